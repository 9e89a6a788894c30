import type { Role } from '../core/registers.ts'
import { random } from './random.ts'

const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 8 * 3_600_000
/** Milliseconds between updates of `seen`, so that reading a page is not a write. */
const TOUCH_MS = 60_000

export type Row = {
  readonly id: string
  readonly person: string
  readonly created: string
  readonly seen: string
  /** ISO 8601: the last proof of identity; null when unknown. */
  readonly fresh: string | null
  readonly tenant: string | null
  /** JSON: the register roles at sign-in, and those of them that the tenant confirmed. */
  readonly registered: string
  readonly agreed: string
  readonly ended: string | null
}

export type Basis = { readonly registered: readonly Role[]; readonly agreed: readonly Role[] }

export type Found = {
  readonly person: string
  readonly fresh: string | null
  readonly ended: EndedBecause | null
} & Basis

export type SessionStore = {
  digest(content: string): Promise<string>
  readonly sessions: {
    start(session: Row): Promise<void>
    find(id: string): Promise<Row | undefined>
    touch(id: string, seen: string): Promise<void>
    end(id: string): Promise<void>
    endAll(person: string): Promise<void>
    endBecause(id: string, why: string): Promise<void>
    endOfTenant(tenant: string): Promise<readonly string[]>
  }
}

export type Sessions = ReturnType<typeof createSessions>

export type EndedBecause = 'roles-grew'

/** From the register or a later sign-in. `registered` and `counting` are their roles now. */
export function outgrown(session: Basis, registered: readonly Role[], counting: readonly Role[]): boolean {
  return (
    registered.some((role) => !session.registered.includes(role)) ||
    counting.some((role) => !session.agreed.includes(role))
  )
}

/** The browser holds a random token, the store its hash. */
export function createSessions(store: SessionStore, now: () => Date) {
  return {
    /** A new token each time, which prevents session fixation. */
    async start(person: string, fresh: string | null, { registered, agreed }: Basis, tenant?: string): Promise<string> {
      const token = random()
      const at = now().toISOString()
      await store.sessions.start({
        ...{ id: await store.digest(token), person, created: at, seen: at, fresh },
        tenant: tenant === undefined ? null : await store.digest(tenant),
        ...{ registered: JSON.stringify(registered), agreed: JSON.stringify(agreed), ended: null },
      })
      return token
    },

    async find(token: string): Promise<Found | undefined> {
      const id = await store.digest(token)
      const session = await store.sessions.find(id)
      if (!session) return undefined
      const at = now()
      const since = (moment: string) => at.getTime() - Date.parse(moment)
      if (since(session.seen) > IDLE_MS || since(session.created) > ABSOLUTE_MS) {
        await store.sessions.end(id)
        return undefined
      }
      if (session.ended === null && since(session.seen) > TOUCH_MS) await store.sessions.touch(id, at.toISOString())
      const { person, fresh } = session
      const ended = session.ended as EndedBecause | null
      const basis = { registered: JSON.parse(session.registered), agreed: JSON.parse(session.agreed) } as Basis
      return { person, fresh, ended, ...basis }
    },

    end: async (token: string) => store.sessions.end(await store.digest(token)),
    endAll: (person: string) => store.sessions.endAll(person),
    endBecause: async (token: string, why: EndedBecause) => store.sessions.endBecause(await store.digest(token), why),
    /** Ends the sessions that began in this session of the tenant; returns their people. */
    endOfTenant: async (tenant: string) => store.sessions.endOfTenant(await store.digest(tenant)),
  }
}
