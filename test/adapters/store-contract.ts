import { beforeAll } from 'vitest'
import type { Ports } from '../../src/ports.ts'
import { accessContract } from './store/access.ts'
import { certificatesContract } from './store/certificates.ts'
import { erasureContract } from './store/erasure.ts'
import { journalContract } from './store/journal.ts'
import { judgedContract } from './store/judged.ts'
import { keptRowsContract } from './store/kept-rows.ts'
import { listsContract } from './store/lists.ts'
import { mailGatewaysContract } from './store/mail-gateways.ts'
import { mailLogContract } from './store/mail-log.ts'
import { mailOrdersContract } from './store/mail-orders.ts'
import { observedContract } from './store/observed.ts'
import { outboxContract } from './store/outbox.ts'
import { ownWordsContract } from './store/own-words.ts'
import { servedContract } from './store/served.ts'
import type { Kind, Opened, StoreUnderTest } from './store/store-under-test.ts'
import { unfinishedContract } from './store/unfinished.ts'
import { versionsContract } from './store/versions.ts'

/** Contract for every store. `open` may be called again on the same data. */
export function storeContract(open: () => Promise<Opened>): void {
  const under = opened(open)
  contractOfPorts(under, 'database')
  unfinishedContract(under)
  ownWordsContract(under)
  accessContract(under)
}

/** The same contract for ports in memory, without what concerns database rows or is not a port. */
export function portsContract(open: () => Promise<Ports>): void {
  contractOfPorts(
    opened(async () => ({ store: await open() }) as unknown as Opened),
    'memory',
  )
}

function opened(open: () => Promise<Opened>): StoreUnderTest {
  const under = { open } as StoreUnderTest
  beforeAll(async () => {
    Object.assign(under, await open())
  })
  return under
}

function contractOfPorts(under: StoreUnderTest, kind: Kind): void {
  journalContract(under, kind)
  listsContract(under, kind)
  outboxContract(under, kind)
  servedContract(under)
  mailOrdersContract(under)
  mailGatewaysContract(under)
  keptRowsContract(under)
  mailLogContract(under, kind)
  observedContract(under, kind)
  judgedContract(under)
  versionsContract(under, kind)
  erasureContract(under, kind)
  certificatesContract(under, kind)
}
