import { isCommon } from './common-words.ts'
import { hash, type Sheet } from './name-features.ts'
import { adjacent, type Range } from './name-shapes.ts'
import { ordinary, PLACE_AFTER } from './name-words.ts'
import type { Token } from './tokens.ts'

/** Names as orders, files and logs write them. */

/** 'in the name of Sample M', 'the name on the docket is Sample H', 'put her name in, it's Sample V. on the third floor'. */
export function* ordered({ tokens: all, lists }: Sheet): Iterable<Range> {
  for (let i = 2; i + 1 < all.length; i++) {
    const [family, initial] = [all[i]!, all[i + 1]!]
    if (!family.cap || !initial.cap || initial.text.length !== 1 || !adjacent(family, initial)) continue
    if (family.text.length < 3 || ordinary(family.lower) || PLACE_AFTER.has(family.lower)) continue
    if (/^(?:is|of|s|for|was|:)$/.test(all[i - 1]!.lower) && ((lists[i]! & 6) === 2 || !isCommon(hash(family.lower))))
      if (namedNear(all, i)) yield { from: i, to: i + 1, margin: 0, firm: true }
  }
}

function namedNear(all: readonly Token[], at: number): boolean {
  for (let j = at - 1; j >= 0 && j > at - 10; j--)
    if (/^(?:sur)?names?$/.test(all[j]!.lower)) return true
    else if (/^[.!?\n]$/.test(all[j]!.text)) return false
  return false
}

/** 'he answers to Tiger', 'who goes by Sample'; 'Sample Singh (“Harj” on your rota)': other names of a person. */
export function* answersTo({ tokens: all }: Sheet): Iterable<Range> {
  for (let i = 2; i < all.length; i++) {
    const token = all[i]!
    if (!token.cap || token.text.length < 3 || (all[i + 1]?.cap === true && adjacent(token, all[i + 1]))) continue
    const called = GOES.has(`${all[i - 2]!.lower} ${all[i - 1]!.lower}`)
    const inMarks =
      MARK.test(all[i - 1]!.text) &&
      MARK.test(all[i + 1]?.text ?? '') &&
      all[i - 2]!.text === '(' &&
      /^(?:on|to|at)$/.test(all[i + 2]?.lower ?? '')
    if ((called || inMarks) && !ordinary(token.lower)) yield { from: i, to: i, margin: 0, firm: true }
  }
}

const GOES: ReadonlySet<string> = new Set(['answers to', 'answered to', 'goes by', 'went by'])
const MARK = /^[“”"‘’']$/

/** '1) Mirabel Stoke * 30-03-77 * …': two capitalised words before a date in a numbered list. */
export function* dated({ tokens: all }: Sheet): Iterable<Range> {
  for (let i = 2; i + 4 < all.length; i++) {
    const [given, family] = [all[i]!, all[i + 1]!]
    if (!given.cap || !family.cap || !adjacent(given, family) || !/^[.)]$/.test(all[i - 1]!.text)) continue
    if (!/^\d{1,2}$/.test(all[i - 2]!.text) || ordinary(given.lower) || PLACE_AFTER.has(family.lower)) continue
    const [sign, day, stroke, month] = [all[i + 2]!, all[i + 3]!, all[i + 4]!, all[i + 5]]
    if (/^[*|•·;,–-]$/.test(sign.text) && /^\d{1,2}$/.test(day.text) && /^[-/.]$/.test(stroke.text))
      if (/^\d{1,2}$/.test(month?.text ?? '')) yield { from: i, to: i + 1, margin: 0, firm: true }
  }
}

/** 'SAMPLE_Jermaine_…jpg', 'user="SAMPLE Kitty"': a family name in capitals, then a given name. */
export function* inFiles({ tokens: all, lists }: Sheet): Iterable<Range> {
  for (let i = 0; i + 2 < all.length; i++) {
    if (!inCapitals(all[i]!)) continue
    const to = all[i + 1]!.text === '_' ? i + 2 : i + 1
    if (!likeGiven(all[to]!)) continue
    const adjacentName = to === i + 2 ? all[to]!.start - all[i]!.end === 1 : marked(all, i, to)
    // Log entries name their user.
    const user = to === i + 1 && all[i - 2]?.text === '='
    if (adjacentName && (user || (lists[to]! & 5) === 1 || strange(all[i]!, all[to]!)))
      yield { from: i, to, margin: 0, firm: true }
  }
}

const inCapitals = ({ cap, text, lower }: Token): boolean =>
  cap && text.length > 3 && text === text.toUpperCase() && !ordinary(lower)

const likeGiven = ({ cap, text }: Token): boolean => cap && text.length > 2 && text !== text.toUpperCase()

const strange = (...words: readonly Token[]): boolean => words.every(({ lower }) => !isCommon(hash(lower)))

const marked = (all: readonly Token[], from: number, to: number): boolean =>
  adjacent(all[from]!, all[to]) && MARK.test(all[from - 1]?.text ?? '') && MARK.test(all[to + 1]?.text ?? '')
