import type { Likeness } from './likeness.ts'
import type { Tones } from './tones.ts'

/** confirmed: the mark itself. possible: so like it that a person should compare. */
export type Tier = 'confirmed' | 'possible'

/** Chosen on development pictures alone; a mark's own threshold, set when it was registered, beats it. */
export const CONFIRMED = 0.55
/** How far below its threshold, on the logistic scale, a mark is still worth a person's look. */
const POSSIBLE = 2.1

/**
 * How likely it is that this is the mark, from 0 to 1: a logistic regression on the development pictures, siblings
 * weighing most. A sibling shares most of a mark, so its worst part and what stands where the mark is plain tell the two apart;
 * below 64 pixels, and more so below 40, there is less to tell them by.
 */
export function scoreOf({ whole, least, most }: Likeness, size: number): number {
  const small = Math.max(0, Math.log2(64 / size))
  const tiny = Math.max(0, Math.log2(40 / size))
  return logistic(4.6 * whole + 6.3 * least - 5.5 * most - 2.1 * small - 1.15 * tiny - 5.7)
}

/** What the tones of a view add where they are those of the mark, and take away where they are quite others. */
const FOR = 0.4
const AGAINST = 0.8

/** A score made firmer or weaker by tones, which alone never decide. */
export function toned(score: number, tones: Tones): number {
  if (!tones.told) return score
  const same = tones.whole > 0.9 && tones.second > 0.6 && tones.rest < 0.6
  const other = tones.whole < 0.5 || tones.second < 0
  return logistic(scale(score) + (same ? FOR : 0) - (other ? AGAINST : 0))
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value))
const scale = (score: number) => Math.log(score / (1 - score))

export function tierOf(score: number, threshold = CONFIRMED): Tier | undefined {
  if (score >= threshold) return 'confirmed'
  return scale(score) >= scale(threshold) - POSSIBLE ? 'possible' : undefined
}
