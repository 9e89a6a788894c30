import { type Environment, given, type Settings } from './settings/read.ts'

const HOUR_MS = 3_600_000
const MAX_HOURS = 87_600

export function hoursProblem({ SAMPLE_AHEAD_HOURS: given }: Settings, sample: boolean): string | undefined {
  if (given === undefined) return undefined
  if (!sample) return 'SAMPLE_AHEAD_HOURS is for the sample office alone: take it out.'
  const hours = Number(given)
  const right = Number.isFinite(hours) && hours >= 0 && hours <= MAX_HOURS
  return right ? undefined : `SAMPLE_AHEAD_HOURS must be a number of hours, 0 to ${MAX_HOURS}.`
}

/** The clock of the sample office can be moved forward, to see deadlines pass. */
export function clockOf(env: Environment): () => Date {
  const ahead = Number(given(env)['SAMPLE_AHEAD_HOURS'] ?? 0) * HOUR_MS
  return () => new Date(Date.now() + ahead)
}
