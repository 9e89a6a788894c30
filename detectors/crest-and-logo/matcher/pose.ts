import type { Level, Pyramid } from './pyramid.ts'
import { createScratchBuffer } from './scratch-buffers.ts'

/** A homography by row, from the emblem's frame (centre origin, area one) to picture pixels. */
export type Pose = readonly number[]

/** The frame is extended by `margin` on every side. */
export type Patch = {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly data: Float32Array
  readonly seen: Uint8Array
}

export function similarity(x: number, y: number, scale: number, turn: number): Pose {
  const cos = Math.cos(turn) * scale
  const sin = Math.sin(turn) * scale
  return [cos, -sin, x, sin, cos, y, 0, 0, 1]
}

export function compose(a: Pose, b: Pose): Pose {
  const out: number[] = []
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 3; column++)
      out.push(a[row * 3]! * b[column]! + a[row * 3 + 1]! * b[3 + column]! + a[row * 3 + 2]! * b[6 + column]!)
  const last = out[8] || 1
  return out.map((value) => value / last)
}

/** Up to a factor, which homogeneous coordinates ignore. */
export function adjugate(pose: Pose): Pose {
  const [a, b, c, d, e, f, g, h, i] = pose as [number, number, number, number, number, number, number, number, number]
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

export function project(pose: Pose, u: number, v: number): [number, number] {
  const depth = pose[6]! * u + pose[7]! * v + pose[8]!
  return [(pose[0]! * u + pose[1]! * v + pose[2]!) / depth, (pose[3]! * u + pose[4]! * v + pose[5]!) / depth]
}

/** Pixels per unit at the centre. */
export function sizeOf(pose: Pose): number {
  return Math.sqrt(Math.abs(determinant(pose)))
}

function determinant(pose: Pose): number {
  const [a, b, c, d] = aroundMiddle(pose)
  return a * d - b * c
}

export function turnOf(pose: Pose): number {
  const [a, b, d, e] = aroundMiddle(pose)
  return Math.atan2(d - b, a + e)
}

function aroundMiddle(pose: Pose): readonly [number, number, number, number] {
  const [x, y] = project(pose, 0, 0)
  return [pose[0]! - x * pose[6]!, pose[1]! - x * pose[7]!, pose[3]! - y * pose[6]!, pose[4]! - y * pose[7]!]
}

/** How much nearer one edge is than the other, as a share. */
export function bendOf(pose: Pose): number {
  return Math.hypot(pose[6]!, pose[7]!) / Math.abs(pose[8]!)
}

export function stretchOf(pose: Pose): number {
  const [a, b, c, d] = aroundMiddle(pose)
  const sum = a * a + b * b + c * c + d * d
  const area = a * d - b * c
  if (area <= 0) return Number.POSITIVE_INFINITY
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * area * area))
  return Math.sqrt((sum + root) / Math.max(1e-9, sum - root))
}

export type Frame = { readonly width: number; readonly height: number; readonly resolution: number }

type Seeing = { readonly rim?: number; readonly allocate?: (samples: number) => Float32Array }
const made = (samples: number) => new Float32Array(samples)

/** Half of the gradient's support is missing here. */
export const RIM = 3

/** Grey is faster. Pixels within `rim` of the picture's edge are unseen. */
export function rectify(
  pyramid: Pyramid,
  pose: Pose,
  frame: Frame,
  colour: boolean,
  { rim = 0, allocate = made }: Seeing = {},
): Patch {
  const { width, height, resolution } = frame
  const shrink = sizeOf(pose) / resolution
  const octaves = Math.log2(Math.max(1, shrink))
  const level = colour ? pyramid.colour(Math.floor(octaves + 0.3)) : pyramid.grey(Math.floor(octaves * 2 + 0.4))
  const size = { width, height, channels: level.channels }
  const data = allocate(width * height * level.channels)
  const inside = within(level, pose, frame)
  const seen = inside && !pyramid.clear ? every(width * height) : new Uint8Array(width * height).fill(inside ? 1 : 0)
  samplePixels(level, pose, resolution, { ...size, data, seen }, inside ? undefined : rim)
  if (pyramid.clear) cover(pyramid, pose, frame, seen)
  return { ...size, data, seen }
}

