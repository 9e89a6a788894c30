import { ConfigError, type Environment, given } from './settings/read.ts'

const HOUR_MS = 3_600_000
/** A decade: further ahead nothing of the sample office is true. */
const MOST_HOURS = 87_600

/**
 * The machine's clock; that of the sample office may run some hours ahead (SAMPLE_AHEAD_HOURS), to see what time does without
 * waiting for it. Throws `ConfigError` where there is no sample office, or when it is no number of hours.
 */
export function clockOf(env: Environment, sample: boolean): () => Date {
  const said = given(env)['SAMPLE_AHEAD_HOURS']
  if (said === undefined) return () => new Date()
  if (!sample) throw new ConfigError(['SAMPLE_AHEAD_HOURS is for the sample office alone: take it out.'])
  const hours = Number(said)
  if (!Number.isFinite(hours) || hours < 0 || hours > MOST_HOURS)
    throw new ConfigError([`SAMPLE_AHEAD_HOURS must be a number of hours, 0 to ${MOST_HOURS}.`])
  return () => new Date(Date.now() + hours * HOUR_MS)
}
