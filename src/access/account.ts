import { agreedRoles, appRoles } from '../core/app-roles.ts'
import { dayOf } from '../core/deadline.ts'
import { Conflict } from '../core/refusal.ts'
import { within } from '../core/register/describe.ts'
import type { Person, Role } from '../core/registers.ts'
import { SignInRefused } from './refused.ts'

/** What the tenant says about an account. */
export type Identity = {
  readonly oid: string
  readonly addresses: readonly string[]
  readonly roles: readonly string[]
  readonly authTime: number | undefined
  /** The tenant's name for its own session; absent when the registration does not ask for it. */
  readonly sid?: string
}

/** Who signed in, with the roles of the register that the tenant backs. */
export type Recognised = { readonly person: Person; readonly agreed: readonly Role[] }

export type AccountStore = {
  accounts(oid: string, person: string): Promise<readonly { oid: string; person: string }[]>
  /** Throws `Conflict` when the account or the person is tied already. */
  tie(identity: { oid: string; person: string; at: string }): Promise<void>
}

/**
 * The person of the register who has this account: the one whom it was tied to, else by address; the account is tied
 * then, so that an address passed on to somebody else lets nobody in. Roles on which register and tenant agree count; where
 * they agree on none, nobody is signed in. Throws `SignInRefused`. `people` have the roles of the register.
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
    // The same account twice at once is no matter; another one is.
    const tied = await store.accounts(oid, person)
    if (!tied.some((account) => account.oid === oid && account.person === person))
      throw new SignInRefused('other-account')
  }
}
