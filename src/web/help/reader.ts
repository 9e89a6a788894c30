import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Person } from '../../core/registers.ts'
import type { Reader } from './guides.ts'

/** What decides which guide this person is led to on this day. */
export function readerOf({ id, roles }: Person, { delegations }: OfficeSnapshot, today: string): Reader {
  const delegate = delegations.some(
    ({ to, state, starts, ends }) => to === id && state === 'accepted' && starts <= today && today <= ends,
  )
  return { roles, delegate }
}
