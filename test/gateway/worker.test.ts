import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Api, ApiAway, ApiRefused, type Order, type Outcome } from '../../src/gateway/api.ts'
import { openNoticeMarks, StateUnwritable, stateWritable } from '../../src/gateway/notice-marks.ts'
import { startWorker } from '../../src/gateway/worker.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

let state: string
beforeEach(() => {
  state = temporaryFolder('worker')
})
afterEach(() => rmSync(state, { recursive: true, force: true }))

const AT = '2026-11-24T10:00:00.000Z'
const REF = 'M0123456789ABCDEF0123'

const order = (more: Partial<Order> = {}): Order => ({
  ...{ seq: 1, ref: REF, act: 'notify', at: AT, begun: false, sender: 'tom@own.example', message_id: '' },
  ...{ recipients: ['r@example.org'], copies: ['Q1'], notice: { subject: 'Held', text: 'It is held.\n' } },
  ...more,
})

type World = {
  readonly orders: Order[]
  readonly sent: string[]
  readonly receipts: string[]
  readonly logged: Record<string, unknown>[]
  readonly fatal: unknown[]
  readonly waits: number[]
  held: string[]
  post: (id: string, passed: () => void) => Promise<void>
  receipt: (outcome: Outcome) => void
  decisions: () => void
  /** Works until nothing is left to do but to wait; the time of a wait passes at once. `turns`: how many waits. */
  run(turns?: number): Promise<void>
}

function world(): World {
  let now = Date.parse(AT)
  const one: World = {
    ...{ orders: [], sent: [], receipts: [], logged: [], fatal: [], waits: [], held: ['Q1'] },
    post: async () => {},
    receipt: () => {},
    decisions: () => {},
    async run(turns = 3) {
      let left = turns
      const pass = (milliseconds: number) => {
        now += milliseconds
        one.waits.push(milliseconds)
        if (--left <= 0) worker.stop()
      }
      const api: Pick<Api, 'decisions' | 'receipt'> = {
        async decisions(after, seconds) {
          one.decisions()
          const decisions = one.orders.filter(({ seq }) => seq > after)
          if (decisions.length === 0 && seconds > 0) pass(seconds * 1000)
          return { decisions, next: decisions.at(-1)?.seq ?? after }
        },
        async receipt(ref, seq, outcome) {
          one.receipt(outcome)
          one.receipts.push(outcome)
          const final = outcome !== 'releasing' && outcome !== 'returning'
          const at = one.orders.findIndex((given) => given.ref === ref && given.seq === seq)
          if (final && at >= 0) one.orders.splice(at, 1)
          return { copies: one.held }
        },
      }
      const worker = startWorker({
        ...{ api, from: 'postmaster@own.example', marks: openNoticeMarks(state), now: () => now },
        queue: {
          find: async () => one.held,
          release: async () => one.held.splice(0)[0],
          remove: async () => void one.held.splice(0),
          all: async () => undefined,
          readsStamp: async () => true,
        },
        async post(mail, id, passed) {
          await one.post(id, passed)
          one.sent.push(/^Message-ID: (\S+)/m.exec(mail.raw.toString())?.[1] ?? '')
        },
        log: (event) => void one.logged.push(event as Record<string, unknown>),
        fatal: (fault) => void one.fatal.push(fault),
        pause: async (milliseconds) => pass(milliseconds),
      })
      await worker.done
    },
  }
  return one
}

const ID = `<countersign-notify-${REF}-1@own.example>`

test('a notice is sent once, with an id that every attempt gives it', async () => {
  const at = world()
  at.orders.push(order())
  await at.run()
  expect(at.sent).toEqual([ID])
  expect(at.receipts).toEqual(['notified'])
  expect(readdirSync(state)).toEqual([])
})

test('the mark of a notice is on the disk before the notice is sent', async () => {
  const at = world()
  at.orders.push(order())
  let marks: string[] = []
  at.post = async () => {
    marks = readdirSync(state)
  }
  await at.run()
  expect(marks).toEqual([`sending-${REF}-1`])
})

test('while receipts are refused for now, the notice is not sent again', async () => {
  const at = world()
  at.orders.push(order())
  at.receipt = () => {
    throw new ApiAway('HTTP 503')
  }
  await at.run(6)
  expect(at.sent).toEqual([ID])
  await at.run(6)
  expect(at.sent).toEqual([ID])
})

test('a kill after the mail server was about to accept a notice does not send it again; one before does', async () => {
  const at = world()
  at.orders.push(order(), order({ seq: 2 }))
  writeFileSync(join(state, `told-${REF}-1`), '')
  writeFileSync(join(state, `sending-${REF}-2`), '')
  await at.run()
  expect(at.sent).toEqual([`<countersign-notify-${REF}-2@own.example>`])
  expect(at.receipts).toEqual(['notified', 'notified'])
})

