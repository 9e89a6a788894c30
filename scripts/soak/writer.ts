import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, held, mail, summary } from '../../test/adapters/samples.ts'
import { say } from './acts.ts'

/** Prints each act after the store acknowledged it. */
const [folder = ''] = process.argv.slice(2)
const store = await openStore(folder)
const WRITERS = 12

/** Two entries, a row that counts them and a mail verdict: never visible in part. */
async function act(stream: string, length: number): Promise<void> {
  const verdict = mail({ key: randomUUID(), ref: randomUUID(), item: stream })
  await store.append({
    stream,
    after: length,
    entries: [held('tom', 'once'), held('tom', 'twice')],
    summary: summary(stream, { author: stream, findings: length + 2 }),
    title: `After ${length + 2}`,
    mail: verdict,
  })
  say({ what: 'act', stream, length: length + 2, mail: verdict.key })
}

async function keep(): Promise<void> {
  const bytes = new Uint8Array(randomBytes(20_000))
  const version = await store.keep(draft({ body: randomUUID(), files: [{ name: 'a.bin', type: '', bytes }] }))
  say({ what: 'kept', version })
}

async function writeOn(): Promise<never> {
  const stream = `item-${randomUUID()}`
  for (let turn = 0; ; turn++) {
    await act(stream, turn * 2)
    if (turn % 5 === 0) await keep()
    await setTimeout(Math.random() * 3)
  }
}

say({ what: 'ready' })
await Promise.all(Array.from({ length: WRITERS }, writeOn))
