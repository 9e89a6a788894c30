import { registeredRoles } from './app-roles.ts'
import { live } from './delegation.ts'
import { inPost } from './in-post.ts'
import { type OfficeSnapshot, personOf } from './office-snapshot.ts'
import type { Person, Role } from './registers.ts'

/** A name in full, `@id`, or another registered name. */
export function mentioned(text: string, { office }: OfficeSnapshot): string[] {
  return office.people.filter((person) => callsOf(person).some((name) => hasWord(text, name))).map(({ id }) => id)
}

function callsOf({ id, name, aliases = [] }: Person): string[] {
  return [`@${id}`, name, ...aliases].filter((called) => called.startsWith('@') || called.includes(' '))
}

function hasWord(text: string, word: string): boolean {
  const exactly = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${exactly}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

/** Only for notices: `holds` decides who may act. */
export function holding(snapshot: OfficeSnapshot, role: Role, day: string): string[] {
  return snapshot.office.people
    .filter((person) => registeredRoles(person).includes(role) && inPost(person, day))
    .map(({ id }) => id)
}

/** Whom to ring before an emergency release: the Chief Executive and the delegates of that day. */
export function toRing(snapshot: OfficeSnapshot, day: string): Person[] {
  const chiefs = holding(snapshot, 'chief-executive', day)
  const delegates = snapshot.delegations
    .filter((one) => chiefs.includes(one.from) && live(one, day))
    .map(({ to }) => to)
  return [...new Set([...chiefs, ...delegates])].flatMap((id) => personOf(snapshot, id) ?? [])
}
