import { beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/core/entry.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { decideMail } from '../tools/decide-mail.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'
const SENDER = 'tom.ashdown@westmids-opcc.example'
const HELD = 'The patient’s NHS number is 999 000 0018.'
const BLOCKED = 'TOP SECRET\r\n\r\nThe plan of the estate.'

let world: ReturnType<typeof memoryPorts>
let service: Service

beforeEach(() => {
  world = memoryPorts()
  service = createService(world.ports)
})

type More = { gateway?: string; queue?: string; id?: string }

function ask(text: string, { gateway = 'mx', queue, id }: More = {}) {
  const head = `${id ? `Message-ID: <${id}>\r\n` : ''}Subject: Hello\r\n\r\n`
  const message = { raw: new TextEncoder().encode(`${head}${text}\r\n`), sender: SENDER, recipients: ['r@example.org'] }
  return service.mail.screen(message, { gateway, ...(queue ? { queue } : {}) })
}

const orders = (gateway = 'mx') => world.ports.mailOrders({ gateway, after: 0, limit: 50 })
const orderTo = async (act: string) => (await orders()).find((order) => order.act === act)!
const progress = async (ref: string) => (await service.items.read(ref)).progress

type Outcome = 'releasing' | 'released' | 'returned' | 'missing' | 'notified'
const report = (ref: string, seq: number, outcome: Outcome, by = 'mx') =>
  service.mail.recordReceipt(ref, { by, seq, outcome, receipt: 'Q1' })

/** In an older build a sender could replace the email with a harmless version. */
async function replaced(ref: string, decided: 'awaiting' | 'approved', marked = false) {
  const past = [...world.streams.get(ref)!] as Entry[]
  const held = await service.items.read(ref)
  const at = world.ports.now()
  const draft = draftOf({ kind: 'email', channel: 'email', title: 'Lunch', body: 'See you at lunch.' })
  const version = await world.ports.keep(draft)
  await world.ports.keepText(version, { parts: [], observations: [] })
  const shown = 'none'
  const review = { ...held.review!, findings: [], unread: [], failures: [] }
  const signOffs = held.signOffs.filter(({ asks }) => asks === 'approval')
  const entries: Entry[] = [
    {
      at,
      by: TOM,
      what: 'submitted',
      version,
      kind: 'email',
      channel: 'email',
      account: 'corporate',
      speaker: 'staff',
      ...(marked ? { mail: true as const } : {}),
    },
    { at, by: 'system', what: 'reviewed', version, review, verdict: 'clear', shown },
    { at, by: 'system', what: 'routed', version, signOffs },
  ]
  const until = '2027-01-01T00:00:00.000Z'
  if (decided === 'approved')
    entries.push(
      {
        at,
        by: HELEN,
        what: 'decided',
        version,
        shown,
        holder: 'chief-executive',
        outcome: 'approved',
        acknowledged: [],
      },
      { at, by: 'system', what: 'certified', version, certificate: 'c', until },
    )
  const order = decided === 'approved' ? { mailOrder: { ref, at, act: 'release' as const, why: '' } } : {}
  await world.ports.append({ stream: ref, after: past.length, entries, ...order })
}

describe('a receipt', () => {
  test('without an order changes nothing, whatever it reports', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    const { seq } = await orderTo('notify')
    for (const outcome of ['releasing', 'released', 'returned', 'missing'] as const)
      await expect(report(mail.ref, seq, outcome)).rejects.toMatchObject({ code: 'bad-input' })
    for (const outcome of ['releasing', 'released', 'returned', 'missing', 'notified'] as const)
      await expect(report(mail.ref, 99, outcome)).rejects.toMatchObject({ code: 'not-found' })
    expect(await progress(mail.ref)).toBe('awaiting')
    const blocked = (await ask(BLOCKED)).mail.ref
    await expect(report(blocked, 1, 'released')).rejects.toMatchObject({ code: 'not-found' })
    expect(await progress(blocked)).toBe('blocked')
  })

  test('is accepted only from a gateway that asked about the message or holds a copy', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await decideMail(service, mail.ref)
    const { seq } = await orderTo('release')
    await expect(report(mail.ref, seq, 'releasing', 'other')).rejects.toMatchObject({ code: 'not-found' })
    await expect(service.mail.readAnswer(mail.ref, 'other')).rejects.toMatchObject({ code: 'not-found' })
    await ask(HELD, { gateway: 'other', queue: 'Q7' })
    expect(await service.mail.readAnswer(mail.ref, 'other')).toMatchObject({ ref: mail.ref })
    expect(await report(mail.ref, seq, 'releasing', 'other')).toMatchObject({ copies: [{ queue: 'Q7' }] })
  })

  test('of a release needs a release in progress, and may be repeated after a crash', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await decideMail(service, mail.ref)
    const { seq } = await orderTo('release')
    await expect(report(mail.ref, seq, 'released')).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await progress(mail.ref)).toBe('approved')
    for (const outcome of ['releasing', 'releasing', 'released', 'released'] as const)
      expect(await report(mail.ref, seq, outcome)).toMatchObject({ copies: [{ queue: 'Q1' }] })
    const what = world.streams.get(mail.ref)!.map((entry) => entry.what)
    expect(what.filter((one) => one === 'ordered' || one === 'released')).toEqual(['ordered', 'released'])
    for (const outcome of ['releasing', 'missing'] as const)
      await expect(report(mail.ref, seq, outcome)).rejects.toMatchObject({ code: 'already-done' })
  })

  test('of a release is refused, and a message that comes again waits, until the approval is checked on today’s rules', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    const lost = await ask(HELD, { id: 'lost@x.example' })
    for (const { ref } of [mail, lost.mail]) await decideMail(service, ref)
    const { seq } = (await orders()).find(({ act, ref }) => act === 'release' && ref === mail.ref)!
    world.setting.rules = 'rules-2'
    await expect(report(mail.ref, seq, 'releasing')).rejects.toMatchObject({ code: 'not-approved' })
    expect(await ask(HELD, { id: 'lost@x.example' })).toMatchObject({ verdict: 'defer', deferred: 'unfinished' })
    await service.clock.tick()
    await report(mail.ref, seq, 'releasing')
    world.setting.rules = 'rules-3'
    for (const outcome of ['releasing', 'released'] as const) await report(mail.ref, seq, outcome)
    await service.clock.tick()
    expect((await ask(HELD, { id: 'lost@x.example' })).verdict).toBe('release')
  })

  test('of a release that began before the recall is recorded: the message was sent', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await decideMail(service, mail.ref)
    const { seq } = await orderTo('release')
    await report(mail.ref, seq, 'releasing')
    await service.items.withdraw(mail.ref, HELEN, 'The wrong recipient.')
    await report(mail.ref, seq, 'released')
    await report(mail.ref, seq, 'released')
    expect((await service.items.read(mail.ref)).releases).toHaveLength(1)
  })

  test('of an emergency release is accepted without another entry', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    const { version, shown } = await service.items.read(mail.ref)
    const reason = 'A child is in danger and the hospital must know at once.'
    const command = { by: HELEN, version: version!, shown: shown!, reason, receipt: 'By the gateway' }
    await service.items.release.emergencyRelease(mail.ref, command)
    const { seq } = await orderTo('release')
    const before = world.streams.get(mail.ref)!.length
    for (const outcome of ['releasing', 'released', 'released'] as const)
      expect(await report(mail.ref, seq, outcome)).toMatchObject({ copies: [{ queue: 'Q1' }] })
    expect(world.streams.get(mail.ref)).toHaveLength(before)
    expect((await orders()).map(({ act }) => act)).toEqual(['notify'])
  })

  test('of a return closes only an order to return', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await service.items.recall(mail.ref, TOM, 'Not needed.')
    const { seq } = await orderTo('return')
    await expect(report(mail.ref, seq, 'released')).rejects.toMatchObject({ code: 'bad-input' })
    await report(mail.ref, seq, 'returned')
    await report(mail.ref, seq, 'returned')
    const handled = world.streams.get(mail.ref)!.filter(({ what }) => what === 'mail-handled')
    expect(handled).toHaveLength(1)
  })
})

