import { beforeEach, describe, expect, test } from 'vitest'
import { mayRead } from '../../src/core/authority.ts'
import type { Office } from '../../src/core/registers.ts'
import { addressOf, mailFinding, openHeldMail, type Sent } from '../tools/held-mail.ts'
import { office as sampleOffice } from '../tools/reading.ts'
import { DAY, GWEN, HELEN, PRIYA, refused, TOM } from '../tools/scenario.ts'

let held: ReturnType<typeof openHeldMail>
beforeEach(() => {
  held = openHeldMail()
})

describe('held mail with doubtful findings', () => {
  test('waits for its sender alone: nobody is called, and no approver may read it', async () => {
    const { ref, clearedBy } = await held.hold()
    expect(clearedBy).toBe('sender')
    const item = await held.service.items.read(ref)
    expect(item.outstanding).toMatchObject([{ holder: 'sender', row: 'sender' }])
    expect(held.world.noticesSent()).toEqual([])
    expect(await held.service.items.lists.waitingFor(HELEN, 50)).toEqual([])
    const snapshot = await held.world.ports.officeSnapshot()
    const readers = sampleOffice.people.filter(({ id }) => mayRead(snapshot, item, id, held.world.ports.now()))
    expect(readers.map(({ id }) => id)).toEqual([TOM])
    held.world.wait(2 * DAY)
    await held.service.clock.tick()
    expect((await held.service.items.history(ref)).filter(({ what }) => what === 'called')).toEqual([])
  })

  test('goes out on the declaration of its sender exactly as an approved email', async () => {
    held.finds([mailFinding(), mailFinding({ start: 9, end: 12 }), mailFinding({ rule: 'personal-data/person' })])
    const { ref } = await held.hold()
    const item = await held.declare(ref)
    expect(item).toMatchObject({ progress: 'approved', outstanding: [], declaration: { by: TOM, statement: '1' } })
    const entry = (await held.service.items.history(ref)).find(({ what }) => what === 'mail-declared')
    expect(entry).toMatchObject({
      ...{ by: TOM, version: item.version, shown: item.shown, statement: '1' },
      findings: [
        { rule: 'personal-data/phone', count: 2 },
        { rule: 'personal-data/person', count: 1 },
      ],
    })
    const claims = await held.world.ports.check(item.certificate!.jws)
    expect(claims).toMatchObject({
      approvedBy: 'Tom Ashdown',
      capacity: 'the sender, under the mail rules of the office',
    })
    expect(await held.actsOf(ref)).toEqual(['notify', 'release'])
    const { seq } = (await held.orders()).at(-1)!
    for (const outcome of ['releasing', 'releasing', 'released', 'released'] as const)
      await held.service.mail.recordReceipt(ref, { by: 'mx', seq, outcome, receipt: 'Q1' })
    expect(await held.service.items.read(ref)).toMatchObject({ progress: 'released' })
    await expect(held.declare(ref)).rejects.toMatchObject(refused('not-your-turn'))
  })

  test('gives no certificate under which the same words go to others unheld', async () => {
    const { ref } = await held.hold()
    const { certificate } = await held.declare(ref)
    const many = Array.from({ length: 60 }, (_, index) => `r${index}@example.org`)
    const headers = `X-Countersign-Certificate: ${certificate!.jws}\r\n`
    expect(await held.hold({ headers, recipients: many })).toMatchObject({ verdict: 'hold', clearedBy: 'approver' })
  })

  test('is not cleared by its sender beyond the recipients of one day, however many emails they are in', async () => {
    held.officeWith({ mail: { declareRecipients: 2 } })
    const to = async (address: string) => (await held.hold({ recipients: [address] })).ref
    await held.declare(await to('one@example.org'))
    await held.declare(await to('two@example.org'))
    await held.declare(await to('TWO@example.org'))
    const third = await to('three@example.org')
    await expect(held.declare(third)).rejects.toMatchObject(refused('not-your-turn'))
    held.world.wait(DAY)
    expect(await held.declare(await to('four@example.org'))).toMatchObject({ progress: 'approved' })
  })

  test('is not cleared beyond them by two declarations at the same moment', async () => {
    held.officeWith({ mail: { declareRecipients: 1 } })
    const [one, two] = [
      await held.hold({ recipients: ['one@example.org'] }),
      await held.hold({ recipients: ['two@example.org'] }),
    ]
    const answers = await Promise.allSettled([held.declare(one.ref), held.declare(two.ref)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused('not-your-turn') })
    expect(await held.declare((await held.hold({ recipients: ['one@example.org'] })).ref)).toMatchObject({
      declaration: { sample: { because: 'first' } },
    })
  })

  test('is not cleared beyond them where many emails were held since', async () => {
    held.officeWith({ mail: { declareRecipients: 1, heldAnHour: 200 } })
    await held.declare((await held.hold({ recipients: ['one@example.org'] })).ref)
    held.world.wait(1)
    for (let later = 0; later < 101; later++) await held.hold()
    const { ref } = await held.hold({ recipients: ['two@example.org'] })
    await expect(held.declare(ref)).rejects.toMatchObject(refused('not-your-turn'))
  })

  test('is cleared by nobody but its sender', async () => {
    const { ref } = await held.hold()
    for (const { id } of sampleOffice.people.filter((person) => person.id !== TOM))
      await expect(held.declare(ref, id)).rejects.toMatchObject(refused('not-yours'))
    await expect(held.declare(ref, 'mail-gateway')).rejects.toMatchObject(refused('not-yours'))
    expect(await held.service.items.read(ref)).toMatchObject({ progress: 'awaiting' })
  })

  test('is not cleared on findings or a version that its sender did not see, nor on another wording', async () => {
    const { ref } = await held.hold()
    await expect(held.declare(ref, TOM, { shown: 'other' })).rejects.toMatchObject(refused('stale-findings'))
    await expect(held.declare(ref, TOM, { version: 'other' })).rejects.toMatchObject(refused('stale-version'))
    await expect(held.declare(ref, TOM, { statement: '0' })).rejects.toMatchObject(refused('stale-findings'))
    await held.service.items.hold(ref, TOM, 'Wait.')
    await expect(held.declare(ref)).rejects.toMatchObject(refused('on-hold'))
  })

  test('goes back to a sender who does not answer in time', async () => {
    const { ref } = await held.hold()
    held.world.wait(3 * DAY + 1)
    expect(await held.service.mail.expire()).toBe(1)
    const order = (await held.orders()).at(-1)
    expect(order).toMatchObject({
      act: 'return',
      why: 'You did not answer in time whether it may go. It was not sent.',
    })
    await expect(held.declare(ref)).rejects.toMatchObject(refused('not-your-turn'))
  })

  test('goes to an approver when its sender asks for that, and stays there when rules change', async () => {
    const { ref } = await held.hold()
    await expect(held.service.mail.askForSignOff(ref, PRIYA)).rejects.toMatchObject(refused('not-yours'))
    const item = await held.service.mail.askForSignOff(ref, TOM)
    expect(item.outstanding.map(({ holder }) => holder)).toEqual(['data-protection-officer', 'chief-executive'])
    expect(held.noticesOf('to-advise')).toEqual([GWEN])
    await expect(held.declare(ref)).rejects.toMatchObject(refused('not-your-turn'))
    await expect(held.service.mail.askForSignOff(ref, TOM)).rejects.toMatchObject(refused('already-done'))
    held.setting.rules = 'rules-2'
    await held.service.clock.tick()
    expect((await held.service.items.read(ref)).outstanding[0]).toMatchObject({ holder: 'data-protection-officer' })
  })

  test('comes to its sender when a rule finds less, and the sender is asked', async () => {
    held.finds([mailFinding(), mailFinding({ rule: 'conduct/abuse', detector: 'conduct', type: 'ABUSE' })])
    const { ref, clearedBy } = await held.hold()
    expect(clearedBy).toBe('approver')
    held.finds([mailFinding()])
    held.world.wait(1000)
    held.setting.rules = 'rules-2'
    await held.service.clock.tick()
    expect((await held.service.items.read(ref)).outstanding).toMatchObject([{ holder: 'sender' }])
    expect(held.noticesOf('to-clear')).toEqual([TOM])
    await held.hold()
    expect(held.noticesOf('to-clear')).toEqual([TOM])
  })

  test('that was declared waits for an approver again when a rule finds more before it has left', async () => {
    const { ref } = await held.hold()
    await held.declare(ref)
    held.finds([mailFinding(), mailFinding({ rule: 'markings/eyes-only', type: 'UK_EYES_ONLY' })])
    held.setting.rules = 'rules-2'
    await held.service.clock.tick()
    const item = await held.service.items.read(ref)
    expect(item).toMatchObject({ progress: 'awaiting' })
    expect(item.outstanding.at(-1)?.holder).toBe('chief-executive')
    expect(item.declaration).toBeUndefined()
  })
})

