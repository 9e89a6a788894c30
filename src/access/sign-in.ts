import type { TenantGrant } from '../core/app-roles.ts'
import type { Person } from '../core/registers.ts'
import type { SignInWhat } from '../core/sign-in.ts'
import { type AccountStore, type Identity, personWith } from './account.ts'
import type { SignInEvent } from './administration.ts'
import { random } from './random.ts'
import { SignInRefused } from './refused.ts'
import { returnPath } from './return-path.ts'
import type { Sessions } from './sessions.ts'

type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** The tenant, for signing in. `finish` throws when the code or token is refused; the error has a `code`. */
export type SignInTenant = {
  begin(flow: Flow, ask: { fresh: boolean; hint?: string }): Promise<string>
  finish(code: string, flow: Flow): Promise<Identity>
  farewell(back: string): string | undefined
  readonly issuer: string
}

export type SignInStore = {
  digest(content: string): Promise<string>
  readonly signIns: AccountStore & {
    keepTicket(ticket: Flow & { id: string; back: string; person: string | null; created: string }): Promise<void>
    takeTicket(id: string): Promise<(Flow & { back: string; person: string | null; created: string }) | undefined>
    findTicket(id: string): Promise<(Flow & { created: string }) | undefined>
    grant(grant: TenantGrant & { at: string }): Promise<void>
    record(event: SignInEvent & { id: string }): Promise<void>
  }
}

export type SignInParts = {
  readonly tenant: SignInTenant
  readonly store: SignInStore
  readonly sessions: Sessions
  people(): Promise<readonly Person[]>
  now(): Date
  newId(): string
}

export type Returned = {
  readonly ticket: string | undefined
  readonly state: string | undefined
  readonly code: string | undefined
  readonly error: string | undefined
  readonly session: string | undefined
}

export type SignIn = ReturnType<typeof createSignIn>

/** Milliseconds; long enough for a second factor. */
const TICKET_MS = 10 * 60_000
/** A proof of identity counts for so long. */
const FRESH_MS = 15 * 60_000

export function createSignIn(parts: SignInParts) {
  const { tenant, store, sessions, now } = parts

  return {
    /** With `confirm`, that person must prove their identity again. */
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

    /** `SignInRefused` is recorded too. */
    async finish(returned: Returned): Promise<{ session: string; back: string }> {
      try {
        const { person, agreed, granted, fresh, back, confirmed, sid } = await recognise(returned)
        if (returned.session) await sessions.end(returned.session)
        await store.signIns.grant({ person: person.id, appRoles: granted, agreed, at: now().toISOString() })
        const session = await sessions.start(person.id, fresh, { registered: person.roles, agreed }, sid)
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

    /** OpenID Connect Front-Channel Logout 1.0: ends the sessions that began in the tenant's session. */
    async outByTenant(issuer: string | undefined, sid: string | undefined): Promise<void> {
      if (issuer !== tenant.issuer || !sid) return
      for (const person of await sessions.endOfTenant(sid)) await record(person, 'signed-out', 'by-tenant')
    },

    farewell: (back: string) => tenant.farewell(back),

    async verifier(token: string | undefined, state: string | undefined): Promise<string | undefined> {
      const ticket = token ? await store.signIns.findTicket(await store.digest(token)) : undefined
      return ticket && ticket.state === state && !isLate(ticket) ? ticket.verifier : undefined
    },
  }

  async function recognise(returned: Returned) {
    const ticket = await ticketOf(returned)
    if (returned.error === 'access_denied') throw new SignInRefused('cancelled')
    if (!returned.code) throw new SignInRefused('tenant', codeText(returned.error))
    const identity = await identify(returned.code, ticket)
    const { person, agreed } = await personWith(identity, await parts.people(), store.signIns, now())
    const proved = identity.authTime === undefined ? null : new Date(identity.authTime * 1000).toISOString()
    if (ticket.person !== null) confirm(ticket.person, person.id, proved)
    const known = { person, agreed, granted: identity.roles, fresh: proved }
    return { ...known, back: ticket.back, confirmed: ticket.person !== null, sid: identity.sid }
  }

  /** Used up, so that a redirect cannot be replayed. */
  async function ticketOf({ ticket: token, state }: Returned) {
    const ticket = token ? await store.signIns.takeTicket(await store.digest(token)) : undefined
    if (!ticket || isLate(ticket) || ticket.state !== state) throw new SignInRefused('not-started')
    return ticket
  }

  function isLate({ created }: { created: string }): boolean {
    return now().getTime() - Date.parse(created) > TICKET_MS
  }

  function confirm(asked: string, came: string, proved: string | null): void {
    if (came !== asked) throw new SignInRefused('other-person')
    if (!isFresh(proved, now())) throw new SignInRefused('not-fresh')
  }

  async function identify(code: string, flow: Flow): Promise<Identity> {
    try {
      return await tenant.finish(code, flow)
    } catch (fault) {
      if (fault instanceof SignInRefused) throw fault
      const { name, code: why } = fault as { name: string; code?: string }
      throw new SignInRefused(name === 'TokenRefused' ? 'token' : 'tenant', codeText(why))
    }
  }

  function record(person: string | null, what: SignInWhat, why: string | null = null): Promise<void> {
    return store.signIns.record({ id: parts.newId(), at: now().toISOString(), person, what, why })
  }
}

export function isFresh(proved: string | null, now: Date): boolean {
  return proved !== null && now.getTime() - Date.parse(proved) <= FRESH_MS
}

/** Passes only well-formed codes, because anyone can write the answer. */
function codeText(code: string | undefined): string {
  return /^[\w.-]{1,60}$/.test(code ?? '') ? code! : 'no code'
}
