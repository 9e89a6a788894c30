import { digest } from '../../adapters/digest.ts'
import { registered } from '../../adapters/store/registered.ts'
import { hasTable } from '../../adapters/store/sql.ts'
import { liveOn } from '../../core/register/describe.ts'
import { rowsOf } from '../../core/register/office.ts'
import type { Config } from '../config.ts'
import { type OpenDatabase, openToRead } from '../database.ts'
import { type Check, ok, wrong } from './check.ts'

/** Offices that began before 0.2.0 got no schedule. Says nothing while the database cannot be read: another check does. */
export async function retentionCheck({ data, publicUrl }: Pick<Config, 'data' | 'publicUrl'>): Promise<Check[]> {
  let database: OpenDatabase | undefined
  try {
    database = await openToRead(data)
    if (!database || !(await hasTable(database, 'registered'))) return []
    const registers = await registered(database, digest).registers()
    if (registers.size === 0) return []
    const today = new Date().toISOString().slice(0, 10)
    const lines = rowsOf(registers, 'retention').filter((row) => liveOn(row, today)).length
    if (lines > 0) return [ok('retention', `The schedule has ${lines} ${lines === 1 ? 'line' : 'lines'}.`)]
    return [
      wrong(
        'retention',
        'The retention schedule is empty: nothing is ever erased.',
        `The data protection officer adds the lines of docs/assurance/retention-schedule.md at ${publicUrl ?? ''}/registers/retention.`,
      ),
    ]
  } catch {
    return []
  } finally {
    await database?.close()
  }
}
