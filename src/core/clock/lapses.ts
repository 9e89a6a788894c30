import type { LapseReason } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item.ts'

/**
 * Why an approval no longer stands at this moment; undefined while it does. An approval given under a delegation that has since run
 * its course stands; one under a delegation that was taken away does not.
 */
export function lapses(item: Item, house: House, at: string): LapseReason | undefined {
  if ((item.progress !== 'approved' && item.progress !== 'scheduled') || !item.certificate) return undefined
  if (at > item.certificate.until) return 'expired'
  if (item.conditions.some(({ kind, needs }) => kind === 'before' && at >= needs)) return 'expired'
  const revoked = item.decisions.some(
    (decision) =>
      decision.version === item.version &&
      house.delegations.some(({ id, state }) => id === decision.under && state === 'revoked'),
  )
  return revoked ? 'delegation-ended' : undefined
}
