import { dayOf } from '../deadline.ts'
import { live } from '../delegation.ts'
import type { LapseReason } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import { basisOf, isCheckedOn } from '../review-basis.ts'

/** An approval under a delegation that ended before release must be given again. */
export function lapses(item: Item, snapshot: OfficeSnapshot, at: string): LapseReason | undefined {
  if ((item.progress !== 'approved' && item.progress !== 'scheduled') || !item.certificate) return undefined
  if (delegationEnded(item, snapshot, at)) return 'delegation-ended'
  if (item.conditions.some(({ kind, needs }) => kind === 'before' && at >= needs)) return 'expired'
  return at > item.certificate.until ? 'expired' : undefined
}

function delegationEnded(item: Item, snapshot: OfficeSnapshot, at: string): boolean {
  return item.decisions.some(
    ({ version, under }) =>
      under !== undefined &&
      version === item.version &&
      snapshot.delegations.some((delegation) => delegation.id === under && !live(delegation, dayOf(at))),
  )
}

/** Throws `not-approved` for a lapse, or a new basis, that the clock has not processed yet. */
export function mustStand(item: Item, snapshot: OfficeSnapshot, at: string): void {
  if (delegationEnded(item, snapshot, at))
    throw new Refusal('not-approved', 'The delegation it was approved under has ended, so it must be decided again.')
  if (item.progress !== 'released' && !isCheckedOn(item, basisOf(snapshot, at)))
    throw new Refusal(
      'not-approved',
      'The policy, the rules, a register or an election period changed since it was approved, so it is being checked again. Try again in a few minutes.',
    )
}
