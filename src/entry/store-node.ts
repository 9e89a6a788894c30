import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../adapters/digest.ts'
import { diskFiles } from '../adapters/files/disk.ts'
import { keyFile } from '../adapters/key-file.ts'
import { openSigner } from '../adapters/signer.ts'
import { migrate } from '../adapters/store/migrations.ts'
import { openSqlite } from '../adapters/store/sqlite.ts'
import { type Store, storeOf } from './store.ts'

export const DATABASE = 'countersign.db'

/** Where anchors go: ANCHOR_DIR, best on another disk or a share that this process can only add to. */
export function anchorsOf(data: string): string {
  return process.env['ANCHOR_DIR'] ?? join(data, 'anchors')
}

/** Everything that is kept, in one folder. Made when it is not there. */
export async function openStore(folder: string, issuer = 'countersign'): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openSqlite(join(folder, DATABASE))
  await migrate(database, new Date().toISOString())
  return storeOf({
    database,
    files: diskFiles(join(folder, 'files'), digest),
    signer: await openSigner(keyFile(join(folder, 'signing-keys.json')), issuer, () => new Date()),
    close: database.close,
  })
}
