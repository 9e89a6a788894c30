import { registeredRoles } from './app-roles.ts'
import { inPost } from './authority.ts'
import type { House } from './house.ts'
import type { Role } from './registers.ts'

/** The ids of the people whom the register gives a role on a day, YYYY-MM-DD: whom to tell. `holds` says who may act. */
export function holding(house: House, role: Role, day: string): string[] {
  return house.office.people
    .filter((person) => registeredRoles(person).includes(role) && inPost(person, day))
    .map(({ id }) => id)
}
