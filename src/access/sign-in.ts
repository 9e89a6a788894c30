import { Conflict } from '../core/refusal.ts'
import type { Person } from '../core/registers.ts'
import { random } from './random.ts'
import { SignInRefused } from './refused.ts'
import { returnPath } from './return-path.ts'
import { missingAppRoles } from './roles.ts'
import type { Sessions } from './sessions.ts'

type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string }

type Identity = {
  readonly oid: string
  readonly addresses: readonly string[]
  readonly roles: readonly string[]
  readonly authTime: number | undefined
}

/** The tenant as signing in sees it. `finish` throws when the code or the token is refused; the error has a `code`. */
export type SignInTenant = {
  begin(flow: Flow, ask: { fresh: boolean; hint?: string }): Promise<string>
  finish(code: string, flow: Flow): Promise<Identity>
  farewell(back: string): string
}

export type SignInStore = {
  digest(content: string): Promise<string>
  readonly signIns: {
    keepTicket(ticket: Flow & { id: string; back: string; person: string | null; created: string }): Promise<void>
    takeTicket(
      id: string,
    ): Promise<(Flow & { back: string; person: string | null; created: string }) | undefined>
    accounts(oid: string, person: string): Promise<readonly { oid: string; person: string }[]>
    tie(identity: { oid: string; person: string; at: string }): Promise<void>
    record(event: { id: string; at: string; person: string | null; what: SignInWhat; why: string | null }): Promise<void>
  }
}

type SignInWhat = 'signed-in' | 'confirmed' | 'refused' | 'signed-out' | 'signed-out-everywhere'

export type SignInParts = {
  readonly tenant: SignInTenant
  readonly store: SignInStore
  readonly sessions: Sessions
  people(): Promise<readonly Person[]>
  now(): Date
  newId(): string
}

/** What the browser brings back from the tenant. */
export type Returned = {
  readonly ticket: string | undefined
  readonly state: string | undefined
  readonly code: string | undefined
  readonly error: string | undefined
  /** The session the browser has already; it ends when a new one begins. */
  readonly session: string | undefined
}

export type SignIn = ReturnType<typeof createSignIn>

/** Time to find the telephone for the second factor. */
const TICKET_MS = 10 * 60_000
/** A proof counts for this long before a grave decision. */
export const FRESH_MS = 15 * 60_000

/** Signing people in: the tenant says who it is, the office's register says whether and what they may. */
export function createSignIn(parts: SignInParts) {
  const { tenant, store, sessions, now } = parts

  return {
    /** Where to send the browser, and the ticket that it must bring back. With `confirm`, that person must prove anew who they are. */
    async begin(back: string | undefined, confirm?: string): Promise<{ go: string; ticket: string }> {
      const ticket = random()
      const flow = { state: random(), nonce: random(), verifier: random() }
      const id = await store.digest(ticket)
      const person = confirm ?? null
      await store.signIns.keepTicket({ id, ...flow, back: returnPath(back), person, created: now().toISOString() })
      const known = confirm ? (await parts.people()).find((one) => one.id === confirm) : undefined
      const go = await tenant.begin(flow, { fresh: confirm !== undefined, ...(known ? { hint: known.email } : {}) })
      return { go, ticket }
    },

    /** A new session and where to go, or `SignInRefused`. Either is on the record. */
    async finish(returned: Returned): Promise<{ session: string; back: string }> {
      try {
        const { person, fresh, back, confirmed } = await recognise(returned)
        if (returned.session) await sessions.end(returned.session)
        const session = await sessions.start(person.id, fresh)
        await record(person.id, confirmed ? 'confirmed' : 'signed-in')
        return { session, back }
      } catch (fault) {
        if (fault instanceof SignInRefused) await record(null, 'refused', fault.detail ?? fault.code)
        throw fault
      }
    },

    async out(session: string, person: string): Promise<void> {
      await sessions.end(session)
      await record(person, 'signed-out')
    },

    async outEverywhere(person: string): Promise<void> {
      await sessions.endAll(person)
      await record(person, 'signed-out-everywhere')
    },

    farewell: (back: string) => tenant.farewell(back),
  }

  async function recognise(returned: Returned) {
    const ticket = returned.ticket ? await store.signIns.takeTicket(await store.digest(returned.ticket)) : undefined
    const late = !ticket || now().getTime() - Date.parse(ticket.created) > TICKET_MS
    if (late || ticket.state !== returned.state) throw new SignInRefused('not-started')
    if (returned.error === 'access_denied') throw new SignInRefused('cancelled')
    if (!returned.code) throw new SignInRefused('tenant', codeText(returned.error))
    const identity = await identify(returned.code, ticket)
    const person = await personFor(identity)
    const proved = identity.authTime === undefined ? null : new Date(identity.authTime * 1000).toISOString()
    if (ticket.person) {
      if (person.id !== ticket.person) throw new SignInRefused('other-person')
      if (!isFresh(proved, now())) throw new SignInRefused('not-fresh')
    }
    return { person, fresh: proved, back: ticket.back, confirmed: ticket.person !== null }
  }

  async function identify(code: string, flow: Flow): Promise<Identity> {
    try {
      return await tenant.finish(code, flow)
    } catch (fault) {
      const { name, code: why } = fault as { name: string; code?: string }
      throw new SignInRefused(name === 'TokenRefused' ? 'token' : 'tenant', codeText(why))
    }
  }

  /** By the account that was tied to them, else by address; the account is tied then, so that an address passed on to somebody else lets nobody in. */
  async function personFor({ oid, addresses, roles }: Identity): Promise<Person> {
    const people = await parts.people()
    const named = people.find(({ email }) => addresses.includes(email.toLowerCase()))
    const tied = await store.signIns.accounts(oid, named?.id ?? '')
    const own = tied.find((account) => account.oid === oid)
    const person = own ? people.find(({ id }) => id === own.person) : named
    if (!person) throw new SignInRefused('unknown-person')
    if (!own && tied.length > 0) throw new SignInRefused('other-account')
    if (!inPost(person, now())) throw new SignInRefused('not-in-post')
    const missing = missingAppRoles(person.roles, roles)
    if (missing.length > 0) throw new SignInRefused('roles-differ', `app role ${missing.join(', ')}`)
    if (!own) await tie(oid, person.id)
    return person
  }

  async function tie(oid: string, person: string): Promise<void> {
    try {
      await store.signIns.tie({ oid, person, at: now().toISOString() })
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
      // The same account twice at once is no matter; another one is.
      const tied = await store.signIns.accounts(oid, person)
      if (!tied.some((account) => account.oid === oid && account.person === person))
        throw new SignInRefused('other-account')
    }
  }

  function record(person: string | null, what: SignInWhat, why: string | null = null): Promise<void> {
    return store.signIns.record({ id: parts.newId(), at: now().toISOString(), person, what, why })
  }
}

export function inPost({ from, until }: Pick<Person, 'from' | 'until'>, now: Date): boolean {
  const day = now.toISOString().slice(0, 10)
  return (from ?? '') <= day && day <= (until ?? '9999')
}

export function isFresh(proved: string | null, now: Date): boolean {
  return proved !== null && now.getTime() - Date.parse(proved) <= FRESH_MS
}

/** Codes only: what else stands in an answer was written by others. */
function codeText(code: string | undefined): string {
  return /^[\w.-]{1,60}$/.test(code ?? '') ? code! : 'no code'
}
