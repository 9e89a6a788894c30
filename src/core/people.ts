import { registeredRoles } from './app-roles.ts'
import { inPost } from './authority.ts'
import type { House } from './house.ts'
import type { Person, Role } from './registers.ts'

/** The ids of the people whom a text names in full, by `@` and their id, or by another name on the register. */
export function mentioned(text: string, { office }: House): string[] {
  return office.people.filter((person) => callsOf(person).some((name) => hasWord(text, name))).map(({ id }) => id)
}

function callsOf({ id, name, aliases = [] }: Person): string[] {
  return [`@${id}`, name, ...aliases].filter((called) => called.startsWith('@') || called.includes(' '))
}

/** Stands in it as a whole, whatever the case. */
function hasWord(text: string, word: string): boolean {
  const exactly = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${exactly}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

/** The ids of the people whom the register gives a role on a day, YYYY-MM-DD: whom to tell. `holds` says who may act. */
export function holding(house: House, role: Role, day: string): string[] {
  return house.office.people
    .filter((person) => registeredRoles(person).includes(role) && inPost(person, day))
    .map(({ id }) => id)
}
