import type { Cells } from '../cells.ts'
import { instance } from './instance.ts'
import { scanWasm } from './scan.wasm.ts'

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  scan(
    cells: number,
    across: number,
    down: number,
    scores: number,
    template: number,
    count: number,
    columns: number,
    rows: number,
    worth: number,
    floor: number,
    hits: number,
  ): number
  blocks(cells: number, template: number, blocks: number, count: number, stride: number, out: number): void
}

/** One layer laid out for the inner loop. It holds the loop's only memory: what was laid before is gone. */
export type Scanner = {
  /** The score of every place, and where sixteen begin of which one is above the floor; good until the next scan. */
  scan(
    template: Steps,
    shown: { readonly across: Float32Array; readonly down: Float32Array },
    floor: number,
  ): { readonly scores: Float32Array; readonly hits: Int32Array }
}

/** The cells of a template that are compared, as row, column and vector. */
export type Steps = {
  readonly rows: number
  readonly row: Int16Array
  readonly column: Int16Array
  readonly x: Float32Array
  readonly y: Float32Array
  /** What a score is multiplied by. */
  readonly worth: number
}

/** A vector's length of 1 becomes this: 100 cells of 1.5 times 1.5 stay below 31 bits. */
const STEPS = 2048
const PAGE = 65_536
/** Places are looked at sixteen at a time, so the last ones read and write beyond. */
const SLACK = 1024

/** Length up to which a cell's vector counts as long as it is; above it only its direction does, so that clutter weighs no more than a mark. */
const THERE = 0.45

function lay(vectors: Float32Array, to: Int16Array): void {
  for (let i = 0; i < to.length; i += 2) {
    const [x, y] = [vectors[i]!, vectors[i + 1]!]
    if (x === 0 && y === 0) to[i] = to[i + 1] = 0
    else {
      const by = STEPS / Math.max(THERE, Math.sqrt(x * x + y * y))
      to[i] = x * by
      to[i + 1] = y * by
    }
  }
}

let exports: Exports | undefined

function loaded(bytes: number): Exports {
  exports ??= instance<Exports>(scanWasm)
  const missing = bytes - exports.memory.buffer.byteLength
  if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
  return exports
}

export function scanner({ vectors, columns, rows }: Cells): Scanner {
  const count = columns * rows
  const length = count * 4 + SLACK
  const [cells, scores, across] = [0, length, length * 2]
  const down = across + (columns + 16) * 4
  const template = down + rows * 4
  const hits = template + SLACK * 4
  const { memory, scan } = loaded(hits + count)
  lay(vectors, new Int16Array(memory.buffer, cells, count * 2))
  new Uint8Array(memory.buffer, count * 4, SLACK).fill(0)
  const out = new Float32Array(memory.buffer, scores, count)
  const [wide, high] = [
    new Float32Array(memory.buffer, across, columns + 16),
    new Float32Array(memory.buffer, down, rows),
  ]
  const steps = new Int32Array(memory.buffer, template, SLACK)
  const halves = new Int16Array(memory.buffer, template, SLACK * 2)
  return {
    scan(of, shown, floor) {
      wide.fill(0)
      wide.set(shown.across)
      high.set(shown.down)
      const used = Math.min(of.x.length, SLACK / 2)
      for (let k = 0; k < used; k++) {
        steps[k * 2] = (of.row[k]! * columns + of.column[k]!) * 4
        halves[k * 4 + 2] = of.x[k]! * STEPS
        halves[k * 4 + 3] = of.y[k]! * STEPS
      }
      const last = rows - of.rows + 1
      const worth = of.worth / (STEPS * STEPS)
      const found = scan(cells, across, down, scores, template, used, columns, last, worth, floor, hits)
      out.fill(0, last * columns)
      const at = new Int32Array(memory.buffer, hits, found)
      for (let i = 0; i < found; i++) at[i] = (at[i]! - scores) >> 2
      return { scores: out, hits: at }
    },
  }
}

/** Blocks of cells, laid out for the second look: for each of `count` points of each block an offset in cells (row, column) and a vector. */
export type Blocks = {
  readonly blocks: number
  readonly count: number
  readonly row: Int16Array
  readonly column: Int16Array
  readonly x: Float32Array
  readonly y: Float32Array
}

/** Places round the expected one at which a block is compared: rows and columns; the last column is one too many. */
export const AROUND = { rows: 7, columns: 8, reach: 3 } as const
const PLACES = AROUND.rows * AROUND.columns
export const ONE = STEPS * STEPS

/** One layer's fine cells laid out for the second look. It holds the same memory as a scanner. */
export type Comparer = {
  /** For each block its sums at all places, `column` and `row` being those of the middle of the mark, in units of `ONE`; good until the next comparison. */
  compare(blocks: Blocks, column: number, row: number): Int32Array
}

export function comparer({ vectors, columns, rows }: Cells): Comparer {
  const before = (columns * 4 + 16) * 4
  const length = columns * rows * 4
  const cells = before
  const template = cells + length + before
  const { memory, blocks } = loaded(template + 65_536 * 2)
  new Uint8Array(memory.buffer, 0, template).fill(0)
  lay(vectors, new Int16Array(memory.buffer, cells, columns * rows * 2))
  const stride = columns * 4
  let laid: Blocks | undefined
  let out = template
  return {
    compare(of, column, row) {
      const points = of.blocks * of.count
      if (laid !== of) {
        const steps = new Int32Array(memory.buffer, template, points * 2)
        const halves = new Int16Array(memory.buffer, template, points * 4)
        for (let k = 0; k < points; k++) {
          steps[k * 2] = (of.row[k]! * columns + of.column[k]!) * 4
          halves[k * 4 + 2] = of.x[k]! * STEPS
          halves[k * 4 + 3] = of.y[k]! * STEPS
        }
        out = template + points * 8
        laid = of
      }
      const first = cells + ((row - AROUND.reach) * columns + column - AROUND.reach) * 4
      blocks(first, template, of.blocks, of.count, stride, out)
      return new Int32Array(memory.buffer, out, of.blocks * PLACES)
    },
  }
}
