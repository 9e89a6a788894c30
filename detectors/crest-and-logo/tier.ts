import type { Likeness } from './likeness.ts'

/** confirmed: the mark itself. possible: so like it that a person should compare. */
export type Tier = 'confirmed' | 'possible'

/** Chosen on development pictures alone; a mark's own threshold, set when it was registered, beats it. */
export const CONFIRMED = 0.35
/** How far below its threshold a mark is still worth a person's look. */
const POSSIBLE = 0.14

/** One number for a likeness. A sibling shares most of a mark, so only the parts that fit worst tell the two apart. */
export function scoreOf({ worst, least }: Likeness): number {
  return 0.6 * worst + 0.4 * least
}

export function tierOf(score: number, threshold = CONFIRMED): Tier | undefined {
  if (score >= threshold) return 'confirmed'
  return score >= threshold - POSSIBLE ? 'possible' : undefined
}
