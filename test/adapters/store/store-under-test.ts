import type { Database } from '../../../src/adapters/store/sql.ts'
import type { Store } from '../../../src/entry/store.ts'

export type Opened = { readonly store: Store; readonly database: Database }

/** A store under test. It is opened before the first test runs; `open` may be called again on the same data. */
export type StoreUnderTest = Opened & { open(): Promise<Opened> }
