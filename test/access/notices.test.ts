import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import type { Fault } from '../../src/dev/faults.ts'
import { createPostman } from '../../src/notify/postman.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'
import { openOffice } from './office.ts'

const HELEN = 'helen.marchetti'
const TOM = 'tom.ashdown'
const MINUTE = 60_000

let office: Awaited<ReturnType<typeof openOffice>>
/** A working day, 09:30 in London. */
const START = Date.parse('2026-11-24T09:30:00Z')
let clock = START
beforeAll(async () => {
  office = await openOffice(() => new Date(clock))
  await office.service.registers.declare(TOM, policy.version, [])
  // Sends the first digest, so that the tests count only their own notices.
  await office.post()
})
afterAll(() => office.close())
beforeEach(async () => {
  office.fakeTenant.faults.clear()
  for (let round = 0; round < 10 && (await office.post()).sent > 0; round++);
  office.fakeTenant.mailboxes.sent.length = 0
})

const sent = () => office.fakeTenant.mailboxes.sent
const wait = (milliseconds: number) => {
  clock += milliseconds
}
let items = 0
async function handIn() {
  const id = `notice-item-${++items}`
  await office.service.items.submit(
    id,
    draftOf({ title: 'Canal lamps', body: 'Lamps along the Fennel towpath are replaced on Monday.' }),
    TOM,
  )
  return id
}

describe('a notice', () => {
  test('reaches the approver with a link, the title and no other content; each step reaches the author', async () => {
    const id = await handIn()
    await office.post()
    expect(sent()).toHaveLength(1)
    const [mail] = sent()
    expect(mail).toMatchObject({ from: office.mailFrom, to: ['helen.marchetti@westmids-opcc.example'] })
    expect(mail!.content).toContain(`https://countersign.office.example/items/${id}/decide`)
    expect(mail!.subject).toMatch(/^Decide by .*: press release “Canal lamps” \(no concerns found\)$/)
    expect(JSON.stringify(mail)).not.toMatch(/Fennel|replaced|towpath|Tom/i)
    const { version, shown } = await office.service.items.read(id)
    await office.service.items.decide(id, {
      by: HELEN,
      version: version!,
      shown: shown!,
      outcome: 'returned',
      reason: 'Leave out the street.',
      acknowledged: [],
    })
    await office.post()
    expect(sent()[1]).toMatchObject({
      to: ['tom.ashdown@westmids-opcc.example'],
      subject: expect.stringContaining('returned'),
    })
    expect(sent()[1]!.content).not.toContain('street')
    await office.post()
    expect(sent()).toHaveLength(2)
  })

  test('waits as long as Graph asks when it is throttled, and is then sent once', async () => {
    await handIn()
    await handIn()
    office.fakeTenant.faults.add('graph-429')
    expect(await office.post()).toEqual({ sent: 0, later: 2, failed: 0 })
    wait(6_000)
    expect(await office.post()).toEqual({ sent: 0, later: 0, failed: 0 })
    wait(MINUTE)
    expect(await office.post()).toEqual({ sent: 2, later: 0, failed: 0 })
    expect(sent()).toHaveLength(2)
  })

  test.each<[string, readonly Fault[], string, number]>([
    ['two refused tokens', ['graph-401', 'graph-401'], 'graph 401', 16],
    ['a missing permission', ['graph-403'], 'graph 403', 16],
    ['an outage', ['graph-503'], 'graph 503', 2],
  ])('is tried again after %s, and the administrator sees why it waits', async (_, faults, code, minutes) => {
    await handIn()
    office.fakeTenant.faults.add(...faults)
    expect(await office.post()).toMatchObject({ sent: 0, later: 1 })
    expect((await office.store.unsent(5))[0]!.trouble).toContain(code)
    wait(minutes * MINUTE)
    expect(await office.post()).toMatchObject({ sent: 1 })
    expect(await office.store.unsent(5)).toEqual([])
  })

  test('is not sent again when it may have been sent the first time', async () => {
    await handIn()
    office.fakeTenant.faults.add('graph-hang')
    expect(await office.post()).toEqual({ sent: 0, later: 0, failed: 1 })
    wait(60 * MINUTE)
    await office.post()
    expect(sent()).toHaveLength(0)
    const [given] = await office.store.unsent(5)
    expect(given).toMatchObject({ state: 'failed', trouble: 'unclear' })
    await office.store.retryNotice(given!.id, new Date(clock).toISOString())
    await office.post()
    expect(sent()).toHaveLength(1)
  })

  test('is given up as unclear, and not sent again, when its sender died while sending', async () => {
    await handIn()
    const now = new Date(clock).toISOString()
    const until = new Date(clock + 2 * MINUTE).toISOString()
    expect(await office.store.takeNotices({ now, until, limit: 10 })).toHaveLength(1)
    expect(await office.post()).toEqual({ sent: 0, later: 0, failed: 0 })
    wait(3 * MINUTE)
    expect(await office.post()).toEqual({ sent: 0, later: 0, failed: 1 })
    expect(sent()).toHaveLength(0)
  })

  test('is sent once by two senders at the same time', async () => {
    await handIn()
    await Promise.all([office.post(), office.post(), office.post()])
    expect(sent()).toHaveLength(1)
  })
})

