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

/** Rows are read and written many pixels at a time, so the last ones reach beyond. */
const SLACK = 64

/** Pixels of half the size, one a byte; of less than two there is no half. */
export function halfOf({ width, height, data }: Samples): Uint8Array {
  const [across, down] = [width >> 1, height >> 1]
  const to = SLACK + width * height + SLACK
  const { memory, half } = kernel(to + across * down + SLACK)
  new Uint8Array(memory.buffer, SLACK, width * height).set(data)
  half(SLACK, width, to, across, down)
  return new Uint8Array(memory.buffer, to, across * down).slice()
}

/** A place between two pixels: the first of them, and how far beyond it in 256ths. */
export type Between = { readonly at: Int32Array; readonly part: Int32Array }

/** Pixels at places between those of a picture, one a byte. */
export function shrunkTo({ width, height, data }: Samples, across: Between, down: Between): Uint8Array {
  const [wide, high] = [across.at.length, down.at.length]
  const room = Math.ceil(wide / 8) * 32
  const [lines, columns] = [SLACK, SLACK + high * 8]
  const parts = columns + room
  const between = parts + room
  const from = between + width * 2 + SLACK
  const to = from + width * height + width + SLACK
  const { memory, shrink } = kernel(to + wide * high + SLACK)
  const { buffer } = memory
  new Uint8Array(buffer, from, width * height).set(data)
  const places = new Int32Array(buffer, lines, high * 2)
  for (let y = 0; y < high; y++) {
    places[y * 2] = from + down.at[y]! * width
    places[y * 2 + 1] = down.part[y]!
  }
  const [left, pairs] = [new Int32Array(buffer, columns, room / 4), new Int32Array(buffer, parts, room / 4)]
  left.fill(0)
  for (let x = 0; x < wide; x++) {
    left[x] = across.at[x]! * 2
    pairs[x] = (256 - across.part[x]!) | (across.part[x]! << 16)
  }
  shrink(lines, height > 1 ? width : 0, width, between, columns, parts, to, wide, high)
  return new Uint8Array(buffer, to, wide * high).slice()
}

/** Rows that are written at once: a whole picture in colour would be kept in memory for good. */
const ROWS = 64

/** How strong the colours of a picture of three samples a pixel are, at half its size, half as much again; and how many are stronger than `colour`. */
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
