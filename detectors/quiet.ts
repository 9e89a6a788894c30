import type { Match, Reading, Span } from './contract.ts'

/** Words surer than that stand whatever the passage reads like. A name or an age is never sure: what is told beside it decides. */
const SURE = 0.75
/** Which judgement of the voice weighs on a rule of words; all of conduct and confidentiality are judged together. */
export type Ear = 'political' | 'other' | 'personal'

/**
 * Words and meaning weighed together: where the voice, having weighed the whole passage, finds it like what may go out, words that
 * are not sure by themselves are told to the author, and nobody need decide.
 */
export function besideMeaning(match: Match, reading: Reading, ear: Ear): Match {
  const sure = ear !== 'personal' && match.confidence >= SURE
  if (sure || match.severity !== undefined || !quietAt(match.span, reading, ear)) return match
  return {
    ...match,
    severity: 'note',
    confidence: match.confidence / 2,
    because: `${match.because.replace(/\.$/, '')}. The passage as a whole reads like what may go out, so this is only told.`,
  }
}

/** Whether the voice has weighed the passage about a place, and found it for that ear like what may go out. */
export function quietAt(span: Span, { hearings = [] }: Reading, ear: Ear): boolean {
  return hearings.some(
    ({ quiet: found, group, part, start, end }) =>
      found && group === ear && part === span.part && start <= span.start && span.end <= end,
  )
}
