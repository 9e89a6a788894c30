import { squaresOf } from './kernel/cells.ts'
import type { Level } from './pyramid.ts'

/** Squares of pixels, the unit of the first looks: where edges run in each, as a vector of the doubled angle, `ONE` long for a length of 1. */
export type Cells = {
  readonly columns: number
  readonly rows: number
  readonly vectors: Int16Array
}

/** Pixels to a side of a cell, in the first look and in the second. */
export const CELL = 4
export const FINE = 2
/** Greater than any vector's length, and in 16 bits. */
export const ONE = 16_384
/** Length up to which a cell's vector counts as long as it is; above it only its direction does, so that clutter weighs no more than a mark. */
export const THERE = 0.45
/** Gradients up to this many grey levels are noise. */
const NOISE = 5
/** Summed gradient of a pixel, squared, below which a cell counts as flat. */
const FLAT = 14
const MAX_EDGE_LENGTH = 1.5
const MEASURES = {
  noise: NOISE,
  flat: { fine: FLAT * FINE ** 4, coarse: FLAT * CELL ** 4 },
  most: MAX_EDGE_LENGTH,
  one: ONE,
}

/** Cells of both sizes, each with `pad` (in coarse cells) empty ones around: marks may be cut by the edge. They stand in `allocate`, where that is given. */
export function cellsOf(
  level: Level,
  pad: number,
  allocate: (numbers: number) => Int16Array = (numbers) => new Int16Array(numbers),
): { readonly fine: Cells; readonly coarse: Cells } {
  const columns = Math.floor(level.width / CELL) + pad * 2
  const rows = Math.floor(level.height / CELL) + pad * 2
  const { fine, coarse } = squaresOf(level, pad, MEASURES, allocate)
  return { fine: { columns: columns * 2, rows: rows * 2, vectors: fine }, coarse: { columns, rows, vectors: coarse } }
}
