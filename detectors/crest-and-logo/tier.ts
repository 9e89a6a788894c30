import type { Likeness } from './likeness.ts'

/** confirmed: the mark itself. possible: so like it that a person should compare. */
export type Tier = 'confirmed' | 'possible'

/** Chosen on development pictures alone; a mark's own threshold, set when it was registered, beats it. */
export const CONFIRMED = 0.42
/** How far below its threshold a mark is still worth a person's look. */
const POSSIBLE = 0.14

/** One number for a likeness: a sibling shares most of a mark, so its worst parts weigh as much as its middle. */
export function scoreOf({ middle, worst }: Likeness): number {
  return (middle + worst) / 2
}

export function tierOf(score: number, threshold = CONFIRMED): Tier | undefined {
  if (score >= threshold) return 'confirmed'
  return score >= threshold - POSSIBLE ? 'possible' : undefined
}
