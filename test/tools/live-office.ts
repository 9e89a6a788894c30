import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type BackupPlan, makeBackup } from '../../src/entry/backup/make.ts'
import { restoreBackup } from '../../src/entry/backup/restore.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, fresh, write } from '../adapters/samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const DAY_MS = 86_400_000
/** Too large for a row, so it becomes a content file. */
export const PICTURE = { name: 'picture.png', type: 'image/png', bytes: new Uint8Array(300_000).fill(7) }

/** A data folder in use, made anew for each test, and the folders of its backups beside it. */
export function liveOffice() {
  let folder: string
  let store: Awaited<ReturnType<typeof openStore>>
  let version: string
  const at = (name: string) => join(folder, name)
  const plan = (more: Partial<BackupPlan> = {}): BackupPlan => ({
    ...{ data: at('live'), keys: at('live/keys'), anchors: at('live/anchors'), to: at('backup'), keysTo: at('keys') },
    ...{ keepDays: 35, keepKeysDays: 7 },
    ...more,
  })
  const live = {
    at,
    now: new Date(),
    given: draft({ files: [PICTURE] }),
    stream: fresh('item'),
    backup: (more?: Partial<BackupPlan>) => makeBackup(plan(more), () => live.now),
    restored: (more: { name?: string; data?: string } = {}) => {
      const data = more.data ?? at('restored')
      return restoreBackup({
        from: at('backup'),
        keysFrom: at('keys'),
        name: more.name,
        data,
        keys: join(data, 'keys'),
      })
    },
    officeKey: (byte: number) => writeFileSync(at('content-key'), Buffer.alloc(32, byte).toString('base64')),
    get store() {
      return store
    },
    get version() {
      return version
    },
  }

  beforeEach(async () => {
    folder = temporaryFolder('backup')
    live.now = new Date('2026-11-29T17:00:00.000Z')
    live.officeKey(5)
    process.env['CONTENT_KEY_FILE'] = at('content-key')
    store = await openStore(at('live'))
    mkdirSync(at('live/anchors'))
    writeFileSync(at('live/anchors/2026-11-28.txt'), 'anchor')
    await store.append(write(live.stream, 0))
    version = await store.keep(live.given)
  })

  afterEach(() => {
    store.close()
    delete process.env['CONTENT_KEY_FILE']
    rmSync(folder, { recursive: true, force: true })
  })
  return live
}
