import { grown } from './instance.ts'
import { sizesWasm } from './sizes.wasm.ts'

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  half(from: number, line: number, to: number, width: number, rows: number): void
  shrink(
    lines: number,
    line: number,
    across: number,
    between: number,
    columns: number,
    parts: number,
    to: number,
    width: number,
    rows: number,
  ): void
  strength(from: number, line: number, to: number, width: number, rows: number, colour: number): number
}

const kernel = grown<Exports>('sizes', sizesWasm)

type Samples = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** The kernel reads and writes beyond the data. */
const SLACK = 64

/** Memory for a whole picture would never be released. */
const ROWS = 64

export type Allocate = (bytes: number) => Uint8Array
const own: Allocate = (bytes) => new Uint8Array(bytes)

/** One byte a pixel; two pixels a side at least. */
export function halfOf({ width, height, data }: Samples, allocate = own): Uint8Array {
  const [across, down] = [width >> 1, height >> 1]
  const to = SLACK + width * ROWS * 2 + SLACK
  const { memory, half } = kernel(to + across * ROWS + SLACK)
  const out = allocate(across * down)
  for (let y = 0; y < down; y += ROWS) {
    const rows = Math.min(ROWS, down - y)
    new Uint8Array(memory.buffer, SLACK).set(data.subarray(y * 2 * width, (y + rows) * 2 * width))
    half(SLACK, width, to, across, rows)
    out.set(new Uint8Array(memory.buffer, to, across * rows), y * across)
  }
  return out
}

export type Between = { readonly at: Int32Array; readonly part: Int32Array }

/** Each sample is one byte. */
export function shrunkTo({ width, height, data }: Samples, across: Between, down: Between, allocate = own): Uint8Array {
  const [wide, high] = [across.at.length, down.at.length]
  const rowsOf = (y: number) => [down.at[y]!, Math.min(height, down.at[Math.min(high, y + ROWS) - 1]! + 2)] as const
  let most = 0
  for (let y = 0; y < high; y += ROWS) most = Math.max(most, rowsOf(y)[1] - rowsOf(y)[0])
  const line = Math.ceil(wide / 8) * 32
  const [lines, columns] = [SLACK, SLACK + ROWS * 8]
  const parts = columns + line
  const between = parts + line
  const from = between + width * 2 + SLACK
  const to = from + width * most + width + SLACK
  const { memory, shrink } = kernel(to + wide * ROWS + SLACK)
  const { buffer } = memory
  const [left, pairs] = [new Int32Array(buffer, columns, line / 4), new Int32Array(buffer, parts, line / 4)]
  left.fill(0)
  for (let x = 0; x < wide; x++) {
    left[x] = across.at[x]! * 2
    pairs[x] = (256 - across.part[x]!) | (across.part[x]! << 16)
  }
  const places = new Int32Array(buffer, lines, ROWS * 2)
  const out = allocate(wide * high)
  for (let y = 0; y < high; y += ROWS) {
    const rows = Math.min(ROWS, high - y)
    const [top, bottom] = rowsOf(y)
    new Uint8Array(buffer, from).set(data.subarray(top * width, bottom * width))
    for (let i = 0; i < rows; i++) {
      places[i * 2] = from + (down.at[y + i]! - top) * width
      places[i * 2 + 1] = down.part[y + i]!
    }
    shrink(lines, height > 1 ? width : 0, width, between, columns, parts, to, wide, rows)
    out.set(new Uint8Array(buffer, to, wide * rows), y * wide)
  }
  return out
}

/** At half size, amplified; and how many samples are above `colour`. */
export function strengthOf({ width, height, data }: Samples, colour: number) {
  const [across, down] = [width >> 1, height >> 1]
  const line = width * 3
  const to = SLACK + line * ROWS * 2 + SLACK
  const { memory, strength } = kernel(to + across * ROWS + SLACK)
  const grey = new Uint8Array(across * down)
  let coloured = 0
  for (let y = 0; y < down; y += ROWS) {
    const rows = Math.min(ROWS, down - y)
    new Uint8Array(memory.buffer, SLACK).set(data.subarray(y * 2 * line, (y + rows) * 2 * line))
    coloured += strength(SLACK, line, to, across, rows, colour)
    grey.set(new Uint8Array(memory.buffer, to, across * rows), y * across)
  }
  return { grey, coloured }
}
