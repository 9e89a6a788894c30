import type { Subject } from './face.ts'
import { GLANCE } from './layers.ts'

/** How a mark is looked for at first: pixels to the unit at most, sizes in each layer of a picture, and all sizes as shares of the largest. */
export type Manner = { readonly unit: number; readonly sizes: number; readonly shares: readonly number[] }

export const PLAIN: Manner = { unit: GLANCE, sizes: 1, shares: [1] }

/** In sizes that lie nearer, and one below them, since such a mark is looked for in more pixels than a small picture of it has. */
const NEARER = { sizes: 2, shares: [1, 2 ** -0.25, 2 ** -0.5] } as const

/** How high a wide mark is at least: letters must keep some shape; but larger than the other it is sought in too few layers. */
const [HIGH, MOST] = [28, 60] as const

/** Letters far from the middle of a wide mark are else beside their places. */
export function wideManner({ width, height }: Subject['size']): Manner {
  const long = Math.sqrt(Math.max(width / height, height / width))
  return { ...NEARER, unit: Math.max(GLANCE, Math.min(MOST, HIGH * long)) }
}

/** The same for a mark whose edges do not stay where they are from one size to the next, as those of many small shapes. */
export const UNSTEADY: Manner = { ...NEARER, unit: 48 }
/** How steady others are at least. */
export const STEADY = 0.7

/** Letters side by side, mostly. */
export const isWide = ({ width, height }: Subject['size']) => Math.max(width / height, height / width) > WIDE
const WIDE = 2.2
