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
/** Strength is relative to the coarse cells within so many. */
const REACH = 2
const MOST = 1.5

/** Cells of both sizes, each with `pad` (in coarse cells) empty ones around: marks may be cut by the edge. */
export function cellsOf(level: Level, pad: number): { readonly fine: Cells; readonly coarse: Cells } {
  const columns = Math.floor(level.width / CELL) + pad * 2
  const rows = Math.floor(level.height / CELL) + pad * 2
  const fine = gathered(level, columns * 2, rows * 2, pad * 2)
  const { coarse, power } = joined(fine, columns, rows)
  const near = boxMean(power, columns, rows, REACH)
  const around = boxMean(powerOf(coarse), columns, rows, REACH)
  return {
    fine: normalised(fine, columns * 2, rows * 2, near, FINE),
    coarse: normalised(coarse, columns, rows, around, CELL),
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

/** Four fine cells to a coarse one, and their mean power. */
function joined(fine: Float32Array, columns: number, rows: number): { coarse: Float32Array; power: Float32Array } {
  const coarse = new Float32Array(columns * rows * 2)
  const power = new Float32Array(columns * rows)
  const stride = columns * 4
  for (let y = 0, to = 0; y < rows; y++)
    for (let x = 0, at = y * 2 * stride; x < columns; x++, at += 4, to++) {
      const below = at + stride
      const [a, b, c, d] = [fine[at]!, fine[at + 1]!, fine[at + 2]!, fine[at + 3]!]
      const [e, f, g, h] = [fine[below]!, fine[below + 1]!, fine[below + 2]!, fine[below + 3]!]
      coarse[to * 2] = a + c + e + g
      coarse[to * 2 + 1] = b + d + f + h
      power[to] = (a * a + b * b + c * c + d * d + e * e + f * f + g * g + h * h) / 4
    }
  return { coarse, power }
}

function powerOf(raw: Float32Array): Float32Array {
  const power = new Float32Array(raw.length / 2)
  for (let i = 0; i < power.length; i++) power[i] = raw[i * 2]! * raw[i * 2]! + raw[i * 2 + 1]! * raw[i * 2 + 1]!
  return power
}

/** Relative to the power around, which is given for each coarse cell. */
function normalised(raw: Float32Array, columns: number, rows: number, around: Float32Array, side: number): Cells {
  const finer = side === FINE ? 1 : 0
  const flat = FLAT * side ** 4
  const vectors = new Float32Array(raw.length)
  const energy = new Float32Array(raw.length / 2)
  for (let row = 0, i = 0; row < rows; row++) {
    const base = (row >> finer) * (columns >> finer)
    for (let column = 0; column < columns; column++, i++) {
      const x = raw[i * 2]!
      const y = raw[i * 2 + 1]!
      const power = x * x + y * y
      if (power === 0) continue
      const relative = Math.min(MOST * MOST, power / (around[base + (column >> finer)]! + flat))
      const by = Math.sqrt(relative / power)
      vectors[i * 2] = x * by
      vectors[i * 2 + 1] = y * by
      energy[i] = relative
    }
  }
  return { columns, rows, vectors, energy }
}
