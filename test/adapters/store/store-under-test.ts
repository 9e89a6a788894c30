import { test } from 'vitest'
import type { Database } from '../../../src/adapters/store/sql.ts'
import type { Store } from '../../../src/entry/store.ts'

export type Opened = { readonly store: Store; readonly database: Database }

/** A database or memory. Some promises concern the rows of a database only. */
export type Kind = 'database' | 'memory'

/** Declares tests that look at the rows of a database; for memory it declares none. */
export const databaseOnly = (kind: Kind) => (title: string, run: () => Promise<void>) => {
  if (kind === 'database') test(title, run)
}

/** A store under test, open before the first test runs; `open` may be called again on the same data. */
export type StoreUnderTest = Opened & { open(): Promise<Opened> }
