import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { diskFiles } from '../adapters/files/disk.ts'
import { keyFile } from '../adapters/files/key-file.ts'
import { keyFolder } from '../adapters/files/keys.ts'
import { openSigner } from '../adapters/signer.ts'
import { type ContentKeys, openKeys } from '../adapters/store/content-keys.ts'
import { HALF_IMPORTED, isHalfImported } from '../adapters/store/half-import.ts'
import { newKeyBytes, toBase64 } from '../adapters/store/sealing.ts'
import { openSqlite } from '../adapters/store/sqlite.ts'
import { DATABASE, databaseUrl, openShared, refuseUnmoved } from './database.ts'
import { migrateAlone } from './living.ts'
import { saltOf } from './salt.ts'
import { ConfigError } from './settings/read.ts'
import { refuseOther } from './shared-folder.ts'
import { type Store, storeOf } from './store.ts'

export function anchorsOf(data: string): string {
  return process.env['ANCHOR_DIR'] ?? join(data, 'anchors')
}

export const CONTENT_KEY = 'content-key'

/** Best kept out of the backup of the data. */
export function keysOf(data: string): string {
  return process.env['KEY_DIR'] ?? join(data, 'keys')
}

/**
 * CONTENT_KEY, the file of CONTENT_KEY_FILE, or one made at the first start, which stays beside a later one so that what it wrapped can be opened.
 */
async function officeKeys(data: string): Promise<string[]> {
  const { CONTENT_KEY: given, CONTENT_KEY_FILE: file } = process.env
  const own = await keyFile(join(data, CONTENT_KEY)).load()
  return [given, file ? readFileSync(file, 'utf8') : undefined, own].filter((text) => text !== undefined)
}

export async function openContentKeys(data: string, folder = keysOf(data)): Promise<ContentKeys> {
  const make = () => keyFile(join(data, CONTENT_KEY)).save(toBase64(newKeyBytes()))
  return openKeys(keyFolder(folder), await officeKeys(data), make)
}

/** Returns none without an office key. */
export async function contentKeysToRead(data: string): Promise<ContentKeys | undefined> {
  return (await officeKeys(data)).length > 0 ? openContentKeys(data) : undefined
}

function ownerAlone(folder: string, withDatabase: boolean): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, DATABASE)
  // SQLite gives its journals the permissions of the database.
  if (withDatabase) closeSync(openSync(file, 'a', 0o600))
  try {
    chmodSync(folder, 0o700)
    for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) chmodSync(one, 0o600)
  } catch (fault) {
    // A folder that another account made keeps its permissions, which the service cannot change.
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') throw fault
  }
}

type Where = {
  readonly issuer?: string
  readonly keys?: string
  readonly database?: string
  readonly pause?: () => Promise<unknown>
}

type Shared = {
  readonly instance: string
  salt(): Promise<string>
  close(): Promise<void>
}

export type NodeStore = Store & { readonly shared?: Shared }

export async function openStore(folder: string, where: Where = {}): Promise<NodeStore> {
  const { issuer = 'countersign', keys = keysOf(folder), database: url = databaseUrl() } = where
  ownerAlone(folder, url === '')
  const database = url === '' ? openSqlite(join(folder, DATABASE)) : await openShared(url)
  try {
    await migrateAlone(database, where.pause)
    if (await isHalfImported(database)) throw new ConfigError([HALF_IMPORTED])
    const instance = url === '' ? undefined : randomUUID()
    if (instance) {
      await refuseUnmoved(folder, database)
      await refuseOther(folder, database)
    }
    const store = storeOf({
      database,
      files: diskFiles(join(folder, 'files'), digest),
      keys: await openContentKeys(folder, keys),
      signer: await openSigner(keyFile(join(folder, 'signing-keys.json')), issuer, () => new Date()),
      now: () => new Date(),
      ...(instance ? { instance } : {}),
      close: () => void database.close(),
    })
    return instance
      ? { ...store, shared: { instance, salt: () => saltOf(database), close: async () => database.close() } }
      : store
  } catch (fault) {
    await database.close()
    throw fault
  }
}
