import type { Alike, Likeness } from './likeness.ts'
import type { Shades } from './shades.ts'
import type { Windows } from './windows.ts'

/** `possible` is similar enough for a person to compare. */
export type Tier = 'confirmed' | 'possible'

/** Chosen on development pictures; a learnt one takes precedence. */
export const CONFIRMED = 0.36
/** Thresholds learnt with another version no longer apply. */
export const SCORED = 3
/** On the logistic scale: a person should check. */
const POSSIBLE = 1.5

export type Looks = {
  readonly likeness: Likeness
  /** Absent if the emblem has a single tone. */
  readonly shades: Shades | undefined
  /** Absent if it could not change the result. */
  readonly windows?: Windows | undefined
  readonly size: number
  /** Sigma in picture pixels; 0 for a plainly visible emblem. */
  readonly soft: number
}

export type FoundBy = keyof typeof OTHER_PARTS

/** 0 to 1: a logistic regression on development pictures, siblings weighted most. */
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

const MAX_BEFORE_WINDOWS = 5

/** A logistic regression on emblems and siblings of 36 development seeds. */
function byWindows(value: number, { whole }: Likeness, { odd, left, worst, best }: Windows): number {
  const like = Math.max(NOWHERE, best)
  const apart = 1.86 * less(1 - like) - 2.62 * less(1 - worst) - 0.72 * less(odd) + 0.57 * less(left)
  return 0.92 * Math.min(value, MAX_BEFORE_WINDOWS) + 5.9 * Math.min(1, whole) + apart - 3.9
}

/** If the likeness is lower everywhere, poor visibility is no excuse. */
const NOWHERE = 0.6

const less = (share: number) => Math.log(Math.max(0, share) + 0.02)

/** Pixels: as little evidence as at seven tenths of the size. */
const SOFT = 1.2
/** Below this likeness so small an emblem is a letter or a ring. */
const CLEAR = 0.97
const TINY = 20

/** A sibling shares most of an emblem, so the worst part distinguishes it. */
const byEdges = ({ whole, least, most }: Alike) => 4.6 * whole + 5.6 * least - 5.5 * most - 5.2

/** A single bad part is excused unless its shades differ too. */
const LONE = 0.4
const lone = ({ least, second }: Likeness, shades: Shades | undefined) =>
  shades && shades.rest >= 0.25 ? 0 : Math.min(LONE, second - least)

/** One odd part is the charge or word of a sibling. */
const ODD_PART = 3
const EXTRA_EDGE_COST = 1
function amiss({ whole, least, second, most, shown }: Likeness, shades: Shades | undefined): number {
  if (!shades) return 0
  const odd = shown > 0.97 && second > 0.65 ? share((second - least - 0.2) / 0.15) : 0
  const more = share((most - 0.08) / 0.08) * share((0.9 - shades.second) / 0.1) * share((whole - 0.75) / 0.05)
  return ODD_PART * odd + EXTRA_EDGE_COST * more
}

const SIDELESS_COST = 1

const clearlyShaded = (shades: Shades | undefined) => shades !== undefined && shades.whole > 0.8 && shades.next < 0.2

/** Fewer parts resemble many things. */
const FEW_PARTS = { toned: 12, plain: 13.5 } as const
const FEW_PARTS_COST = { toned: 4, plain: 5 } as const
function plainness({ spread }: Likeness, shades: Shades | undefined): number {
  const tones = shades ? 'toned' : 'plain'
  return FEW_PARTS_COST[tones] * Math.max(0, Math.log(FEW_PARTS[tones] / Math.max(1, spread)))
}

/** Costs a part with other shades where the overall shades match. */
const OTHER_PART = 1
const OTHER = 0.8
/**
 * Behind text a plain disc is no ring of letters; a sibling found by colour is often as colourful; a photograph has
 * many discs.
 */
const OTHER_PARTS = { grey: 1.5, hues: 2, ink: 2, small: 4, faint: 7 } as const
/** One part with other shades is a sibling's charge. */
const ONE_OTHER = 1.5
const SAME = 1.5

/** Never decide alone, because an emblem may appear in other colours. */
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
