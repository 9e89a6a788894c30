import type { Part } from '../../../detectors/contract.ts'
import { everyMatch } from '../../../detectors/every-match.ts'
import { type Passage, PROSE, withoutRules } from './passages.ts'

/** A sentence with the text around it that shows who is meant. */
export type Sentence = Passage & { readonly about: string }

/** Shorter sentences say nothing about a person. */
const MIN_CHARS = 18
/** Longer ones are cut at a comma or a space. */
const MAX_CHARS = 320
/** Characters before a sentence that go with it, and half as many after it. */
const BEFORE = 240

/** Splits prose into sentences and lines. Decoded text is classified in the part it was decoded from. */
export function sentencesOf(parts: readonly Part[]): readonly Sentence[] {
  return parts
    .filter((part) => PROSE.has(part.kind) && part.from === undefined)
    .flatMap((part) => ranges(part.text).map(([start, end]) => sentence(part, start, end)))
}

function sentence(part: Part, start: number, end: number): Sentence {
  const { id, text } = part
  return {
    part: id,
    start,
    end,
    text: text.slice(start, end),
    about: text.slice(Math.max(0, start - BEFORE), Math.min(text.length, end + BEFORE / 2)),
  }
}

/**
 * Matches a run of stops from its first two only (the first may end an abbreviation): from each, a long run would
 * take quadratic time.
 */
export const STOP =
  /(?<![.!?…]{2})(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No))[.!?…]+["'”’)\]]*\s+|\n+/g

function ranges(text: string): (readonly [number, number])[] {
  const all: (readonly [number, number])[] = []
  let start = 0
  const add = (end: number) => {
    for (let from = start; from < end; ) {
      const to = end - from <= MAX_CHARS ? end : border(text, from, from + MAX_CHARS)
      if (withoutRules(text.slice(from, to)).trim().length >= MIN_CHARS)
        all.push([from, from + text.slice(from, to).trimEnd().length])
      from = to
    }
    start = end
  }
  for (const stop of everyMatch(text, STOP)) add(stop.index + stop[0].length)
  add(text.length)
  return all
}

function border(text: string, start: number, end: number): number {
  const half = start + ((end - start) >> 1)
  for (const mark of [', ', ' ']) {
    const at = text.slice(half + 1, end).lastIndexOf(mark)
    if (at >= 0) return half + 1 + at + mark.length
  }
  return end
}
