import { fieldWasm } from './field.wasm.ts'
import { instance } from './instance.ts'

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
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
}

const PAGE = 65_536
/** Vectors that begin at the last pixel of a map read beyond it. */
const SLACK = 64
/** No edge counts as longer than this. */
const MOST = 1.5

let exports: Exports | undefined

/** Where edges run, and how strong they are; good until the next are computed. */
type Edges = { readonly x: Float32Array; readonly y: Float32Array; readonly power: Float32Array }

/** `width` is a multiple of four. Samples are interleaved, one or three a pixel. */
export function edgesOf(
  samples: Float32Array,
  channels: number,
  width: number,
  height: number,
  radius: number,
  noise: number,
): Edges {
  const count = width * height
  const size = count * 4 + SLACK
  const [plane, even, odd, x, y, power, around, between] = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (i) => i * size + SLACK,
  ) as Eight
  const field = loaded(size * 8 + SLACK + TABLE)
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
  field.relative(x, y, power, around, count, noise, MOST)
  const [left, right, strong] = [x, y, power].map((at) => new Float32Array(buffer, at, count)) as Three
  return { x: left, y: right, power: strong }
}

/** Room for `surfaces` behind a field, which must not move while it is compared. */
const TABLE = 4 * PAGE

/** Blocks of pixels: for each of `room` pixels a block an index and a vector, as `surfaces` reads them. */
export type Table = { readonly blocks: number; readonly size: number; readonly bytes: Uint8Array }

type Pixels = {
  readonly at: Int32Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly strength: number
}

export function tableOf(blocks: readonly Pixels[], room: number): Table {
  const size = 8 + room * 12
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

/** How well each block matches at every place within `reach` of its own: `span` rows of `wide` numbers a block. Good until the next are computed. */
export type Surfaces = { readonly values: Float32Array; readonly wide: number }

export function surfacesOf(
  table: Table,
  field: { readonly width: number; readonly x: Float32Array; readonly y: Float32Array },
  reach: number,
): Surfaces {
  const span = reach * 2 + 1
  const wide = Math.ceil(span / 4) * 4
  const length = table.bytes.length + table.blocks * span * wide * 4
  const inside = exports !== undefined && field.x.buffer === exports.memory.buffer
  const copied = inside ? 0 : field.x.length * 4 + SLACK
  // A field that stands in this memory has room left behind it.
  const { memory, surfaces } = inside ? exports! : loaded(copied * 2 + SLACK + length)
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

type Eight = [number, number, number, number, number, number, number, number]
type Three = [Float32Array, Float32Array, Float32Array]

function loaded(bytes: number): Exports {
  exports ??= instance<Exports>(fieldWasm)
  const missing = bytes - exports.memory.buffer.byteLength
  if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
  return exports
}
