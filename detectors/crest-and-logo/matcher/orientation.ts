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

/**
 * The orientation of every pixel of a patch, relative to the strength within `radius`; its width is a multiple of four.
 * It stands in memory that the next field is computed in: keep a copy of what is kept.
 */
export function fieldOf({ width, height, channels, data }: Patch, radius: number): Measured {
  return { width, height, ...edgesOf(data, channels, width, height, radius, 12 * channels) }
}
