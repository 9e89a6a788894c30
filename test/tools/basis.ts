import type { Basis } from '../../src/access/sessions.ts'
import type { OfficeSnapshot } from '../../src/core/office-snapshot.ts'

/** The basis of a session of a person to whom the tenant grants all that the register gives. */
export function basisOf({ office }: Pick<OfficeSnapshot, 'office'>, id: string): Basis {
  const roles = office.people.find((person) => person.id === id)?.roles ?? []
  return { registered: roles, agreed: roles }
}
