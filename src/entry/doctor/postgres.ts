import { type Database, statement } from '../../adapters/store/sql.ts'
import { type Check, ok, wrong } from './check.ts'

/** Deadlines, embargoes and times on record come from each machine. */
const MOST_APART_MS = 5_000
const LATELY = '1 minute'

export async function postgresCheck(database: Pick<Database, 'all'>, now = new Date()): Promise<Check> {
  const [found] = await database.all<{ version: string; at: number; alive: number }>(
    statement(
      `select current_setting('server_version') as version, extract(epoch from clock_timestamp()) * 1000 as at,
         (select count(*) from instance where seen::timestamptz > clock_timestamp() - ?::interval) as alive`,
      LATELY,
    ),
  )
  const { version, at, alive: count } = found!
  const apart = Math.round(Math.abs(at - now.getTime()) / 1000)
  if (apart * 1000 > MOST_APART_MS)
    return wrong(
      'database',
      `The clocks of PostgreSQL and of this machine are ${apart} seconds apart.`,
      'Set both by NTP: deadlines, embargoes and times on record come from each machine.',
    )
  return ok('database', `PostgreSQL ${version} answers; ${count} ${count === 1 ? 'instance' : 'instances'} at work.`)
}
