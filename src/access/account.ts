import { agreedRoles, appRoles } from '../core/app-roles.ts'
import { dayOf } from '../core/deadline.ts'
import { Conflict } from '../core/refusal.ts'
import { within } from '../core/register/describe.ts'
import type { Person, Role } from '../core/registers.ts'
import { SignInRefused } from './refused.ts'

export type Identity = {
  readonly oid: string
  readonly addresses: readonly string[]
  readonly roles: readonly string[]
  readonly authTime: number | undefined
  readonly sid?: string
}

export type Recognised = { readonly person: Person; readonly agreed: readonly Role[] }

export type AccountStore = {
  accounts(oid: string, person: string): Promise<readonly { oid: string; person: string }[]>
  /** `Conflict` when the account or the person is linked already. */
  tie(identity: { oid: string; person: string; at: string }): Promise<void>
}

/**
 * Links the account that is found by address, so that a reassigned address lets nobody else in. Only roles on which register and tenant agree count;
 * with none of them it throws `SignInRefused`. `people` have the roles of the register.
 */
export async function personWith(
  { oid, addresses, roles }: Identity,
  people: readonly Person[],
  store: AccountStore,
  now: Date,
): Promise<Recognised> {
  const named = people.find(({ email }) => addresses.includes(email.toLowerCase()))
  const tied = await store.accounts(oid, named?.id ?? '')
  const own = tied.find((account) => account.oid === oid)
  const person = own ? people.find(({ id }) => id === own.person) : named
  if (!person) throw new SignInRefused('unknown-person')
  if (!own && tied.length > 0) throw new SignInRefused('other-account')
  if (!within(person, dayOf(now.toISOString()))) throw new SignInRefused('not-in-post')
  const agreed = agreedRoles(person.roles, roles)
  if (person.roles.length > 0 && agreed.length === 0)
    throw new SignInRefused('roles-differ', `app role ${appRoles(person.roles).join(', ')}`)
  if (!own) await tie(oid, person.id, store, now)
  return { person, agreed }
}

async function tie(oid: string, person: string, store: AccountStore, now: Date): Promise<void> {
  try {
    await store.tie({ oid, person, at: now.toISOString() })
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault
    // The same link made twice at once is fine; a different one is not.
    const tied = await store.accounts(oid, person)
    if (!tied.some((account) => account.oid === oid && account.person === person))
      throw new SignInRefused('other-account')
  }
}
