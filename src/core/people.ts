import { holds } from './authority.ts'
import type { House } from './house.ts'
import type { Role } from './registers.ts'

/** The ids of the people who hold a role on a day, YYYY-MM-DD. */
export function holding(house: House, role: Role, day: string): string[] {
  return house.office.people.filter((person) => holds(person, role, day)).map(({ id }) => id)
}
