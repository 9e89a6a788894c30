import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'
import { bounded, isAbbreviated } from './pieces.ts'
import { lookUp } from './word-index.ts'

/** `low`: lower case, plain quotes and spaces, same length. */
export type Sentence = { readonly text: string; readonly low: string; readonly start: number }

export type Passage = {
  readonly part: Part
  readonly sentences: readonly Sentence[]
}

const MAX_SENTENCE_CHARS = 1_200

/** The rules of a review read the same parts in turn. */
let last: readonly Part[] = []
let made = new Map<Part, Passage>()

export function passage(part: Part, parts: readonly Part[]): Passage {
  if (parts !== last) {
    last = parts
    made = new Map()
  }
  const before = made.get(part)
  if (before) return before
  lookUp(part.text)
  const fresh = { part, sentences: [...cut(part.text, lower(part.text))] }
  made.set(part, fresh)
  return fresh
}

/** Of all sentences where the places are not known. */
export function sentencesAt(
  places: readonly number[] | undefined,
  sentences: readonly { readonly start: number }[],
): Iterable<number> {
  if (places === undefined) return sentences.keys()
  const all = new Set<number>()
  let index = 0
  for (const place of places) {
    while (index + 1 < sentences.length && sentences[index + 1]!.start <= place) index++
    all.add(index)
  }
  return all
}

/** From every stop of a long run the time would be quadratic. */
export const STOP = /(?<![.!?…])[.!?…]+["'”’)\]]*[ \t]+(?=["'“‘([@#]?[A-Z0-9])|\n[>\s]*/g

/** At a stop before a capital, a blank line, and after a short line. */
function* cut(text: string, low: string): Iterable<Sentence> {
  let from = 0
  let line = 0
  for (const stop of everyMatch(text, STOP)) {
    const end = stop.index + stop[0].length
    if (stop[0][0] === '\n') {
      const wrapped =
        stop.index - line >= 50 && /^\n[> ]?[> ]*$/.test(stop[0]) && /^[a-z(]/.test(text.slice(end, end + 1))
      line = end
      if (wrapped) continue
    } else if (isAbbreviated(text, stop.index)) continue
    yield* sentence(text, low, from, end)
    from = end
  }
  yield* sentence(text, low, from, text.length)
}

function* sentence(text: string, low: string, start: number, end: number): Iterable<Sentence> {
  for (const piece of bounded(text, start, end, MAX_SENTENCE_CHARS))
    yield { ...piece, low: low.slice(piece.start, piece.start + piece.text.length) }
}

function lower(text: string): string {
  const low = text.toLowerCase()
  const same = low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return same
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\n\r\t>]/g, ' ')
}
