import { capacity, signatories } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { wrongField } from '../refusal.ts'
import type { Person } from '../registers.ts'

export type Passing = { readonly at: string; readonly by: string; readonly to: string; readonly note?: string }

export function othersFor(item: Item, snapshot: OfficeSnapshot, at: string, by: string): Person[] {
  const [signOff] = item.outstanding
  if (!signOff) return []
  const people = signatories(snapshot, item, signOff, dayOf(at)).map(({ person }) => person)
  return people.filter(({ id }) => id !== by)
}

/** The person who passes it on may still decide. Refusals: of `capacity`, and `bad-input` for who may not decide. */
export function pass(item: Item, snapshot: OfficeSnapshot, { at, by, to, note }: Passing): Entry[] {
  capacity(snapshot, item, by, dayOf(at))
  if (!othersFor(item, snapshot, at, by).some(({ id }) => id === to))
    throw wrongField('to', 'Choose somebody who may decide it.')
  const version = item.version!
  return [
    { at, by, what: 'called', version, because: 'passed', to: [to] },
    ...(note?.trim() ? [{ at, by, what: 'commented' as const, version, text: note.trim() }] : []),
  ]
}
