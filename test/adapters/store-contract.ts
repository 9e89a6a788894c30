import { beforeAll } from 'vitest'
import { accessContract } from './store/access.ts'
import { certificatesContract } from './store/certificates.ts'
import type { Desk, Opened } from './store/desk.ts'
import { erasureContract } from './store/erasure.ts'
import { journalContract } from './store/journal.ts'
import { listsContract } from './store/lists.ts'
import { mailLogContract } from './store/mail-log.ts'
import { mailOrdersContract } from './store/mail-orders.ts'
import { outboxContract } from './store/outbox.ts'
import { ownWordsContract } from './store/own-words.ts'
import { servedContract } from './store/served.ts'
import { unfinishedContract } from './store/unfinished.ts'
import { versionsContract } from './store/versions.ts'

/** What every store must do, whatever holds it. `open` may be called again on the same data. */
export function storeContract(open: () => Promise<Opened>): void {
  const desk = { open } as Desk
  beforeAll(async () => {
    Object.assign(desk, await open())
  })
  journalContract(desk)
  listsContract(desk)
  outboxContract(desk)
  unfinishedContract(desk)
  servedContract(desk)
  mailOrdersContract(desk)
  mailLogContract(desk)
  versionsContract(desk)
  erasureContract(desk)
  ownWordsContract(desk)
  certificatesContract(desk)
  accessContract(desk)
}
