import type { Person, Role } from './registers.ts'

/** The tenant's app role for each role of the register. */
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

export type TenantGrant = {
  readonly person: string
  readonly appRoles: readonly string[]
  readonly agreed: readonly Role[]
}

export const APP_ROLES: readonly string[] = Object.values(APP_ROLE)

export function appRoles(roles: readonly Role[]): string[] {
  return roles.map((role) => APP_ROLE[role])
}

export function agreedRoles(roles: readonly Role[], given: readonly string[]): Role[] {
  return roles.filter((role) => given.includes(APP_ROLE[role]))
}

export function unbackedRoles(roles: readonly Role[], given: readonly string[]): Role[] {
  return roles.filter((role) => !given.includes(APP_ROLE[role]))
}

/** People who never signed in keep all their roles, because without a session they cannot use them. */
export function withGrants(people: readonly Person[], grants: readonly TenantGrant[]): readonly Person[] {
  const known = new Map(grants.map((grant) => [grant.person, grant.agreed]))
  return people.map((person) => {
    const agreed = known.get(person.id)
    if (!agreed || person.roles.every((role) => agreed.includes(role))) return person
    const roles = person.roles.filter((role) => agreed.includes(role))
    return { ...person, roles, unconfirmed: person.roles.filter((role) => !agreed.includes(role)) }
  })
}

/** Confirmed or not: for what a role forbids, and for notices. */
export function registeredRoles({ roles, unconfirmed = [] }: Person): readonly Role[] {
  return [...roles, ...unconfirmed]
}