test('a notice counts as sent once the mail server is about to accept it', async () => {
  const at = world()
  at.orders.push(order())
  let marks: string[] = []
  at.post = async (_, passed) => {
    passed()
    marks = readdirSync(state)
  }
  await at.run()
  expect(marks).toEqual([`told-${REF}-1`])
})

test('a notice that the mail server did not accept is sent at the next attempt', async () => {
  const at = world()
  at.orders.push(order())
  let failures = 2
  at.post = async (_, passed) => {
    passed()
    if (failures-- > 0) throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
  }
  await at.run(6)
  expect(at.sent).toEqual([ID])
})

test('an order that fails waits twice as long each time, and is logged once', async () => {
  const at = world()
  at.orders.push(order())
  at.post = async () => {
    throw Object.assign(new Error('secret words'), { code: 'ECONNREFUSED' })
  }
  await at.run(7)
  const waits = at.waits.filter((milliseconds) => milliseconds > 0)
  expect(waits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 25_000])
  expect(at.logged).toEqual([{ ref: REF, order: 'notify', fault: 'ECONNREFUSED' }])
})

test('orders behind one that fails are carried out', async () => {
  const at = world()
  at.orders.push(order({ sender: 'bad@own.example' }), order({ seq: 2, ref: 'M2' }))
  at.post = async (id) => {
    if (id.includes(REF)) throw new Error('no')
  }
  await at.run(2)
  expect(at.receipts).toEqual(['notified'])
})

test('a service that is away is logged once, with its cause, and once when it is back', async () => {
  const at = world()
  let failures = 4
  at.decisions = () => {
    if (failures-- > 0) throw new ApiAway('ECONNREFUSED')
  }
  await at.run(6)
  expect(at.logged).toEqual([
    { worker: 'waiting', fault: 'ECONNREFUSED' },
    { worker: 'back', failures: 4 },
  ])
  expect(at.waits.slice(0, 4)).toEqual([500, 1000, 2000, 4000])
})

test('without a mark nothing is sent, and the gateway stops with the code of the system', async () => {
  const at = world()
  at.orders.push(order())
  at.decisions = () => rmSync(state, { recursive: true, force: true })
  await at.run()
  expect(at.sent).toEqual([])
  expect(at.fatal).toEqual([expect.objectContaining({ name: 'StateUnwritable', reason: 'ENOENT' })])
  expect(at.logged).toEqual([{ worker: 'stopped', fault: 'ENOENT' }])
})

test('a state folder that cannot be written stops the gateway at its start', () => {
  const file = join(state, 'file')
  writeFileSync(file, '')
  expect(() => openNoticeMarks(join(file, 'told'))).toThrow(StateUnwritable)
  expect(() => openNoticeMarks(join(file, 'told'))).toThrow('cannot be written (ENOTDIR)')
  expect(stateWritable(join(file, 'told'))).toBe('ENOTDIR')
  expect(stateWritable(state)).toBeUndefined()
  expect(existsSync(file)).toBe(true)
})

test('a rejected message is bounced once, though the gateway is killed before its receipt', async () => {
  const at = world()
  at.orders.push(order({ act: 'return' }))
  at.receipt = (outcome) => {
    if (outcome === 'returned') throw new ApiAway('ECONNREFUSED')
  }
  await at.run(4)
  at.receipt = () => {}
  await at.run(4)
  expect(at.sent).toEqual([`<countersign-return-${REF}-1@own.example>`])
  expect(at.receipts).toEqual(['returning', 'returned'])
})

test('a gateway neither bounces nor deletes what another gateway was first to handle', async () => {
  const at = world()
  at.orders.push(order({ act: 'return' }))
  at.receipt = () => {
    throw new ApiRefused(409, 'already-done')
  }
  await at.run(2)
  expect(at.sent).toEqual([])
  expect(at.held).toEqual(['Q1'])
  expect(at.logged[0]).toEqual({ ref: REF, order: 'return', outcome: 'refused', because: 'already-done' })
})

test('copies that another gateway has released are deleted', async () => {
  const at = world()
  at.orders.push(order({ act: 'discard' }))
  await at.run(2)
  expect(at.held).toEqual([])
  expect(at.receipts).toEqual(['discarded'])
})

test('a message that is not held is missing after a minute, unless this gateway began to release it', async () => {
  const at = world()
  at.held = []
  at.orders.push(order({ act: 'release' }), order({ seq: 2, ref: 'M2', act: 'release', begun: true }))
  await at.run(10)
  expect(at.receipts).toEqual(['released', 'missing'])
})
