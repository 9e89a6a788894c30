import type { Likeness } from './likeness.ts'
import type { Shades } from './shades.ts'

/** confirmed: the mark itself. possible: so like it that a person should compare. */
export type Tier = 'confirmed' | 'possible'

/** Chosen on development pictures alone; a mark's own threshold, set when it was registered, beats it. */
export const CONFIRMED = 0.35
/** How far below its threshold, on the logistic scale, a mark is still worth a person's look. */
const POSSIBLE = 1.5

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

/** What a part of other shades than the mark's takes away where its shades as a whole are the mark's; and quite other shades. */
const OTHER_PART = 2.5
const OTHER = 0.8
/**
 * What several parts of quite other shades take away where the whole has not the mark's either: behind the text of a page, where little is
 * left of anything, a plain disc is no ring of letters; where a place was found by its colours, a sibling often is as colourful; and a large photograph has many a small disc.
 */
const OTHER_PARTS = { grey: 1.5, hues: 2, small: 4, faint: 7 } as const
export type FoundBy = keyof typeof OTHER_PARTS
/** What one part of quite other shades takes away where all the rest is the mark's: a sibling that differs in one charge. */
const ONE_OTHER = 1.5
/** What the mark's own shades in every part add. */
const SAME = 0.75

/**
 * A score made firmer or weaker by shades, which alone never decide: a mark may be shown in other colours. That all but one part
 * has the mark's own shades tells a sibling, whose charges are others.
 */
export function shaded(score: number, shades: Shades | undefined, by: FoundBy): number {
  if (!shades) return score
  const { whole, second, rest, next } = shades
  const fits = share((whole - 0.8) / 0.1)
  const odd = share((next - 0.05) / 0.1)
  const one = fits * share((rest - 0.35) / 0.25)
  const several = (1 - fits) * share((next - 0.6) / 0.3)
  const same = whole > 0.93 && next < 0.1 && rest < 0.2
  const other = whole < 0.5 || second < 0
  return logistic(
    scale(score) -
      OTHER_PART * fits * odd -
      ONE_OTHER * one -
      OTHER_PARTS[by] * several +
      (same ? SAME : 0) -
      (other ? OTHER : 0),
  )
}

const share = (value: number) => Math.max(0, Math.min(1, value))
const logistic = (value: number) => 1 / (1 + Math.exp(-value))
const scale = (score: number) => Math.log(score / (1 - score))

export function tierOf(score: number, threshold = CONFIRMED): Tier | undefined {
  if (score >= threshold) return 'confirmed'
  return scale(score) >= scale(threshold) - POSSIBLE ? 'possible' : undefined
}
