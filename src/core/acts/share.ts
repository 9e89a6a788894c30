import { mayRead, signatories } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { Readers } from '../draft.ts'
import type { Entry } from '../entry.ts'
import { isMarked } from '../item/fold/secret.ts'
import type { Item } from '../item/state.ts'
import { type OfficeSnapshot, personOf } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'

/** Without `person` the whole office may read it; nobody may decide. */
export type Sharing = { readonly at: string; readonly by: string; readonly person?: string }

/** Throws `not-yours`, `closed`, `wrong-state` for held mail, `not-found`, `already-done`. */
export function share(item: Item, snapshot: OfficeSnapshot, { at, by, person }: Sharing): Entry[] {
  mustShare(item, snapshot, by, dayOf(at))
  if (person !== undefined && !personOf(snapshot, person))
    throw new Refusal('not-found', 'Choose a person who is on the register.')
  if (person === undefined ? item.openToOffice : item.shared.has(person) || item.editors.includes(person))
    throw new Refusal('already-done', person ? 'They may read it already.' : 'It is open to the office already.')
  return [{ at, by, what: 'shared', ...(person === undefined ? {} : { person }) }]
}

/** Refusals: those of `share`; `wrong-state` where it is not shared. */
export function unshare(item: Item, snapshot: OfficeSnapshot, { at, by, person }: Sharing): Entry[] {
  mustShare(item, snapshot, by, dayOf(at))
  if (person === undefined ? !item.openToOffice : !item.shared.has(person))
    throw new Refusal('wrong-state', person ? 'It is not shared with them.' : 'It is not open to the office.')
  return [{ at, by, what: 'unshared', ...(person === undefined ? {} : { person }) }]
}

export function mayShare(item: Item, snapshot: OfficeSnapshot, by: string, at: string): boolean {
  if (item.mail || item.secret.has(item.version ?? '') || !mayRead(snapshot, item, by, at)) return false
  return isInvolved(item, snapshot, by, dayOf(at))
}

/** Throws `bad-input` unless all named readers are registered. */
export function mayName(readers: Readers | undefined, snapshot: OfficeSnapshot): void {
  if ((readers?.people ?? []).every((id) => personOf(snapshot, id))) return
  const says = 'Choose people who are on the register.'
  throw new Refusal('bad-input', says, [{ field: 'share_with', says }])
}

function mustShare(item: Item, snapshot: OfficeSnapshot, by: string, day: string): void {
  if (!item.submitted) throw new Refusal('not-found', 'There is no such item.')
  if (!isInvolved(item, snapshot, by, day))
    throw new Refusal('not-yours', 'Only its author, or somebody who signs it off, can share it.')
  if (item.mail)
    throw new Refusal('wrong-state', 'Held email cannot be shared. Somebody who needs it can ask to read it.')
  if (item.secret.has(item.version ?? ''))
    throw new Refusal(
      'closed',
      isMarked(item)
        ? `This draft is marked SECRET or TOP SECRET. Only its author and the ${snapshot.pack.terms.chiefExecutive} may read it, so it cannot be shared.`
        : 'This draft is still being checked. Share it when that is done.',
    )
}

export function isInvolved(item: Item, snapshot: OfficeSnapshot, by: string, day: string): boolean {
  return (
    item.editors.includes(by) ||
    item.submitted?.onBehalfOf === by ||
    item.signOffs.some((signOff) => signatories(snapshot, item, signOff, day).some(({ person }) => person.id === by))
  )
}
