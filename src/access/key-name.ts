import { APP_ROLES } from '../core/app-roles.ts'
import { SYSTEM_ACTORS } from '../core/office-snapshot.ts'
import { isOwnName, nameKeys } from '../core/register/names-alike.ts'
import type { Person } from '../core/registers.ts'
import { ROLE_OPTIONS } from '../core/words.data.ts'

const NAME = /^[A-Za-z0-9][\w.-]{0,79}$/

const ROLES = [...Object.keys(ROLE_OPTIONS), ...Object.values(ROLE_OPTIONS), ...APP_ROLES].flatMap(nameKeys)

/** The error in a machine's name, or undefined. A machine must not look like a person or like Countersign. */
export function wrongWithKeyName(name: string, people: readonly Person[]): string | undefined {
  if (!NAME.test(name)) return 'Give the machine a name of letters, digits, dots and hyphens.'
  if (SYSTEM_ACTORS.includes(name.toLowerCase()) || isOwnName(name))
    return `${name} is the name of Countersign in the journal. Choose another name, for example postfix-1.`
  const keys = nameKeys(name)
  if (keys.some((key) => ROLES.includes(key)))
    return `${name} is the name of a role. Choose another name, for example postfix-1.`
  const own = ({ id, name: called, email, aliases = [] }: Person) =>
    [id, called, email, email.slice(0, email.lastIndexOf('@')), ...aliases].flatMap(nameKeys)
  const taken = people.find((person) => own(person).some((key) => keys.includes(key)))
  return taken && `${name} could be mistaken for ${taken.name}. Choose another name, for example postfix-1.`
}
