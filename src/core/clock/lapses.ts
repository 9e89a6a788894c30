import { dayOf } from '../deadline.ts'
import { live } from '../delegation.ts'
import type { LapseReason } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item/state.ts'
import { Refusal } from '../refusal.ts'

/**
 * Why an approval is no longer valid; undefined while it is. An approval under a delegation that ended before release
 * must be given again.
 */
export function lapses(item: Item, house: House, at: string): LapseReason | undefined {
  if ((item.progress !== 'approved' && item.progress !== 'scheduled') || !item.certificate) return undefined
  if (delegationEnded(item, house, at)) return 'delegation-ended'
  if (item.conditions.some(({ kind, needs }) => kind === 'before' && at >= needs)) return 'expired'
  return at > item.certificate.until ? 'expired' : undefined
}

/** Whether a decision was made under a delegation that is no longer live. */
function delegationEnded(item: Item, house: House, at: string): boolean {
  return item.decisions.some(
    ({ version, under }) =>
      under !== undefined &&
      version === item.version &&
      house.delegations.some((delegation) => delegation.id === under && !live(delegation, dayOf(at))),
  )
}

/** Throws `not-approved` for a lapsed approval that the clock has not processed yet. */
export function mustStand(item: Item, house: House, at: string): void {
  if (delegationEnded(item, house, at))
    throw new Refusal('not-approved', 'The delegation it was approved under has ended, so it must be decided again.')
}
