import { weightOf } from './evidence.ts'
import { type Compare, type Identified, identify, identifyByWords } from './identify.ts'
import { type Run, runsOf } from './runs.ts'
import { type Word, wordsOf } from './words.ts'

/** A passage that is not English. UTF-16 offsets, `end` exclusive. */
export type ForeignPassage = {
  readonly start: number
  readonly end: number
  readonly language?: string
  readonly sure: boolean
}

/** About twelve words, some of them names or English. */
const LONG = { count: 9, weight: 4 }
/** Fewer words count if they are most of a text. */
const SHORT = { count: 4, weight: 4 }
const SHORT_BEYOND_LATIN = { count: 2, weight: 5 }
const MAX_OF_IT = 0.6
const SCATTERED = { count: 12, weight: 8 }
const HALF_OF_IT = 0.5
const PIECE = 2
/** A shorter line has the language before it. */
const MIN_LINE = 5

/** With hardly any function word, all words must be unlike English. */
const MIN_EVIDENCE = 1.5
const STRANGE_WEIGHT = 0.75
const ACCENTED_SHARE = 0.2
/** Words with capitals are names below this share of function words. */
const MIN_SMALL = 0.4
const AMONG_NAMES = 0.3
/** Names need more evidence in sentences without English. */
const BETWEEN_NAMES = { weight: 2.7, english: 0.25 }
/** Evidence of a word that English does not have. */
const STRANGE_WORD = 0.9
/** Shared words count as English unless this many function words outweigh them. */
const SHARED_WORDS = { evidence: 4, share: 0.25, strange: 2, weight: 2.5 }
/** Mottoes and maxims occur in English texts. */
const LATIN = { language: 'la', count: 20 }

/** The passages of a text that are not English. */
export async function foreignPassages(text: string, compare: Compare): Promise<ForeignPassage[]> {
  const words = wordsOf(text)
  const passages: ForeignPassage[] = []
  for (const run of passagesAmong(runsOf(words), words)) passages.push(...(await named(words, run, text, compare)))
  return passages
}

function passagesAmong(runs: readonly Run[], words: readonly Word[]): readonly Run[] {
  const all = words.reduce((sum, { count }) => sum + count, 0)
  const pieces = runs.filter(({ weight }) => weight >= PIECE)
  const merged = { count: sum(pieces, ({ count }) => count), weight: sum(pieces, ({ weight }) => weight) }
  if (reaches(merged, SCATTERED) && merged.count >= all * HALF_OF_IT) return pieces
  return runs.filter((run) => {
    if (reaches(run, LONG)) return true
    const latin = words.slice(run.from, run.to).every(({ script }) => script === 'latin')
    if (run.count < all * MAX_OF_IT) return false
    return reaches(run, latin ? SHORT : SHORT_BEYOND_LATIN) || outweighs(words.slice(run.from, run.to), run)
  })
}

