import { edgesOf } from './kernel/field.ts'
import type { Patch } from './pose.ts'

/**
 * Edge directions as double-angle vectors: opposite edges are equal, so colour, inversion and single-colour printing
 * do not matter. Strength is relative to the surroundings, so faint emblems count like strong ones.
 */
export type Field = {
  readonly width: number
  readonly height: number
  readonly x: Float32Array
  readonly y: Float32Array
}

/** Also the squared gradient, to compare noise with an edge. */
export type Measured = Field & { readonly power: Float32Array }

/**
 * Edge field of a patch, relative to the strength within `radius`; its width is a multiple of four. The next call
 * reuses the memory: copy what you keep.
 */
export function fieldOf({ width, height, channels, data }: Patch, radius: number): Measured {
  return { width, height, ...edgesOf(data, channels, width, height, radius, 12 * channels) }
}
