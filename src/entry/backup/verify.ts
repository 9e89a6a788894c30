import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../../adapters/digest.ts'
import { verify } from '../../adapters/store/chain.ts'
import { HALF_IMPORTED, isHalfImported } from '../../adapters/store/half-import.ts'
import { type Database, statement } from '../../adapters/store/sql.ts'
import { openSqliteToRead } from '../../adapters/store/sqlite.ts'
import { DATABASE, openToRead } from '../database.ts'
import { BackupError } from './manifest.ts'

export type Named = {
  readonly files: readonly string[]
  readonly keys: readonly string[]
}

export type Contents = Named & { readonly entries: number; readonly chains: number }

const FILE = /^[0-9a-f]{64}$/

/** Throws `BackupError` when the database or a chain is damaged. */
export async function contentsOf(folder: string): Promise<Contents> {
  const database = openSqliteToRead(join(folder, DATABASE))
  try {
    const [found] = await database.all<{ integrity_check: string }>(statement('pragma integrity_check'))
    if (found?.integrity_check !== 'ok') throw new BackupError(`The database in ${folder} is damaged.`)
    if (await isHalfImported(database)) throw new BackupError(HALF_IMPORTED)
    const { entries, chains, breaks } = await verify(database, digest)
    if (breaks.length > 0) throw new BackupError(`${breaks.length} chains of the database in ${folder} are broken.`)
    return { entries, chains, ...(await named(database)) }
  } finally {
    database.close()
  }
}

export async function namedNow(data: string): Promise<Named> {
  const database = await openToRead(data)
  if (!database) throw new BackupError(`There is no database in ${data}.`)
  return named(database).finally(() => database.close())
}

async function named(database: Pick<Database, 'all'>): Promise<Named> {
  const files = await database.all<{ name: string }>(
    statement(`select file as name from version where file is not null
        union select named.value from version, json_each(version.files) as named
        union select file from text where file is not null
        union select file from unfinished where file is not null
        union select file from unfinishedFile`),
  )
  const keys = await database.all<{ name: string }>(
    statement(`select key as name from version where key is not null
        union select key from said where content is not null
        union select key from unfinished where key is not null`),
  )
  return {
    files: files.map(({ name }) => name).filter((name) => FILE.test(name)),
    keys: keys.map(({ name }) => name),
  }
}

export const placeOf = (name: string): string => join(name.slice(0, 2), name)

export const missingIn = (folder: string, names: readonly string[]): string[] =>
  names.filter((name) => !existsSync(join(folder, placeOf(name))))
