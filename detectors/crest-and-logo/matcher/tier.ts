import type { Alike, Likeness } from './likeness.ts'
import type { Shades } from './shades.ts'
import type { Windows } from './windows.ts'

/** confirmed: the mark itself. possible: so like it that a person should compare. */
export type Tier = 'confirmed' | 'possible'

/** Chosen on development pictures alone; a mark's own threshold, set when it was registered, beats it. */
export const CONFIRMED = 0.36
/** Changes with what scores mean: thresholds learnt from others do not hold any longer. */
export const SCORED = 3
/** How far below its threshold, on the logistic scale, a mark is still worth a person's look. */
const POSSIBLE = 1.5

/** What a place looks like. */
export type Looks = {
  readonly likeness: Likeness
  /** Nothing where the mark has but one tone. */
  readonly shades: Shades | undefined
  /** Nothing where it has but one tone, and where no one would ask. */
  readonly windows?: Windows | undefined
  /** Pixels of the picture: the root of the mark's area. */
  readonly size: number
  /** Pixels of the picture: the sigma of the Gaussian by which it is blurred there; 0 where the mark is plain to see anyway. */
  readonly soft: number
}

/** How a place was found. */
export type FoundBy = keyof typeof OTHER_PARTS

/**
 * How likely it is that this is the mark, from 0 to 1: a logistic regression on the development pictures, siblings
 * weighing most. A mark whose shades are its own in nearly every part may have lost one side to what is behind it.
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

/** No more can be said for a mark, on the logistic scale, before its windows are looked at. */
const MAX_BEFORE_WINDOWS = 5

/**
 * What small windows say beside all the rest: a logistic regression on marks and siblings of 36 development seeds. Each of their
 * numbers counts by its logarithm: from a tenth odd to half of it is as far as from a hundredth to a tenth.
 */
function byWindows(value: number, { whole }: Likeness, { odd, left, worst, best }: Windows): number {
  const like = Math.max(NOWHERE, best)
  const apart = 1.86 * less(1 - like) - 2.62 * less(1 - worst) - 0.72 * less(odd) + 0.57 * less(left)
  return 0.92 * Math.min(value, MAX_BEFORE_WINDOWS) + 5.9 * Math.min(1, whole) + apart - 3.9
}

/** A mark that is hard to see is little like itself everywhere; what is less so than this is not excused by it. */
const NOWHERE = 0.6

const less = (share: number) => Math.log(Math.max(0, share) + 0.02)

/** Pixels of blur at which a mark tells no more than one of seven tenths its size. */
const SOFT = 1.2
/** So small a mark is drawn plainly or not at all: what is less like it than this is a letter, or a ring. */
const CLEAR = 0.97
const TINY = 20

/** A sibling shares most of a mark, so its worst part and what stands where the mark is plain tell the two apart. */
const byEdges = ({ whole, least, most }: Alike) => 4.6 * whole + 5.6 * least - 5.5 * most - 5.2

/** How much a single bad part is forgiven, unless its shades are others too. */
const LONE = 0.4
const lone = ({ least, second }: Likeness, shades: Shades | undefined) =>
  shades && shades.rest >= 0.25 ? 0 : Math.min(LONE, second - least)

/** What a single part of other edges costs where all the rest is plain to see: nothing hides it there, so it is a sibling's charge or word. */
const ODD_PART = 3
/** What edges where the mark is plain cost where its shades are not quite its own either. */
const EXTRA_EDGE_COST = 1
function amiss({ whole, least, second, most, shown }: Likeness, shades: Shades | undefined): number {
  if (!shades) return 0
  const odd = shown > 0.97 && second > 0.65 ? share((second - least - 0.2) / 0.15) : 0
  const more = share((most - 0.08) / 0.08) * share((0.9 - shades.second) / 0.1) * share((whole - 0.75) / 0.05)
  return ODD_PART * odd + EXTRA_EDGE_COST * more
}

/** What it costs to be told without a side. */
const SIDELESS_COST = 1

const clearlyShaded = (shades: Shades | undefined) => shades !== undefined && shades.whole > 0.8 && shades.next < 0.2

/** A mark with edges in fewer parts than this, or of which no more is seen, is like many things, above all where it has but one tone. */
const FEW_PARTS = { toned: 12, plain: 13.5 } as const
const FEW_PARTS_COST = { toned: 4, plain: 5 } as const
function plainness({ spread }: Likeness, shades: Shades | undefined): number {
  const tones = shades ? 'toned' : 'plain'
  return FEW_PARTS_COST[tones] * Math.max(0, Math.log(FEW_PARTS[tones] / Math.max(1, spread)))
}

/** What a part of other shades than the mark's takes away where its shades as a whole are the mark's; and quite other shades. */
const OTHER_PART = 1
const OTHER = 0.8
/**
 * What several parts of quite other shades take away where the whole has not the mark's either: behind the text of a page, where little is
 * left of anything, a plain disc is no ring of letters; where a place was found by its colours, a sibling often is as
 * colourful; and a large photograph has many a small disc.
 */
const OTHER_PARTS = { grey: 1.5, hues: 2, ink: 2, small: 4, faint: 7 } as const
/** What one part of quite other shades takes away where all the rest is the mark's: a sibling that differs in one charge. */
const ONE_OTHER = 1.5
/** What the mark's own shades in every part add. */
const SAME = 1.5

/**
 * Shades never decide alone: a mark may be shown in other colours. That all but one part
 * has the mark's own shades tells a sibling, whose charges are others.
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
