import type { Match, Reading } from './contract.ts'

/** Words surer than that stand whatever the passage reads like. */
const SURE = 0.75
/** Which of the voice's groups weigh on a rule of words; all of conduct and confidentiality weigh together. */
export type Ear = 'political' | 'other'

/**
 * Words and meaning weighed together: where the voice, having weighed the whole passage, finds it like what may go out, words that
 * are not sure by themselves are told to the author, and nobody need decide.
 */
export function besideMeaning(match: Match, reading: Reading, ear: Ear): Match {
  if (match.confidence >= SURE || match.severity !== undefined || !quiet(match, reading, ear)) return match
  return {
    ...match,
    severity: 'note',
    confidence: match.confidence / 2,
    because: `${match.because.replace(/\.$/, '')}. The passage as a whole reads like what may go out, so this is only told.`,
  }
}

function quiet({ span }: Match, { hearings = [] }: Reading, ear: Ear): boolean {
  return hearings.some(
    ({ quiet: found, group, part, start, end }) =>
      found &&
      (group === 'political') === (ear === 'political') &&
      part === span.part &&
      start <= span.start &&
      span.end <= end,
  )
}
