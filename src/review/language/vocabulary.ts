import { isCommon } from '../../../detectors/personal-data/names/common-words.ts'
import { hash } from '../../../detectors/personal-data/names/tokens.ts'
import { memoize } from '../../core/memoize.ts'
import { FUNCTION_WORDS, FUNCTION_WORDS_BEYOND_LATIN } from './function-words.data.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const english = list(FUNCTION_WORDS['en']!)

const others = new Map<string, string[]>()
for (const [language, words] of Object.entries({ ...FUNCTION_WORDS, ...FUNCTION_WORDS_BEYOND_LATIN })) {
  if (language === 'en') continue
  for (const word of list(words)) others.set(word, [...(others.get(word) ?? []), language])
}

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

/** Like English, English with an ending, or another language. */
type Look = {
  readonly english: number
  readonly shortened: boolean
  readonly accented: boolean
  readonly elided: boolean
}

function lookOf(low: string): Look {
  return {
    english: asEnglish(low),
    shortened: ENGLISH_TAIL.test(low) && asEnglish(low.replace(ENGLISH_TAIL, '')) > 0,
    accented: /[^a-z'-]/.test(low),
    elided: ELIDED.test(low),
  }
}

/** What the spelling of a word says of its language. */
export type Known = {
  /** A function word of these. */
  readonly languages: readonly string[]
  readonly isEnglish: boolean
  readonly isEither: boolean
  readonly look: Look
}

/** How many words are cached, and the longest of them. */
const [MOST_WORDS, LONGEST_KEPT] = [20_000, 40] as const

const NO_LANGUAGES: readonly string[] = []

const known = (low: string): Known => ({
  languages: others.get(low) ?? NO_LANGUAGES,
  isEnglish: english.has(low),
  isEither: EITHER.has(low),
  look: lookOf(low),
})
const cached = memoize(MOST_WORDS, known)

/** Most words occur again. */
export const knownOf = (low: string): Known => (low.length > LONGEST_KEPT ? known(low) : cached(low))

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
