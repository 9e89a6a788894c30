import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { openD1 } from '../../src/adapters/store/d1.ts'
import { openWorkerStore, type StoreBindings } from '../../src/entry/store-worker.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { D1_SERVER, d1OverFetch } from './d1-over-fetch.ts'
import { waitForChange } from './wait-for-change.ts'

/** Stores on D1 and R2, each with its own database and bucket; one process for all. */
export function openStores(count: number) {
  waitForChange()
  const names = Array.from({ length: count }, (_, at) => String(at))
  const named = (kind: string) => Object.fromEntries(names.map((name) => [`${kind}${name}`, `${kind}-${name}`]))
  const folder = temporaryFolder('stores')
  const platform = new Miniflare({
    modules: true,
    script: D1_SERVER,
    compatibilityDate: '2026-04-20',
    d1Databases: named('DB'),
    d1Persist: join(folder, 'd1'),
    r2Buckets: named('FILES'),
    r2Persist: join(folder, 'r2'),
  })
  const post = (body: string) => platform.dispatchFetch('http://localhost', { method: 'POST', body })
  let used = 0
  /** The bindings of an empty store. */
  async function bindings(): Promise<StoreBindings> {
    const name = names[used++]
    if (name === undefined) throw new Error('More tests want an empty store than there are stores.')
    const FILES = (await platform.getR2Bucket(`FILES${name}`)) as unknown as StoreBindings['FILES']
    return { DB: d1OverFetch(post, `DB${name}`), FILES }
  }
  async function close(): Promise<void> {
    await platform.dispose()
    rmSync(folder, { recursive: true, force: true })
  }
  return { bindings, close }
}

export async function openStore(bindings: StoreBindings) {
  return { store: await openWorkerStore(bindings), database: openD1(bindings.DB) }
}
