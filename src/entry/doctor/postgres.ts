import { type Database, statement } from '../../adapters/store/sql.ts'
import { DEAD_MS } from '../instance.ts'
import { type Check, ok, wrong } from './check.ts'

/** More would end a lease too early or free what a living instance works on. */
const MOST_APART_MS = 5_000

/** PostgreSQL: its version, the instances at work, and whether the clocks agree. */
export async function postgresCheck(database: Pick<Database, 'all'>, now = new Date()): Promise<Check> {
  const alive = new Date(now.getTime() - DEAD_MS).toISOString()
  const [found] = await database.all<{ version: string; at: number; alive: number }>(
    statement(
      `select current_setting('server_version') as version, extract(epoch from clock_timestamp()) * 1000 as at,
         (select count(*) from instance where seen > ?) as alive`,
      alive,
    ),
  )
  const { version, at, alive: count } = found!
  const apart = Math.round(Math.abs(at - now.getTime()) / 1000)
  if (apart * 1000 > MOST_APART_MS)
    return wrong(
      'database',
      `The clocks of PostgreSQL and of this machine are ${apart} seconds apart.`,
      'Set both by NTP: instances tell by the time which of them works.',
    )
  return ok('database', `PostgreSQL ${version} answers; ${count} ${count === 1 ? 'instance' : 'instances'} at work.`)
}
