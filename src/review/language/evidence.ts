import { isCommon } from '../../../detectors/personal-data/names/common-words.ts'
import { hash } from '../../../detectors/personal-data/names/name-features.ts'
import { FUNCTION_WORDS, FUNCTION_WORDS_BEYOND_LATIN } from './function-words.data.ts'
import type { Word } from './words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const english = list(FUNCTION_WORDS['en']!)

const others = new Map<string, string[]>()
for (const [language, words] of Object.entries({ ...FUNCTION_WORDS, ...FUNCTION_WORDS_BEYOND_LATIN })) {
  if (language === 'en') continue
  for (const word of list(words)) others.set(word, [...(others.get(word) ?? []), language])
}

export const languagesWith = (low: string): readonly string[] => others.get(low) ?? []

export const isEnglish = (low: string): boolean => english.has(low)

/** English words and names that are function words elsewhere: no evidence alone. */
const EITHER =
  list(`dim lay os pan tan nag far tha air den sin met man men war bin hay son sur mon non die hat ham end dig sit mot bet
  pie tie wan gen gap gal sole wake lake game post main mere mine bare till word door plus sans entre contra solo para sens comme como
  fill mums size dawn sang sage side yet tot pat sing din em pro ex via pas mar com gun mad cad ten hem hen hun rate data dis dat dem da
  ya ye oh ah oo ee un la de le du di al et per ad con sic st mi ha ma pa ta ne re um er va co li el wa ka des der van von bien chez vie
  sir mag nor ape ore sub pod und dos das los las san don ben ibn ap ab do an am are us so care`)

/** French and Italian elide before a vowel. */
const ELIDED = /^(?:l|d|j|qu|n|s|c|m|t|jusqu|lorsqu|puisqu|all|dell|dall|nell|sull|un)'(?=\p{L}{2})/u
const ENGLISH_TAIL = /'(?:s|t|re|ve|ll|d|m)?$/

const BEYOND_LATIN = 2.5

const NONE: ReadonlySet<string> = new Set()

/** Positive for another language, negative for English, zero for a name. `favoured`: languages of words nearby. */
export function weightOf(word: Word, favoured: ReadonlySet<string> = NONE): number {
  if (word.script !== 'latin') return word.low.length > 1 ? BEYOND_LATIN * word.count : 0.5
  return asFunctionWord(word, favoured) ?? asOrdinaryWord(word)
}

/** Weights of a word alone, and near words of its language. */
const WEIGHTS = {
  englishAlone: { alone: -2, fitting: -2 },
  englishToo: { alone: -0.5, fitting: 0.6 },
  letter: { alone: 0.6, fitting: 1 },
  initial: { alone: 0, fitting: 0 },
  either: { alone: 0.3, fitting: 1.2 },
  perhapsName: { alone: 0, fitting: 1.2 },
  capital: { alone: 1, fitting: 1.8 },
  plain: { alone: 1.8, fitting: 1.8 },
} as const

/** Undefined if it is one in no language. */
function asFunctionWord(word: Word, favoured: ReadonlySet<string>): number | undefined {
  const kind = kindOf(word)
  if (kind === undefined) return undefined
  const fits = languagesWith(word.low).some((language) => favoured.has(language))
  return WEIGHTS[kind][fits ? 'fitting' : 'alone']
}

function kindOf({ low, capital, upper, first }: Word): keyof typeof WEIGHTS | undefined {
  if (!others.has(low)) return isEnglish(low) ? 'englishAlone' : undefined
  if (isEnglish(low)) return 'englishToo'
  if (low.length === 1) return capital ? 'initial' : 'letter'
  const abbreviation = upper && low.length <= LONGEST_ABBREVIATION
  if (EITHER.has(low) || abbreviation) return capital ? 'perhapsName' : 'either'
  return capital && !first && !upper ? 'capital' : 'plain'
}

const LONGEST_ABBREVIATION = 3

function asOrdinaryWord({ low, capital, first }: Word): number {
  const look = lookOf(low)
  if (look.shortened) return -1
  if (look.english > 0) return capital && !first ? -0.4 : -look.english
  if (capital) return look.accented ? 0.5 : first ? 0.3 : 0
  if (look.accented || look.elided) return 1.5
  return low.length < 3 ? 0.3 : 0.9
}

/** Like English, English with an ending, or another language. */
type Look = {
  readonly english: number
  readonly shortened: boolean
  readonly accented: boolean
  readonly elided: boolean
}

const MOST_LOOKS = 20_000
const looks = new Map<string, Look>()

/** Cached, because most words occur again. */
function lookOf(low: string): Look {
  const before = looks.get(low)
  if (before !== undefined) return before
  const look = {
    english: asEnglish(low),
    shortened: ENGLISH_TAIL.test(low) && asEnglish(low.replace(ENGLISH_TAIL, '')) > 0,
    accented: isAccented(low),
    elided: ELIDED.test(low),
  }
  if (looks.size >= MOST_LOOKS) looks.clear()
  looks.set(low, look)
  return look
}

export const isAccented = (low: string): boolean => /[^a-z'-]/.test(low)

const ENDING =
  /(?:'s|s|es|ed|d|ing|ly|er|ers|ness|able|ment|ments|al|ally|ised|ized|ising|izing|ise|ize|ation|ations|less|ful|y|ies|ity|ship)$/
const KNOWN = 1.1
const KNOWN_BY_STEM = 0.6

function asEnglish(low: string): number {
  if (low.length < 3 || !/^[a-z]+$/.test(low)) return 0
  if (isCommon(hash(low))) return KNOWN
  const stem = low.replace(ENDING, '')
  if (stem === low || stem.length < 3) return 0
  return [stem, `${stem}e`, `${stem}y`].some((word) => isCommon(hash(word))) ? KNOWN_BY_STEM : 0
}
