import unhomoglyph from 'unhomoglyph'
import { memoize } from '../../core/memoize.ts'
import type { Letter } from '../ocr/read-line.ts'

/** `shown`: the Latin letters and digits that are seen in the place of those of the text; empty if none are. */
export type Look = { readonly same: boolean; readonly shown: string; readonly sure: number }

/** `from` and `to` are shares of the line. */
export type Expected = { readonly text: string; readonly from: number; readonly to: number }

type Part = { readonly key: string; readonly isLetter: boolean }
type Unit = Part & { readonly of: number; readonly from: number; readonly to: number }
type Shown = Part & { readonly sure: number; readonly place: number }

const MOST_TEXTS = 10_000

/** Case, accents, and strokes or rings that people confuse do not count. */
const partsOf = memoize(MOST_TEXTS, (text): readonly Part[] =>
  [...text.normalize('NFKD').replace(/[\p{M}\s]/gu, '')].flatMap((char) => {
    const alike = unhomoglyph(char)
    // Æ is AE.
    if (/[^\0-\x7f]/.test(char) && /\p{Script=Latin}/u.test(char)) return [...alike].map(partOf)
    return [{ ...partOf(alike), isLetter: LETTER.test(char) }]
  }),
)

const LETTER = /[A-Za-z\d]/

function partOf(alike: string): Part {
  const key = unhomoglyph(alike.toLowerCase()).toLowerCase()
  return { key: key.replace(/[il1|!]/g, 'l').replace(/0/g, 'o'), isLetter: LETTER.test(alike) }
}

export const isLetter = (text: string): boolean => partsOf(text).some((part) => part.isLetter)

/** Whether a text of several letters has all that are shown, in one sign such as Æ or in more. */
export const includes = (text: string, shown: string): boolean =>
  partsOf(text).length > 1 && [...shown].every((letter) => partsOf(text).some(({ key }) => key === letter))

const NO_PART: readonly Part[] = [{ key: '', isLetter: false }]

/**
 * Compares each text of a line with what the recogniser saw in its place. `reach`: how far from its place a letter may
 * be seen.
 */
export function looksOf(line: readonly Expected[], letters: readonly Letter[], reach: number): Look[] {
  const units = line.flatMap(({ text, from, to }, of): Unit[] => {
    const own = partsOf(text)
    return (own.length === 0 ? NO_PART : own).map((part) => ({ ...part, of, from: from - reach, to: to + reach }))
  })
  const shown = letters.flatMap(({ letter, sure, place }) => partsOf(letter).map((part) => ({ ...part, sure, place })))
  const pairs = aligned(units, shown)
  const looks = line.map((): { same: boolean; shown: string; sure: number } => ({ same: true, shown: '', sure: 1 }))
  for (const [at, unit] of units.entries()) {
    const look = looks[unit.of]!
    const seen = pairs[at]
    look.same &&= seen ? isSame(unit, seen) : !unit.isLetter
    if (seen?.isLetter) look.shown += seen.key
    look.sure = Math.min(look.sure, seen?.sure ?? 1)
  }
  return looks
}

/** A sign may look like anything but a letter. */
const isSame = (unit: Unit, shown: Shown): boolean => unit.key === shown.key || (!unit.isLetter && !shown.isLetter)

const LOST_SIGN = 0.5

/** The fewest changes that lead from one line to the other (Needleman and Wunsch 1970), each in its place. */
function aligned(units: readonly Unit[], shown: readonly Shown[]): (Shown | undefined)[] {
  const wide = shown.length + 1
  const costs = new Float64Array((units.length + 1) * wide)
  const changed = (i: number, j: number) => costs[(i - 1) * wide + j - 1]! + changeOf(units[i - 1]!, shown[j - 1]!)
  const lost = (i: number, j: number) => costs[(i - 1) * wide + j]! + (units[i - 1]!.isLetter ? 1 : LOST_SIGN)
  for (let j = 1; j < wide; j++) costs[j] = j
  for (let i = 1; i <= units.length; i++) {
    costs[i * wide] = lost(i, 0)
    for (let j = 1; j < wide; j++)
      costs[i * wide + j] = Math.min(changed(i, j), lost(i, j), costs[i * wide + j - 1]! + 1)
  }
  const pairs: (Shown | undefined)[] = Array(units.length).fill(undefined)
  for (let i = units.length, j = shown.length; i > 0 && j > 0; ) {
    const cost = costs[i * wide + j]!
    if (cost === changed(i, j)) pairs[--i] = shown[--j]
    else if (cost === lost(i, j)) i--
    else j--
  }
  return pairs
}

function changeOf(unit: Unit, shown: Shown): number {
  if (shown.place < unit.from || shown.place > unit.to) return Number.POSITIVE_INFINITY
  return isSame(unit, shown) ? 0 : 1
}
