import { everyMatch } from '../../../detectors/every-match.ts'
import { type Script, scriptOf, wordsIn } from './scripts.ts'
import { type Known, knownOf } from './vocabulary.ts'

/** UTF-16 offsets; `end` is exclusive. */
export type Word = {
  /** Lower case, with straight apostrophes. */
  readonly low: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly upper: boolean
  readonly script: Script
  readonly count: number
  readonly first: boolean
  readonly line: boolean
  readonly known: Known
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*['’]?/gu
const CHUNK = /\S+/g
const CODE = /[\d@_\\<>{}=$|~^*+#%&[\]]|:\/\/|www\.|\/.*\/|[a-z]\.[a-z]{2}|[a-z]:[a-z]|[a-z][A-Z]|\(\)|::/
/** Options and file rights: '-rf', '--nodeps', '-r-xr-xr-x' */
const OPTION = /^(?:-[a-z]{1,3}|--[a-z-]{2,20}|[-dl][-rwxst]{9})$/i
/** Other scripts join numbers and signs to words. */
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f]{2}/
const SENTENCE_END = /[.!?…:;。！？।۔]["'”’)\]]*\s*$|\n/u

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfPlain(text, at)
    if (end > at) {
      words.push(plainAt(text.slice(at, end), at, gapBefore(text, at, words.at(-1))))
      at = end + 1
    } else at = isBlank(text.charCodeAt(at)) ? at + 1 : addOthers(words, text, at)
  }
  return words
}

/** Addresses, numbers and code are left out. Returns where to go on. */
function addOthers(words: Word[], text: string, from: number): number {
  CHUNK.lastIndex = from
  const chunk = CHUNK.exec(text)
  if (!chunk) return text.length
  const end = CHUNK.lastIndex
  if ((CODE.test(chunk[0]) || OPTION.test(chunk[0])) && !BEYOND_LATIN.test(chunk[0])) return end
  for (const { 0: written, index } of everyMatch(chunk[0], WORD)) {
    const start = chunk.index + index
    words.push(wordAt(written, start, gapBefore(text, start, words.at(-1))))
  }
  return end
}

const gapBefore = (text: string, start: number, before: Word | undefined): string =>
  before ? text.slice(before.end, start) : '\n'

/** The end of a word in ASCII with up to one mark behind it, as most are; only its first letter may be a capital. */
function endOfPlain(text: string, start: number): number {
  const from = isBetween(text.charCodeAt(start), CAPITAL_A, LAST_CAPITAL) ? start + 1 : start
  let end = from
  while (end < text.length && isBetween(text.charCodeAt(end), SMALL_A, SMALL_Z)) end++
  if (end === from || text.startsWith('www.', start)) return -1
  const after = end < text.length && MARKS.has(text.charCodeAt(end)) ? end + 1 : end
  return after === text.length || isBlank(text.charCodeAt(after)) ? end : -1
}

const [CAPITAL_A, LAST_CAPITAL, SMALL_A, SMALL_Z] = [65, 90, 97, 122] as const
const MARKS = new Set([...'.,;!?'].map((mark) => mark.charCodeAt(0)))
const isBetween = (code: number, from: number, to: number): boolean => code >= from && code <= to
const isBlank = (code: number): boolean => code === 32 || (code > 8 && code < 14)

function plainAt(written: string, start: number, gap: string): Word {
  const low = written.toLowerCase()
  return {
    low,
    start,
    end: start + written.length,
    capital: written.charCodeAt(0) <= LAST_CAPITAL,
    upper: false,
    script: 'latin',
    count: 1,
    first: gap !== ' ' && SENTENCE_END.test(gap),
    line: gap.includes('\n'),
    known: knownOf(low),
  }
}

function wordAt(written: string, start: number, gap: string): Word {
  const low = lower(written)
  const script = scriptOf(low)
  return {
    low,
    start,
    end: start + written.length,
    capital: !written.startsWith(low[0]!),
    upper: written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
    script,
    count: wordsIn(low, script),
    first: gap !== ' ' && SENTENCE_END.test(gap),
    line: gap.includes('\n'),
    known: knownOf(low),
  }
}

function lower(written: string): string {
  const low = written.toLowerCase()
  return /^[a-z]+$/.test(low) ? low : low.normalize('NFKC').replace(/[’ʼ‘]/g, "'")
}
