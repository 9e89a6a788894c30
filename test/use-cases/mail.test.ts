import { beforeEach, describe, expect, test } from 'vitest'
import type { Office } from '../../src/core/registers.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { decideMail } from '../tools/decide-mail.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'
import { office as sampleOffice } from '../tools/reading.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'
const NHS = 'The patient’s NHS number is 999 000 0018.'
const RESIDENT = ['resident@example.org']

let world: ReturnType<typeof memoryPorts>
let service: Service
let last = 0

beforeEach(() => {
  world = memoryPorts()
  service = createService(world.ports)
})

type More = { headers?: string; recipients?: readonly string[]; sender?: string; queue?: string | undefined }

function ask(text: string, more: More = {}) {
  const { headers = '', recipients = RESIDENT, sender, queue } = { queue: 'Q1', ...more }
  const raw = new TextEncoder().encode(
    `Received: from a by b; ${queue}\r\n${headers}Message-ID: <1@x.example>\r\nSubject: Hello\r\n\r\n${text}\r\n`,
  )
  const message = { raw, sender: sender ?? 'tom.ashdown@westmids-opcc.example', recipients }
  return service.mail.screen(message, { gateway: 'mx', ...(queue ? { queue } : {}) })
}

const orders = () => world.ports.mailOrders({ gateway: 'mx', after: 0, limit: 50 })
const acts = async () => (await orders()).map(({ act }) => act)

/** Reports on the order to release or return, even a closed one. */
async function receipt(ref: string, outcome: 'releasing' | 'released' | 'returned' | 'missing') {
  const order = (await orders()).find(({ act }) => act !== 'notify')
  last = order?.seq ?? last
  return service.mail.recordReceipt(ref, { by: 'mx', seq: last, outcome, receipt: 'Q1' })
}

describe('the verdict on a message', () => {
  test('of a clear email leaves no item, and is the same when the message is sent again', async () => {
    const first = await ask('The meeting is at ten on Tuesday.')
    expect(first).toMatchObject({ verdict: 'release', mail: { verdict: 'clear', item: null } })
    expect(await ask('The meeting is at ten on Tuesday.')).toEqual(first)
    expect(world.streams.size).toBe(0)
  })

  test.each(['Received', 'X-Received', 'Return-Path', 'Delivered-To', 'X-Original-To', 'X-Countersign-Ref'])(
    'is made anew when words were put into its %s',
    async (name) => {
      const text = 'The meeting is at ten on Tuesday.'
      const first = await ask(text)
      const headers = `${name}: TOP SECRET - UK EYES ONLY. The informant is in the gang.\r\n`
      const second = await ask(text, { headers })
      expect(second).toMatchObject({ verdict: 'reject', mail: { verdict: 'block' } })
      expect(second.mail.ref).not.toBe(first.mail.ref)
      expect(await ask(text, { headers })).toEqual(second)
      expect(await ask(text, { headers: `${name}: from a by c; Q7\r\n` })).toEqual(first)
    },
  )

  test('allows an approved message with new trace headers, unless they hold words', async () => {
    const { mail } = await ask(NHS, { queue: undefined })
    await decideMail(service, mail.ref, 'approved')
    expect((await ask(NHS, { queue: undefined, headers: 'Received: from c by d; Q8\r\n' })).verdict).toBe('release')
    const headers = 'X-Received: TOP SECRET - UK EYES ONLY. The informant is in the gang.\r\n'
    expect((await ask(NHS, { queue: undefined, headers })).verdict).toBe('reject')
    const other = 'X-Original-To: The patient’s NHS number is 999 000 0026.\r\n'
    const held = await ask(NHS, { queue: undefined, headers: other })
    expect(held.verdict).toBe('hold')
    await decideMail(service, held.mail.ref, 'approved')
    expect((await ask(NHS, { queue: undefined, headers: other })).verdict).toBe('release')
  })

  test('makes one item of a held message sent twice at once, and lists every queue that holds it', async () => {
    const [one, two] = await Promise.all([ask(NHS, { queue: 'Q1' }), ask(NHS, { queue: 'Q2' })])
    expect(one.mail).toEqual(two.mail)
    expect(one.verdict).toBe('hold')
    expect(await service.items.read(one.mail.item!)).toMatchObject({ progress: 'awaiting', author: TOM })
    expect((await world.ports.mailCopies(one.mail.ref)).map(({ queue }) => queue).sort()).toEqual(['Q1', 'Q2'])
    expect(await acts()).toEqual(['notify'])
  })

  test('skips internal mail, and holds only the outside recipients of a mixed message', async () => {
    const inside = ['priya.nandakumar@westmids-opcc.example']
    expect(await ask(NHS, { recipients: inside })).toMatchObject({
      verdict: 'release',
      mail: { passes: [{ because: 'internal' }] },
    })
    const mixed = await ask(NHS, { recipients: [...inside, ...RESIDENT] })
    expect(mixed).toMatchObject({ verdict: 'hold', inside, outside: RESIDENT })
    expect((await ask(NHS)).mail.ref).toBe(mixed.mail.ref)
  })
})

