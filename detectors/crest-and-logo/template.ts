import type { Picture } from '../contract.ts'
import { CELL, cellsOf, FINE } from './cells.ts'
import { GLANCE } from './layers.ts'
import { type Field, fieldOf } from './orientation.ts'
import { FITTING, STEPS, worth } from './packed.ts'
import { compose, type Frame, type Pose, rectify, similarity } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'
import { type Shape, shapeOf } from './shape.ts'

/** Pixels to the unit at which a mark is compared: half an octave apart. */
export const RESOLUTIONS = [24, 34, 48, 68, 96] as const
/** Turns looked for everywhere, and those looked for only where the mark is large. */
const UPRIGHT = 3
const TURNS = 16

/** A mark at one resolution, ready to be compared. */
export type Face = {
  readonly resolution: number
  /** Without margin. */
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly field: Field
  /** Weight of each pixel of the field: 0 on the ground around the mark. */
  readonly weight: Float32Array
}

/** A mark for the first look, turned by `turn`. Offsets are resolved against the width of a cell map. */
export type Glimpse = {
  readonly turn: number
  readonly upright: boolean
  readonly columns: number
  readonly rows: number
  readonly column: Int16Array
  readonly row: Int16Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly norm: number
  readonly coarse: Coarse
}

/** The few strongest cells of a glimpse, in whole numbers, to be compared with four places at once. */
export type Coarse = {
  /** Share of the cells' energy around that these cells can be expected to hold. */
  readonly share: number
  /** Energy around below which there is nothing to see. */
  readonly least: number
  readonly worth: number
  resolved(columns: number, count: number): { readonly shift: Int32Array; readonly factor: Float64Array }
}

export type Template = {
  readonly aspect: number
  readonly faces: readonly Face[]
  readonly glimpses: readonly Glimpse[]
  /** Its fine cells, for the second look. */
  readonly parts: Face
  /** Turns at which the mark looks much like itself: a ring at any, an eight-pointed star at eight. */
  readonly twins: readonly number[]
}

const prepared = new WeakMap<Picture, Template>()

/** Made once for each reference: it depends on nothing else. */
export function templateOf(reference: Picture): Template {
  const known = prepared.get(reference)
  if (known) return known
  const template = prepare(reference)
  prepared.set(reference, template)
  return template
}

function prepare(reference: Picture): Template {
  const shape = shapeOf(reference)
  const pyramid = pyramidOf(reference)
  const { part, width, height } = reference
  const inside = pyramidOf({ part, width, height, grey: shape.inside.map((value) => value * 255) })
  const unit = Math.sqrt(shape.width * shape.height)
  const home = similarity(shape.left + shape.width / 2, shape.top + shape.height / 2, unit, 0)
  const size = { width: shape.width / unit, height: shape.height / unit }
  const faces = RESOLUTIONS.map((resolution) => face(pyramid, inside, home, size, resolution))
  return {
    aspect: shape.width / shape.height,
    faces,
    parts: partsOf(pyramid, inside, home, size),
    twins: twinsOf(pyramid, home, faces[1]!),
    glimpses: Array.from({ length: TURNS }, (_, index) => glimpse(pyramid, inside, shape, unit, index)),
  }
}

const TWIN_STEPS = 48
const TWIN = 0.4

function twinsOf(pyramid: Pyramid, home: Pose, face: Face): number[] {
  const turns = Array.from({ length: TWIN_STEPS - 1 }, (_, i) => ((i + 1) * 2 * Math.PI) / TWIN_STEPS)
  return turns.filter((turn) => {
    const frame = {
      width: face.width + face.margin * 2,
      height: face.height + face.margin * 2,
      resolution: face.resolution,
    }
    const field = fieldOf(
      rectify(pyramid, compose(home, similarity(0, 0, 1, turn)), frame, true),
      radiusAt(face.resolution),
    )
    let [dot, own, other] = [0, 1e-6, 1e-6]
    for (let i = 0; i < face.weight.length; i++) {
      if (face.weight[i] === 0) continue
      dot += face.field.x[i]! * field.x[i]! + face.field.y[i]! * field.y[i]!
      own += face.field.x[i]! ** 2 + face.field.y[i]! ** 2
      other += field.x[i]! ** 2 + field.y[i]! ** 2
    }
    return dot / Math.sqrt(own * other) > TWIN
  })
}

