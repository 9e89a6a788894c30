import { isOn } from '../mail/address.ts'
import type { Against } from './check-context.ts'
import { isOwnName, namesake } from './names-alike.ts'
import type { Wrong } from './read.ts'
import type { Values } from './values.ts'

/** Only of what changes, so that older rows stay editable. */
export function checkPerson(values: Values, against: Against): Wrong[] {
  if (against.register.id !== 'people') return []
  return [...checkName(values, against), ...checkAddress(values, against)]
}

function checkName({ name }: Values, { before, id, rows }: Against): Wrong[] {
  if (typeof name !== 'string' || name === before?.['name']) return []
  const wrong = (says: string): Wrong[] => [{ field: 'name', says }]
  if (isOwnName(name)) return wrong('Name: Countersign uses this name for itself. Enter the person’s own name.')
  const other = namesake(name, id, rows('people'))
  if (!other) return []
  return wrong(
    `Name: it could be taken for ${String(other.values['name'])} (${other.id}). Add a middle name or an initial.`,
  )
}

/** Links to decisions go here, so a change could divert them. */
function checkAddress({ email, roles }: Values, { before, rows, terms }: Against): Wrong[] {
  const chief = (of: unknown) => Array.isArray(of) && of.includes('chief-executive')
  if (typeof email !== 'string' || !chief(roles)) return []
  if (email === before?.['email'] && chief(before?.['roles'])) return []
  const domains = [rows('office')[0]?.values['domains'] ?? []].flat().map((one) => String(one).toLowerCase())
  if (domains.length === 0 || isOn(email, domains)) return []
  return [
    {
      field: 'email',
      says: `Email address: the ${terms.chiefExecutive}’s must be at the office’s own domain (${domains.join(', ')}).`,
    },
  ]
}
