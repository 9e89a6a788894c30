import { addDays } from '../calendar.ts'
import { dayOf } from '../deadline.ts'
import type { Delegation, DelegationEntry, DelegationNow } from '../delegation.ts'
import { holds } from '../in-post.ts'
import { type OfficeSnapshot, personOf } from '../office-snapshot.ts'
import { Refusal, wrongField } from '../refusal.ts'

/** One year, so that a delegation is reconsidered. */
const MAX_DAYS = 366

/** Only a role held in one's own right can be delegated, so nothing is passed on. */
export function delegate(snapshot: OfficeSnapshot, delegation: Delegation, at: string, by: string): DelegationEntry[] {
  const from = personOf(snapshot, delegation.from)
  const to = personOf(snapshot, delegation.to)
  if (!from || by !== delegation.from || !holds(from, 'chief-executive', dayOf(at)))
    throw new Refusal(
      'not-yours',
      `Only the ${snapshot.pack.terms.chiefExecutive} can delegate the sign-off, and only their own.`,
    )
  if (!to) throw new Refusal('not-found', 'There is no such person on the register.')
  if (to.id === from.id) throw wrongField('to', 'Choose somebody else: you hold this yourself.')
  if (to.type !== 'staff') throw wrongField('to', 'You can delegate sign-off to staff only.')
  if (delegation.ends < delegation.starts) throw wrongField('ends', 'The delegation ends before it starts.')
  if (delegation.ends < dayOf(at)) throw wrongField('ends', 'The delegation would already be over.')
  if (delegation.ends > addDays(delegation.starts, MAX_DAYS))
    throw wrongField(
      'ends',
      `A delegation lasts ${MAX_DAYS} days at most. Choose an earlier last day, and renew it then.`,
    )
  return [{ at, by, what: 'delegated', ...delegation }]
}

export function accept(delegation: DelegationNow | undefined, at: string, by: string): DelegationEntry[] {
  if (!delegation) throw new Refusal('not-found', 'There is no such delegation.')
  if (delegation.to !== by) throw new Refusal('not-yours', 'Only the person it was offered to can accept it.')
  if (delegation.state !== 'offered')
    throw new Refusal('wrong-state', `This delegation was already ${delegation.state}.`)
  return [{ at, by, what: 'accepted' }]
}

export function revoke(
  delegation: DelegationNow | undefined,
  command: { at: string; by: string; reason: string },
): DelegationEntry[] {
  const { at, by, reason } = command
  if (!delegation) throw new Refusal('not-found', 'There is no such delegation.')
  if (delegation.from !== by && delegation.to !== by)
    throw new Refusal('not-yours', 'Only the two people of a delegation can end it.')
  if (delegation.state === 'revoked') throw new Refusal('already-done', 'This delegation was already ended.')
  return [{ at, by, what: 'revoked', reason: reason.trim() || 'Ended.' }]
}