test('a notice is not sent when what it asks for was done, or taken back, before it left', async () => {
  const id = await handIn()
  const { version, shown } = await office.service.items.read(id)
  const seen = { by: HELEN, version: version!, shown: shown!, acknowledged: [] }
  await office.service.items.decide(id, { ...seen, outcome: 'approved' })
  await office.service.items.undoDecision(id, HELEN)
  await office.service.items.decide(id, { ...seen, outcome: 'rejected', reason: 'Not now.' })
  await office.post()
  const subjects = sent().map(({ subject }) => subject.split(':')[0])
  expect(subjects.toSorted()).toEqual(['A draft was opened again', 'Your draft was rejected'])
  await office.post()
  expect(sent()).toHaveLength(2)
})

test('three notices to one person at once are one email, the most urgent in its subject, each with its link', async () => {
  const ids = [await handIn(), await handIn(), await handIn()]
  expect(await office.post()).toEqual({ sent: 3, later: 0, failed: 0 })
  expect(sent()).toHaveLength(1)
  const [mail] = sent()
  expect(mail!.subject).toMatch(/^Decide by .*“Canal lamps”.*, and 2 more$/)
  for (const id of ids) expect(mail!.content).toContain(`/items/${id}/decide`)
  await office.post()
  expect(sent()).toHaveLength(1)
})

test('the digest is sent once on a working day, from eight in London, to people with decisions to make', async () => {
  await handIn()
  await office.post()
  clock = Date.parse('2026-11-25T07:59:00Z')
  await office.post()
  sent().length = 0
  clock = Date.parse('2026-11-25T08:00:00Z')
  await office.post()
  await office.post()
  expect(sent().filter(({ subject }) => subject.includes('Today'))).toEqual([
    expect.objectContaining({ to: ['helen.marchetti@westmids-opcc.example'] }),
  ])
  clock = Date.parse('2026-11-28T10:00:00Z')
  sent().length = 0
  await office.post()
  expect(sent().filter(({ subject }) => subject.includes('Today'))).toEqual([])
})

test('an out-of-office is shown with its end and cached for ten minutes, and an outage shows nothing', async () => {
  const address = 'helen.marchetti@westmids-opcc.example'
  expect(await office.away(address)).toBeUndefined()
  const { fakeTenant } = office
  const picker = await fakeTenant.app.request('http://localhost/standin')
  const oid = /value="([0-9a-f-]+)"[^>]*>\s*Send Helen/.exec(await picker.text())![1]!
  const until = new Date(clock + 3 * 86_400_000).toISOString()
  fakeTenant.mailboxes.away.set(oid, until)
  expect(await office.away(address)).toBeUndefined()
  wait(11 * MINUTE)
  expect(Date.parse((await office.away(address))!.until!)).toBe(Math.floor(Date.parse(until) / 1000) * 1000)
  const helen = office.browser()
  await helen.signIn(HELEN)
  expect((await helen.go('/account')).text).toContain('Your mailbox says that you are away until')
  fakeTenant.faults.add('graph-503')
  expect(await office.away('priya.nandakumar@westmids-opcc.example')).toBeUndefined()
})

// Runs last: msal does not ask again for a minute by the clock of the machine.
test('a notice waits while there is no token, and nothing is posted', async () => {
  await handIn()
  office.fakeTenant.faults.add('graph-401', 'login-503')
  expect(await office.post()).toMatchObject({ sent: 0, later: 1, failed: 0 })
  expect((await office.store.unsent(5))[0]!.trouble).toContain('sign-in')
})

test('a notice about an item that cannot be read is sent without its facts, and the next one is sent too', async () => {
  const { ports } = memoryPorts()
  const given = { to: HELEN, kind: 'to-decide', at: ports.now(), notBefore: ports.now(), dedupeKey: 'x' } as const
  const waiting = { ...given, state: 'waiting', attempts: 1, trouble: 'sending' } as const
  const settled: string[] = []
  const outbox = {
    ...ports,
    takeNotices: async () => [
      { ...waiting, id: 'one', item: 'broken' },
      { ...waiting, id: 'two', item: null },
    ],
    settleNotice: async (id: string) => void settled.push(id),
    read: () => Promise.reject(new Error('This entry cannot be read.')),
  }
  const subjects: string[] = []
  const send = async ({ subject }: { subject: string }) => {
    subjects.push(subject)
    return { state: 'sent' } as const
  }
  const deliver = createPostman(outbox, { send }, 'https://countersign.office.example')
  expect(await deliver()).toEqual({ sent: 2, later: 0, failed: 0 })
  expect(subjects).toEqual(['A draft waits for your decision', 'A draft waits for your decision'])
  expect(settled).toEqual(['one', 'two'])
})
