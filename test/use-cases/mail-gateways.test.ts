import { beforeEach, describe, expect, test } from 'vitest'
import { INFORMED_FIELD } from '../../src/core/register/events.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { decideMail } from '../tools/decide-mail.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { office } from '../tools/reading.ts'

const HELEN = 'helen.marchetti'
const GWEN = 'gwen.hollis'
const TOM = 'tom.ashdown'
const SENDER = 'tom.ashdown@westmids-opcc.example'
const HELD = 'The patient’s NHS number is 999 000 0018.'
const BLOCKED = 'TOP SECRET\r\n\r\nThe plan of the estate.'
const CLEAN = 'The meeting is at ten on Tuesday.'

let world: ReturnType<typeof memoryPorts>
let service: Service
beforeEach(() => {
  world = memoryPorts()
  service = createService(world.ports)
})

const message = (text: string, id = 'one') => ({
  raw: new TextEncoder().encode(`Message-ID: <${id}@x.example>\r\nSubject: Hello\r\n\r\n${text}\r\n`),
  sender: SENDER,
  recipients: ['r@example.org'],
})
const ask = (gateway: string, queue: string, text = HELD, id?: string) =>
  service.mail.screen(message(text, id), { gateway, queue })
const orders = async (gateway: string) =>
  (await service.mail.listOrders({ gateway, after: 0, limit: 50 })).filter(({ act }) => act !== 'notify')
const acts = async (gateway: string) => (await orders(gateway)).map(({ act }) => act)
const seqOf = async (gateway: string) => (await orders(gateway))[0]!.seq
type Outcome = Parameters<Service['mail']['recordReceipt']>[1]['outcome']
const report = (ref: string, by: string, seq: number, outcome: Outcome) =>
  service.mail.recordReceipt(ref, { by, seq, outcome, receipt: '' })
const noticesOf = async (kind: string) =>
  world
    .noticesSent()
    .filter((one) => one.endsWith(`: ${kind}`))
    .map((one) => one.split(':')[0])
    .sort()

describe('a message that two gateways hold', () => {
  test('is released by the first that begins, and discarded by the other', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await ask('two', 'Q2')
    await decideMail(service, ref)
    const seq = await seqOf('one')
    expect(await acts('two')).toEqual(['release'])
    await report(ref, 'two', seq, 'releasing')
    await expect(report(ref, 'one', seq, 'releasing')).rejects.toMatchObject({ code: 'already-done' })
    expect(await acts('one')).toEqual([])
    await report(ref, 'two', seq, 'released')
    expect(await acts('two')).toEqual([])
    const [discard] = await orders('one')
    expect(discard).toMatchObject({ act: 'discard', gateway: 'one' })
    await expect(report(ref, 'two', discard!.seq, 'discarded')).rejects.toMatchObject({ code: 'already-done' })
    await report(ref, 'one', discard!.seq, 'discarded')
    expect(await acts('one')).toEqual([])
    expect((await service.items.read(ref)).releases).toHaveLength(1)
  })

  test('stays with the gateway that began, also when its report comes twice at once', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await ask('two', 'Q2')
    await decideMail(service, ref)
    const seq = await seqOf('one')
    const twice = await Promise.allSettled([report(ref, 'one', seq, 'releasing'), report(ref, 'one', seq, 'releasing')])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(report(ref, 'two', seq, 'releasing')).rejects.toMatchObject({ code: 'already-done' })
    expect(await acts('two')).toEqual([])
    await report(ref, 'one', seq, 'releasing')
    await report(ref, 'one', seq, 'released')
    expect((await service.items.read(ref)).releases).toMatchObject([{ by: 'one' }])
  })

  test('is bounced by one of them only', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await ask('two', 'Q2')
    await service.items.recall(ref, TOM, 'Not needed.')
    const seq = await seqOf('one')
    await report(ref, 'one', seq, 'returning')
    await expect(report(ref, 'two', seq, 'returning')).rejects.toMatchObject({ code: 'already-done' })
    await report(ref, 'one', seq, 'returned')
    expect(await acts('two')).toEqual(['discard'])
  })

  test('is released by the other when one has lost it, and nobody is notified', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await ask('two', 'Q2')
    await decideMail(service, ref)
    const seq = await seqOf('one')
    await report(ref, 'one', seq, 'releasing')
    await report(ref, 'one', seq, 'missing')
    expect(await acts('one')).toEqual([])
    expect(await acts('two')).toEqual(['release'])
    await report(ref, 'two', seq, 'releasing')
    await report(ref, 'two', seq, 'released')
    expect((await service.items.read(ref)).progress).toBe('released')
    expect(await noticesOf('mail-missing')).toEqual([])
  })

  test('may not be reported as missing by a gateway that another has begun to release from', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await ask('two', 'Q2')
    await decideMail(service, ref)
    const seq = await seqOf('one')
    await report(ref, 'one', seq, 'releasing')
    await expect(report(ref, 'two', seq, 'missing')).rejects.toMatchObject({ code: 'already-done' })
  })
})

