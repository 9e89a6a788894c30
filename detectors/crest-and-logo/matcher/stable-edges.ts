import { cellsOf, FINE, ONE } from './cells.ts'
import type { Face, Subject } from './face.ts'
import { compose, type Frame, maskOf, type Pose, rectify, similarity } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { ScanProfile } from './scan-profile.ts'

/** A small change of size removes the others. */
export function stableEdges(
  pyramid: Pyramid,
  home: Pose,
  frame: Frame,
  others: readonly Pose[],
  side: 'coarse' | 'fine',
) {
  let vectors = new Float32Array(0)
  for (const other of others) {
    const seen = rectify(pyramid, compose(home, other), frame, true)
    const cells = cellsOf({ ...frame, channels: 1, data: greyOf(seen.data, seen.channels), scale: 1 }, 0)[side]
    if (vectors.length === 0) vectors = new Float32Array(cells.vectors.length)
    for (let i = 0; i < vectors.length; i++) vectors[i]! += cells.vectors[i]! / (ONE * others.length)
  }
  const energy = new Float32Array(vectors.length / 2)
  for (let i = 0; i < energy.length; i++) energy[i] = vectors[i * 2]! ** 2 + vectors[i * 2 + 1]! ** 2
  return { vectors, energy }
}

function greyOf(data: Float32Array, channels: number): Uint8Array {
  const out = new Uint8Array(data.length / channels)
  for (let i = 0; i < out.length; i++) {
    if (channels === 1) out[i] = data[i]!
    else out[i] = data[i * 3]! * 0.299 + data[i * 3 + 1]! * 0.587 + data[i * 3 + 2]! * 0.114
  }
  return out
}

export function coverage(mask: Float32Array, width: number, side: number, columns: number, rows: number): Float32Array {
  const out = new Float32Array(columns * rows)
  for (let i = 0; i < mask.length; i++) {
    const cell = Math.floor(Math.floor(i / width) / side) * columns + Math.floor((i % width) / side)
    out[cell]! += mask[i]! / (255 * side * side)
  }
  return out
}

const unsettled = (unit: number, steps: number) =>
  [-0.07, 0, 0.07]
    .map((by) => Math.exp(by / steps))
    .flatMap((scale) => [-0.06, 0.06].map((turn, k) => similarity((k - 0.5) / unit, (0.5 - k) / unit, scale, turn)))

const PARTS_MARGIN = 4

export function partsOf({ pyramid, inside, home, size }: Subject, profile: ScanProfile, share: number): Face {
  const unit = profile.unit * share
  const resolution = unit / FINE
  const width = Math.round(size.width * resolution)
  const height = Math.round(size.height * resolution)
  const [columns, rows] = [even(width) + PARTS_MARGIN * 2, even(height) + PARTS_MARGIN * 2]
  const frame = { width: columns * FINE, height: rows * FINE, resolution: unit }
  const fine = stableEdges(pyramid, home, frame, unsettled(unit, profile.sizes), 'fine')
  const mask = maskOf(inside, home, frame, FINE)
  const covered = coverage(mask, frame.width, FINE, columns, rows)
  return {
    resolution,
    width: even(width),
    height: even(height),
    margin: PARTS_MARGIN,
    field: {
      width: columns,
      height: rows,
      x: Float32Array.from(covered, (_, i) => fine.vectors[i * 2]!),
      y: Float32Array.from(covered, (_, i) => fine.vectors[i * 2 + 1]!),
    },
    weight: covered.map((share) => (share > 0.2 ? 1 : 0)),
  }
}

/** A coarse cell holds two fine ones each way. */
const even = (count: number) => Math.ceil(count / 2) * 2
