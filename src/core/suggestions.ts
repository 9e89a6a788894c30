import { pieces } from '../../detectors/pieces.ts'
import type { Finding } from './review.ts'

export const SURE = 0.8
/** UTF-16 units; the author rewords a longer passage. */
const MAX_PASSAGE_CHARS = 80
/** A line may be only a name or a number. */
const SENTENCE_WORDS = 5

export type Replacement<F extends Finding = Finding> = {
  readonly finding: F
  readonly before: string
  readonly after: string
}

/** Sure, short, no whole sentence, the longer of two in one place. UTF-16 offsets. */
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

/** Findings of other parts change nothing. */
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

/** True if only punctuation would be left of a sentence. */
function coversSentence(text: string, start: number, end: number): boolean {
  for (const piece of pieces(text)) {
    const stop = piece.start + piece.text.length
    if (stop <= start || piece.start >= end) continue
    const left = text.slice(piece.start, Math.max(piece.start, start)) + text.slice(Math.min(stop, end), stop)
    if (!/[\p{L}\p{N}]/u.test(left)) return true
  }
  return false
}

/** Of two in one place, the longer counts. */
export function withoutOverlap<F extends Finding>(findings: readonly F[]): F[] {
  const chosen: F[] = []
  const candidates = findings.filter(({ suggestion, start, end }) => suggestion !== undefined && end > start)
  for (const finding of candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (chosen.every((other) => finding.end <= other.start || finding.start >= other.end)) chosen.push(finding)
  return chosen.toSorted((a, b) => a.start - b.start)
}