test('an order is not given to a gateway that neither asked about the message nor holds it', async () => {
  const { ref } = (await ask('one', 'Q1')).mail
  await ask('two', 'Q9', CLEAN, 'other')
  await decideMail(service, ref)
  expect(await acts('two')).toEqual([])
})

describe('approved mail that the mail server has lost', () => {
  async function lose() {
    const { ref } = (await ask('one', 'Q1')).mail
    await decideMail(service, ref)
    const seq = await seqOf('one')
    await report(ref, 'one', seq, 'releasing')
    await report(ref, 'one', seq, 'missing')
    return ref
  }

  test('says so on its item, and the sender and the decider are notified', async () => {
    const ref = await lose()
    expect(await service.items.read(ref)).toMatchObject({
      progress: 'approved',
      lost: { by: 'one', outcome: 'missing' },
    })
    expect(await noticesOf('mail-missing')).toEqual([HELEN, TOM, GWEN].sort())
    const notices = (await service.mail.listOrders({ gateway: 'one', after: 0, limit: 50 })).filter(
      ({ why }) => why !== '',
    )
    expect(notices).toEqual([
      expect.objectContaining({ ref, act: 'notify', why: expect.stringContaining('Send it again') }),
    ])
  })

  test('goes out when its sender sends it again', async () => {
    await lose()
    expect((await ask('one', 'Q2')).verdict).toBe('release')
  })
})

