import type { Part, PartKind } from '../../../detectors/contract.ts'
import { everyMatch } from '../../../detectors/every-match.ts'
import type { Token, Tokenizer } from './word-pieces.ts'

/** A sentence longer than a passage is several. */
export type Sentence = readonly Token[]

/** Sentences read at once; `text` is that of the whole part. */
export type Passage = { readonly part: string; readonly text: string; readonly sentences: readonly Sentence[] }

const PROSE = new Set<PartKind>(['title', 'body', 'quoted', 'attachment', 'header-footer', 'hidden', 'picture-text'])
const MAX_PIECES = 128
const MOST_PIECES = MAX_PIECES - 2
/** A longer sentence is cut at a comma or a space. */
const MAX_CHARS = 320

/** As the training does, and text that prose held in disguise. */
export function passagesOf(parts: readonly Part[], tokenizer: Tokenizer): readonly Passage[] {
  return parts
    .filter((part) => PROSE.has(part.kind))
    .flatMap((part) => inPart(part, tokenizer))
    .filter(hasWord)
}

function inPart({ id, text }: Part, { encode }: Tokenizer): readonly Passage[] {
  const passages: Passage[] = []
  let sentences: Sentence[] = []
  let used = 0
  const end = () => {
    if (sentences.length > 0) passages.push({ part: id, text, sentences })
    sentences = []
    used = 0
  }
  for (const range of sentenceRanges(text)) {
    if (ENCODED.test(text.slice(...range))) continue
    const tokens = encode(text, ...range)
    for (let at = 0; at < tokens.length; at += MOST_PIECES) {
      const piece = tokens.slice(at, at + MOST_PIECES)
      if (used + piece.length > MOST_PIECES) end()
      sentences.push(piece)
      used += piece.length
    }
  }
  end()
  return passages
}

/** Base64, as in a PGP signature: letters that are no words. */
const ENCODED = /^(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z0-9+/=]{20,}$/

const hasWord = ({ text, sentences }: Passage): boolean =>
  sentences.some((sentence) => /\p{L}/u.test(text.slice(sentence[0]!.start, sentence.at(-1)!.end)))

/** A run of stops matches from its first two only: from each, a long run would take quadratic time. */
export const STOP = /(?<![.!?…]{2})[.!?…]+["'”’)\]]*\s+|\n+/g
const ABBREVIATION = /(?<![\p{L}\p{N}_])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No)$/u
const BEFORE = 6

export function sentenceRanges(text: string): readonly (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = []
  let start = 0
  const add = (end: number) => {
    while (start < end) {
      const to = end - start <= MAX_CHARS ? end : border(text, start, start + MAX_CHARS)
      const piece = text.slice(start, to)
      const blank = piece.length - piece.trimStart().length
      if (blank < piece.length) ranges.push([start + blank, start + piece.trimEnd().length])
      start = to
    }
  }
  for (const { 0: stop, index } of everyMatch(text, STOP)) {
    if (stop.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, index - BEFORE), index))) continue
    add(index + stop.length)
  }
  add(text.length)
  return ranges
}

function border(text: string, start: number, end: number): number {
  const half = start + ((end - start) >> 1)
  for (const mark of [', ', ' ']) {
    const at = text.slice(half, end).lastIndexOf(mark)
    if (at >= 0) return half + at + mark.length
  }
  // Do not split a surrogate pair.
  return end - (isSurrogatePair(text, end) ? 1 : 0)
}

const isSurrogatePair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))

const INSIDE = /[\p{L}\p{N}]$/u

/**
 * As the encoder numbers it: 0 lower or none, 1 a capital, 2 capitals, 3 mixed, 4 digits, 5 with digits, 6 signs, 7
 * inside a word.
 */
export function caseOf(text: string, { start, end }: Token): number {
  const piece = text.slice(start, end)
  if (/^\p{Nd}+$/u.test(piece)) return 4
  if (/\p{N}/u.test(piece)) return 5
  if (!/\p{L}/u.test(piece)) return 6
  const [lower, upper] = [piece.toLowerCase(), piece.toUpperCase()]
  const isInside = INSIDE.test(text.slice(Math.max(0, start - 2), start))
  if (piece === lower && piece !== upper) return isInside ? 7 : 0
  if (piece === upper && piece !== lower && piece.length > 1) return 2
  const rest = piece.slice(1)
  return /^\p{Lu}/u.test(piece) && rest === rest.toLowerCase() && !isInside ? 1 : 3
}
