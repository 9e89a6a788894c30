import type { Part, Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { parse } from './grammar.ts'
import { besideAnotherTier, listing } from './ordinary.ts'
import { type Segment, segmentAt, segmentsOf } from './segments.ts'

export type Lower = {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly reasons: readonly string[]
}

const FIELD_BEFORE =
  /(?:classification|protective[\s_-]?marking|gscp?|marking|sensitivity|handling|label|gpms)["'*_\s]{0,4}(?:[:=|]|\s[-–—]\s)["'*_\s]{0,6}(?:UK )?$/i
const SUBJECT_BEFORE = /^[\s>*_]*(?:(?:subject|re|fw|fwd|title)\s*:\s*)+[[(]?(?:UK )?$/i

/** `words`: global, in capitals. Alone on a line, in a field, or at an end of a subject. */
export function* lowerCaseMarkings(reading: Reading, words: RegExp, something: string): Iterable<Lower> {
  for (const part of reading.parts) {
    if (part.kind === 'label' || part.kind === 'recipients' || !part.text.includes(something)) continue
    yield* inPart(part, words)
  }
}

function* inPart(part: Part, words: RegExp): Iterable<Lower> {
  const segments = segmentsOf(part)
  let listed: ReadonlySet<number> | undefined
  for (const found of everyMatch(part.text, words)) {
    const end = found.index + found[0].length
    const segment = segmentAt(segments, found.index)
    if (!segment) continue
    const why = reason(part, segment, found.index, end)
    if (!why) continue
    listed ??= listing({ part, segments, sightings: [] })
    if (!listed.has(segment.index)) yield { part, start: found.index, end, reasons: [why] }
  }
}

function reason(part: Part, segment: Segment, start: number, end: number): string | undefined {
  const before = part.text.slice(Math.max(segment.start, start - 120), start)
  const after = part.text.slice(end, Math.min(segment.end, end + 120))
  if (FIELD_BEFORE.test(before)) return 'a field for the classification holds it'
  if (besideAnotherTier(before, after)) return undefined
  const left = parse(before)
  const right = parse(after)
  if (left.unknown.length + right.unknown.length === 0) {
    if (/^\s*[!?]/.test(after)) return undefined
    return segment.first || segment.last ? 'a line with only a marking, first or last' : 'a line with only a marking'
  }
  if (/[[(]\s?(?:UK )?$/.test(before) && before.length < 60 && /^\s?(?:[–—:-]\s[^\])\n]{0,80})?[\])]\s*$/.test(after))
    return 'it is in brackets after a heading'
  return inSubject(part, segment, before, after, right.unknown.length === 0)
}

function inSubject(part: Part, segment: Segment, before: string, after: string, closes: boolean): string | undefined {
  const alone = /^[^\p{L}\p{N}]*$/u.test(before) && (segment.first || part.kind === 'title')
  if ((alone || SUBJECT_BEFORE.test(before)) && /^\s*(?:[–—:\])|]|-\s|\/\/)/.test(after))
    return 'it begins the text or its subject'
  const title = part.kind === 'title' || /^\s*(?:subject|re|fw)\s*:/i.test(before)
  return title && closes && /[–—/|([-]\s*$/.test(before) ? 'it ends the subject' : undefined
}
