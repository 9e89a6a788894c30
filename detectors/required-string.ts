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

/** Common words and middles are worth less. */
const rarity = (string: string): number => rarityOf(indexed(string, true)) + bare(string).length / 100

export function rarityOf(word: IndexedWord | undefined): number {
  if (word === undefined) return 0
  if (word.before !== undefined) return word.before.length + word.text.length
  return isCommon(word.text) ? 1 : word.text.length
}

/** These are so frequent that looking for them saves nothing. */
const FREQUENT = new Set(
  `of to in is it on as at be by or an we if he me my no so us up do go am re the and for you her his she was are not
  but all any can had has him one our out who how now did its get got may new see two day use per too off own why
  let say yes old that this with from have they will would there their what about which when been were said your more
  than them some`.split(/\s+/),
)
/** Words in most long texts: another word, or the word before them too, is looked for instead. */
const COMMON = new Set(
  `user like just time work service people don need good know example make think also should other help then really
  these only year could even find want into still support here back same first well after much link very before must
  sure take where going best over being week most because those using please great might information something working
  right data through many last today part does next someone number used set local years doesn each come give team
  start change always check problem list such better made keep different things end system name already school without
  open look since read able person man every live long home free days doing probably video call lot available both
  actually needs life national world event either anyone place tell care having training getting important around
  public down full making question form under run once case children community found another provide though less
  during done until social times while way between hours based following called however state area second city never
  thing real post page line text`.split(/\s+/),
)
/** Figures of a number in most long texts. */
const FEW_FIGURES = 3
const isCommon = (word: string): boolean =>
  word.startsWith(FIGURE) ? word.length <= FEW_FIGURES : COMMON.has(word.toLowerCase())
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
  const single = rarest(rare)
  if (single && !isCommon(single.text)) return single
  const pairs = words.flatMap((word, at): IndexedWord[] => {
    const before = words[at - 1]
    return word.whole && before?.whole && before.start > 0 ? [{ ...word, mark: undefined, before: before.text }] : []
  })
  return rarest(pairs) ?? single
}

const rarest = (words: readonly IndexedWord[]): IndexedWord | undefined =>
  words.length === 0 ? undefined : words.reduce((some, other) => (rarityOf(other) > rarityOf(some) ? other : some))

const isRare = (word: string, whole: boolean): boolean =>
  word.length > 1 && (whole || word.length >= MIN_PREFIX || RARE_START.test(word)) && !FREQUENT.has(word)

const RARE_START = /^(?!s[chklmnptw]|[bcfgkp][lr]|[cgtpsw]h|[dtw]r|kn|tw)[^aeiouy]{2}$/

const MARK = /[.@#/\\:=£$&+_~<[-]/

/** 'House' may be within 'RoseHouse'. */
const CAPITALISED = /^[A-Z][a-z]/
