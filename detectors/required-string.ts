import { type IndexedWord, LETTERS_OR_MARKS, runsOf } from './word-index.ts'

/** At least one of each set, as in RE2's prefilter (Cox, 2012). It never excludes a match. */
export type Required = readonly (readonly string[])[]

export const EDGE = '\b'
/** Numbers differ by their length. */
export const FIGURE = '0'
export const isFigure = (code: number): boolean => code >= 48 && code <= 57

export const bare = (string: string) => string.replaceAll(EDGE, '').trim()

/** The set whose most frequent string is rarest. */
export function best(sets: Required): readonly string[] | undefined {
  const worth = (set: readonly string[]) => Math.min(...set.map(rarity))
  return [...sets]
    .map((set) => [worth(set), set] as const)
    .sort(([a, one], [b, other]) => b - a || one.length - other.length)[0]?.[1]
}

/** Less for frequent words and middles. */
const rarity = (string: string): number => (indexed(string, true)?.text.length ?? 0) + bare(string).length / 100

/** Looking for them saves nothing. */
const FREQUENT = new Set(
  `of to in is it on as at be by or an we if he me my no so us up do go am re the and for you her his she was are not
  but all any can had has him one our out who how now did its get got may new see two way day use per too off own why
  let say yes old that this with from have they will would there their what about which when been were said your more
  than them some`.split(/\s+/),
)
const MIN_PREFIX = 3

export function indexed(string: string, cased: boolean): IndexedWord | undefined {
  if (string.search(LETTERS_OR_MARKS) >= 0) return undefined
  const words = runsOf(string).map(({ text, start }) => {
    const begins = start > 0 || (cased && CAPITALISED.test(text))
    const before = string[start - 1]
    const mark = before !== undefined && MARK.test(before) ? before : undefined
    return { text, start, cased, begins, whole: begins && start + text.length < string.length, mark }
  })
  const rare = words.filter(
    ({ text, begins, whole, mark }) =>
      text.startsWith(FIGURE) || (begins && (mark !== undefined || isRare(text.toLowerCase(), whole))),
  )
  if (rare.length > 0) return rare.reduce((some, other) => (other.text.length > some.text.length ? other : some))
  const second = words.findIndex((word, at) => word.whole && at > 0 && words[at - 1]!.start > 0 && words[at - 1]!.whole)
  return second < 0 ? undefined : { ...words[second]!, before: words[second - 1]!.text }
}

const isRare = (word: string, whole: boolean): boolean =>
  word.length > 1 && (whole || word.length >= MIN_PREFIX || RARE_START.test(word)) && !FREQUENT.has(word)

const RARE_START = /^(?!s[chklmnptw]|[bcfgkp][lr]|[cgtpsw]h|[dtw]r|kn|tw)[^aeiouy]{2}$/

const MARK = /[.@#/\\:=£$&+_~<[-]/

/** 'House' may be within 'RoseHouse'. */
const CAPITALISED = /^[A-Z][a-z]/
