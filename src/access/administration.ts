import type { SignInWhat } from '../core/sign-in.ts'
import { type KEY_SCOPES, type Key, type KeyStore, makeKey } from './keys.ts'
import type { Row as Session, SessionStore } from './sessions.ts'

export type SignInEvent = {
  readonly at: string
  readonly person: string | null
  readonly what: SignInWhat
  readonly why: string | null
}
export type UnsentNotice = {
  readonly id: string
  readonly to: string
  readonly kind: string
  readonly at: string
  readonly notBefore: string
  readonly attempts: number
  readonly state: string
  readonly trouble?: string | null
}

export type AdministrationStore = KeyStore & {
  unsent(limit: number): Promise<readonly UnsentNotice[]>
  retryNotice(id: string, now: string): Promise<void>
  readonly sessions: {
    list(seenAfter: string, limit: number): Promise<readonly Pick<Session, 'id' | 'person' | 'created' | 'seen'>[]>
  } & Pick<SessionStore['sessions'], 'end' | 'endAll'>
  readonly apiKeys: {
    list(): Promise<readonly Key[]>
    revoke(hash: string): Promise<void>
  }
  readonly signIns: {
    record(event: SignInEvent & { id: string }): Promise<void>
    recorded(limit: number, only?: SignInWhat): Promise<readonly SignInEvent[]>
  }
}

export type Administration = ReturnType<typeof createAdministration>

/** An unused session lives for so long. */
const IDLE_MS = 30 * 60_000
const MAX_ROWS = 200

export function createAdministration(store: AdministrationStore, now: () => Date, newId: () => string) {
  function record(by: string, what: SignInWhat, why: string): Promise<void> {
    return store.signIns.record({ id: newId(), at: now().toISOString(), person: by, what, why })
  }

  return {
    signIns: (only?: 'refused') => store.signIns.recorded(MAX_ROWS, only),

    sessions: () => store.sessions.list(new Date(now().getTime() - IDLE_MS).toISOString(), MAX_ROWS),

    async endSession(by: string, id: string): Promise<void> {
      const found = (await this.sessions()).find((one) => one.id === id)
      if (!found) return
      await store.sessions.end(id)
      await record(by, 'session-ended', found.person)
    },

    async endAll(by: string, person: string): Promise<void> {
      await store.sessions.endAll(person)
      await record(by, 'session-ended', person)
    },

    keys: () => store.apiKeys.list(),

    /** Returns the key, which cannot be read again. */
    async makeKey(
      by: string,
      asked: { name: string; scopes: readonly (typeof KEY_SCOPES)[number][]; days: number },
    ): Promise<string> {
      const key = await makeKey(store, asked, now())
      await record(by, 'key-made', asked.name)
      return key
    },

    async revoke(by: string, hash: string): Promise<void> {
      const found = await store.apiKeys.findKey(hash)
      if (!found) return
      await store.apiKeys.revoke(hash)
      await record(by, 'key-revoked', found.name)
    },

    unsent: () => store.unsent(MAX_ROWS),

    /** Restarts a notice that was given up. */
    async retry(by: string, id: string): Promise<void> {
      await store.retryNotice(id, now().toISOString())
      await record(by, 'notice-retried', id)
    },
  }
}
