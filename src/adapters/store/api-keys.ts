import { type Database, fixed, sql } from './sql.ts'
import type { Tables } from './tables.ts'

const byHash = fixed((hash: string) => sql.selectFrom('apiKey').selectAll().where('hash', '=', hash))

export function apiKeys(database: Database) {
  return {
    /** `expires` null = until it is revoked. */
    add: (key: Readonly<Tables['apiKey']>) => database.batch([sql.insertInto('apiKey').values(key)]),
    /** Does not check expiry, because the store has no clock. */
    findKey: async (hash: string) => (await database.all(byHash(hash)))[0],
    list: () => database.all(sql.selectFrom('apiKey').selectAll().orderBy('created')),
    revoke: (hash: string) => database.batch([sql.deleteFrom('apiKey').where('hash', '=', hash)]),
  }
}
