import { random } from '../access/random.ts'
import { secretRow } from '../adapters/store/secrets.ts'
import type { Database } from '../adapters/store/sql.ts'

/** One for all processes that share a database. */
export async function saltOf(database: Database): Promise<string> {
  const row = secretRow(database, 'limit-salt')
  return (await row.load()) ?? row.save(random())
}
