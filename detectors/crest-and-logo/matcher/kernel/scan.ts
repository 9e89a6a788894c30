import { type Cells, ONE } from '../cells.ts'
import { grown } from './instance.ts'
import { scanWasm } from './scan.wasm.ts'

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  respond(cells: number, end: number, maps: number, size: number, sides: number, there: number): void
  scan(
    scores: number,
    template: number,
    end: number,
    columns: number,
    rows: number,
    across: number,
    room: number,
    down: number,
    worth: number,
    floor: number,
    hits: number,
    early: number,
    part: number,
  ): number
  lay(cells: number, end: number, there: number, one: number): void
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

const kernel = grown<Exports>('scan', scanWasm)

/** What the places along one side of a layer are worth more for what is beyond its edge: 0 where a template does not fit. */
export type Shown = {
  readonly worth: Float32Array
  /** For each `AT_ONCE` places, one by the most of them. */
  readonly room: Float32Array
}

/** Places that are compared together. */
export const AT_ONCE = 32

/** One layer laid out for the inner loop. It holds the loop's only memory: what was laid before is gone. */
export type Scanner = {
  /** Where `AT_ONCE` places begin of which one may be above the floor. */
  scan(template: Steps, shown: { readonly across: Shown; readonly down: Shown }, floor: number): Int32Array
  /** The score of every place near these, 0 elsewhere; to be given back with `clear`. */
  readonly scores: Float32Array
  clear(hits: Int32Array): void
}

/** The cells of a template that are compared, eight by eight: the row and column of each, which of `SIDES` directions its edge runs in, and how much the eight count. */
export type Steps = {
  readonly rows: number
  readonly row: Int16Array
  readonly column: Int16Array
  readonly side: Uint8Array
  readonly weight: Int16Array
  /** What a score is multiplied by. */
  readonly worth: number
}

export const SIDES = 16
/** Steps of an answer. Eight of them fit in a byte. */
export const ANSWER = 15
/** Sevenfold, and eight answers, it stays below 15 bits. */
export const HEAVIEST = 32
/** Cells that count the same. */
export const TOGETHER = 8
const GROUP = 40
/** After so many groups, the steadiest, a place must have come to this part of what it needs. */
const EARLY = 2
const PART = 0.25
/** Places are looked at many at a time, so the last ones read and write beyond. */
const SLACK = 1024

/** Length up to which a cell's vector counts as long as it is; above it only its direction does, so that clutter weighs no more than a mark. */
const THERE = 0.45

export function scanner({ vectors, columns, rows }: Cells): Scanner {
  const count = columns * rows
  const size = Math.ceil(count / 16) * 16 + 16
  const sides = SLACK
  const template = sides + SLACK
  const across = template + SLACK
  const room = across + (columns + AT_ONCE) * 4
  const down = room + (columns + AT_ONCE) * 4
  const scores = down + rows * 4
  const hits = scores + count * 4 + SLACK
  const maps = Math.ceil((hits + (Math.ceil(columns / AT_ONCE) + 1) * rows * 4) / 16) * 16
  const cells = maps + size * SIDES + SLACK
  const { memory, respond, scan } = kernel(cells + count * 4 + SLACK)
  const { buffer } = memory
  new Uint8Array(buffer, scores, cells - scores).fill(0)
  new Int16Array(buffer, cells, count * 2).set(vectors)
  new Uint8Array(buffer, cells + count * 4, SLACK).fill(0)
  new Float32Array(buffer, sides, SIDES).set(directions)
  respond(cells, cells + count * 4, maps, size, sides, THERE * ONE)
  const steps = new Int32Array(buffer, template, SLACK / 4)
  const [wide, places] = [new Float32Array(buffer, across, columns + AT_ONCE), new Float32Array(buffer, room, columns)]
  const high = new Float32Array(buffer, down, rows)
  const out = new Float32Array(buffer, scores, count + AT_ONCE)
  return {
    scores: out,
    scan(of, shown, floor) {
      wide.fill(0)
      wide.set(shown.across.worth)
      places.set(shown.across.room)
      high.set(shown.down.worth)
      const groups = of.weight.length
      for (let k = 0, at = 0; k < groups; k++, at += GROUP / 4) {
        for (let i = 0; i < TOGETHER; i++) {
          const cell = k * TOGETHER + i
          steps[at + i] = maps + of.side[cell]! * size + of.row[cell]! * columns + of.column[cell]!
        }
        steps[at + TOGETHER] = of.weight[k]!
      }
      const end = template + groups * GROUP
      const last = rows - of.rows + 1
      const early = template + Math.min(groups, EARLY) * GROUP
      const found = scan(scores, template, end, columns, last, across, room, down, of.worth, floor, hits, early, PART)
      const starts = new Int32Array(buffer, hits, found)
      for (let i = 0; i < found; i++) starts[i] = (starts[i]! - scores) >> 2
      return starts
    },
    clear(starts) {
      for (const start of starts) out.fill(0, start, start + AT_ONCE)
    },
  }
}

