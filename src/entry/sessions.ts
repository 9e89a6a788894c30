import type { Store } from './store.ts'

const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 8 * 3_600_000
/** Seen is written down at most this often, so that reading a page is not a write. */
const TOUCH_MS = 60_000

/** Sessions of people: the browser holds a random token, the store its hash. */
export function createSessions(store: Store) {
  return {
    async start(person: string): Promise<string> {
      const token = random()
      const now = new Date().toISOString()
      await store.sessions.start({ id: await store.digest(token), person, csrf: random(), created: now, seen: now })
      return token
    },

    async find(token: string): Promise<{ person: string; csrf: string } | undefined> {
      const id = await store.digest(token)
      const session = await store.sessions.find(id)
      if (!session) return undefined
      const now = Date.now()
      if (now - Date.parse(session.seen) > IDLE_MS || now - Date.parse(session.created) > ABSOLUTE_MS) {
        await store.sessions.end(id)
        return undefined
      }
      if (now - Date.parse(session.seen) > TOUCH_MS) await store.sessions.touch(id, new Date(now).toISOString())
      return session
    },

    end: async (token: string) => store.sessions.end(await store.digest(token)),
  }
}

/** 256 bits, in base64url. */
export function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
