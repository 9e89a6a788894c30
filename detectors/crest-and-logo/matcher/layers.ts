import { CELL, type Cells, cellsOf } from './cells.ts'
import type { Pyramid } from './pyramid.ts'

/** One size of the picture, as the first two looks see it. */
export type Layer = {
  readonly fine: Cells
  readonly coarse: Cells
  /** Its pixels for one pixel of the picture. */
  readonly scale: number
  /** For each place of so large a template: 1 by the root of the energy of all coarse cells there; 0 where there is nothing to see. */
  inverse(columns: number, rows: number): Float32Array
}

/** Coarse cells of nothing around each layer, so that a mark cut by the edge is still seen. */
export const PAD = 6
/** Pixels to the unit in the first looks, and how high a wide mark then is at least: letters must keep some shape. */
const GLANCE = 36
const HIGH = 28
const MOST = 60

export function glanceOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(GLANCE, Math.min(MOST, HIGH * Math.sqrt(Math.max(width / height, height / width))))
}
const SMALLEST_CELLS = 4

/** Layers half an octave apart: a mark of any size is near GLANCE pixels large in one of them. */
export function layersOf(pyramid: Pyramid): Layer[] {
  const layers: Layer[] = []
  for (let index = 0; ; index++) {
    const level = pyramid.grey(index)
    const { width, height, scale } = level
    if (Math.min(width, height) < SMALLEST_CELLS * CELL || Math.max(width, height) < GLANCE * 0.7) return layers
    const { fine, coarse } = cellsOf(level, PAD)
    layers.push({ fine, coarse, scale, inverse: inversesOf(coarse) })
  }
}

/** Energy of a cell, on average, below which there is nothing to see. */
const EMPTY = 0.08

function inversesOf(cells: Cells): Layer['inverse'] {
  const sums = summed(cells)
  const made = new Map<number, Float32Array>()
  return (columns, rows) => {
    const key = columns * 1000 + rows
    const known = made.get(key) ?? inverses(cells, sums, columns, rows)
    made.set(key, known)
    return known
  }
}

function inverses(cells: Cells, sums: Float64Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(cells.columns * cells.rows)
  const wide = cells.columns + 1
  const least = columns * rows * EMPTY
  const shown = Float64Array.from({ length: wide - columns }, (_, x) => visible(x, columns, cells.columns))
  for (let y = 0; y + rows <= cells.rows; y++) {
    const [top, bottom] = [y * wide, (y + rows) * wide]
    const down = visible(y, rows, cells.rows)
    for (let x = 0; x + columns <= cells.columns; x++) {
      const around = sums[bottom + x + columns]! - sums[bottom + x]! - sums[top + x + columns]! + sums[top + x]!
      const share = down * shown[x]!
      if (around > least * share) out[y * cells.columns + x] = 1 / Math.sqrt((around + 0.5) * share)
    }
  }
  return out
}

/** Share of a stretch that lies on the picture: a mark that is cut is compared with what is left of it. */
function visible(from: number, length: number, whole: number): number {
  const shown = Math.min(from + length, whole - PAD) - Math.max(from, PAD)
  return Math.max(0.5, Math.min(1, 0.2 + (0.8 * shown) / (length - 2)))
}

function summed({ columns, rows, energy }: Cells): Float64Array {
  const sums = new Float64Array((columns + 1) * (rows + 1))
  for (let y = 0; y < rows; y++) {
    let row = 0
    for (let x = 0; x < columns; x++) {
      row += energy[y * columns + x]!
      sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1]! + row
    }
  }
  return sums
}
