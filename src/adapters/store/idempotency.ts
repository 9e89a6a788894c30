import { AsyncLocalStorage } from 'node:async_hooks'
import { knownAgain, ofHolder } from './instances.ts'
import { type Database, type Query, sql } from './sql.ts'

export type Answered = {
  /** Hash of the request: the same key with another request is an error of the caller. */
  readonly request: string
  /** JSON; null before the request has acted. */
  readonly response: string | null
  /** Whether the first request has not ended yet. */
  readonly running: boolean
}

type Claim = { readonly caller: string; readonly key: string; readonly request: string; readonly at: string }

export type Idempotency = {
  find(caller: string, key: string): Promise<Answered | undefined>
  /** Throws `Conflict` when another request claimed it first. */
  claim(claim: Claim): Promise<void>
  /** Runs the request of a claim: its first act is written in one batch with `answer()`. */
  during<T>(claim: Claim & { answer(): string }, run: () => Promise<T>): Promise<T>
  finish(caller: string, key: string, response: string): Promise<void>
  /** Releases the key after a request that changed nothing. */
  abandon(caller: string, key: string): Promise<void>
  /** The processes that held these claims are gone. */
  abandonAll(): Promise<void>
  forget(before: string): Promise<void>
}

/** Follows the key in the row of a request that has acted: keys are hexadecimal. */
const ACTED = ' acted'

type Running = Claim & { answer(): string; readonly holder: string | null; acted: boolean }

const running = new AsyncLocalStorage<Running>()

/**
 * Writes what an act made. If a request with a key asked for it, the same transaction notes that the request has acted,
 * so that a second request with that key cannot act too: it gets `Conflict`.
 */
export async function writeAct(database: Database, queries: readonly Query[]): Promise<void> {
  const asked = running.getStore()
  if (!asked || asked.acted) return database.batch(queries)
  const { caller, key, request, at, holder } = asked
  const row = { caller, key: key + ACTED, request, at, response: asked.answer(), holder }
  await database.batch([...queries, sql.insertInto('idempotency').values(row)])
  asked.acted = true
}

/** `key` is a hash of the caller's key; `holder` is this instance, where several share the store. */
export function idempotency(database: Database, holder: string | null = null): Idempotency {
  return {
    async find(caller, key) {
      const query = sql.selectFrom('idempotency').select(['key', 'request', 'response'])
      const rows = await database.all(query.where('caller', '=', caller).where('key', 'in', [key, key + ACTED]))
      const claimed = rows.find((row) => row.key === key)
      const acted = rows.find((row) => row.key !== key)
      const known = claimed ?? acted
      if (!known) return undefined
      const response = claimed?.response ?? acted?.response ?? null
      return { request: known.request, response, running: claimed?.response === null }
    },
    claim: (claim) =>
      database.batch([
        sql.insertInto('idempotency').values({ ...claim, response: null, holder }),
        ...(holder === null ? [] : [knownAgain(holder)]),
      ]),
    async during(claim, run) {
      const asked = { ...claim, holder, acted: false }
      try {
        return await running.run(asked, run)
      } finally {
        // What the request has begun in the background writes its own entries.
        asked.acted = true
      }
    },
    finish: (caller, key, response) =>
      database.batch([
        ofHolder(
          sql.updateTable('idempotency').set({ response }).where('caller', '=', caller).where('key', '=', key),
          holder,
        ),
      ]),
    abandon: (caller, key) =>
      database.batch([
        ofHolder(
          sql
            .deleteFrom('idempotency')
            .where('caller', '=', caller)
            .where('key', '=', key)
            .where('response', 'is', null),
          holder,
        ),
      ]),
    abandonAll: () => database.batch([sql.deleteFrom('idempotency').where('response', 'is', null)]),
    forget: (before) => database.batch([sql.deleteFrom('idempotency').where('at', '<', before)]),
  }
}
