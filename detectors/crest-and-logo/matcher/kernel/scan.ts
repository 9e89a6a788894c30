import type { Cells } from '../cells.ts'
import { scanWasm } from './scan.wasm.ts'

/** What is used of the language's own WebAssembly, which the types of pure code do not know. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  scan(
    cells: number,
    inverse: number,
    scores: number,
    template: number,
    count: number,
    columns: number,
    rows: number,
    worth: number,
    floor: number,
    hits: number,
  ): number
}

/** One layer laid out for the inner loop. It holds the loop's only memory: what was laid before is gone. */
export type Scanner = {
  /** The score of every place, and where sixteen begin of which one is above the floor; good until the next scan. */
  scan(
    template: Steps,
    inverse: Float32Array,
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

let exports: Exports | undefined

function loaded(bytes: number): Exports {
  exports ??= new WebAssembly.Instance(new WebAssembly.Module(bytesOf(scanWasm))).exports as Exports
  const missing = bytes - exports.memory.buffer.byteLength
  if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
  return exports
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

export function scanner({ vectors, columns, rows }: Cells): Scanner {
  const count = columns * rows
  const length = count * 4 + SLACK
  const [cells, inverse, scores, template, hits] = [0, length, length * 2, length * 3, length * 3 + SLACK * 4]
  const { memory, scan } = loaded(length * 4 + SLACK * 4)
  const numbers = new Int16Array(memory.buffer, cells, count * 2)
  for (let i = 0; i < numbers.length; i++) numbers[i] = vectors[i]! * STEPS
  new Uint8Array(memory.buffer, count * 4, SLACK).fill(0)
  const inverses = new Float32Array(memory.buffer, inverse, length / 4)
  const out = new Float32Array(memory.buffer, scores, count)
  const steps = new Int32Array(memory.buffer, template, SLACK)
  const halves = new Int16Array(memory.buffer, template, SLACK * 2)
  inverses.fill(0)
  let laid: Float32Array | undefined
  return {
    scan(of, by, floor) {
      if (laid !== by) inverses.set(by)
      laid = by
      const used = Math.min(of.x.length, SLACK / 2)
      for (let k = 0; k < used; k++) {
        steps[k * 2] = (of.row[k]! * columns + of.column[k]!) * 4
        halves[k * 4 + 2] = of.x[k]! * STEPS
        halves[k * 4 + 3] = of.y[k]! * STEPS
      }
      const last = rows - of.rows + 1
      const worth = of.worth / (STEPS * STEPS)
      const found = scan(cells, inverse, scores, template, used, columns, last, worth, floor, hits)
      out.fill(0, last * columns)
      const at = new Int32Array(memory.buffer, hits, found)
      for (let i = 0; i < found; i++) at[i] = (at[i]! - scores) >> 2
      return { scores: out, hits: at }
    },
  }
}