describe('the reason of a pass', () => {
  const because = async (text: string, more: More) => {
    const { verdict, mail } = await ask(text, more)
    return [verdict, ...mail.passes.map((pass) => pass.because)]
  }

  test('is a secure domain for personal data; a marking is refused there', async () => {
    const recipients = ['desk@west-midlands.police.uk']
    expect(await because(NHS, { recipients })).toEqual(['release', 'secure-domain'])
    expect(await because('SECRET\r\n\r\nPlan of the estate', { recipients })).toEqual(['reject', 'secure-domain'])
    expect(await because(NHS, { recipients: [...recipients, ...RESIDENT] })).toEqual(['hold'])
    expect(await because(NHS, { recipients: ['desk@police.uk.evil.example'] })).toEqual(['hold'])
  })

  test('is the certificate of an approval, for exactly the approved words', async () => {
    await service.items.submit('a', draftOf({ title: '', body: NHS }), TOM)
    const jws = (await decideMail(service, 'a', 'approved')).certificate!.jws
    const headers = `X-Countersign-Certificate: ${jws}\r\n`
    expect(await because(NHS, { headers })).toEqual(['release', 'approved'])
    expect(await because(`${NHS} And her sister’s is 943 476 5919.`, { headers })).toEqual(['hold'])
    expect(await because(NHS, { headers: 'X-Countersign-Certificate: forged\r\n' })).toEqual(['hold'])
    await service.items.hold('a', HELEN, 'The facts have changed.')
    expect(await because(NHS, { headers, recipients: ['other@example.org'] })).toEqual(['hold'])
  })
})

