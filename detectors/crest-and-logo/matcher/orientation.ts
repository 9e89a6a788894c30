import { edgesOf } from './kernel/field.ts'
import type { Patch } from './pose.ts'

/**
 * Where edges run, as vectors of the doubled angle: an edge and its negative are the same, so a mark is the same
 * in any colour, inverted or in one colour. Strength is relative to the surroundings, so a faint mark is as good as a strong one.
 */
export type Field = {
  readonly width: number
  readonly height: number
  readonly x: Float32Array
  readonly y: Float32Array
}

/** With the strength itself, as the square of a gradient: what noise is beside an edge. */
export type Measured = Field & { readonly power: Float32Array }

/** Mean over a square of `radius` each way. */
export function boxMean(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(values.length)
  const across = new Float32Array(values.length)
  for (let y = 0; y < height; y++) slide(values, across, y * width, width, radius)
  // Row by row, with a sum for each column: one column after another would be slow.
  const share = 1 / (radius * 2 + 1)
  const sums = new Float64Array(width)
  for (let y = 0; y < Math.min(radius, height); y++) add(sums, across, y, 1)
  for (let y = 0; y < height; y++) {
    if (y + radius < height) add(sums, across, y + radius, 1)
    if (y - radius - 1 >= 0) add(sums, across, y - radius - 1, -1)
    for (let x = 0, i = y * width; x < width; x++, i++) out[i] = sums[x]! > 0 ? sums[x]! * share : 0
  }
  return out
}

function slide(from: Float32Array, to: Float32Array, start: number, count: number, radius: number) {
  let sum = 0
  const share = 1 / (radius * 2 + 1)
  for (let i = 0; i < Math.min(radius, count); i++) sum += from[start + i]!
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += from[start + i + radius]!
    if (i - radius - 1 >= 0) sum -= from[start + i - radius - 1]!
    to[start + i] = sum > 0 ? sum * share : 0
  }
}

function add(sums: Float64Array, rows: Float32Array, row: number, sign: 1 | -1): void {
  for (let x = 0, i = row * sums.length; x < sums.length; x++, i++) sums[x]! += sign * rows[i]!
}

/**
 * The orientation of every pixel of a patch, relative to the strength within `radius`; its width is a multiple of four.
 * It stands in memory that the next field is computed in: keep a copy of what is kept.
 */
export function fieldOf({ width, height, channels, data }: Patch, radius: number): Measured {
  return { width, height, ...edgesOf(data, channels, width, height, radius, 12 * channels) }
}
