import { dayOf } from '../deadline.ts'
import { live } from '../delegation.ts'
import type { LapseReason } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { isCheckedUnder } from '../pack/checked-under.ts'
import { Refusal } from '../refusal.ts'

/**
 * Why an approval is no longer valid; undefined while it is. An approval under a delegation that ended before release
 * must be given again.
 */
export function lapses(item: Item, snapshot: OfficeSnapshot, at: string): LapseReason | undefined {
  if ((item.progress !== 'approved' && item.progress !== 'scheduled') || !item.certificate) return undefined
  if (delegationEnded(item, snapshot, at)) return 'delegation-ended'
  if (item.conditions.some(({ kind, needs }) => kind === 'before' && at >= needs)) return 'expired'
  return at > item.certificate.until ? 'expired' : undefined
}

/** Whether a decision was made under a delegation that is no longer live. */
function delegationEnded(item: Item, snapshot: OfficeSnapshot, at: string): boolean {
  return item.decisions.some(
    ({ version, under }) =>
      under !== undefined &&
      version === item.version &&
      snapshot.delegations.some((delegation) => delegation.id === under && !live(delegation, dayOf(at))),
  )
}

/** Throws `not-approved` for a lapsed approval that the clock has not processed yet. */
export function mustStand(item: Item, snapshot: OfficeSnapshot, at: string): void {
  if (delegationEnded(item, snapshot, at))
    throw new Refusal('not-approved', 'The delegation it was approved under has ended, so it must be decided again.')
  mustFollow(item, snapshot)
}

/** Throws `not-approved` until the clock has checked an approval again under a new policy. */
export function mustFollow(item: Item, { pack }: Pick<OfficeSnapshot, 'pack'>): void {
  if (item.progress !== 'released' && !isCheckedUnder(item, pack))
    throw new Refusal(
      'not-approved',
      'A new policy applies since it was approved, so it is being checked again. Try again in a few minutes.',
    )
}
