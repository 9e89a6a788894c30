import { beforeEach, describe, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { OBSERVABLE } from '../../src/core/mail/observe.ts'
import { DAY, GWEN, HELEN, openScenario, refused, TOM } from '../tools/scenario.ts'

const NHS = 'Dear all,\nThe patient’s NHS number is 999 000 0018. Thank you.\nTom'
const UNKNOWN = new Uint8Array([0x00, 0x9f, 0x92, 0x96, 0x01, 0xff, 0xfe, 0x00])

let scene: ReturnType<typeof openScenario>
beforeEach(() => {
  scene = openScenario()
})

const observe = (covers: string, more: object = {}, by = GWEN) =>
  scene.service.registers.saveRow('observe-only', {
    by,
    given: { covers, reason: 'A trial', from: '2026-11-24', until: '2026-12-24', ...more },
  })

function ask(
  text: string,
  { id = '1', queue = 'Q1', body = text }: { id?: string; queue?: string; body?: string } = {},
) {
  const head = `Received: from a by b; ${queue}\r\nMessage-ID: <${id}@x.example>\r\nSubject: Hello\r\n`
  const raw = new TextEncoder().encode(`${head}\r\n${body}\r\n`)
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
  return scene.service.mail.screen(message, { gateway: 'mx', ...(queue ? { queue } : {}) })
}

function askWithFile(bytes: Uint8Array) {
  const text = [
    'Message-ID: <f@x.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'See the file.',
    '--b',
    'Content-Type: application/octet-stream; name=plan.dat',
    'Content-Disposition: attachment; filename=plan.dat',
    'Content-Transfer-Encoding: base64',
    '',
    btoa(String.fromCharCode(...bytes)),
    '--b--',
    '',
  ].join('\r\n')
  const message = {
    raw: new TextEncoder().encode(text),
    sender: 'tom.ashdown@westmids-opcc.example',
    recipients: ['resident@example.org'],
  }
  return scene.service.mail.screen(message, { gateway: 'mx', queue: 'Q9' })
}

const untouched = async () => {
  expect(await scene.world.ports.items({ limit: 10 })).toEqual([])
  expect(await scene.world.ports.mailOrders({ after: 0, limit: 10 })).toEqual([])
  expect(scene.world.noticesSent()).toEqual([])
}

describe('while all outgoing mail is only observed', () => {
  beforeEach(() => observe('gateway'))

  test.each(['Q1', ''])(
    'a message that would be held is released, with no item, order or notice (queue %j)',
    async (queue) => {
      const { verdict, mail } = await ask(NHS, { queue })
      expect(verdict).toBe('release')
      expect(mail).toMatchObject({ verdict: 'sign-off', item: null, passes: [{ because: 'observed' }] })
      expect(mail.reasons).toContainEqual(expect.objectContaining({ rule: 'personal-data/nhs-number' }))
      await untouched()
    },
  )

  test('the same message again gets the same answer, and is counted once', async () => {
    const first = await ask(NHS)
    expect(await ask(NHS, { queue: 'Q2' })).toEqual(first)
    const { days } = await scene.world.ports.observedCounts('2026-11-01')
    expect(days).toEqual([{ day: '2026-11-24', checked: 1, observed: 1 }])
  })

  test('what could not be read is released and counted', async () => {
    const { verdict, mail } = await askWithFile(UNKNOWN)
    expect(verdict).toBe('release')
    expect(mail.reasons).toContainEqual(expect.objectContaining({ rule: 'reading/unread' }))
    await untouched()
  })

  test.each([
    ['a marking', 'SECRET\n\nPlan of the estate'],
    ['a credential', 'The password for the admin account is: Tr0ub4dor&3xK9!'],
    ['an appeal for votes', 'Vote Labour on 7 May. Please vote for Sadia Hussain.'],
  ])('the block list is refused: %s', async (_, text) => {
    expect(await ask(text)).toMatchObject({ verdict: 'reject', mail: { verdict: 'block' } })
  })

  test('a doubt about the block list stays held', async () => {
    expect((await ask('The cover says SECRET, so crop it.')).verdict).toBe('hold')
  })

  test('a program under another name stays held', async () => {
    const { verdict, mail } = await askWithFile(new Uint8Array([0x4d, 0x5a, ...Array(100).fill(0)]))
    expect(verdict).toBe('hold')
    expect(mail.reasons).toContainEqual(expect.objectContaining({ type: 'PROGRAM' }))
  })

  test('only the words around a finding are kept, apart from the rest', async () => {
    const { mail } = await ask(NHS)
    const [row] = await scene.world.ports.observedMessages({ limit: 5 })
    expect(row).toMatchObject({ ref: mail.ref, sender: TOM, recipients: 1 })
    expect(JSON.stringify(row)).not.toMatch(/999 000|resident|Hello/)
    const excerpts = await scene.world.ports.observedExcerpts(mail.ref)
    expect(excerpts?.find(({ rule }) => rule === 'personal-data/nhs-number')?.text).toBe(
      'The patient’s NHS number is 999 000 0018.',
    )
  })
})

describe('holding', () => {
  test('applies again on the day after the last, also to a message that was released before', async () => {
    await observe('gateway', { until: '2026-11-26' })
    expect((await ask(NHS)).verdict).toBe('release')
    scene.world.wait(2 * DAY)
    expect((await ask(NHS, { id: '2' })).verdict).toBe('release')
    scene.world.wait(DAY)
    expect((await ask(NHS, { id: '3' })).verdict).toBe('hold')
    expect((await ask(NHS)).verdict).toBe('hold')
    expect((await ask(NHS)).verdict).toBe('hold')
  })

  test('applies at once when observing is ended early', async () => {
    const row = await observe('gateway')
    await scene.service.registers.saveRow('observe-only', {
      ...{ by: HELEN, row },
      given: {
        covers: 'gateway',
        reason: 'A trial',
        from: '2026-11-24',
        until: '2026-12-24',
        stopped: '2026-11-24T09:00Z',
      },
    })
    expect((await ask(NHS)).verdict).toBe('hold')
  })

  test('does not apply to a message that was held before, came back and is sent again', async () => {
    const { mail } = await ask(NHS)
    expect(mail.item).not.toBeNull()
    await scene.service.items.recall(mail.item!, TOM, 'Not today.')
    await observe('gateway')
    expect((await ask(NHS)).verdict).toBe('release')
    expect((await ask(NHS)).verdict).toBe('release')
    expect((await scene.service.items.read(mail.item!)).progress).toBe('recalled')
  })

  test('applies where the setting has no end, or one too far ahead', async () => {
    const { office } = await scene.world.ports.officeSnapshot()
    const useless = [
      { covers: 'gateway', from: '2026-11-24' },
      { covers: 'gateway', until: '2026-12-24' },
      { covers: 'gateway', from: '2026-11-24', until: '2027-11-24' },
      { covers: 'everything', from: '2026-11-24', until: '2026-12-24' },
      {},
    ]
    for (const [index, setting] of useless.entries()) {
      scene.world.setting.office = { ...office, observeOnly: [setting as never] }
      expect([setting, (await ask(NHS, { id: `n${index}` })).verdict]).toEqual([setting, 'hold'])
    }
  })

  test('applies where the settings cannot be read: the gateway gets no verdict', async () => {
    await observe('gateway')
    scene.world.ports.officeSnapshot = async () => {
      throw new Error('The database does not answer.')
    }
    await expect(ask(NHS)).rejects.toThrow('The database does not answer.')
  })
})

describe('while one detector or rule is only observed', () => {
  const both = `${NHS}\nThe leak must not be made public: it is confidential and only for the panel.\nThey are idiots.`

  test.each(['personal-data', 'personal-data/nhs-number'])('%s: its findings are released', async (covers) => {
    await observe(covers)
    await observe('personal-data/mail-disclosure')
    expect((await ask(NHS)).verdict).toBe('release')
  })

  test('a message with a finding of another detector is held, with all its findings', async () => {
    await observe('personal-data')
    const { verdict, mail } = await ask(both)
    expect(verdict).toBe('hold')
    const { review } = await scene.service.items.read(mail.item!)
    expect(review?.findings.map(({ detector }) => detector)).toContain('personal-data')
    expect(await scene.world.ports.observedMessages({ limit: 5 })).toEqual([])
  })

  test('what could not be read is held', async () => {
    for (const covers of ['personal-data', 'confidentiality', 'conduct', 'publication', 'political', 'markings'])
      await observe(covers)
    expect((await askWithFile(UNKNOWN)).verdict).toBe('hold')
  })
})

describe('the register', () => {
  const wrong = (field: string) => ({ ...refused('bad-input'), fields: [expect.objectContaining({ field })] })

  test('offers no rule that can block, and names every other rule that can hold', () => {
    const offered = Object.keys(OBSERVABLE).filter((name) => name.includes('/'))
    expect(offered).toEqual(rules.filter(({ severity }) => severity === 'sign-off').map(({ id }) => id))
  })

  test.each(['markings/banner', 'confidentiality/credential', 'personal-data/legal-anonymity', 'no-such/rule'])(
    'refuses %s',
    async (covers) => {
      await expect(observe(covers)).rejects.toMatchObject(wrong('covers'))
    },
  )

  test.each([{ until: '' }, { until: '2027-02-23' }, { from: '' }])('refuses the days %j', async (days) => {
    await expect(observe('gateway', days)).rejects.toMatchObject(wrong(Object.keys(days)[0]!))
  })

  test('accepts ninety days, and an extension counts from its own day', async () => {
    const row = await observe('gateway', { until: '2027-02-22' })
    scene.world.wait(30 * DAY)
    const given = { covers: 'gateway', reason: 'A trial', from: '2026-11-24', until: '2027-03-24' }
    await scene.service.registers.saveRow('observe-only', { row, by: HELEN, given })
    const beyond = { ...given, until: '2027-03-25' }
    await expect(
      scene.service.registers.saveRow('observe-only', { row, by: HELEN, given: beyond }),
    ).rejects.toMatchObject(wrong('until'))
    const end = { day: '2027-06-01', by: HELEN, reason: 'Later.' }
    await expect(scene.service.registers.endRow('observe-only', row, end)).rejects.toMatchObject(wrong('until'))
  })

  test('refuses a period that begins later and ends more than ninety days from now, so that no chain is made at once', async () => {
    await expect(observe('gateway', { from: '2027-02-22', until: '2027-05-22' })).rejects.toMatchObject(wrong('until'))
    expect(await observe('gateway', { from: '2027-02-01', until: '2027-02-22' })).toEqual(expect.any(String))
  })

  test('takes a period of an office file that ends too far ahead as ended', async () => {
    const { office } = await scene.world.ports.officeSnapshot()
    const period = { covers: 'gateway', reason: 'A trial', from: '2026-11-24' }
    const observeOnly = [
      { ...period, id: 'short', until: '2026-12-24' },
      { ...period, id: 'long', until: '2027-12-24' },
      { ...period, id: 'later', from: '2027-12-25', until: '2028-01-24' },
    ]
    await scene.service.registers.seed({ ...office, observeOnly })
    const { rows } = (await scene.world.ports.registers()).get('observe-only')!
    expect(rows.map(({ id, values }) => [id, values['until'], values['stopped'] !== undefined])).toEqual([
      ['short', '2026-12-24', false],
      ['long', '2027-12-24', true],
      ['later', '2028-01-24', true],
    ])
  })

  test('stays ended once it was ended early, so that the next one sends notices again', async () => {
    const row = await observe('gateway')
    await scene.service.mail.endObserving(row, HELEN)
    const given = { covers: 'gateway', reason: 'A trial', from: '2026-11-24', until: '2026-12-24' }
    await expect(scene.service.registers.saveRow('observe-only', { by: HELEN, row, given })).rejects.toMatchObject(
      refused('bad-input'),
    )
    expect((await ask(NHS)).verdict).toBe('hold')
  })

  test('is changed by the Chief Executive and the administrator only', async () => {
    await observe('gateway', {}, HELEN)
    await expect(observe('conduct', {}, TOM)).rejects.toMatchObject(refused('not-yours'))
  })

  test('keeps who set and changed it', async () => {
    const row = await observe('gateway')
    const history = await scene.service.registers.rowHistory('observe-only', row, HELEN)
    expect(history).toMatchObject([{ by: GWEN, how: 'added', values: { covers: 'gateway' } }])
  })
})
