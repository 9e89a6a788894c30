import { CELL, type Cells, cellsOf } from './cells.ts'
import { type Packed, packedOf } from './packed.ts'
import type { Pyramid } from './pyramid.ts'

/** One size of the picture, as the first two looks see it. */
export type Layer = {
  readonly fine: Cells
  readonly coarse: Cells
  readonly packed: Packed
  /** Its pixels for one pixel of the picture. */
  readonly scale: number
  /** Energy of the coarse cells, summed from the top left; one row and column wider than they are. */
  readonly sums: Float64Array
  readonly scores: Float32Array
}

/** Coarse cells of nothing around each layer, so that a mark cut by the edge is still seen. */
export const PAD = 6
/** Pixels to the unit in the first looks. */
export const GLANCE = 36
const SMALLEST_CELLS = 4

/** Layers half an octave apart: a mark of any size is near GLANCE pixels large in one of them. */
export function layersOf(pyramid: Pyramid): Layer[] {
  const layers: Layer[] = []
  for (let index = 0; ; index++) {
    const level = pyramid.grey(index)
    const { width, height, scale } = level
    if (Math.min(width, height) < SMALLEST_CELLS * CELL || Math.max(width, height) < GLANCE * 0.7) return layers
    const { fine, coarse } = cellsOf(level, PAD)
    const scores = new Float32Array(coarse.energy.length + 4)
    layers.push({ fine, coarse, packed: packedOf(coarse), scale, sums: summed(coarse), scores })
  }
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