describe('an approver decides instead of the sender', () => {
  const clearer = async (more?: Sent) => (await held.hold(more)).clearedBy

  test('where the office has switched declarations off, for all or for one sender', async () => {
    held.officeWith({ mail: { senderClears: 'off' } })
    expect(await clearer()).toBe('approver')
    held.officeWith({ noSelfClearing: [{ person: TOM }] })
    expect(await clearer()).toBe('approver')
    expect(await clearer({ sender: addressOf(PRIYA) })).toBe('sender')
  })

  test('where the office switches it off while the email waits', async () => {
    const { ref } = await held.hold()
    held.officeWith({ noSelfClearing: [{ person: TOM }] })
    await expect(held.declare(ref)).rejects.toMatchObject(refused('not-your-turn'))
    expect((await held.service.mail.askForSignOff(ref, TOM)).outstanding.at(-1)?.holder).toBe('chief-executive')
  })

  test('where the sender is unknown, has left, is a contractor, or is new', async () => {
    const people = sampleOffice.people.map((one) => ({ ...one }))
    const withTom = (more: object) =>
      held.officeWith({ people: people.map((one) => (one.id === TOM ? { ...one, ...more } : one)) })
    expect(await clearer({ sender: 'scanner@westmids-opcc.example' })).toBe('approver')
    withTom({ until: '2026-11-01' })
    expect(await clearer()).toBe('approver')
    withTom({ type: 'contractor' })
    expect(await clearer()).toBe('approver')
    held.setting.office = { ...held.setting.office!, mail: { declarers: ['contractor'] } }
    expect(await clearer()).toBe('sender')
    withTom({ from: '2026-11-01' })
    expect(await clearer()).toBe('approver')
  })

  test('where one person sent it in the name of another; who sent it in another’s From answers', async () => {
    const other = 'Sender: Priya Nandakumar <priya.nandakumar@westmids-opcc.example>\r\n'
    expect(await clearer({ headers: other })).toBe('approver')
    const own = `From: Simon Fosterly <simon.fosterly@westmids-opcc.example>\r\nSender: <${addressOf(TOM)}>\r\n`
    const { ref } = await held.hold({ headers: own })
    await expect(held.declare(ref, 'simon.fosterly')).rejects.toMatchObject(refused('not-yours'))
    expect(await held.declare(ref)).toMatchObject({ progress: 'approved' })
  })

  test.each([
    'From: Simon Fosterly <simon.fosterly@westmids-opcc.example>',
    'From: <tom.ashdown@westmids-opcc.example>, <simon.fosterly@westmids-opcc.example>',
    'From: <simon.fosterly@westmids-opcc.example>, <tom.ashdown@westmids-opcc.example>',
    'From : simon.fosterly@westmids-opcc.example',
    'Sender: <tom.ashdown@westmids-opcc.example>\r\nSender: <priya.nandakumar@westmids-opcc.example>',
    'Sender : <priya.nandakumar@westmids-opcc.example>',
    'From: <tom.ashdown@westmids-opcc.example>\r\nFrom: <simon.fosterly@westmids-opcc.example>',
  ])('where its headers name somebody else as who sent it: %j', async (headers) => {
    expect(await clearer({ headers: `${headers}\r\n` })).toBe('approver')
  })

  test.each([
    'From: "Ashdown, Tom (x)" <Tom.Ashdown@westmids-opcc.example>',
    'From: tom.ashdown@westmids-opcc.example (Tom Ashdown)',
    'From: =?utf-8?q?Tom?= <tom.ashdown@westmids-opcc.example>\r\nSender:',
  ])('but not where they name its sender: %j', async (headers) => {
    expect(await clearer({ headers: `${headers}\r\n` })).toBe('sender')
  })

  test('where it goes to many, or is about many people', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `r${index}@example.org`)
    expect(await clearer({ recipients: many(10) })).toBe('sender')
    expect(await clearer({ recipients: many(11) })).toBe('approver')
    held.officeWith({ mail: { declareRecipients: 2, declarePeople: 3 } })
    expect(await clearer({ recipients: many(3) })).toBe('approver')
    held.officeWith({ mail: { declareRecipients: 4000 } })
    expect(await clearer({ recipients: many(51) })).toBe('approver')
    held.finds(Array.from({ length: 11 }, () => mailFinding()))
    expect(await clearer()).toBe('approver')
    const row = { part: 'body', start: 0, end: 1 }
    held.finds([mailFinding({ rule: 'personal-data/phone', related: Array(11).fill(row) })])
    expect(await clearer()).toBe('approver')
  })

  test('and a delegate is called before the Chief Executive', async () => {
    const { service } = held
    const days = { starts: '2026-11-24', ends: '2026-11-30', upTo: 'sign-off', reason: 'Mail' } as const
    const delegation = await service.registers.delegate({ from: HELEN, to: PRIYA, ...days }, HELEN)
    await service.registers.acceptDelegation(delegation, PRIYA)
    held.finds([mailFinding({ rule: 'conduct/abuse', detector: 'conduct', type: 'ABUSE' })])
    const { ref, clearedBy } = await held.hold()
    expect(clearedBy).toBe('approver')
    const calls = (await service.items.history(ref)).flatMap((entry) => (entry.what === 'called' ? [entry.to] : []))
    expect(calls).toEqual([[PRIYA]])
  })

  test('where it goes to a journalist', async () => {
    held.officeWith({ media: [{ outlet: 'Evening News', domains: ['news.example'] } as Office['media'][number]] })
    expect(await clearer({ recipients: ['desk@news.example'] })).not.toBe('sender')
  })

  test.each(['desk@news.example.', 'desk%news.example@relay.example', '"desk"@news.example', 'desk@ｎews.example'])(
    'where an address may lead to somebody else, such as a journalist: %s',
    async (address) => {
      held.officeWith({ media: [{ outlet: 'Evening News', domains: ['news.example'] } as Office['media'][number]] })
      expect(await clearer({ recipients: [address] })).not.toBe('sender')
    },
  )

  test('where the age of a child stands beside the name', async () => {
    held.finds([mailFinding({ rule: 'personal-data/person' }), mailFinding({ rule: 'personal-data/age', type: 'AGE' })])
    expect(await clearer()).toBe('approver')
  })

  test('where a part was not read, or a finding is never the sender’s', async () => {
    held.finds([mailFinding()], { unread: [{ part: 'attachment:1', why: 'It is encrypted.' }] })
    expect(await clearer()).toBe('approver')
    held.finds([mailFinding(), mailFinding({ rule: 'personal-data/special-category' })])
    expect(await clearer()).toBe('approver')
    held.finds([mailFinding({ reserved: true })])
    expect(await clearer()).toBe('chief-executive')
  })
})
