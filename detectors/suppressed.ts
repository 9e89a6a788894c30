import type { Match, Reading, Span } from './contract.ts'

/**
 * From this confidence a match counts whatever the classifier says. A name or age never reaches it: context decides.
 */
const SURE = 0.75
/** The classifier head that can soften a rule. Conduct and confidentiality share one. */
export type Head = 'political' | 'other' | 'personal'

/**
 * Where the classifier judges the whole passage harmless, a match of low confidence becomes a note and needs no
 * decision.
 */
export function besideMeaning(match: Match, reading: Reading, head: Head): Match {
  const sure = head !== 'personal' && match.confidence >= SURE
  if (sure || match.severity !== undefined || !suppressedAt(match.span, reading, head)) return match
  return {
    ...match,
    severity: 'note',
    confidence: match.confidence / 2,
    because: `${match.because.replace(/\.$/, '')}. The whole passage reads as harmless, so this is only a note.`,
  }
}

/** Whether the classifier judged the passage around a span harmless under this head. */
export function suppressedAt(span: Span, { classifierMatches = [] }: Reading, head: Head): boolean {
  return classifierMatches.some(
    ({ suppressed, group, part, start, end }) =>
      suppressed && group === head && part === span.part && start <= span.start && span.end <= end,
  )
}
