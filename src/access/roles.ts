import type { Role } from '../core/registers.ts'

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

export function appRoles(roles: readonly Role[]): string[] {
  return roles.map((role) => APP_ROLE[role])
}

/**
 * The app roles that a person's roles need and the tenant does not give. Register and tenant must agree, so that neither
 * of them alone makes somebody Chief Executive.
 */
export function missingAppRoles(roles: readonly Role[], given: readonly string[]): string[] {
  return appRoles(roles).filter((role) => !given.includes(role))
}

/** What a machine may do with the app roles of its token. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'Gateway.Check': ['messages', 'checks'],
  'Publish.Confirm': ['publications'],
}

export function scopesOf(roles: readonly string[]): string[] {
  return roles.flatMap((role) => SCOPES[role] ?? [])
}
