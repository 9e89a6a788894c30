import { boxMean } from './orientation.ts'
import type { Level } from './pyramid.ts'

/** Squares of pixels, the unit of the first looks: where edges run in each, as a vector of the doubled angle, and its energy. */
export type Cells = {
  readonly columns: number
  readonly rows: number
  readonly vectors: Float32Array
  readonly energy: Float32Array
}

/** Pixels to a side of a cell, in the first look and in the second. */
export const CELL = 4
export const FINE = 2
/** Gradients up to this many grey levels are noise. */
const NOISE = 5
/** Summed gradient of a pixel, squared, below which a cell counts as flat. */
const FLAT = 14

/** Cells of both sizes, each with `pad` (in coarse cells) empty ones around: marks may be cut by the edge. */
export function cellsOf(level: Level, pad: number): { readonly fine: Cells; readonly coarse: Cells } {
  const columns = Math.floor(level.width / CELL) + pad * 2
  const rows = Math.floor(level.height / CELL) + pad * 2
  const fine = gathered(level, columns * 2, rows * 2, pad * 2)
  return {
    fine: normalised(fine, columns * 2, rows * 2, FINE, 4),
    coarse: normalised(joined(fine, columns, rows), columns, rows, CELL, 2),
  }
}

function gathered(level: Level, columns: number, rows: number, pad: number): Float32Array {
  const raw = new Float32Array(columns * rows * 2)
  const { width, height, data } = level
  const right = Math.min(width - 1, (columns - pad * 2) * FINE)
  const bottom = Math.min(height - 1, (rows - pad * 2) * FINE)
  for (let y = 1; y < bottom; y++) {
    const base = ((y >> 1) + pad) * columns + pad
    for (let x = 1, i = y * width + 1; x < right; x++, i++) {
      const dx = data[i + 1]! - data[i - 1]!
      const dy = data[i + width]! - data[i - width]!
      const square = dx * dx + dy * dy
      if (square < NOISE * NOISE) continue
      const by = 1 / Math.sqrt(square)
      const at = (base + (x >> 1)) * 2
      raw[at]! += (dx * dx - dy * dy) * by
      raw[at + 1]! += 2 * dx * dy * by
    }
  }
  return raw
}

/** Four fine cells to a coarse one. */
function joined(fine: Float32Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(columns * rows * 2)
  const stride = columns * 4
  for (let y = 0, to = 0; y < rows; y++)
    for (let x = 0, at = y * 2 * stride; x < columns; x++, at += 4, to += 2) {
      out[to] = fine[at]! + fine[at + 2]! + fine[at + stride]! + fine[at + stride + 2]!
      out[to + 1] = fine[at + 1]! + fine[at + 3]! + fine[at + stride + 1]! + fine[at + stride + 3]!
    }
  return out
}

/** Relative to the strength of the cells within `radius`. */
function normalised(raw: Float32Array, columns: number, rows: number, side: number, radius: number): Cells {
  const count = columns * rows
  const power = new Float32Array(count)
  for (let i = 0; i < count; i++) power[i] = raw[i * 2]! * raw[i * 2]! + raw[i * 2 + 1]! * raw[i * 2 + 1]!
  const around = boxMean(power, columns, rows, radius)
  const flat = FLAT * side ** 4
  const vectors = new Float32Array(count * 2)
  const energy = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    if (power[i] === 0) continue
    const strength = Math.sqrt(power[i]! / (around[i]! + flat))
    const by = Math.min(1.5, strength) / Math.sqrt(power[i]!)
    const x = raw[i * 2]! * by
    const y = raw[i * 2 + 1]! * by
    vectors[i * 2] = x
    vectors[i * 2 + 1] = y
    energy[i] = x * x + y * y
  }
  return { columns, rows, vectors, energy }
}
