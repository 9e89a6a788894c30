import { step } from './align.ts'
import { FINE, ONE } from './cells.ts'
import type { Face } from './face.ts'
import { type Layer, PAD } from './layers.ts'
import type { Field } from './orientation.ts'
import { type Pose, sizeOf, turnOf } from './pose.ts'
import { createScratchBuffer } from './scratch-buffers.ts'

/** `seen` is a share of the emblem's self-similarity. */
export type Seen = { readonly pose: Pose; readonly seen: number }
/** Its parts have been aligned separately. */
type Settled = Seen & { readonly like: number }

/** The likeness plus `share` of the earlier score must reach `least`. */
const STEPS = [
  { reach: 3, bend: 0.3, share: 0.8, least: 1.21 },
  { reach: 2, bend: 0.1, share: 0.7, least: 1.15 },
  { reach: 2, bend: 0.05, share: 0.65, least: 1.13 },
] as const

const GOING_ON = 5

/** The third look: each pose follows the emblem's parts. Best first. */
export function refinePoses(layers: readonly Layer[], face: Face, places: readonly Seen[]): Settled[] {
  let going = stepped(layers, face, places, STEPS[0]).slice(0, GOING_ON)
  for (const step of STEPS.slice(1)) going = stepped(layers, face, going, step)
  return going
}

const stepped = (
  layers: readonly Layer[],
  face: Face,
  places: readonly Seen[],
  by: (typeof STEPS)[number],
): Settled[] => places.flatMap((place) => nearer(layers, face, place, by) ?? []).sort((a, b) => b.like - a.like)

/** Parts that are cut off count neither way. */
function nearer(
  layers: readonly Layer[],
  face: Face,
  { pose: from, seen }: Seen,
  { reach, bend, share, least }: (typeof STEPS)[number],
): Settled | undefined {
  const { pose, like } = step(fieldAt(layers, from, face), from, face, { reach, bend }, layers[0]!)
  return like + share * seen < least || !pose.every(Number.isFinite) ? undefined : { pose, like, seen }
}

const numbers = (count: number) => new Float32Array(count)
const [bufferX, bufferY] = [createScratchBuffer(numbers), createScratchBuffer(numbers)]

function fieldAt(layers: readonly Layer[], pose: Pose, face: Face): Field {
  const index = Math.round(Math.log2(sizeOf(pose) / (face.resolution * FINE)) * 2)
  const layer = layers[Math.max(0, Math.min(layers.length - 1, index || 0))]!
  const { vectors, columns, rows } = layer.fine
  // Reads both numbers of a cell at once.
  const cells = new Int32Array(vectors.buffer, vectors.byteOffset, vectors.length / 2)
  const width = face.width + face.margin * 2
  const height = face.height + face.margin * 2
  const x = bufferX(width * height)
  const y = bufferY(width * height)
  const scale = layer.scale / FINE
  const turn = 2 * turnOf(pose)
  const [cos, sin] = [Math.cos(turn) / ONE, Math.sin(turn) / ONE]
  const [limitX, limitY] = [columns - 1, rows - 1]
  const [acrossX, acrossY, acrossZ] = [
    pose[0]! / face.resolution,
    pose[3]! / face.resolution,
    pose[6]! / face.resolution,
  ]
  const u = -(width - 1) / 2 / face.resolution
  for (let j = 0, i = 0; j < height; j++) {
    const v = (j - (height - 1) / 2) / face.resolution
    let px = pose[0]! * u + pose[1]! * v + pose[2]!
    let py = pose[3]! * u + pose[4]! * v + pose[5]!
    let pz = pose[6]! * u + pose[7]! * v + pose[8]!
    for (let k = 0; k < width; k++, i++, px += acrossX, py += acrossY, pz += acrossZ) {
      const depth = scale / pz
      const column = px * depth - 0.5 + PAD * 2
      const row = py * depth - 0.5 + PAD * 2
      if (!(column >= 0 && row >= 0 && column < limitX && row < limitY)) {
        x[i] = 0
        y[i] = 0
        continue
      }
      const left = column | 0
      const top = row | 0
      const right = column - left
      const down = row - top
      const at = top * columns + left
      const one = cells[at]!
      const two = cells[at + 1]!
      const three = cells[at + columns]!
      const four = cells[at + columns + 1]!
      const d = right * down
      const b = right - d
      const c = down - d
      const a = 1 - right - c
      const p = ((one << 16) >> 16) * a + ((two << 16) >> 16) * b + ((three << 16) >> 16) * c + ((four << 16) >> 16) * d
      const q = (one >> 16) * a + (two >> 16) * b + (three >> 16) * c + (four >> 16) * d
      x[i] = p * cos + q * sin
      y[i] = q * cos - p * sin
    }
  }
  return { width, height, x, y }
}
