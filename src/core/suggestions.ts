import { pieces } from '../../detectors/pieces.ts'
import type { Finding } from './review.ts'

/** From this confidence on a page calls a finding sure. */
export const SURE = 0.8
/** UTF-16 units. A longer passage is for the author to reword. */
const MAX_PASSAGE_CHARS = 80
/** A name or a number may be all that a line holds; from this many words on it is a sentence. */
const SENTENCE_WORDS = 5

/** What one suggestion would change. */
export type Replacement<F extends Finding = Finding> = {
  readonly finding: F
  readonly before: string
  readonly after: string
}

/**
 * The replacements that may be made together without the author looking at each: sure and short, no whole sentence, and no two in
 * one place (the longer one counts). In the order of the text; offsets are UTF-16.
 */
export function bulkReplacements<F extends Finding>(
  text: string,
  part: string,
  findings: readonly F[],
): Replacement<F>[] {
  const safe = findings.filter(
    (finding) => finding.part === part && finding.confidence >= SURE && isShort(text, finding),
  )
  return withoutOverlap(safe).map((finding) => ({
    finding,
    before: text.slice(finding.start, finding.end),
    after: finding.suggestion!,
  }))
}

/** The text with the suggestions of these findings in place. Findings of other parts, and those without a suggestion, change nothing. */
export function withSuggestions(text: string, part: string, findings: readonly Finding[]): string {
  return withoutOverlap(findings.filter((finding) => finding.part === part)).reduceRight(
    (now, { start, end, suggestion }) => now.slice(0, start) + suggestion + now.slice(end),
    text,
  )
}

function isShort(text: string, { start, end }: Finding): boolean {
  const words = text.slice(start, end).split(/\s+/)
  if (end - start > MAX_PASSAGE_CHARS) return false
  return words.length < SENTENCE_WORDS || !coversSentence(text, start, end)
}

/** Whether nothing but punctuation would be left of a sentence that the span begins in. */
function coversSentence(text: string, start: number, end: number): boolean {
  for (const piece of pieces(text)) {
    const stop = piece.start + piece.text.length
    if (stop <= start || piece.start >= end) continue
    const left = text.slice(piece.start, Math.max(piece.start, start)) + text.slice(Math.min(stop, end), stop)
    if (!/[\p{L}\p{N}]/u.test(left)) return true
  }
  return false
}

/** Findings with a suggestion, no two in one place: the longer one counts. */
export function withoutOverlap<F extends Finding>(findings: readonly F[]): F[] {
  const chosen: F[] = []
  const candidates = findings.filter(({ suggestion, start, end }) => suggestion !== undefined && end > start)
  for (const finding of candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (chosen.every((other) => finding.end <= other.start || finding.start >= other.end)) chosen.push(finding)
  return chosen.toSorted((a, b) => a.start - b.start)
}
