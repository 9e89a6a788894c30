import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { diskFiles } from '../adapters/files/disk.ts'
import { keyFolder } from '../adapters/files/keys.ts'
import { keyFile } from '../adapters/key-file.ts'
import { openSigner } from '../adapters/signer.ts'
import { type ContentKeys, openKeys } from '../adapters/store/content-keys.ts'
import { migrate } from '../adapters/store/migrations.ts'
import { newKeyBytes, toBase64 } from '../adapters/store/sealing.ts'
import { openSqlite } from '../adapters/store/sqlite.ts'
import { type Store, storeOf } from './store.ts'

export const DATABASE = 'countersign.db'

/** Where anchors go: ANCHOR_DIR, best on another disk or a share that this process can only add to. */
export function anchorsOf(data: string): string {
  return process.env['ANCHOR_DIR'] ?? join(data, 'anchors')
}

/** The key of the office in the folder of the data, where the settings name none. */
export const CONTENT_KEY = 'content-key'

/** Where the keys of content lie, each wrapped with the key of the office: KEY_DIR, best kept out of the backup of the data. */
export function keysOf(data: string): string {
  return process.env['KEY_DIR'] ?? join(data, 'keys')
}

/**
 * The key of the office: CONTENT_KEY, the file that CONTENT_KEY_FILE names, or one made at the first start. One made then stays
 * beside one that the settings name later: what it wrapped can still be opened.
 */
async function officeKeys(data: string): Promise<string[]> {
  const { CONTENT_KEY: given, CONTENT_KEY_FILE: file } = process.env
  const own = await keyFile(join(data, CONTENT_KEY)).load()
  return [given, file ? readFileSync(file, 'utf8') : undefined, own].filter((text) => text !== undefined)
}

export async function openContentKeys(data: string): Promise<ContentKeys> {
  const make = () => keyFile(join(data, CONTENT_KEY)).save(toBase64(newKeyBytes()))
  return openKeys(keyFolder(keysOf(data)), await officeKeys(data), make)
}

/** For those who look and must not touch: none where there is no key of the office. */
export async function contentKeysToRead(data: string): Promise<ContentKeys | undefined> {
  return (await officeKeys(data)).length > 0 ? openContentKeys(data) : undefined
}

/** Nobody else on the machine reads the data: the folder and the database are their owner's, also where they were made before. */
function ownerAlone(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, DATABASE)
  // SQLite gives its journals the permissions of the database.
  closeSync(openSync(file, 'a', 0o600))
  try {
    chmodSync(folder, 0o700)
    for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) chmodSync(one, 0o600)
  } catch (fault) {
    // A folder that another account made for the service stays as it is: its permissions are not the service's to change.
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') throw fault
  }
}

/** Everything that is kept, in one folder. Made when it is not there. */
export async function openStore(folder: string, issuer = 'countersign'): Promise<Store> {
  ownerAlone(folder)
  const database = openSqlite(join(folder, DATABASE))
  await migrate(database, new Date().toISOString())
  return storeOf({
    database,
    files: diskFiles(join(folder, 'files'), digest),
    keys: await openContentKeys(folder),
    signer: await openSigner(keyFile(join(folder, 'signing-keys.json')), issuer, () => new Date()),
    now: () => new Date(),
    close: database.close,
  })
}
