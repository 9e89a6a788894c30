import { knownAgain, ofHolder } from './instances.ts'
import { type Database, sql } from './sql.ts'

export type Answered = {
  /** Hash of the request: the same key with another request is an error of the caller. */
  readonly request: string
  /** JSON; null while the first request is running. */
  readonly response: string | null
  readonly at: string
}

export type Idempotency = {
  find(caller: string, key: string): Promise<Answered | undefined>
  /** `Conflict` when another claimed it first. */
  claim(claim: { caller: string; key: string; request: string; at: string }): Promise<void>
  finish(caller: string, key: string, response: string): Promise<void>
  /** After a request that changed nothing. */
  abandon(caller: string, key: string): Promise<void>
  /** The processes that held these claims are gone. */
  abandonAll(): Promise<void>
  forget(before: string): Promise<void>
}

/** `key` is a hash of the caller's key; `holder` is this instance, where several share the store. */
export function idempotency(database: Database, holder: string | null = null): Idempotency {
  return {
    async find(caller, key) {
      const query = sql.selectFrom('idempotency').select(['request', 'response', 'at'])
      return (await database.all(query.where('caller', '=', caller).where('key', '=', key)))[0]
    },
    claim: (claim) =>
      database.batch([
        sql.insertInto('idempotency').values({ ...claim, response: null, holder }),
        ...(holder === null ? [] : [knownAgain(holder)]),
      ]),
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
