import { edgesOf } from './kernel/field.ts'
import type { Patch } from './pose.ts'

/** Double-angle: opposite edges are equal, so colour and inversion do not matter. Relative to the surroundings. */
export type Field = {
  readonly width: number
  readonly height: number
  readonly x: Float32Array
  readonly y: Float32Array
}

export type Measured = Field & { readonly power: Float32Array }

/** `radius`: of the surroundings. Width a multiple of four. The next call reuses the memory. */
export function fieldOf({ width, height, channels, data }: Patch, radius: number): Measured {
  return { width, height, ...edgesOf(data, channels, width, height, radius, 12 * channels) }
}
