import { type Environment, given, type Settings } from './settings/read.ts'

const HOUR_MS = 3_600_000
/** A decade: further ahead the sample office's data makes no sense. */
const MAX_HOURS = 87_600

/** What is wrong with SAMPLE_AHEAD_HOURS, if it is set. */
export function hoursProblem({ SAMPLE_AHEAD_HOURS: given }: Settings, sample: boolean): string | undefined {
  if (given === undefined) return undefined
  if (!sample) return 'SAMPLE_AHEAD_HOURS is for the sample office alone: take it out.'
  const hours = Number(given)
  const right = Number.isFinite(hours) && hours >= 0 && hours <= MAX_HOURS
  return right ? undefined : `SAMPLE_AHEAD_HOURS must be a number of hours, 0 to ${MAX_HOURS}.`
}

/**
 * The machine's clock; SAMPLE_AHEAD_HOURS (already validated) moves that of the sample office forward, to see
 * deadlines pass without waiting.
 */
export function clockOf(env: Environment): () => Date {
  const ahead = Number(given(env)['SAMPLE_AHEAD_HOURS'] ?? 0) * HOUR_MS
  return () => new Date(Date.now() + ahead)
}