describe('orders', () => {
  test('to release follow an approval, once; the receipt closes them', async () => {
    const { mail } = await ask(NHS)
    await decideMail(service, mail.ref, 'approved')
    expect(await acts()).toEqual(['notify', 'release'])
    expect((await receipt(mail.ref, 'releasing')).copies).toMatchObject([{ queue: 'Q1' }])
    expect(await service.items.read(mail.ref)).toMatchObject({ progress: 'releasing' })
    expect((await ask(NHS)).verdict).toBe('sent')
    await receipt(mail.ref, 'released')
    await receipt(mail.ref, 'released')
    expect(await acts()).toEqual(['notify'])
    const released = (world.streams.get(mail.ref) ?? []).filter(({ what }) => what === 'released')
    expect(released).toHaveLength(1)
  })

  test('do not follow an approval that was undone or put on hold', async () => {
    const { mail } = await ask(NHS)
    await decideMail(service, mail.ref, 'approved')
    const { seq } = (await orders()).at(-1)!
    await service.items.undoDecision(mail.ref, HELEN)
    expect(await acts()).toEqual(['notify'])
    await expect(
      service.mail.recordReceipt(mail.ref, { by: 'mx', seq, outcome: 'releasing', receipt: '' }),
    ).rejects.toMatchObject({ code: 'already-done' })
    await decideMail(service, mail.ref, 'approved')
    await service.items.hold(mail.ref, HELEN, 'Wait for the court.')
    expect(await acts()).toEqual(['notify'])
    await service.items.liftHold(mail.ref, HELEN, 'It has risen.')
    expect(await acts()).toEqual(['notify', 'release'])
  })

  test('return a declined message with the reason, and it does not pass when it is sent again', async () => {
    const { mail } = await ask(NHS)
    await decideMail(service, mail.ref, 'rejected', 'Leave the number out.')
    expect((await orders()).at(-1)).toMatchObject({ act: 'return', why: 'Leave the number out.' })
    await receipt(mail.ref, 'returned')
    expect(await acts()).toEqual(['notify'])
    expect((await ask(NHS)).verdict).toBe('reject')
  })

  test('return what nobody decides on; sent again, it waits again', async () => {
    const { mail } = await ask(NHS)
    world.wait(71 * 3_600_000)
    expect(await service.mail.expire()).toBe(0)
    world.wait(2 * 3_600_000)
    expect(await service.mail.expire()).toBe(1)
    expect(await acts()).toEqual(['notify', 'return'])
    await expect(decideMail(service, mail.ref, 'approved')).rejects.toMatchObject({ code: 'wrong-state' })
    await receipt(mail.ref, 'returned')
    expect((await ask(NHS, { queue: 'Q9' })).verdict).toBe('hold')
    expect(await service.items.read(mail.ref)).toMatchObject({ progress: 'awaiting' })
  })

  test('to release do not expire while they wait for the gateway', async () => {
    const { mail } = await ask(NHS)
    await decideMail(service, mail.ref, 'approved')
    world.wait(100 * 3_600_000)
    expect(await service.mail.expire()).toBe(0)
    expect(await acts()).toEqual(['notify', 'release'])
  })

  test('are closed by a receipt for a lost copy, and the message passes when it is sent again', async () => {
    const { mail } = await ask(NHS)
    await decideMail(service, mail.ref, 'approved')
    expect((await ask(NHS)).verdict).toBe('hold')
    await receipt(mail.ref, 'missing')
    expect((await ask(NHS)).verdict).toBe('release')
  })

  test('are not needed for a gateway that keeps no mail: the approved message passes at its next try', async () => {
    const { mail, verdict } = await ask(NHS, { queue: undefined })
    expect(verdict).toBe('hold')
    expect((await ask(NHS, { queue: undefined })).verdict).toBe('hold')
    await decideMail(service, mail.ref, 'approved')
    expect((await ask(NHS, { queue: undefined })).verdict).toBe('release')
    const declined = await ask(`${NHS} Again.`, { queue: undefined })
    await decideMail(service, declined.mail.ref, 'rejected', 'Leave it out.')
    expect((await ask(`${NHS} Again.`, { queue: undefined })).verdict).toBe('reject')
  })

  test('are not made for a refused message; once its finding is found wrong and it is approved, it passes', async () => {
    const text = 'SECRET\r\n\r\nPlan of the estate'
    const { mail, verdict } = await ask(text)
    expect(verdict).toBe('reject')
    expect(await acts()).toEqual([])
    const item = await service.items.read(mail.ref)
    for (const [index, { severity }] of item.review!.findings.entries()) {
      if (severity !== 'block') continue
      const finding = `f${index + 1}`
      await service.items.explain(mail.ref, { by: TOM, finding, resolution: 'disputed', reason: 'It is a title.' })
      await service.items.answerDispute(mail.ref, { by: HELEN, finding, ruling: 'dismissed', reason: 'It is.' })
    }
    await decideMail(service, mail.ref, 'approved')
    expect(await acts()).toEqual([])
    expect((await ask(text)).verdict).toBe('release')
  })
})

describe('mail in another language', () => {
  const WELSH =
    "Bydd y Comisiynydd yn cwrdd a'r teulu yn yr ysgol fore Mawrth, ond nid yw'r plant i gael eu henwi gan neb."

  test('is held, and its sender sees which language', async () => {
    const { verdict, mail } = await ask(WELSH)
    expect(verdict).toBe('hold')
    expect(mail.reasons.map(({ advice }) => advice).join()).toContain('Written in Welsh')
    expect((await service.items.read(mail.item!)).outstanding[0]).toMatchObject({ holder: 'chief-executive' })
  })

  test('is held for a trusted partner too, and passes to the domains listed for its language', async () => {
    const open = (office: Office) => createService(memoryPorts(undefined, { office }).ports)
    service = open({ ...sampleOffice, mail: { ...sampleOffice.mail, trustedDomains: ['example.org'] } })
    expect((await ask(WELSH)).verdict).toBe('hold')
    const languages = [{ language: 'cy', checkedBy: [TOM], passesTo: ['example.org'] }]
    service = open({ ...sampleOffice, languages })
    expect((await ask(WELSH)).verdict).toBe('release')
    expect((await ask(WELSH, { recipients: ['bo@outside.example'] })).verdict).toBe('hold')
  })
})
