import { live } from '../../core/delegation.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Person } from '../../core/registers.ts'
import type { Reader } from './guides.ts'

export function readerOf({ id, roles }: Person, { delegations }: OfficeSnapshot, today: string): Reader {
  return { roles, delegate: delegations.some((one) => one.to === id && live(one, today)) }
}
