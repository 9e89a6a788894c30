import { holds, isAway } from './in-post.ts'
import type { Item } from './item/state.ts'
import { nameOf, type OfficeSnapshot } from './office-snapshot.ts'
import { Refusal } from './refusal.ts'
import type { Role } from './registers.ts'

export function conflictAnswerers(snapshot: OfficeSnapshot, item: Item, person: string, day: string): string[] {
  const claimant = item.openConflicts.get(person)?.by
  const free = snapshot.office.people.filter(
    ({ id }) => id !== person && id !== claimant && !item.editors.includes(id) && !item.excluded.has(id),
  )
  const holding = (role: Role) => free.filter((one) => holds(one, role, day)).map(({ id }) => id)
  const chief = snapshot.office.people.some((one) => one.id === person && holds(one, 'chief-executive', day))
  const first = holding(chief ? 'independent-reviewer' : 'chief-executive')
  const here = first.some((id) => !isAway(snapshot, id, day))
  return here ? first : [...new Set([...first, ...holding('data-protection-officer')])]
}

/** Throws `conflict-of-interest`, also for the speaker until it is answered that they may decide. */
export function mustBeClear(snapshot: OfficeSnapshot, item: Item, by: string, day: string): void {
  const claim = item.openConflicts.get(by)
  if (!claim) {
    if (item.submitted?.onBehalfOf !== by || item.refusedConflicts.has(by)) return
    throw new Refusal('conflict-of-interest', 'It speaks in your name, so somebody else must approve it.')
  }
  const says = claim.because
    ? 'The author says that this speaks in your name.'
    : 'The author has declared that you have a conflict of interest.'
  const who = conflictAnswerers(snapshot, item, by, day).map((id) => nameOf(snapshot, id))
  throw new Refusal(
    'conflict-of-interest',
    `${says} ${who.join(' or ') || 'Nobody'} can say whether that is so. ` +
      'Until then you cannot approve this; you can return or reject it, or declare the conflict yourself.',
  )
}