/** Only one other language, and nothing only English. */
function outweighs(words: readonly Word[], { weight }: Run): boolean {
  if (weight < SHARED_WORDS.weight || strangeAmong(words).length < SHARED_WORDS.strange) return false
  const foreign = words.filter(({ known, upper }) => !upper && !known.isEnglish && known.languages.length > 0)
  if (words.some(({ known }) => known.isEnglish && known.languages.length === 0)) return false
  const counts = new Map<string, number>()
  for (const { known } of foreign) for (const one of known.languages) counts.set(one, (counts.get(one) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return most >= Math.max(SHARED_WORDS.evidence, words.length * SHARED_WORDS.share)
}

const smallAmong = (words: readonly Word[]): readonly Word[] => words.filter(({ capital }) => !capital)
const strangeAmong = (words: readonly Word[]): readonly Word[] =>
  smallAmong(words).filter((word) => weightOf(word) >= STRANGE_WORD)

type Size = { readonly count: number; readonly weight: number }
const reaches = ({ count, weight }: Size, least: Size): boolean => count >= least.count && weight >= least.weight
const sum = (runs: readonly Run[], of: (run: Run) => number): number => runs.reduce((total, run) => total + of(run), 0)

/** One language may follow another on the next line. Empty for code, names or a motto. */
async function named(all: readonly Word[], run: Run, text: string, compare: Compare): Promise<ForeignPassage[]> {
  const words = all.slice(run.from, run.to)
  const whole = await identify(words, text.slice(words[0]!.start, words.at(-1)!.end), compare)
  if (!believable(words, run, whole, isOfSentences(all, run))) return []
  const beyondLatin = isBeyondLatin(words)
  const found: ForeignPassage[] = []
  let now = whole
  for (const line of linesOf(words)) {
    now = (line.length >= MIN_LINE ? identifyByWords(line) : undefined) ?? now
    const { language, sure, evidence } = now
    const place = { start: line[0]!.start, end: line.at(-1)!.end }
    const recognised = language !== undefined && (evidence > 0 || beyondLatin)
    join(found, recognised ? { ...place, language, sure } : { ...place, sure: false })
  }
  return found
}

const isBeyondLatin = (words: readonly Word[]): boolean => words.some(({ script }) => script !== 'latin')

/** So that it is not inside an English sentence. */
const isOfSentences = (all: readonly Word[], { from, to }: Run): boolean =>
  all[from]!.first && (to === all.length || all[to]!.first)

function believable(
  words: readonly Word[],
  run: Run,
  { language, evidence }: Identified,
  ofSentences: boolean,
): boolean {
  if (language === 'en') return false
  if (isBeyondLatin(words)) return true
  if (language === LATIN.language && run.count < LATIN.count) return false
  if (hasOnlyEnglish(words)) return false
  if (areMostlyNames(words)) {
    const least = accentedIn(words) >= 2 ? AMONG_NAMES / 2 : AMONG_NAMES
    return evidence >= words.length * least || (ofSentences && saysBetweenNames(words))
  }
  return evidence >= MIN_EVIDENCE || isStrange(words, run) || (ofSentences && saysBetweenNames(words))
}

/** Rare English words between common ones, and no word or accent of another language. */
const hasOnlyEnglish = (words: readonly Word[]): boolean =>
  words.filter(({ known }) => known.isEnglish || known.look.english > 0).length >= words.length * MIN_ENGLISH &&
  words.every(
    ({ low, known: { isEnglish, languages, look } }) =>
      low.length === 1 || ((isEnglish || languages.length === 0) && !look.accented),
  )
const MIN_ENGLISH = 0.4

/** The few words between names in a headline show its language. */
function saysBetweenNames(words: readonly Word[]): boolean {
  const strange = strangeAmong(words)
  const english = smallAmong(words).filter((word) => weightOf(word) < 0 && word.known.languages.length === 0)
  const weight = strange.reduce((total, word) => total + weightOf(word), 0)
  return weight >= BETWEEN_NAMES.weight && english.length <= strange.length * BETWEEN_NAMES.english
}

/** English texts have names with accents. */
const accentedIn = (words: readonly Word[]): number =>
  words.filter(({ known, capital }) => !capital && known.look.accented).length

function areMostlyNames(words: readonly Word[]): boolean {
  const shouted = words.filter(({ upper }) => upper).length
  const small = words.filter(({ capital }) => !capital).length
  return shouted <= words.length / 2 && small < words.length * MIN_SMALL
}

function isStrange(words: readonly Word[], { weight, count }: Run): boolean {
  return accentedIn(words) >= words.length * ACCENTED_SHARE || weight >= count * STRANGE_WEIGHT
}

function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  for (const word of words)
    if (word.line || lines.length === 0) lines.push([word])
    else lines.at(-1)!.push(word)
  return lines
}

/** Extends the passage before when only space is between. */
function join(passages: ForeignPassage[], next: ForeignPassage): void {
  const last = passages.at(-1)
  if (last && last.language === next.language && last.end <= next.start)
    passages[passages.length - 1] = { ...last, end: next.end, sure: last.sure && next.sure }
  else passages.push(next)
}