describe('undecided mail that has left the hold queue', () => {
  test('is on record, and its sender and those who decide are notified, once', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    expect(await service.mail.listHeld({ gateway: 'one', after: '', limit: 9 })).toMatchObject([{ ref, queue: 'Q1' }])
    for (let turn = 0; turn < 2; turn++) await service.mail.reportGone(ref, 'one')
    expect(await service.items.read(ref)).toMatchObject({ progress: 'awaiting', lost: { by: 'one', outcome: 'gone' } })
    expect(await noticesOf('mail-gone')).toEqual([HELEN, TOM].sort())
    expect(await service.mail.listHeld({ gateway: 'one', after: '', limit: 9 })).toEqual([])
  })

  test('is nobody’s concern while another gateway holds it', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await ask('two', 'Q2')
    await service.mail.reportGone(ref, 'one')
    expect((await service.items.read(ref)).lost).toBeUndefined()
    expect(await noticesOf('mail-gone')).toEqual([])
    await decideMail(service, ref)
    expect([await acts('one'), await acts('two')]).toEqual([[], ['release']])
  })

  test('is reported by a gateway that held it only', async () => {
    const { ref } = (await ask('one', 'Q1')).mail
    await expect(service.mail.reportGone(ref, 'two')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a key belongs to the gateway that used it first, until another takes over', async () => {
  const bind = (instance: string, takeOver = false) => service.mail.bindGateway({ gateway: 'one', instance, takeOver })
  await bind('instance-a')
  await bind('instance-a')
  await expect(bind('instance-b')).rejects.toMatchObject({ code: 'key-in-use' })
  await bind('instance-b', true)
  await bind('instance-b')
  await expect(bind('instance-a')).rejects.toMatchObject({ code: 'key-in-use' })
})

/** It is half past midnight in summer, of the day on which this person's post begins. */
function beginAfterMidnight(id: string): void {
  world.wait(Date.parse('2027-07-01T23:30:00Z') - Date.parse(world.ports.now()))
  const people = office.people.map((person) => (person.id === id ? { ...person, from: '2027-07-02' } : person))
  world.setting.office = { ...office, people }
}

describe('the limit of held mail for each sender', () => {
  const limited = () => {
    world.setting.office = { ...office, mail: { ...office.mail, heldAnHour: 2 } }
  }

  test('defers a further one, holds nothing, and notifies once', async () => {
    limited()
    for (const id of ['1', '2']) expect((await ask('one', `Q${id}`, HELD, id)).verdict).toBe('hold')
    for (const id of ['3', '4', '4'])
      expect(await ask('one', `Q${id}`, HELD, id)).toMatchObject({
        verdict: 'defer',
        deferred: 'limit',
        mail: { item: null },
      })
    const notified = await noticesOf('mail-limit')
    expect(notified).toContain(TOM)
    expect(new Set(notified).size).toBe(notified.length)
    expect((await world.ports.mailCounts()).held).toBe(2)
  })

  test('notifies an administrator in post on the UK day, also just after midnight in summer', async () => {
    beginAfterMidnight(GWEN)
    world.setting.office = { ...world.setting.office!, mail: { ...office.mail, heldAnHour: 1 } }
    for (const id of ['1', '2']) await ask('one', `Q${id}`, HELD, id)
    expect(await noticesOf('mail-limit')).toContain(GWEN)
  })

  test('leaves clear mail, refusals, other senders and the next hour alone', async () => {
    limited()
    for (const id of ['1', '2']) await ask('one', `Q${id}`, HELD, id)
    expect((await ask('one', 'Q3', CLEAN, '3')).verdict).toBe('release')
    expect((await ask('one', 'Q4', BLOCKED, '4')).verdict).toBe('reject')
    expect((await ask('one', 'Q5', HELD, '1')).verdict).toBe('hold')
    const other = { ...message(HELD, '6'), sender: 'priya.nandakumar@westmids-opcc.example' }
    expect((await service.mail.screen(other, { gateway: 'one', queue: 'Q6' })).verdict).toBe('hold')
    world.wait(3_700_000)
    expect((await ask('one', 'Q7', HELD, '7')).verdict).toBe('hold')
  })
})

describe('mail that passed unchecked', () => {
  const check = (text: string) => service.mail.checkSent(message(text), 'one')

  test('is for those who are in post on the UK day, also just after midnight in summer', async () => {
    beginAfterMidnight(GWEN)
    await check(BLOCKED)
    expect(await noticesOf('incident')).toEqual([GWEN, HELEN].sort())
  })

  test('with a marking becomes an incident, and the overseers are notified once', async () => {
    for (let turn = 0; turn < 2; turn++) expect(await check(BLOCKED)).toEqual({ verdict: 'reject' })
    expect(await noticesOf('incident')).toEqual([GWEN, HELEN].sort())
    const rows = (await world.ports.registers()).get('incidents')?.rows
    expect(rows).toMatchObject([{ values: { what: 'leaked', state: 'open', [INFORMED_FIELD]: expect.any(String) } }])
    expect(JSON.stringify(rows)).not.toContain('estate')
  })

  test('that a person should have decided on is put before the overseers, and its text is not kept', async () => {
    expect(await check(HELD)).toEqual({ verdict: 'hold' })
    expect(await noticesOf('mail-unchecked')).toEqual([GWEN, HELEN].sort())
    expect((await world.ports.mailCounts()).held).toBe(0)
  })

  test('and is clear is in the log only; the same message sent again is checked like any other', async () => {
    expect(await check(CLEAN)).toEqual({ verdict: 'release' })
    expect(await noticesOf('mail-unchecked')).toEqual([])
    await check(HELD)
    expect((await ask('one', 'Q1')).verdict).toBe('hold')
  })

  test('and would have been only observed is counted, with no notice; a marking is an incident all the same', async () => {
    const days = { from: '2026-11-24', until: '2026-12-24' }
    const given = { covers: 'gateway', reason: 'A trial', ...days }
    await service.registers.saveRow('observe-only', { given, by: GWEN })
    expect(await check(HELD)).toEqual({ verdict: 'release' })
    expect(await check(HELD)).toEqual({ verdict: 'release' })
    expect(await noticesOf('mail-unchecked')).toEqual([])
    expect(await world.ports.observedMessages({ limit: 5 })).toHaveLength(1)
    expect(await check(BLOCKED)).toEqual({ verdict: 'reject' })
    expect(await noticesOf('incident')).toEqual([GWEN, HELEN].sort())
  })
})
