import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { keyFile } from '../adapters/files/key-file.ts'
import { secretRow } from '../adapters/store/secrets.ts'
import type { Database } from '../adapters/store/sql.ts'
import { ConfigError } from './settings/read.ts'

const STORE_ID = 'store-id'

/**
 * An instance that does not share the folder could not open what others have kept. A new database takes the identity of the folder. Throws
 * `ConfigError`.
 */
export async function refuseOther(folder: string, database: Database): Promise<void> {
  const [file, row] = places(folder, database)
  const [there, here] = [await row.load(), await file.load()]
  const own = there ?? (await row.save(await file.save(here ?? randomUUID())))
  if (own === (await file.load())) return
  throw new ConfigError([
    `DATA_DIR: ${folder} is not the folder of the database that DATABASE_URL names.`,
    'Every instance needs the same folder of files, keys and signing keys: mount it on each machine.',
  ])
}

export async function isFolderOf(folder: string, database: Database): Promise<boolean> {
  const [file, row] = places(folder, database)
  return (await file.load()) === (await row.load())
}

const places = (folder: string, database: Database) =>
  [keyFile(join(folder, STORE_ID)), secretRow(database, STORE_ID)] as const