/** 0 to 255. Nothing within `rim` of the edge, which belongs to the surroundings. */
export function maskOf(mask: Pyramid, pose: Pose, frame: Frame, rim = 0): Float32Array {
  const { data, seen } = rectify(mask, pose, frame, false)
  const { width, height } = frame
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (seen[i] === 1) continue
      for (let v = Math.max(0, y - rim); v <= Math.min(height - 1, y + rim); v++)
        data.fill(0, v * width + Math.max(0, x - rim), v * width + Math.min(width - 1, x + rim) + 1)
    }
  return data
}

/** Most views see all pixels. */
const every = createScratchBuffer((pixels) => new Uint8Array(pixels).fill(1))

function within(level: Level, pose: Pose, { width, height, resolution }: Frame): boolean {
  const [right, down] = [(width - 1) / 2 / resolution, (height - 1) / 2 / resolution]
  for (const u of [-right, right])
    for (const v of [-down, down]) {
      const depth = pose[6]! * u + pose[7]! * v + pose[8]!
      const x = ((pose[0]! * u + pose[1]! * v + pose[2]!) * level.scale) / depth - 0.5
      const y = ((pose[3]! * u + pose[4]! * v + pose[5]!) * level.scale) / depth - 0.5
      if (!(depth > 0 && x > 0 && y > 0 && x < level.width - 1.1 && y < level.height - 1.1)) return false
    }
  return true
}

const shows = (at: number, limit: number, rim: number) => at > rim - 1 && at < limit + 1 - rim
const nearest = (at: number, limit: number) => Math.max(0, Math.min(at, limit))

/** Beyond `rim`, edge pixels repeat and are unseen. */
function samplePixels(level: Level, pose: Pose, resolution: number, patch: Patch, rim: number | undefined): void {
  const { scale, data, channels } = level
  const { width, height, data: out, seen } = patch
  const [limitX, limitY] = [level.width - 1.001, level.height - 1.001]
  const stride = level.width * channels
  const [acrossX, acrossY, acrossZ] = [pose[0]! / resolution, pose[3]! / resolution, pose[6]! / resolution]
  const u = -(width - 1) / 2 / resolution
  for (let j = 0, i = 0; j < height; j++) {
    const v = (j - (height - 1) / 2) / resolution
    let px = pose[0]! * u + pose[1]! * v + pose[2]!
    let py = pose[3]! * u + pose[4]! * v + pose[5]!
    let pz = pose[6]! * u + pose[7]! * v + pose[8]!
    for (let k = 0; k < width; k++, i++, px += acrossX, py += acrossY, pz += acrossZ) {
      const depth = scale / pz
      let x = px * depth - 0.5
      let y = py * depth - 0.5
      if (rim !== undefined) {
        if (shows(x, limitX, rim) && shows(y, limitY, rim)) seen[i] = 1
        x = nearest(x, limitX)
        y = nearest(y, limitY)
      }
      const left = x | 0
      const top = y | 0
      const right = x - left
      const down = y - top
      const d = right * down
      const c = right - d
      const b = down - d
      const a = 1 - right - b
      const at = top * stride + left * channels
      const below = at + stride
      for (let n = 0; n < channels; n++) {
        const beside = n + channels
        out[i * channels + n] =
          data[at + n]! * a + data[at + beside]! * c + data[below + n]! * b + data[below + beside]! * d
      }
    }
  }
}

function cover(
  { clear, ...picture }: Pyramid,
  pose: Pose,
  { width, height, resolution }: Frame,
  seen: Uint8Array,
): void {
  for (let j = 0, i = 0; j < height; j++)
    for (let k = 0; k < width; k++, i++) {
      if (seen[i] === 0) continue
      const [x, y] = project(pose, (k - (width - 1) / 2) / resolution, (j - (height - 1) / 2) / resolution)
      const at =
        Math.max(0, Math.min(picture.height - 1, y | 0)) * picture.width +
        Math.max(0, Math.min(picture.width - 1, x | 0))
      if (clear![at] === 0) seen[i] = 0
    }
}
