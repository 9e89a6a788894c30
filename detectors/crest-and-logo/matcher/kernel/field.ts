import { fieldWasm } from './field.wasm.ts'
import { grown } from './instance.ts'

type Functions = {
  tensor(plane: number, even: number, odd: number, width: number, height: number): void
  blurred(map: number, between: number, out: number, width: number, height: number): void
  lengths(x: number, y: number, out: number, count: number): void
  around(map: number, between: number, out: number, width: number, height: number, radius: number, share: number): void
  surfaces(
    x: number,
    y: number,
    row: number,
    reach: number,
    blocks: number,
    count: number,
    size: number,
    wide: number,
    out: number,
  ): void
  relative(x: number, y: number, power: number, around: number, count: number, noise: number, most: number): void
  directions(x: number, y: number, seen: number, right: number, down: number, count: number, there: number): void
  parts(x: number, y: number, row: number, part: number, count: number, out: number): void
}

/** The kernel reads whole vectors beyond a map's last pixel. */
const SLACK = 64
const MAX_EDGE_LENGTH = 1.5

const kernel = grown<Functions>('field', fieldWasm)

type Edged = { readonly width: number; readonly x: Float32Array; readonly y: Float32Array }
type Strong = { readonly x: Float32Array; readonly y: Float32Array; readonly power: Float32Array }

/** `width` is a multiple of four; samples are interleaved. */
export function edgesOf(
  samples: Float32Array,
  channels: number,
  width: number,
  height: number,
  radius: number,
  noise: number,
): Strong {
  const count = width * height
  const size = count * 4 + SLACK
  const [plane, even, odd, x, y, power, around, between] = mapsOf(count)
  const field = kernel(size * 8 + SLACK + TABLE)
  const { buffer } = field.memory
  new Uint8Array(buffer, even, size * 2).fill(0)
  const laid = new Float32Array(buffer, plane, count)
  for (let c = 0; c < channels; c++) {
    if (channels === 1) laid.set(samples)
    else for (let i = 0, at = c; i < count; i++, at += channels) laid[i] = samples[at]!
    field.tensor(plane, even, odd, width, height)
  }
  field.blurred(even, between, x, width, height)
  field.blurred(odd, between, y, width, height)
  field.lengths(x, y, power, count)
  field.around(power, between, around, width, height, radius, 1 / (radius * 2 + 1) ** 2)
  field.relative(x, y, power, around, count, noise, MAX_EDGE_LENGTH)
  const [left, right, strong] = [x, y, power].map((at) => new Float32Array(buffer, at, count)) as Three
  return { x: left, y: right, power: strong }
}

const mapsOf = (count: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((i) => i * (count * 4 + SLACK) + SLACK) as Eight

/** Bytes of the table after a field, which must not move. */
const TABLE = 262_144

/** `capacity` pixels per block, in the layout of `surfaces`. */
export type Table = { readonly blocks: number; readonly size: number; readonly bytes: Uint8Array }

type Pixels = {
  readonly at: Int32Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly strength: number
}

export function tableOf(blocks: readonly Pixels[], capacity: number): Table {
  const size = 8 + capacity * 12
  const bytes = new Uint8Array(blocks.length * size)
  const view = new DataView(bytes.buffer)
  blocks.forEach(({ at, x, y, strength }, b) => {
    view.setFloat32(b * size, strength, true)
    view.setInt32(b * size + 4, at.length, true)
    for (let k = 0; k < at.length; k++) {
      view.setInt32(b * size + 8 + k * 12, at[k]! * 4, true)
      view.setFloat32(b * size + 12 + k * 12, x[k]!, true)
      view.setFloat32(b * size + 16 + k * 12, y[k]!, true)
    }
  })
  return { blocks: blocks.length, size, bytes }
}

/** `span` rows of `wide` numbers per block. Valid until the next computation. */
export type Surfaces = { readonly values: Float32Array; readonly wide: number }

export function surfacesOf(table: Table, field: Edged, reach: number): Surfaces {
  const span = reach * 2 + 1
  const wide = Math.ceil(span / 4) * 4
  const length = table.bytes.length + table.blocks * span * wide * 4
  const inside = field.x.buffer === kernel(0).memory.buffer
  const copied = inside ? 0 : field.x.length * 4 + SLACK
  // Space after it is reserved.
  const { memory, surfaces } = kernel(inside ? 0 : copied * 2 + SLACK + length)
  const start = inside ? memory.buffer.byteLength - TABLE : copied * 2 + SLACK
  if (start + length > memory.buffer.byteLength) throw new RangeError('more blocks than there is room for')
  let [x, y] = [field.x.byteOffset, field.y.byteOffset]
  if (!inside) {
    ;[x, y] = [SLACK, SLACK + copied]
    new Float32Array(memory.buffer, x, field.x.length).set(field.x)
    new Float32Array(memory.buffer, y, field.y.length).set(field.y)
  }
  new Uint8Array(memory.buffer, start, table.bytes.length).set(table.bytes)
  const out = start + table.bytes.length
  surfaces(x, y, field.width * 4, reach, start, table.blocks, table.size, wide, out)
  return { values: new Float32Array(memory.buffer, out, table.blocks * span * wide), wide }
}

/** `bytes` has the layout of `parts`. */
export type Edges = { readonly parts: number; readonly bytes: Uint8Array }

type Edge = { readonly at: number; readonly x: number; readonly y: number }

export function edgesTable(parts: readonly (readonly Edge[])[]): Edges {
  const bytes = new Uint8Array(parts.reduce((sum, edges) => sum + 4 + edges.length * 12, 0))
  const view = new DataView(bytes.buffer)
  let to = 0
  for (const edges of parts) {
    view.setInt32(to, edges.length, true)
    to += 4
    for (const { at, x, y } of edges) {
      view.setInt32(to, at * 4, true)
      view.setFloat32(to + 4, x, true)
      view.setFloat32(to + 8, y, true)
      to += 12
    }
  }
  return { parts: parts.length, bytes }
}

/** Each part has three rows of three numbers and a spare. */
export const PART_GRID = { rows: 3, columns: 4 } as const

/** In place and shifted to eight neighbours. Vectors count up to length `there`. */
export function partsOf(table: Edges, field: Edged, seen: Uint8Array, there: number): Float32Array {
  const count = field.x.length
  const { memory, directions, parts } = kernel(0)
  const { buffer } = memory
  const [plane, even, odd] = mapsOf(count)
  new Uint8Array(buffer, plane, count).set(seen)
  directions(field.x.byteOffset, field.y.byteOffset, plane, even, odd, count, there)
  const start = buffer.byteLength - TABLE
  const out = start + table.bytes.length
  const size = table.parts * PART_GRID.rows * PART_GRID.columns
  if (out + size * 4 > buffer.byteLength) throw new RangeError('more edges than there is room for')
  new Uint8Array(buffer, start, table.bytes.length).set(table.bytes)
  parts(even, odd, field.width * 4, start, table.parts, out)
  return new Float32Array(buffer, out, size)
}

type Eight = [number, number, number, number, number, number, number, number]
type Three = [Float32Array, Float32Array, Float32Array]
