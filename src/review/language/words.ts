import { everyMatch } from '../../../detectors/every-match.ts'
import { type Script, scriptOf, wordsIn } from './scripts.ts'

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
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*['’]?/gu
const CHUNK = /\S+/g
/** Most chunks are one ASCII word. */
const PLAIN = /^(?!www\.)([A-Z]?[a-z]+)[.,;!?]?$/
const CODE = /[\d@_\\<>{}=$|~^*+#%&[\]]|:\/\/|www\.|\/.*\/|[a-z]\.[a-z]{2}|[a-z]:[a-z]|[a-z][A-Z]|\(\)|::/
/** Options and file rights: '-rf', '--nodeps', '-r-xr-xr-x' */
const OPTION = /^(?:-[a-z]{1,3}|--[a-z-]{2,20}|[-dl][-rwxst]{9})$/i
/** Other scripts join numbers and signs to words. */
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f]{2}/
const SENTENCE_END = /[.!?…:;。！？।۔]["'”’)\]]*\s*$|\n/u

/** Addresses, numbers and code are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last = 0
  for (const chunk of everyMatch(text, CHUNK)) {
    const plain = PLAIN.exec(chunk[0])?.[1]
    if (plain !== undefined) {
      words.push(plainAt(plain, chunk.index, words.length === 0 ? '\n' : text.slice(last, chunk.index)))
      last = chunk.index + plain.length
      continue
    }
    if ((CODE.test(chunk[0]) || OPTION.test(chunk[0])) && !BEYOND_LATIN.test(chunk[0])) continue
    for (const found of everyMatch(chunk[0], WORD)) {
      const start = chunk.index + found.index
      const end = start + found[0].length
      words.push(wordAt(found[0], start, words.length === 0 ? '\n' : text.slice(last, start)))
      last = end
    }
  }
  return words
}

/** Only the first ASCII letter may be a capital. */
function plainAt(written: string, start: number, gap: string): Word {
  return {
    low: written.toLowerCase(),
    start,
    end: start + written.length,
    capital: written.charCodeAt(0) <= LAST_CAPITAL,
    upper: false,
    script: 'latin',
    count: 1,
    first: gap !== ' ' && SENTENCE_END.test(gap),
    line: gap.includes('\n'),
  }
}

const LAST_CAPITAL = 90

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
  }
}

function lower(written: string): string {
  const low = written.toLowerCase()
  return /^[a-z]+$/.test(low) ? low : low.normalize('NFKC').replace(/[’ʼ‘]/g, "'")
}
