import type { Alike, Likeness } from './likeness.ts'
import type { Shades } from './shades.ts'
import type { Windows } from './windows.ts'

/** confirmed: the emblem itself. possible: similar enough for a person to compare. */
export type Tier = 'confirmed' | 'possible'

/** Default threshold, chosen on development pictures; one set when an emblem was registered takes precedence. */
export const CONFIRMED = 0.36
/** Version of the score: thresholds learnt with another version no longer apply. */
export const SCORED = 3
/** Distance below the threshold, on the logistic scale, that a person should still check. */
const POSSIBLE = 1.5

/** Evidence at a place. */
export type Looks = {
  readonly likeness: Likeness
  /** Absent if the emblem has a single tone. */
  readonly shades: Shades | undefined
  /** Absent if it has a single tone, or the result could not matter. */
  readonly windows?: Windows | undefined
  /** Root of the emblem's area, in picture pixels. */
  readonly size: number
  /** Sigma of the blur in picture pixels; 0 for a plainly visible emblem. */
  readonly soft: number
}

export type FoundBy = keyof typeof OTHER_PARTS

/**
 * Probability from 0 to 1 that this is the emblem: a logistic regression on development pictures, with siblings
 * weighted most. If nearly every part has the right shades, one side may be lost to the background.
 */
export function scoreOf({ likeness, shades, windows, size: drawn, soft }: Looks, by: FoundBy): number {
  const size = drawn / Math.hypot(1, soft / SOFT)
  const small = -2.1 * Math.max(0, Math.log2(64 / size)) - 1.6 * Math.max(0, Math.log2(40 / size))
  const blurry = -TINY * share((40 - size) / 8) * Math.max(0, CLEAR - likeness.whole)
  const toned = small + blurry + byShades(shades, likeness, by)
  const whole = byEdges(likeness) + lone(likeness, shades) - plainness(likeness, shades) - amiss(likeness, shades)
  const sideless = likeness.sideless.filter(({ whole, least }) => clearlyShaded(shades) && whole > 0.9 && least > 0.6)
  const value = toned + Math.max(whole, ...sideless.map((rest) => byEdges(rest) - SIDELESS_COST))
  return logistic(windows ? byWindows(value, likeness, windows) : value)
}

/** Maximum score on the logistic scale before windows are compared. */
const MAX_BEFORE_WINDOWS = 5

/**
 * Evidence from small windows: a logistic regression on emblems and siblings of 36 development seeds. Each number
 * counts by its logarithm.
 */
function byWindows(value: number, { whole }: Likeness, { odd, left, worst, best }: Windows): number {
  const like = Math.max(NOWHERE, best)
  const apart = 1.86 * less(1 - like) - 2.62 * less(1 - worst) - 0.72 * less(odd) + 0.57 * less(left)
  return 0.92 * Math.min(value, MAX_BEFORE_WINDOWS) + 5.9 * Math.min(1, whole) + apart - 3.9
}

/** Below this likeness everywhere, poor visibility is no excuse. */
const NOWHERE = 0.6

const less = (share: number) => Math.log(Math.max(0, share) + 0.02)

/** Pixels of blur at which an emblem gives as little evidence as one of seven tenths its size. */
const SOFT = 1.2
/** So small an emblem must be clear: below this likeness it is a letter or a ring. */
const CLEAR = 0.97
const TINY = 20

/** A sibling shares most of an emblem, so the worst part and edges in plain areas distinguish them. */
const byEdges = ({ whole, least, most }: Alike) => 4.6 * whole + 5.6 * least - 5.5 * most - 5.2

/** How far a single bad part is excused, unless its shades differ too. */
const LONE = 0.4
const lone = ({ least, second }: Likeness, shades: Shades | undefined) =>
  shades && shades.rest >= 0.25 ? 0 : Math.min(LONE, second - least)

/** Cost of a single part with other edges where everything else is clear: it is a sibling's charge or word. */
const ODD_PART = 3
/** Cost of edges in plain areas where the shades differ too. */
const EXTRA_EDGE_COST = 1
function amiss({ whole, least, second, most, shown }: Likeness, shades: Shades | undefined): number {
  if (!shades) return 0
  const odd = shown > 0.97 && second > 0.65 ? share((second - least - 0.2) / 0.15) : 0
  const more = share((most - 0.08) / 0.08) * share((0.9 - shades.second) / 0.1) * share((whole - 0.75) / 0.05)
  return ODD_PART * odd + EXTRA_EDGE_COST * more
}

const SIDELESS_COST = 1

const clearlyShaded = (shades: Shades | undefined) => shades !== undefined && shades.whole > 0.8 && shades.next < 0.2

/** Emblems with fewer parts, or fewer visible, resemble many things, above all with a single tone. */
const FEW_PARTS = { toned: 12, plain: 13.5 } as const
const FEW_PARTS_COST = { toned: 4, plain: 5 } as const
function plainness({ spread }: Likeness, shades: Shades | undefined): number {
  const tones = shades ? 'toned' : 'plain'
  return FEW_PARTS_COST[tones] * Math.max(0, Math.log(FEW_PARTS[tones] / Math.max(1, spread)))
}

/** Cost of a part with other shades where the overall shades match. */
const OTHER_PART = 1
const OTHER = 0.8
/**
 * Cost of several parts with quite other shades where the overall shades do not match either: behind text a plain
 * disc is no ring of letters; a sibling found by colour is often as colourful; and a large photograph has many small
 * discs.
 */
const OTHER_PARTS = { grey: 1.5, hues: 2, ink: 2, small: 4, faint: 7 } as const
/** Cost of one part with quite other shades where everything else matches: a sibling with another charge. */
const ONE_OTHER = 1.5
/** Bonus for matching shades in every part. */
const SAME = 1.5

/**
 * Shades never decide alone, because an emblem may appear in other colours. All parts but one matching indicates a
 * sibling with another charge.
 */
function byShades(shades: Shades | undefined, likeness: Likeness, by: FoundBy): number {
  if (!shades) return 0
  const { whole, second, rest, next } = shades
  const fits = share((whole - 0.8) / 0.1)
  const odd = share((next - 0.05) / 0.1)
  const one = fits * share((rest - 0.35) / 0.25)
  const several = (1 - fits) * share((next - 0.6) / 0.3)
  const same = share((whole - 0.82) / 0.08) * share((0.2 - next) / 0.1) * share((0.25 - rest) / 0.15)
  const other = whole < 0.5 || second < 0
  return (
    SAME * same * share((likeness.whole - 0.62) / 0.08) -
    OTHER_PART * fits * odd -
    ONE_OTHER * one -
    OTHER_PARTS[by] * several -
    (other ? OTHER : 0)
  )
}

const share = (value: number) => Math.max(0, Math.min(1, value))
const logistic = (value: number) => 1 / (1 + Math.exp(-value))
const scale = (score: number) => Math.log(score / (1 - score))

export function tierOf(score: number, threshold = CONFIRMED): Tier | undefined {
  if (score >= threshold) return 'confirmed'
  return scale(score) >= scale(threshold) - POSSIBLE ? 'possible' : undefined
}
