import { type Field, fieldOf } from './orientation.ts'
import { type Frame, maskOf, type Pose, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'

/** Pixels per unit, half an octave apart. */
export const RESOLUTIONS = [24, 34, 48, 68, 96] as const

export type Face = {
  readonly resolution: number
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly field: Field
  /** 0 on the background, half outside the outline and in holes. */
  readonly weight: Float32Array
  /** If absent, every part is expected to match fully. */
  readonly expected?: Expected
}

/** Self-similarity of each part, and edges in plain areas. */
export type Expected = { readonly scores: ArrayLike<number>; readonly extras: ArrayLike<number> }

/** Its mask, pose, and size in units. */
export type Subject = {
  readonly pyramid: Pyramid
  readonly inside: Pyramid
  readonly solid: Pyramid
  readonly home: Pose
  readonly size: { readonly width: number; readonly height: number }
}

const marginAt = (resolution: number): number => Math.ceil(resolution / 5) + 2
export const radiusAt = (resolution: number): number => Math.max(2, Math.round(resolution / 9))

/** Pixels per unit for each pixel ignored at the rim. */
const RIM = 24

export const frameOf = ({
  width,
  height,
  margin,
  resolution,
}: Pick<Face, 'width' | 'height' | 'margin' | 'resolution'>): Frame => ({
  width: width + margin * 2,
  height: height + margin * 2,
  resolution,
})

export function faceOf({ pyramid, inside, solid, home, size }: Subject, resolution: number): Face {
  const width = Math.round((size.width * resolution) / 2) * 2
  const height = Math.round(size.height * resolution)
  const least = marginAt(resolution)
  const margin = least + ((width / 2 + least) % 2)
  const frame = frameOf({ width, height, margin, resolution })
  const [w, h] = [frame.width, frame.height]
  const { x, y } = fieldOf(rectify(pyramid, home, frame, true), radiusAt(resolution))
  const field = { width: w, height: h, x: x.slice(), y: y.slice() }
  const outline = Math.max(1, Math.round(resolution / 24))
  const covered = maskOf(inside, home, frame, outline + Math.ceil(resolution / RIM))
  const mask = grown(covered, w, h, outline)
  const opaque = maskOf(solid, home, frame)
  for (let i = 0; i < mask.length; i++) if (covered[i]! < 128 || opaque[i]! < 128) mask[i]! *= 0.5
  return { resolution, width, height, margin, field, weight: mask }
}

function grown(mask: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(mask.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let most = 0
      for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
        for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++)
          most = Math.max(most, mask[v * width + u]!)
      out[y * width + x] = most > 100 ? 1 : 0
    }
  return out
}
