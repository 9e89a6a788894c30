import type { Subject } from './face.ts'
import { GLANCE } from './layers.ts'

/** How a mark is looked for at first: pixels to the unit at most, sizes in each layer of a picture, and all sizes as shares of the largest. */
export type ScanProfile = { readonly unit: number; readonly sizes: number; readonly shares: readonly number[] }

export const SQUARE_PROFILE: ScanProfile = { unit: GLANCE, sizes: 1, shares: [1] }

/** In sizes that lie nearer, and one below them, since such a mark is looked for in more pixels than a small picture of it has. */
const NEARER = { sizes: 2, shares: [1, 2 ** -0.25, 2 ** -0.5] } as const

/** How high a wide mark is at least: letters must keep some shape; but larger than the other it is sought in too few layers. */
const [MIN_WIDE_HEIGHT, MAX_WIDE_HEIGHT] = [28, 60] as const

/** Letters far from the middle of a wide mark are else beside their places. */
export function wideProfile({ width, height }: Subject['size']): ScanProfile {
  const long = Math.sqrt(Math.max(width / height, height / width))
  return { ...NEARER, unit: Math.max(GLANCE, Math.min(MAX_WIDE_HEIGHT, MIN_WIDE_HEIGHT * long)) }
}

/** The same for a mark whose edges do not stay where they are from one size to the next, as those of many small shapes. */
export const UNSTEADY_PROFILE: ScanProfile = { ...NEARER, unit: 48 }
/** How steady others are at least. */
export const MIN_STEADINESS = 0.7

/** Letters side by side, mostly. */
export const isWide = ({ width, height }: Subject['size']) => Math.max(width / height, height / width) > WIDE_RATIO
const WIDE_RATIO = 2.2
