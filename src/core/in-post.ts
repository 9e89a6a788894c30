import type { OfficeSnapshot } from './office-snapshot.ts'
import type { Person, Role } from './registers.ts'

export function holds(person: Person, role: Role, day: string): boolean {
  return person.roles.includes(role) && inPost(person, day)
}

export function inPost(person: Person, day: string): boolean {
  return (person.from ?? '') <= day && day <= (person.until ?? '9999')
}

/** Absence delegates nothing. */
export function isAway(snapshot: OfficeSnapshot, person: string, day: string): boolean {
  return (snapshot.office.absences ?? []).some(
    (absence) => absence.person === person && (absence.from ?? '') <= day && day <= (absence.until ?? '9999'),
  )
}
