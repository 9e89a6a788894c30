import type { Word } from './words.ts'

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
  const fits = favoured.size > 0 && word.known.languages.some((language) => favoured.has(language))
  return WEIGHTS[kind][fits ? 'fitting' : 'alone']
}

function kindOf({ low, capital, upper, first, known }: Word): keyof typeof WEIGHTS | undefined {
  const { languages, isEnglish, isEither } = known
  if (languages.length === 0) return isEnglish ? 'englishAlone' : undefined
  if (isEnglish) return 'englishToo'
  if (low.length === 1) return capital ? 'initial' : 'letter'
  const abbreviation = upper && low.length <= LONGEST_ABBREVIATION
  if (isEither || abbreviation) return capital ? 'perhapsName' : 'either'
  return capital && !first && !upper ? 'capital' : 'plain'
}

const LONGEST_ABBREVIATION = 3

function asOrdinaryWord({ low, capital, first, known: { look } }: Word): number {
  if (look.shortened) return -1
  if (look.english > 0) return capital && !first ? -0.4 : -look.english
  if (capital) return look.accented ? 0.5 : first ? 0.3 : 0
  if (look.accented || look.elided) return 1.5
  return low.length < 3 ? 0.3 : 0.9
}
