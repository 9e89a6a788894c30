import type { Subject } from './face.ts'
import { GLANCE } from './layers.ts'

/** Maximum pixels per unit, and sizes per layer. */
export type ScanProfile = { readonly unit: number; readonly sizes: number; readonly shares: readonly number[] }

export const SQUARE_PROFILE: ScanProfile = { unit: GLANCE, sizes: 1, shares: [1] }

/** Searched at more pixels than a small picture has. */
const NEARER = { sizes: 2, shares: [1, 2 ** -0.25, 2 ** -0.5] } as const

/** Letters must keep some shape, but a large one is searched in too few layers. */
const [MIN_WIDE_HEIGHT, MAX_WIDE_HEIGHT] = [28, 60] as const

/** Letters far from the centre would be displaced. */
export function wideProfile({ width, height }: Subject['size']): ScanProfile {
  const long = Math.sqrt(Math.max(width / height, height / width))
  return { ...NEARER, unit: Math.max(GLANCE, Math.min(MAX_WIDE_HEIGHT, MIN_WIDE_HEIGHT * long)) }
}

export const UNSTEADY_PROFILE: ScanProfile = { ...NEARER, unit: 48 }
/** The edges of an emblem below it move between sizes. */
export const MIN_STEADINESS = 0.7

export const isWide = ({ width, height }: Subject['size']) => Math.max(width / height, height / width) > WIDE_RATIO
const WIDE_RATIO = 2.2
