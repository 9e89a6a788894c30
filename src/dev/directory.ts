import type { JWK } from 'jose'
import type { Person } from '../core/registers.ts'

export type Application = {
  readonly id: string
  readonly name: string
  readonly secret?: string
  readonly certificate?: string
  /** A platform whose tokens replace a credential (workload identity federation). */
  readonly federated?: { readonly issuer: string; readonly subject: string; readonly key: JWK }
  readonly redirects: readonly string[]
  /** App roles by audience: what its client-credential tokens carry. */
  readonly grants: Readonly<Record<string, readonly string[]>>
}

export type Account = {
  readonly oid: string
  readonly alias: string
  readonly name: string
  readonly title: string
  readonly address: string
  readonly phone?: string
  roles: readonly string[]
}

/** Graph lists them, nobody signs in as them. */
export type Listed = {
  readonly oid: string
  readonly name: string
  readonly title?: string
  readonly phone?: string
  readonly address: string
}

export type Directory = {
  readonly tenant: string
  readonly accounts: readonly Account[]
  readonly others?: readonly Listed[]
  readonly applications: readonly Application[]
  readonly sharedMailbox: string
}

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com'

/** Object ids derive from the ids of people, so that they survive a restart. */
export async function accountsOf(
  people: readonly Person[],
  rolesOf: (person: Person) => readonly string[],
): Promise<Account[]> {
  return Promise.all(
    people.map(async (person) => ({
      oid: await guidOf(person.id),
      alias: person.id,
      name: person.name,
      title: person.title,
      address: person.email,
      ...(person.phone ? { phone: person.phone } : {}),
      roles: rolesOf(person),
    })),
  )
}

export async function guidOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end)).join('-')
}