const directions = Float32Array.from({ length: SIDES }, (_, i) => {
  const turn = ((i >> 1) * 2 * Math.PI) / SIDES
  return i % 2 === 0 ? Math.cos(turn) : Math.sin(turn)
})

/** Which of `SIDES` directions a vector runs in. */
export function sideOf(x: number, y: number): number {
  return (Math.round((Math.atan2(y, x) * SIDES) / (2 * Math.PI)) + SIDES) % SIDES
}

/** Blocks of cells, laid out for the second look: for each of `count` points of each block an offset in cells (row, column) and a vector. */
export type Blocks = {
  readonly blocks: number
  readonly count: number
  readonly row: Int16Array
  readonly column: Int16Array
  readonly x: Float32Array
  readonly y: Float32Array
  /** What a block's sums are multiplied by to be 1 at best. */
  readonly worth: Float32Array
}

/** Places round the expected one at which a block is compared: rows and columns; the last column is one too many. */
export const AROUND = { rows: 7, columns: 8, reach: 3 } as const
const PLACES = AROUND.rows * AROUND.columns
/** A vector's length of 1 becomes this: 100 cells of 1.5 times 1.5 stay below 31 bits. */
const STEPS = 2048

/** One layer's fine cells laid out for the second look. It holds the same memory as a scanner. */
export type Comparer = {
  /** How well all blocks match at each place when they move together, `column` and `row` being those of the middle of the mark. `shown` is how much each block counts. */
  compare(blocks: Blocks, column: number, row: number, shown: Float32Array): Float32Array
  /** What each of the blocks just compared comes to at its own best place, all together, when each place costs so much. */
  best(cost: Float32Array): number
}

/** More blocks than a mark has. */
const BLOCKS = 64

export function comparer({ vectors, columns, rows }: Cells): Comparer {
  const before = (columns * 4 + 16) * 4
  const length = columns * rows * 4
  const cells = before
  const all = cells + length + before
  const [cost, worth, shown] = [all + 256, all + 512, all + 512 + BLOCKS * 4]
  const template = shown + BLOCKS * 4
  const { memory, lay, blocks, best } = kernel(template + 65_536 * 3)
  const { buffer } = memory
  new Uint8Array(buffer, 0, template).fill(0)
  new Int16Array(buffer, cells, columns * rows * 2).set(vectors)
  lay(cells, cells + length, THERE * ONE, STEPS)
  const stride = columns * 4
  const [sums, costs] = [new Float32Array(buffer, all, PLACES), new Float32Array(buffer, cost, PLACES)]
  const [worths, shares] = [new Float32Array(buffer, worth, BLOCKS), new Float32Array(buffer, shown, BLOCKS)]
  let laid: Blocks | undefined
  let out = template
  return {
    compare(of, column, row, weights) {
      const points = of.blocks * of.count
      if (laid !== of) {
        const steps = new Int32Array(buffer, template, points * 2)
        const halves = new Int16Array(buffer, template, points * 4)
        for (let k = 0; k < points; k++) {
          steps[k * 2] = (of.row[k]! * columns + of.column[k]!) * 4
          halves[k * 4 + 2] = of.x[k]! * STEPS
          halves[k * 4 + 3] = of.y[k]! * STEPS
        }
        for (let b = 0; b < of.blocks; b++) worths[b] = of.worth[b]! / (STEPS * STEPS)
        out = template + points * 8
        laid = of
      }
      shares.set(weights)
      sums.fill(0)
      const first = cells + ((row - AROUND.reach) * columns + column - AROUND.reach) * 4
      blocks(first, template, of.blocks, of.count, stride, out, worth, shown, all)
      return sums
    },
    best(given) {
      costs.set(given)
      return laid ? best(out, laid.blocks, shown, cost) : 0
    },
  }
}
