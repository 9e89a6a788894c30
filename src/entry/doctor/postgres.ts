import { type Database, statement } from '../../adapters/store/sql.ts'
import { type Check, ok, wrong } from './check.ts'

/** Deadlines, embargoes and times on record come from each machine. */
const MOST_APART_MS = 5_000
const LATELY = '1 minute'

export async function postgresCheck(database: Pick<Database, 'all'>, now = new Date()): Promise<Check> {
  const [found] = await database.all<{ version: string; loses: string | null; at: number; alive: number }>(
    statement(
      `select current_setting('server_version') as version,
         (select string_agg(name, ', ' order by name) from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off') as loses,
         extract(epoch from clock_timestamp()) * 1000 as at,
         (select count(*) from instance where seen::timestamptz > clock_timestamp() - ?::interval) as alive`,
      LATELY,
    ),
  )
  const { version, loses, at, alive: count } = found!
  if (loses)
    return wrong(
      'database',
      `PostgreSQL is set to lose what it has acknowledged: ${loses} is off.`,
      'Switch it on in postgresql.conf and restart PostgreSQL.',
    )
  const apart = Math.round(Math.abs(at - now.getTime()) / 1000)
  if (apart * 1000 > MOST_APART_MS)
    return wrong(
      'database',
      `The clocks of PostgreSQL and of this machine are ${apart} seconds apart.`,
      'Set both by NTP: deadlines, embargoes and times on record come from each machine.',
    )
  return ok('database', `PostgreSQL ${version} answers; ${count} ${count === 1 ? 'instance' : 'instances'} at work.`)
}
