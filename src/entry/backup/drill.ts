import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { statement } from '../../adapters/store/sql.ts'
import { openSqliteToRead } from '../../adapters/store/sqlite.ts'
import { DATABASE } from '../database.ts'
import { openStore } from '../store-node.ts'
import { BackupError } from './manifest.ts'
import { type Restored, restoreBackup } from './restore.ts'
import { missingIn } from './verify.ts'

export type Drilled = Restored & { readonly opened: number; readonly milliseconds: number }

const LATEST = 50

/** Opens the latest versions with the office key of the settings, and deletes the restored folder. Throws `BackupError`. */
export async function drill(from: string, keysFrom: string, name?: string): Promise<Drilled> {
  const started = performance.now()
  const work = mkdtempSync(join(tmpdir(), 'countersign-drill-'))
  const data = join(work, 'data')
  try {
    const restored = await restoreBackup({ from, keysFrom, name, data, keys: join(data, 'keys') })
    const opened = await openLatest(data)
    return { ...restored, opened, milliseconds: Math.round(performance.now() - started) }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function openLatest(data: string): Promise<number> {
  const database = openSqliteToRead(join(data, DATABASE))
  const rows = await database
    .all<{ version: string; key: string }>(
      statement('select version, key from version where key is not null order by keptAt desc limit ?', LATEST),
    )
    .finally(() => database.close())
  const store = await openStore(data, { issuer: 'drill', keys: join(data, 'keys'), database: '' })
  try {
    let [opened, erased] = [0, 0]
    for (const { version, key } of rows) {
      if (missingIn(join(data, 'keys'), [key]).length > 0) {
        erased++
        continue
      }
      await store.open(version).catch((fault: Error) => {
        throw new BackupError(`A version does not open: ${fault.message}. Is the office key the one of the backup?`)
      })
      opened++
    }
    // A copy of keys that lacks them all looks like content that was erased after the backup.
    if (erased > 0 && opened === 0)
      throw new BackupError(
        'None of the latest versions has its key in the copy of the keys: the drill proves nothing.',
      )
    return opened
  } finally {
    store.close()
  }
}
