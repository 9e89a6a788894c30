import { beforeAll } from 'vitest'
import { accessContract } from './store/access.ts'
import { certificatesContract } from './store/certificates.ts'
import { erasureContract } from './store/erasure.ts'
import { journalContract } from './store/journal.ts'
import { listsContract } from './store/lists.ts'
import { mailLogContract } from './store/mail-log.ts'
import { mailOrdersContract } from './store/mail-orders.ts'
import { outboxContract } from './store/outbox.ts'
import { ownWordsContract } from './store/own-words.ts'
import { servedContract } from './store/served.ts'
import type { Opened, StoreUnderTest } from './store/store-under-test.ts'
import { unfinishedContract } from './store/unfinished.ts'
import { versionsContract } from './store/versions.ts'

/** What every store must do, whatever holds it. `open` may be called again on the same data. */
export function storeContract(open: () => Promise<Opened>): void {
  const under = { open } as StoreUnderTest
  beforeAll(async () => {
    Object.assign(under, await open())
  })
  journalContract(under)
  listsContract(under)
  outboxContract(under)
  unfinishedContract(under)
  servedContract(under)
  mailOrdersContract(under)
  mailLogContract(under)
  versionsContract(under)
  erasureContract(under)
  ownWordsContract(under)
  certificatesContract(under)
  accessContract(under)
}
