import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Conflict, Refusal } from '../../src/core/refusal.ts'
import { createWatch } from '../../src/entry/instance.ts'
import { createPostman } from '../../src/notify/postman.ts'
import { pressRelease, say, tickOn } from './acts.ts'
import { openOffice } from './office.ts'

/**
 * Contends with the other instance for everything until killed. Prints each act after it was acknowledged; what must
 * happen once goes to a file of both.
 */
const [folder = '', url = '', round = '0', begun = '0'] = process.argv.slice(2)
const office = await openOffice(folder, Number(round), { url, begun: Number(begun) })
const { service, clock, store, ports } = office
const WORKERS = 3
const DEAD_AFTER = 10

/** One line is one write. */
function note(file: string, ...words: readonly (string | number)[]): void {
  appendFileSync(join(folder, file), `${words.join(' ')}\n`)
}

/** The other instance may be first. */
async function unlessLate<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act
  } catch (fault) {
    if (fault instanceof Conflict || fault instanceof Refusal) return undefined
    throw fault
  }
}

async function submit(): Promise<void> {
  const id = `item-${randomUUID()}`
  const { length } = await service.items.submit(id, pressRelease(id), 'tom.ashdown')
  say({ id, length })
}

async function anyItem(progress: string): Promise<string | undefined> {
  const rows = await ports.items({ progress: [progress], limit: 4 })
  return rows[Math.floor(Math.random() * rows.length)]?.item
}

async function decide(): Promise<void> {
  const id = await anyItem('awaiting')
  if (!id) return
  const { version, shown, progress } = await service.items.read(id)
  if (progress !== 'awaiting') return
  const decision = { version: version!, shown: shown!, outcome: 'approved', acknowledged: [] } as const
  const item = await unlessLate(service.items.decide(id, { by: 'helen.marchetti', ...decision }))
  if (item) say({ id, length: item.length })
}

async function order(): Promise<void> {
  const id = await anyItem('approved')
  const item = id && (await unlessLate(service.items.release.order(id, 'tom.ashdown')))
  if (item) say({ id, length: item.length })
}

async function workOn(): Promise<never> {
  for (;;) {
    await submit()
    await decide()
    await decide()
    await order()
    await order()
    await setTimeout(Math.random() * 20)
  }
}

async function postOn(): Promise<never> {
  const mailer = {
    async send({ id }: { id: string }) {
      note('mails', id)
      return { state: 'sent' } as const
    },
  }
  const deliver = createPostman(ports, mailer, 'https://countersign.example')
  for (;;) {
    await deliver()
    await setTimeout(5)
  }
}

/** The same requests and keys at the same time. */
async function requestOn(): Promise<never> {
  for (let number = 0; ; number++) {
    const claim = { caller: 'key soak', key: `${round}-${number}`, request: 'same', at: ports.now() }
    const isFirst = await store.idempotency.claim(claim).then(
      () => true,
      (fault: unknown) => {
        if (fault instanceof Conflict) return false
        throw fault
      },
    )
    if (isFirst) {
      note('claims', claim.key)
      await store.idempotency.finish(claim.caller, claim.key, 'done')
    }
    await setTimeout(Math.random() * 4)
  }
}

async function leadOn(): Promise<never> {
  const { instance } = store.shared!
  const { instances } = store
  const watch = createWatch(DEAD_AFTER)
  for (;;) {
    await instances.seen(instance)
    await instances.releaseDead(watch(await instances.known()))
    if (await instances.lead('soak', instance)) note('leads', instance, Date.now())
    await setTimeout(20)
  }
}

say({ id: '', length: 0 })
const work = Array.from({ length: WORKERS }, workOn)
await Promise.all([tickOn(clock), postOn(), requestOn(), leadOn(), ...work])
