import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { digest } from '../../adapters/digest.ts'
import { verify } from '../../adapters/store/chain.ts'
import { dump, isEmpty, restoring } from '../../adapters/store/dump.ts'
import { beginImport, endImport, HALF_IMPORTED, isHalfImported } from '../../adapters/store/half-import.ts'
import { migrate } from '../../adapters/store/migrate.ts'
import { type Database, hasTable, sql } from '../../adapters/store/sql.ts'
import { openSqlite, openSqliteToRead } from '../../adapters/store/sqlite.ts'
import { openShared } from '../database.ts'
import { migrateAlone } from '../living.ts'
import { BackupError } from './manifest.ts'

/** Checks, drills and restores are the same for both databases. */

/** Copies one moment while others write. */
export async function copyFromPostgres(url: string, file: string): Promise<void> {
  const from = await openShared(url)
  const to = openSqlite(file)
  try {
    if (await isHalfImported(from)) throw new BackupError(HALF_IMPORTED)
    await migrate(to, new Date().toISOString())
    await from.atOneMoment((database) => copyRows(database, to))
  } finally {
    to.close()
    await from.close()
  }
}

/** Refuses a database that holds an office already. Throws `BackupError`. */
export async function refuseFilled(url: string): Promise<void> {
  const database = await openShared(url)
  try {
    if (await hasTable(database, 'entry')) {
      if (await isHalfImported(database)) throw new BackupError(`DATABASE_URL: ${HALF_IMPORTED}`)
      if (!(await isEmpty(database)))
        throw new BackupError('The database of DATABASE_URL is not empty. Name a new one.')
    }
    await migrateAlone(database)
  } finally {
    await database.close()
  }
}

/** Checks every chain there, and removes the file. */
export async function moveIntoPostgres(file: string, url: string): Promise<void> {
  try {
    await fill(url, file)
  } catch (fault) {
    throw new BackupError(
      `${(fault as Error).message} Nothing starts on that database. Empty it and ${dirname(file)}, and begin again.`,
    )
  }
  for (const path of [file, `${file}-wal`, `${file}-shm`]) await rm(path, { force: true })
}

async function fill(url: string, file: string): Promise<void> {
  const from = openSqliteToRead(file)
  const to = await openShared(url)
  try {
    await beginImport(to, new Date().toISOString())
    await copyRows(from, to)
    const { breaks } = await verify(to, digest)
    if (breaks.length > 0) throw new BackupError(`${breaks.length} chains are broken in the database of DATABASE_URL.`)
    await endImport(to)
  } finally {
    from.close()
    await to.close()
  }
}

async function copyRows(from: Pick<Database, 'all' | 'tables'>, to: Database): Promise<void> {
  const rows = restoring(to)
  for await (const line of dump(from)) await rows.add(line)
  await rows.flush()
  const done = await from.all(sql.selectFrom('migration').selectAll())
  await to.batch(done.map(({ version, at }) => sql.updateTable('migration').set({ at }).where('version', '=', version)))
}
