import { type Field, fieldOf } from './orientation.ts'
import { type Frame, maskOf, type Pose, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'

/** Pixels to the unit at which a mark is compared: half an octave apart. */
export const RESOLUTIONS = [24, 34, 48, 68, 96] as const

/** A mark at one resolution, ready to be compared. */
export type Face = {
  readonly resolution: number
  /** Without margin. */
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly field: Field
  /** Weight of each pixel of the field: 0 on the ground around the mark, a half where its outline reaches beyond it and in its holes. */
  readonly weight: Float32Array
  /** Without it, each part is to be as like as can be. */
  readonly expected?: Expected
}

/** How like itself each part of a mark can be expected to be, and what edges may be met where it is plain. Where there is no number, 1 and none. */
export type Expected = { readonly scores: ArrayLike<number>; readonly extras: ArrayLike<number> }

/** A reference: its picture, which part of it is the mark, where that lies, and its width and height in the frame's own units. */
export type Subject = {
  readonly pyramid: Pyramid
  readonly inside: Pyramid
  /** Which part of the mark lets nothing through. */
  readonly solid: Pyramid
  readonly home: Pose
  readonly size: { readonly width: number; readonly height: number }
}

const marginAt = (resolution: number): number => Math.ceil(resolution / 5) + 2
export const radiusAt = (resolution: number): number => Math.max(2, Math.round(resolution / 9))

/** Pixels to the unit for each pixel along the edge of a reference that fills its frame that says nothing. */
const RIM = 24

/** What of a picture a face is compared with: itself and its margins. */
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
  // With its margins a face is a multiple of four wide.
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

/** A little more than the mark itself: its outline lies half outside. */
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
