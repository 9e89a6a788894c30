import type { Match, Reading, Span } from './contract.ts'

/** A match above it counts whatever the classifier says; a name or age never reaches it. */
const SURE = 0.75
/** Conduct and confidentiality share a head. */
export type Head = 'political' | 'other' | 'personal'

/** In a passage that the classifier finds harmless, an uncertain match becomes a note. */
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

export function suppressedAt(span: Span, { classifierMatches = [] }: Reading, head: Head): boolean {
  return classifierMatches.some(
    ({ suppressed, group, part, start, end }) =>
      suppressed && group === head && part === span.part && start <= span.start && span.end <= end,
  )
}
