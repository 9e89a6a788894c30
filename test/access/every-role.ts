import type { Office, Person, Role } from '../../src/core/registers.ts'
import { officeWith } from '../tools/scenario.ts'

const ROLES: readonly Role[] = [
  'author',
  'chief-executive',
  'independent-reviewer',
  'data-protection-officer',
  'registrar',
  'auditor',
  'admin',
  'on-call',
]
export const AUTHOR = 'ada.writer'
export const alone = (role: string) => `only.${role}`

/** An office in which each role belongs to one person only. */
export function withEveryRole(): Office {
  const person = (id: string, roles: readonly Role[]): Person => ({
    ...{ id, name: `Person ${id}`, title: `The ${id}`, email: `${id}@westmids-opcc.example`, type: 'staff', roles },
  })
  const sample = officeWith({})
  // People of the sample office hold several roles, and so could read more than one role allows.
  const people = [
    person(AUTHOR, ['author']),
    person('no.role', []),
    ...ROLES.map((role) => person(alone(role), [role])),
  ]
  const declarations = people.map(({ id }) => ({ person: id, policy: sample.declarations![0]!.policy }))
  return { ...sample, people, declarations, permissions: people.map(({ id }) => ({ person: id })) }
}
