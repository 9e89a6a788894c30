import type { Subject } from './face.ts'
import { GLANCE } from './layers.ts'

/** First-look parameters: maximum pixels per unit, sizes per layer, and all sizes as shares of the largest. */
export type ScanProfile = { readonly unit: number; readonly sizes: number; readonly shares: readonly number[] }

export const SQUARE_PROFILE: ScanProfile = { unit: GLANCE, sizes: 1, shares: [1] }

/** Denser sizes and one smaller, because such an emblem is searched at more pixels than a small picture of it has. */
const NEARER = { sizes: 2, shares: [1, 2 ** -0.25, 2 ** -0.5] } as const

/** Height limits of a wide emblem: letters must keep some shape, but a larger one is searched in too few layers. */
const [MIN_WIDE_HEIGHT, MAX_WIDE_HEIGHT] = [28, 60] as const

/** Letters far from a wide emblem's centre would otherwise be displaced. */
export function wideProfile({ width, height }: Subject['size']): ScanProfile {
  const long = Math.sqrt(Math.max(width / height, height / width))
  return { ...NEARER, unit: Math.max(GLANCE, Math.min(MAX_WIDE_HEIGHT, MIN_WIDE_HEIGHT * long)) }
}

/** The same for an emblem whose edges move between sizes, as with many small shapes. */
export const UNSTEADY_PROFILE: ScanProfile = { ...NEARER, unit: 48 }
/** Minimum steadiness of other emblems. */
export const MIN_STEADINESS = 0.7

/** Mostly letters side by side. */
export const isWide = ({ width, height }: Subject['size']) => Math.max(width / height, height / width) > WIDE_RATIO
const WIDE_RATIO = 2.2
