import { dayOf } from '../deadline.ts'
import { live } from '../delegation.ts'
import type { LapseReason } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item/state.ts'
import { Refusal } from '../refusal.ts'

/**
 * Why an approval no longer stands at this moment; undefined while it does. What was approved under a delegation and has not gone
 * out when the delegation ends, by its last day or because it was taken away, must be decided again by somebody who may.
 */
export function lapses(item: Item, house: House, at: string): LapseReason | undefined {
  if ((item.progress !== 'approved' && item.progress !== 'scheduled') || !item.certificate) return undefined
  if (delegationEnded(item, house, at)) return 'delegation-ended'
  if (item.conditions.some(({ kind, needs }) => kind === 'before' && at >= needs)) return 'expired'
  return at > item.certificate.until ? 'expired' : undefined
}

/** A decision that counts for it was made under a delegation that is no longer live. */
function delegationEnded(item: Item, house: House, at: string): boolean {
  return item.decisions.some(
    ({ version, under }) =>
      under !== undefined &&
      version === item.version &&
      house.delegations.some((delegation) => delegation.id === under && !live(delegation, dayOf(at))),
  )
}

/** Refusal `not-approved` where the clock has not yet come by: nothing goes out under a delegation that has ended. */
export function mustStand(item: Item, house: House, at: string): void {
  if (delegationEnded(item, house, at))
    throw new Refusal('not-approved', 'The delegation it was approved under has ended, so it must be decided again.')
}
