import { random } from './random.ts'

const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 8 * 3_600_000
/** Seen is written down at most this often, so that reading a page is not a write. */
const TOUCH_MS = 60_000

type Row = {
  readonly id: string
  readonly person: string
  readonly created: string
  readonly seen: string
  /** When the person last proved who they are; null when nobody could say. */
  readonly fresh: string | null
  /** Hash of the tenant's name for its own session; null when it gave none. */
  readonly tenant: string | null
}

export type SessionStore = {
  digest(content: string): Promise<string>
  readonly sessions: {
    start(session: Row): Promise<void>
    find(id: string): Promise<Row | undefined>
    touch(id: string, seen: string): Promise<void>
    end(id: string): Promise<void>
    endAll(person: string): Promise<void>
    endOfTenant(tenant: string): Promise<readonly string[]>
  }
}

export type Sessions = ReturnType<typeof createSessions>

/** Sessions of people: the browser holds a random token, the store its hash. */
export function createSessions(store: SessionStore, now: () => Date) {
  return {
    /** A new token each time, so that one put into a browser beforehand is worth nothing. */
    async start(person: string, fresh: string | null, tenant?: string): Promise<string> {
      const token = random()
      const at = now().toISOString()
      await store.sessions.start({
        ...{ id: await store.digest(token), person, created: at, seen: at, fresh },
        tenant: tenant === undefined ? null : await store.digest(tenant),
      })
      return token
    },

    async find(token: string): Promise<{ person: string; fresh: string | null } | undefined> {
      const id = await store.digest(token)
      const session = await store.sessions.find(id)
      if (!session) return undefined
      const at = now()
      const since = (moment: string) => at.getTime() - Date.parse(moment)
      if (since(session.seen) > IDLE_MS || since(session.created) > ABSOLUTE_MS) {
        await store.sessions.end(id)
        return undefined
      }
      if (since(session.seen) > TOUCH_MS) await store.sessions.touch(id, at.toISOString())
      return session
    },

    end: async (token: string) => store.sessions.end(await store.digest(token)),
    endAll: (person: string) => store.sessions.endAll(person),
    /** Those that began in this session of the tenant; the people they were of. */
    endOfTenant: async (tenant: string) => store.sessions.endOfTenant(await store.digest(tenant)),
  }
}
