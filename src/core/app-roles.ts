import type { Person, Role } from './registers.ts'

/** The app role of the tenant that goes with each role of the office's register. */
const APP_ROLE: Readonly<Record<Role, string>> = {
  author: 'Author',
  'chief-executive': 'ChiefExecutive',
  'independent-reviewer': 'Reviewer',
  'data-protection-officer': 'DPO',
  registrar: 'Registrar',
  auditor: 'Auditor',
  admin: 'Admin',
  'on-call': 'OnCall',
}

/** What the tenant granted a person at their last sign-in. */
export type TenantGrant = {
  readonly person: string
  /** Every app role, by the tenant's names. */
  readonly appRoles: readonly string[]
  /** The roles that register and tenant agreed on then. */
  readonly agreed: readonly Role[]
}

/** Every app role that a person can be given. */
export const APP_ROLES: readonly string[] = Object.values(APP_ROLE)

export function appRoles(roles: readonly Role[]): string[] {
  return roles.map((role) => APP_ROLE[role])
}

/** The roles that the tenant backs. */
export function agreedRoles(roles: readonly Role[], given: readonly string[]): Role[] {
  return roles.filter((role) => given.includes(APP_ROLE[role]))
}

/** The roles that the tenant does not back. */
export function unbackedRoles(roles: readonly Role[], given: readonly string[]): Role[] {
  return roles.filter((role) => !given.includes(APP_ROLE[role]))
}

/**
 * People with the roles that count: those of the register that the tenant granted at their last sign-in. The others are kept
 * apart. Who has never signed in keeps the roles of the register: without a session they can use none of them.
 */
export function withGrants(people: readonly Person[], grants: readonly TenantGrant[]): readonly Person[] {
  const known = new Map(grants.map((grant) => [grant.person, grant.agreed]))
  return people.map((person) => {
    const agreed = known.get(person.id)
    if (!agreed || person.roles.every((role) => agreed.includes(role))) return person
    const roles = person.roles.filter((role) => agreed.includes(role))
    return { ...person, roles, unconfirmed: person.roles.filter((role) => !agreed.includes(role)) }
  })
}

/** Every role of the register, whether it counts or not: for what a role forbids, and for who is told. */
export function registeredRoles({ roles, unconfirmed = [] }: Person): readonly Role[] {
  return [...roles, ...unconfirmed]
}
