import type { TenantGrant } from '../core/app-roles.ts'
import type { Person } from '../core/registers.ts'
import type { SignInWhat } from '../core/sign-in.ts'
import { type AccountStore, type Identity, personWith } from './account.ts'
import { random } from './random.ts'
import { SignInRefused } from './refused.ts'
import { returnPath } from './return-path.ts'
import type { Sessions } from './sessions.ts'

type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** The tenant as signing in sees it. `finish` throws when the code or the token is refused; the error has a `code`. */
export type SignInTenant = {
  begin(flow: Flow, ask: { fresh: boolean; hint?: string }): Promise<string>
  finish(code: string, flow: Flow): Promise<Identity>
  farewell(back: string): string
  readonly issuer: string
}

export type SignInStore = {
  digest(content: string): Promise<string>
  readonly signIns: AccountStore & {
    keepTicket(ticket: Flow & { id: string; back: string; person: string | null; created: string }): Promise<void>
    takeTicket(id: string): Promise<(Flow & { back: string; person: string | null; created: string }) | undefined>
    /** What the tenant granted at this sign-in takes the place of what it granted before. */
    grant(grant: TenantGrant & { at: string }): Promise<void>
    record(event: {
      id: string
      at: string
      person: string | null
      what: SignInWhat
      why: string | null
    }): Promise<void>
  }
}

export type SignInParts = {
  readonly tenant: SignInTenant
  readonly store: SignInStore
  readonly sessions: Sessions
  /** With the roles of the register, whatever the tenant says. */
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
const FRESH_MS = 15 * 60_000

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

    /** The tenant tells, through the browser, that its session has ended (OpenID Connect Front-Channel Logout 1.0): so do those that began in it. */
    async outByTenant(issuer: string | undefined, sid: string | undefined): Promise<void> {
      if (issuer !== tenant.issuer || !sid) return
      for (const person of await sessions.endOfTenant(sid)) await record(person, 'signed-out', 'by-tenant')
    },

    farewell: (back: string) => tenant.farewell(back),
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

  /** What this browser was sent away with; it is spent, so that the same answer does nothing a second time. */
  async function ticketOf({ ticket: token, state }: Returned) {
    const ticket = token ? await store.signIns.takeTicket(await store.digest(token)) : undefined
    const late = !ticket || now().getTime() - Date.parse(ticket.created) > TICKET_MS
    if (late || ticket.state !== state) throw new SignInRefused('not-started')
    return ticket
  }

  function confirm(asked: string, came: string, proved: string | null): void {
    if (came !== asked) throw new SignInRefused('other-person')
    if (!isFresh(proved, now())) throw new SignInRefused('not-fresh')
  }

  async function identify(code: string, flow: Flow): Promise<Identity> {
    try {
      return await tenant.finish(code, flow)
    } catch (fault) {
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

/** Codes only: what else stands in an answer was written by others. */
function codeText(code: string | undefined): string {
  return /^[\w.-]{1,60}$/.test(code ?? '') ? code! : 'no code'
}