const marginAt = (resolution: number): number => Math.ceil(resolution / 5) + 2
export const radiusAt = (resolution: number): number => Math.max(2, Math.round(resolution / 9))

function face(
  pyramid: Pyramid,
  inside: Pyramid,
  home: Pose,
  size: { width: number; height: number },
  resolution: number,
): Face {
  const width = Math.round(size.width * resolution)
  const height = Math.round(size.height * resolution)
  const margin = marginAt(resolution)
  const [w, h] = [width + margin * 2, height + margin * 2]
  const frame = { width: w, height: h, resolution }
  const field = fieldOf(rectify(pyramid, home, frame, true), radiusAt(resolution))
  const mask = grown(rectify(inside, home, frame, true).data, w, h, Math.max(1, Math.round(resolution / 24)))
  return { resolution, width, height, margin, field, weight: mask }
}

const PARTS_MARGIN = 4

function partsOf(pyramid: Pyramid, inside: Pyramid, home: Pose, size: { width: number; height: number }): Face {
  const resolution = GLANCE / FINE
  const width = Math.round(size.width * resolution)
  const height = Math.round(size.height * resolution)
  const [columns, rows] = [even(width) + PARTS_MARGIN * 2, even(height) + PARTS_MARGIN * 2]
  const frame = { width: columns * FINE, height: rows * FINE, resolution: GLANCE }
  const fine = steady(pyramid, home, frame, UNSETTLED, 'fine')
  const mask = rectify(inside, home, frame, true).data
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

/** Coarse cells hold two fine ones each way. */
const even = (count: number) => Math.ceil(count / 2) * 2

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

/** Cells of the second look, and of the first. */
const CELLS_USED = 72
const CELLS_FIRST = 24

function glimpse(pyramid: Pyramid, inside: Pyramid, shape: Shape, unit: number, index: number): Glimpse {
  const signed = index <= TURNS / 2 ? index : index - TURNS
  const turn = (signed * 2 * Math.PI) / TURNS
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const [w, h] = [shape.width / unit, shape.height / unit]
  const columns = Math.ceil(((w * cos + h * sin) * GLANCE) / CELL) + 2
  const rows = Math.ceil(((w * sin + h * cos) * GLANCE) / CELL) + 2
  // The frame is turned back, so that the mark appears turned in it.
  const home = similarity(shape.left + shape.width / 2, shape.top + shape.height / 2, unit, -turn)
  const [width, height] = [columns * CELL, rows * CELL]
  const frame = { width, height, resolution: GLANCE }
  const mask = rectify(inside, home, frame, true).data
  const cells = steady(pyramid, home, frame, UNSTEADY, 'coarse')
  const chosen = strongest(cells.energy, coverage(mask, width, CELL, columns, rows))
  const x = Float32Array.from(chosen, (cell) => cells.vectors[cell * 2]!)
  const y = Float32Array.from(chosen, (cell) => cells.vectors[cell * 2 + 1]!)
  let norm = 0
  for (let i = 0; i < x.length; i++) norm += x[i]! * x[i]! + y[i]! * y[i]!
  return {
    turn,
    upright: Math.abs(signed) <= (UPRIGHT - 1) / 2,
    columns,
    rows,
    column: Int16Array.from(chosen, (cell) => cell % columns),
    row: Int16Array.from(chosen, (cell) => Math.floor(cell / columns)),
    x,
    y,
    norm: Math.sqrt(norm),
    coarse: coarseOf(chosen, x, y, columns, rows),
  }
}

/** Sizes, turns and shifts that lie between those looked for. */
const UNSTEADY = [0.86, 0.95, 1.05, 1.16].flatMap((scale, i) =>
  [-0.15, -0.05, 0.05, 0.15].map((turn, k) => {
    const shift = ((i + k) % 2 === 0 ? 1.3 : -1.3) / GLANCE
    return similarity(k % 2 === 0 ? shift : -shift, shift, scale, turn)
  }),
)

const UNSETTLED = [0.93, 1, 1.07].flatMap((scale) =>
  [-0.06, 0.06].map((turn, k) => similarity((k - 0.5) / GLANCE, (0.5 - k) / GLANCE, scale, turn)),
)

/** What is the same in all of them; details that a slightly other size undoes are not looked for. */
function steady(pyramid: Pyramid, home: Pose, frame: Frame, others: readonly Pose[], side: 'coarse' | 'fine') {
  let vectors = new Float32Array(0)
  for (const other of others) {
    const seen = rectify(pyramid, compose(home, other), frame, true)
    const cells = cellsOf({ ...frame, channels: 1, data: greyOf(seen.data, seen.channels), scale: 1 }, 0)[side]
    if (vectors.length === 0) vectors = new Float32Array(cells.vectors.length)
    for (let i = 0; i < vectors.length; i++) vectors[i]! += cells.vectors[i]! / others.length
  }
  const energy = new Float32Array(vectors.length / 2)
  for (let i = 0; i < energy.length; i++) energy[i] = vectors[i * 2]! ** 2 + vectors[i * 2 + 1]! ** 2
  return { vectors, energy }
}

function coarseOf(chosen: readonly number[], x: Float32Array, y: Float32Array, columns: number, rows: number): Coarse {
  const count = Math.min(CELLS_FIRST, FITTING, chosen.length)
  const strongest = Math.max(1e-6, ...x.subarray(0, count).map(Math.abs), ...y.subarray(0, count).map(Math.abs))
  const steps: { row: number; column: number; side: 0 | 1; factor: number }[] = []
  for (let k = 0; k < count; k++)
    for (const side of [0, 1] as const) {
      const factor = Math.round(((side === 0 ? x : y)[k]! / strongest) * STEPS)
      if (factor !== 0)
        steps.push({ row: Math.floor(chosen[k]! / columns), column: chosen[k]! % columns, side, factor })
    }
  const norm = Math.sqrt(steps.reduce((sum, { factor }) => sum + factor * factor, 0)) * (strongest / STEPS)
  const factor = Float64Array.from(steps, (step) => step.factor)
  let last: { columns: number; count: number; shift: Int32Array } | undefined
  return {
    share: count / (columns * rows),
    least: chosen.length * 0.12,
    worth: worth(strongest) / norm,
    resolved(across, cells) {
      if (last?.columns !== across || last.count !== cells)
        last = {
          columns: across,
          count: cells,
          shift: Int32Array.from(steps, (s) => s.side * cells + s.row * across + s.column),
        }
      return { shift: last.shift, factor }
    },
  }
}

function greyOf(data: Float32Array, channels: number): Uint8Array {
  const out = new Uint8Array(data.length / channels)
  for (let i = 0; i < out.length; i++) {
    if (channels === 1) out[i] = data[i]!
    else out[i] = data[i * 3]! * 0.299 + data[i * 3 + 1]! * 0.587 + data[i * 3 + 2]! * 0.114
  }
  return out
}

function coverage(mask: Float32Array, width: number, side: number, columns: number, rows: number): Float32Array {
  const out = new Float32Array(columns * rows)
  for (let i = 0; i < mask.length; i++) {
    const cell = Math.floor(Math.floor(i / width) / side) * columns + Math.floor((i % width) / side)
    out[cell]! += mask[i]! / (255 * side * side)
  }
  return out
}

/** Most cells are those with strong edges; some are flat ones of the mark, which must be flat in the picture too. */
function strongest(energy: Float32Array, covered: Float32Array): number[] {
  const order = [...energy.keys()].filter((cell) => covered[cell]! > 0.2).sort((a, b) => energy[b]! - energy[a]!)
  const flat = order
    .slice(CELLS_USED - 8)
    .filter((_, index) => index % 4 === 0)
    .slice(0, 8)
  return [...order.slice(0, CELLS_USED - 8), ...flat]
}
