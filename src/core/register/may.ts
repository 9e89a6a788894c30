import { type OfficeSnapshot, personOf } from '../office-snapshot.ts'
import type { Role } from '../registers.ts'
import { type Field, type Register, type Row, type Who, within } from './describe.ts'

/** Only registered people have roles. */
export function rolesOn(snapshot: OfficeSnapshot, by: string, day: string): readonly Role[] {
  const person = personOf(snapshot, by)
  return person && within(person, day) ? person.roles : []
}

function among(who: Who, roles: readonly Role[], own: boolean): boolean {
  if (who === 'everyone') return true
  if (who === 'own') return own
  return who.some((role) => roles.includes(role))
}

/** People may always see rows about themselves. */
function isOwn(row: Pick<Row, 'values'>, by: string): boolean {
  return row.values['person'] === by
}

export function maySee(register: Register, row: Pick<Row, 'values'>, by: string, roles: readonly Role[]): boolean {
  return among(register.see, roles, false) || isOwn(row, by)
}

export function mayOpen(register: Register, roles: readonly Role[]): boolean {
  return (
    among(register.see, roles, false) || register.add === 'own' || register.fields.some(({ name }) => name === 'person')
  )
}

export function mayAdd(register: Register, row: Pick<Row, 'values'>, by: string, roles: readonly Role[]): boolean {
  return among(register.add ?? register.edit, roles, isOwn(row, by)) || mayEdit(register, roles)
}

export function mayEdit(register: Register, roles: readonly Role[]): boolean {
  return among(register.edit, roles, false)
}

export function maySet({ edit }: Pick<Field, 'edit'>, roles: readonly Role[]): boolean {
  return edit === undefined || among(edit, roles, false)
}
