import { type Cells, ONE, THERE } from '../cells.ts'
import { grown, type Kernel } from './instance.ts'
import { lookWasm } from './look.wasm.ts'

type Functions = {
  lay(cells: number, end: number, there: number, one: number): void
  place(from: number, end: number, to: number, stride: number): void
  blocks(
    cells: number,
    template: number,
    blocks: number,
    count: number,
    stride: number,
    out: number,
    worth: number,
    shown: number,
    all: number,
  ): void
  best(sums: number, blocks: number, shown: number, cost: number): number
}

const kernel = grown<Functions>('look', lookWasm)

/** `count` points per block: a column, a row and a vector (`STEPS` = 1.0). */
export type Blocks = {
  readonly blocks: number
  readonly count: number
  readonly points: Int16Array
  /** Factor that scales a block's sum to 1. */
  readonly worth: Float32Array
}

export const AROUND = { rows: 7, columns: 8, reach: 3 } as const
const PLACES = AROUND.rows * AROUND.columns
/** Fixed-point 1.0: 100 cells of 1.5 × 1.5 stay below 31 bits. */
export const STEPS = 2048

const BLOCKS = 64
const START = 64

/** Shared memory: preparing a layer invalidates the previous one. A class, because compiled code of closures is lost. */
export class Comparer {
  readonly shown: Float32Array
  readonly #kernel: Kernel<Functions>
  readonly #columns: number
  readonly #at: { readonly cells: number; readonly cost: number; readonly template: number; readonly worth: number }
  readonly #sums: Float32Array
  #blocks: Blocks | undefined
  #out: number

  constructor({ vectors, columns, rows }: Cells, costs: Float32Array) {
    const before = (columns * 4 + 16) * 4
    const length = columns * rows * 4
    const worth = START + PLACES * 4
    const shown = worth + BLOCKS * 4
    const cost = shown + BLOCKS * 4
    const cells = cost + costs.length * 4 + before
    const template = cells + length + before
    const exports = kernel(template + 65_536 * 3)
    const { buffer } = exports.memory
    new Uint8Array(buffer, 0, cells).fill(0)
    new Uint8Array(buffer, cells + length, before).fill(0)
    new Float32Array(buffer, cost, costs.length).set(costs)
    new Int16Array(buffer, cells, columns * rows * 2).set(vectors)
    exports.lay(cells, cells + length, THERE * ONE, STEPS)
    this.shown = new Float32Array(buffer, shown, BLOCKS)
    this.#kernel = exports
    this.#columns = columns
    this.#at = { cells, cost, template, worth }
    this.#sums = new Float32Array(buffer, START, PLACES)
    this.#out = template
  }

  /** When all blocks move alike; `column`, `row`: the emblem's centre. Adds to the comparison up to `from`. */
  compare(of: Blocks, column: number, row: number, from: number, end: number): Float32Array {
    const { cells, template, worth } = this.#at
    if (this.#blocks !== of) this.#take(of)
    if (from === 0) this.#sums.fill(0)
    const first = cells + ((row - AROUND.reach) * this.#columns + column - AROUND.reach) * 4
    const [points, put, by] = [template + from * of.count * 8, this.#out + from * PLACES * 4, from * 4]
    const stride = this.#columns * 4
    const shown = this.shown.byteOffset + by
    this.#kernel.blocks(first, points, end - from, of.count, stride, put, worth + by, shown, START)
    return this.#sums
  }

  #take(of: Blocks): void {
    const { template, worth } = this.#at
    const { buffer } = this.#kernel.memory
    this.#out = template + of.points.length * 2
    new Int16Array(buffer, template, of.points.length).set(of.points)
    this.#kernel.place(template, this.#out, template, this.#columns * 4)
    new Float32Array(buffer, worth, BLOCKS).set(of.worth)
    this.#blocks = of
  }

  /** Each block counts at its own best place. */
  best(which: number, end: number): number {
    if (!this.#blocks) return 0
    return this.#kernel.best(this.#out, end, this.shown.byteOffset, this.#at.cost + which * PLACES * 4)
  }
}
