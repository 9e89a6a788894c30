import { expect, test } from 'vitest'
import { createInvitations } from '../../src/access/invitations.ts'
import type { LocalParts } from '../../src/access/local-parts.ts'
import type { Person } from '../../src/core/registers.ts'
import { office } from '../tools/reading.ts'
import { TOM } from '../tools/scenario.ts'

const CHANGES: readonly (readonly [string, Partial<Person>])[] = [
  ['address', { email: 'other@westmids-opcc.example' }],
  ['roles', { roles: ['author', 'chief-executive'] }],
  ['post, which they have left', { until: '2026-11-23' }],
]

test.each(CHANGES)('an open invitation ends with a change of %s', async (_, change) => {
  let people = office.people
  const open: { id: string; person: string; expires: string }[] = []
  const day = '2026-11-24'
  const invitations = createInvitations({
    store: {
      digest: async (text: string) => `#${text}`,
      signIns: { record: async () => undefined },
      localAccounts: {
        list: async () => [],
        invitations: async () => open,
        invite: async (invitation: (typeof open)[number]) => void open.push(invitation),
      },
    },
    inPost: async () => people.filter(({ until = '9999' }) => until >= day),
    now: () => new Date(`${day}T09:00:00Z`),
    newId: () => 'id',
  } as unknown as LocalParts & { inPost(): Promise<readonly Person[]> })
  const untils = async () => (await invitations.accounts()).flatMap(({ invitedUntil }) => invitedUntil ?? [])
  const token = await invitations.invite(TOM)
  expect(await invitations.invited(token)).toMatchObject({ id: TOM })
  expect(await untils()).toHaveLength(1)
  people = people.map((person) => (person.id === TOM ? { ...person, ...change } : person))
  expect(await invitations.invited(token)).toBeUndefined()
  expect(await untils()).toEqual([])
})
