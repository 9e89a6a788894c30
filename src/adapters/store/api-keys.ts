import { type Database, fixed, sql } from './sql.ts'
import type { Tables } from './tables.ts'

/** `expires` null = until it is revoked. */
export type ApiKey = Readonly<Tables['apiKey']>

export type ApiKeys = {
  add(key: ApiKey): Promise<void>
  /** Does not check expiry, because the store has no clock. */
  findKey(hash: string): Promise<ApiKey | undefined>
  list(): Promise<readonly ApiKey[]>
  revoke(hash: string): Promise<void>
}

const byHash = fixed((hash: string) => sql.selectFrom('apiKey').selectAll().where('hash', '=', hash))

export function apiKeys(database: Database): ApiKeys {
  return {
    add: (key) => database.batch([sql.insertInto('apiKey').values(key)]),
    findKey: async (hash) => (await database.all(byHash(hash)))[0],
    list: () => database.all(sql.selectFrom('apiKey').selectAll().orderBy('created')),
    revoke: (hash) => database.batch([sql.deleteFrom('apiKey').where('hash', '=', hash)]),
  }
}
