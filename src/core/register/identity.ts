import { appRoles, type TenantGrant, unbackedRoles } from '../app-roles.ts'
import type { NewNotice } from '../notice.ts'
import { inTerms } from '../pack/in-terms.ts'
import type { Terms } from '../pack/terms.ts'
import { Refusal } from '../refusal.ts'
import type { Role } from '../registers.ts'
import { ROLE_OPTIONS } from '../words.data.ts'
import type { Register, Row } from './describe.ts'
import { namesake } from './names-alike.ts'
import type { Value, Values } from './values.ts'

export type Given = {
  readonly proved?: boolean
  /** The writer saw which roles will not work. */
  readonly confirmed?: boolean
}

type Change = { readonly row: string; readonly values: Values | undefined }

export type Written = {
  readonly register: Register
  readonly rows: readonly Row[]
  readonly changes: readonly Change[]
  readonly at: string
  readonly seq: number
}

const PROVED_FIELDS = ['name', 'email', 'roles'] as const

/**
 * Refusals: `bad-input` (same name), `confirm-it-is-you` (no fresh sign-in), `confirm-roles` (a role would not work).
 */
export function checkIdentities(
  register: Register,
  rows: readonly Row[],
  changes: readonly Change[],
  grants: readonly TenantGrant[],
  { proved, confirmed }: Given,
  terms: Terms,
): void {
  if (register.id !== 'people') return
  checkNames(rows, changes)
  const touched = changes.some(({ row, values }) => {
    const before = rows.find(({ id }) => id === row)?.values
    return before && values && PROVED_FIELDS.some((field) => differ(before[field], values[field]))
  })
  if (touched && !proved)
    throw new Refusal(
      'confirm-it-is-you',
      'To change somebody’s name, address or roles you must have signed in within the last 15 minutes. Confirm that it is you, then try again.',
    )
  const warnings = changes.flatMap(({ row, values }) => roleWarning(row, rows, values, grants, terms) ?? [])
  if (warnings.length > 0 && !confirmed)
    throw new Refusal('confirm-roles', warnings.join(' '), [{ field: 'roles', says: warnings.join(' ') }])
}

function checkNames(rows: readonly Row[], changes: readonly Change[]): void {
  const changed = new Map(changes.map(({ row, values }) => [row, values]))
  const kept = rows.filter(({ id }) => !changed.has(id))
  const after = [...kept, ...changes.flatMap(({ row, values }) => (values ? [{ id: row, seq: 0, values }] : []))]
  for (const { row, values } of changes) {
    const before = rows.find(({ id }) => id === row)?.values['name']
    const other = values && values['name'] !== before ? namesake(String(values['name']), row, after) : undefined
    if (other) {
      const says = `Name: ${String(values!['name'])} (${row}) could be taken for ${String(other.values['name'])} (${other.id}).`
      throw new Refusal('bad-input', says, [{ field: 'name', says }])
    }
  }
}

/** As far as is known; undefined if all roles will work. */
export function roleWarning(
  row: string,
  rows: readonly Row[],
  values: Values | undefined,
  grants: readonly TenantGrant[],
  terms: Terms,
): string | undefined {
  const grant = grants.find(({ person }) => person === row)
  if (!grant || !values) return undefined
  const had = rolesIn(rows.find(({ id }) => id === row)?.values)
  const added = rolesIn(values).filter((role) => !had.includes(role))
  const lacking = unbackedRoles(added, grant.appRoles)
  if (lacking.length === 0) return undefined
  const names = lacking.map((role) => inTerms(ROLE_OPTIONS[role], terms)).join(' or ')
  const several = lacking.length > 1
  return `${String(values['name'])} will not be able to act as ${names} until the Microsoft role${several ? 's' : ''} ${appRoles(
    lacking,
  ).join(' and ')} ${several ? 'are' : 'is'} granted.`
}

/** Go to the old and the new address. */
export function identityNotices({ register, rows, changes, at, seq }: Written): NewNotice[] {
  if (register.id !== 'people') return []
  return changes.flatMap(({ row, values }) => {
    const before = rows.find(({ id }) => id === row)?.values
    if (!before || !values) return []
    const moved = lower(before['email']) !== lower(values['email'])
    if (!moved && before['name'] === values['name']) return []
    const kinds = moved ? (['details-changed', 'details-changed-before'] as const) : (['details-changed'] as const)
    return kinds.map((kind) => ({
      ...{ dedupeKey: `${kind} ${row} ${seq}`, to: row, kind, item: null, at, notBefore: at },
    }))
  })
}

export function entryBefore({ kind, dedupeKey }: Pick<NewNotice, 'kind' | 'dedupeKey'>): number | undefined {
  return kind === 'details-changed-before' ? Number(dedupeKey.split(' ').at(-1)) : undefined
}

export function rolesIn(values: Values | undefined): readonly Role[] {
  return (values?.['roles'] ?? []) as readonly Role[]
}

function differ(a: Value | undefined, b: Value | undefined): boolean {
  const plain = (value: Value | undefined) =>
    Array.isArray(value) ? [...value].sort().join() : typeof value === 'string' ? value : ''
  return plain(a) !== plain(b)
}

function lower(value: Value | undefined): string {
  return String(value ?? '').toLowerCase()
}
