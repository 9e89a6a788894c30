import { digest } from '../adapters/digest.ts'
import { type Bucket, r2Files, r2Keys } from '../adapters/files/r2.ts'
import { openSigner } from '../adapters/signer.ts'
import { type ContentKeys, openKeys } from '../adapters/store/content-keys.ts'
import { type D1, openD1 } from '../adapters/store/d1.ts'
import { HALF_IMPORTED, isHalfImported } from '../adapters/store/half-import.ts'
import { migrate } from '../adapters/store/migrate.ts'
import { newKeyBytes, toBase64 } from '../adapters/store/sealing.ts'
import { secretRow } from '../adapters/store/secrets.ts'
import type { Database } from '../adapters/store/sql.ts'
import { saltOf } from './salt.ts'
import { ConfigError } from './settings/read.ts'
import { type Store, storeOf } from './store.ts'

export type StoreBindings = {
  readonly DB: D1
  readonly FILES: Bucket
  readonly SIGNING_KEYS?: string
  readonly CONTENT_KEY?: string
}

export async function workerContentKeys(bindings: StoreBindings, database: Database): Promise<ContentKeys> {
  const own = secretRow(database, 'content-key')
  const texts = [bindings.CONTENT_KEY, await own.load()].filter((text) => text !== undefined)
  return openKeys(r2Keys(bindings.FILES), texts, () => own.save(toBase64(newKeyBytes())))
}

/** Signing keys and the office key are secrets of the Worker or else rows of the database. */
export async function openWorkerStore(
  bindings: StoreBindings,
  more: { issuer?: string; now?: () => Date } = {},
): Promise<Store & { salt(): Promise<string> }> {
  const { issuer = 'countersign', now = () => new Date() } = more
  const database = openD1(bindings.DB)
  await migrate(database, now().toISOString())
  if (await isHalfImported(database)) throw new ConfigError([HALF_IMPORTED])
  const given = bindings.SIGNING_KEYS
  const row = secretRow(database, 'signing-keys')
  const place = given ? { ...row, load: async () => given } : row
  return {
    salt: () => saltOf(database),
    ...storeOf({
      database,
      files: r2Files(bindings.FILES, digest),
      keys: await workerContentKeys(bindings, database),
      signer: await openSigner(place, issuer, now),
      now,
      close: () => {},
    }),
  }
}
