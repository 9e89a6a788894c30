import { Miniflare } from 'miniflare'
import { openD1 } from '../../src/adapters/store/d1.ts'
import { openWorkerStore, type StoreBindings } from '../../src/entry/store-worker.ts'
import { waitForChange } from './wait-for-change.ts'

/** Stores on D1 and R2, each with its own database and bucket, in memory; one process for all. */
export function openStores(count: number) {
  waitForChange()
  const names = Array.from({ length: count }, (_, at) => String(at))
  const named = (kind: string) => Object.fromEntries(names.map((name) => [`${kind}${name}`, `${kind}-${name}`]))
  const platform = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: '2026-04-20',
    d1Databases: named('DB'),
    r2Buckets: named('FILES'),
  })
  let used = 0
  /** The bindings of an empty store. */
  async function bindings(): Promise<StoreBindings> {
    const name = names[used++]
    if (name === undefined) throw new Error('More tests want an empty store than there are stores.')
    const [database, bucket] = [await platform.getD1Database(`DB${name}`), await platform.getR2Bucket(`FILES${name}`)]
    return { DB: database, FILES: bucket } as unknown as StoreBindings
  }
  return { bindings, close: () => platform.dispose() }
}

export async function openStore(bindings: StoreBindings) {
  return { store: await openWorkerStore(bindings), database: openD1(bindings.DB) }
}