describe('a message that is sent again after its release', () => {
  const goesOut = async (more: More) => {
    const { mail } = await ask(HELD, { queue: 'Q1', ...more })
    await decideMail(service, mail.ref)
    const { seq } = await orderTo('release')
    await report(mail.ref, seq, 'releasing')
    await report(mail.ref, seq, 'released')
    return mail.ref
  }

  test('is dropped as the same message when it has a Message-ID', async () => {
    await goesOut({ id: 'one@x.example' })
    expect((await ask(HELD, { id: 'one@x.example' })).verdict).toBe('sent')
  })

  test('is checked and held anew each time when it has none', async () => {
    const first = await goesOut({})
    const second = await ask(HELD, { queue: 'Q2' })
    expect(second).toMatchObject({ verdict: 'hold' })
    expect(second.mail.ref).not.toBe(first)
    expect((await ask(HELD, { queue: 'Q3' })).mail.ref).toBe(second.mail.ref)
    const again = await goesOut({})
    expect(again).toBe(second.mail.ref)
    const third = await ask(HELD)
    expect(third).toMatchObject({ verdict: 'hold' })
    expect([first, again]).not.toContain(third.mail.ref)
  })
})

describe('an item that began as an email', () => {
  test('accepts no new version and no correction, not even a harmless one', async () => {
    const harmless = draftOf({ kind: 'email', channel: 'email', title: 'Lunch', body: 'See you at lunch.' })
    for (const text of [HELD, BLOCKED]) {
      const { mail } = await ask(text, { queue: 'Q1' })
      const before = await service.items.read(mail.ref)
      await expect(service.items.submit(mail.ref, harmless, TOM)).rejects.toMatchObject({ code: 'wrong-state' })
      await expect(service.items.correct(mail.ref, harmless, TOM)).rejects.toMatchObject({ code: 'wrong-state' })
      expect(await service.items.read(mail.ref)).toEqual(before)
    }
  })

  test('is released through the gateway only: nobody confirms or schedules it', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await decideMail(service, mail.ref)
    const by = HELEN
    const all = [
      service.items.release.confirm(mail.ref, { by, receipt: 'At noon' }),
      service.items.release.schedule(mail.ref, { by, for: '2026-11-25T10:00:00Z', means: 'by-hand' }),
      service.items.release.order(mail.ref, by),
    ]
    for (const one of all) await expect(one).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await progress(mail.ref)).toBe('approved')
  })

  test('is not released when an older build approved other content, and stays an email', async () => {
    for (const [text, queue] of [
      [HELD, 'Q1'],
      [HELD + HELD, undefined],
      [BLOCKED, undefined],
    ] as const) {
      const { mail, verdict } = await ask(text, queue ? { queue } : {})
      await replaced(mail.ref, 'approved')
      expect(await service.items.read(mail.ref)).toMatchObject({ progress: 'approved', mail: true })
      const release = (await orders()).find(({ ref, act }) => ref === mail.ref && act === 'release')!
      await expect(report(mail.ref, release.seq, 'releasing')).rejects.toMatchObject({ code: 'not-approved' })
      const again = await ask(text, { queue: 'Q8' })
      expect(again.verdict).toBe(verdict)
      expect(again.mail.ref).not.toBe(mail.ref)
    }
  })

  test('is not released when other content is marked as the email: the digest decides', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await replaced(mail.ref, 'approved', true)
    const { seq } = await orderTo('release')
    await expect(report(mail.ref, seq, 'releasing')).rejects.toMatchObject({ code: 'not-approved' })
    const again = await ask(HELD)
    expect(again.verdict).toBe('hold')
    expect(again.mail.ref).not.toBe(mail.ref)
  })

  test('gets no order to release from a new approval of such a version', async () => {
    const { mail } = await ask(HELD, { queue: 'Q1' })
    await replaced(mail.ref, 'awaiting')
    await decideMail(service, mail.ref)
    expect(await progress(mail.ref)).toBe('approved')
    expect((await orders()).map(({ act }) => act)).toEqual(['notify'])
  })
})
