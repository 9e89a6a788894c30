import { squaresOf } from './kernel/cells.ts'
import type { Level } from './pyramid.ts'

/** Edge direction of each square as a double-angle vector in fixed point (`ONE` = 1.0). */
export type Cells = {
  readonly columns: number
  readonly rows: number
  readonly vectors: Int16Array
}

export const CELL = 4
export const FINE = 2
/** Above any vector's length, and within 16 bits. */
export const ONE = 16_384
/** Above it only direction counts, so that clutter counts no more than an emblem. */
export const THERE = 0.45
const NOISE = 5
/** Squared summed gradient per pixel below which a cell is flat. */
const FLAT = 14
const MAX_EDGE_LENGTH = 1.5
const MEASURES = {
  noise: NOISE,
  flat: { fine: FLAT * FINE ** 4, coarse: FLAT * CELL ** 4 },
  most: MAX_EDGE_LENGTH,
  one: ONE,
}

/** `pad`: empty coarse cells, because the edge may cut an emblem. */
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
