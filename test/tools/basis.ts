import type { Basis } from '../../src/access/sessions.ts'
import type { House } from '../../src/core/house.ts'

/** What the session of somebody rests on whom the tenant grants all that the register gives. */
export function basisOf({ office }: Pick<House, 'office'>, id: string): Basis {
  const roles = office.people.find((person) => person.id === id)?.roles ?? []
  return { registered: roles, agreed: roles }
}
