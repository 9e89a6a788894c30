import { beforeEach, describe, expect, test } from 'vitest'
import { counters } from '../../src/http/counters.ts'
import { type Asked, memoryApp } from '../tools/app.ts'
import { judgeOverHttp } from '../tools/judge-over-http.ts'

const SENDER = 'tom.ashdown@westmids-opcc.example'
const HELD = 'Subject: Hello\r\nMessage-ID: <m1@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'

let app: ReturnType<typeof memoryApp>
beforeEach(() => {
  app = memoryApp()
})

const ask = (path: string, asked: Asked = {}) => app.ask(path, asked)

function observe(more: object = {}, as = 'gwen') {
  const values = { covers: 'gateway', reason: 'A trial', from: '2026-11-24', until: '2026-12-24', ...more }
  return ask('/v1/registers/observe-only/rows', { as, json: { values } })
}

function send(body = HELD) {
  const headers = { 'content-type': 'message/rfc822' }
  return ask(`/v1/messages?sender=${SENDER}&recipient=r@example.org&queue=4Q1`, { as: 'gateway', body, headers })
}

describe('the answer about a message in observe-only mode', () => {
  test('is release, with the rules and kinds that would have held it, now and later', async () => {
    expect((await observe()).status).toBe(201)
    const { answer } = await send()
    expect(answer).toMatchObject({ verdict: 'release', smtp: { code: 250 }, item: null })
    expect(answer.observed).toContainEqual({ rule: 'personal-data/nhs-number', type: 'NHS_NUMBER' })
    const later = await ask(`/v1/messages/${answer.ref}`, { as: 'gateway' })
    expect(later.answer).toMatchObject({ verdict: 'release', state: 'released', observed: answer.observed })
    expect((await ask('/v1/messages/decisions', { as: 'gateway' })).answer.decisions).toEqual([])
  })

  test('names nothing for a clear message', async () => {
    await observe()
    const { answer } = await send('Subject: Hello\r\n\r\nThe meeting is at ten on Tuesday.\r\n')
    expect(answer).toMatchObject({ verdict: 'release', observed: [], passes: [] })
  })

  test('passes at the gateway with its stamp, and its log line says observed and names the rules', async () => {
    await observe()
    const logged: object[] = []
    const mail = { text: HELD, sender: SENDER, recipients: ['r@example.org'] }
    const ruling = await judgeOverHttp(app, mail, { log: (event) => logged.push(event) })
    expect(ruling).toMatchObject({ act: 'pass' })
    expect(ruling.act === 'pass' && ruling.add.map(({ name }) => name)).toContain('X-Countersign-Stamp')
    expect(logged).toEqual([
      expect.objectContaining({ verdict: 'observed', rules: expect.arrayContaining(['personal-data/nhs-number']) }),
    ])
    expect(JSON.stringify(logged)).not.toMatch(/999|example\.org/)
  })

  test('is counted by verdict and by rule', () => {
    const count = counters()
    count.message('observed', 3)
    count.observed('personal-data/nhs-number')
    expect(count.text()).toContain('countersign_messages_total{verdict="observed"} 1')
    expect(count.text()).toContain('countersign_observed_total{rule="personal-data/nhs-number"} 1')
  })
})

describe('the report of what would have been held', () => {
  const report = (as: string, path = '/v1/observed') => ask(path, { as })

  test('counts messages by day, rule and kind, with the precision of each rule', async () => {
    await observe()
    const { answer: first } = await send()
    await send(HELD.replace('<m1@', '<m2@'))
    await send('Subject: Hello\r\n\r\nThe meeting is at ten on Tuesday.\r\n')
    const judged = { rule: 'personal-data/nhs-number', type: 'NHS_NUMBER', judged: 'right' }
    await ask(`/v1/observed/messages/${first.ref}/judgements`, { as: 'helen', json: judged })
    const { answer } = await report('gwen')
    expect(answer).toMatchObject({
      ...{ from: '2026-10-26', until: '2026-11-24', checked: 3, observed: 2 },
      periods: [{ covers: 'gateway', from: '2026-11-24', until: '2026-12-24' }],
      days: [{ day: '2026-11-24', checked: 3, observed: 2 }],
    })
    const counts = { cases: 2, right: 1, wrong: 0 }
    expect(answer.rules).toContainEqual({ rule: 'personal-data/nhs-number', ...counts, precision: 1 })
    expect(answer.rules).toContainEqual(
      expect.objectContaining({ rule: 'personal-data/mail-disclosure', precision: null }),
    )
    expect(answer.kinds).toContainEqual({ type: 'NHS_NUMBER', ...counts })
    expect((await report('gateway', '/v1/messages/observed')).answer).toEqual(answer)
    app.wait(40 * 86_400_000)
    expect((await report('gwen')).answer).toMatchObject({ checked: 0, observed: 0, periods: [], rules: [] })
    expect((await report('gwen', '/v1/observed?days=60')).answer).toMatchObject({ checked: 3, observed: 2 })
  })

  test.each([
    ['tom', '/v1/observed', 403, 'not-yours'],
    ['gateway', '/v1/observed', 403, 'people-only'],
    ['', '/v1/observed', 401, 'sign-in'],
    ['helen', '/v1/messages/observed', 403, 'machines-only'],
    ['publisher', '/v1/messages/observed', 403, 'wrong-scope'],
    ['gwen', '/v1/observed?days=91', 400, 'bad-input'],
    ['gwen', '/v1/observed?days=two', 400, 'bad-input'],
  ])('is refused to %j at %s', async (as, path, status, type) => {
    const got = await ask(path, as ? { as } : {})
    expect([got.status, got.answer.type]).toEqual([status, `/problems/${type}`])
  })
})

describe('the messages that would have been held', () => {
  const NHS_CASE = { rule: 'personal-data/nhs-number', type: 'NHS_NUMBER' }
  const list = async (as: string, query = '') => (await ask(`/v1/observed/messages${query}`, { as })).answer
  const judge = (as: string, ref: string, more: object = {}) =>
    ask(`/v1/observed/messages/${ref}/judgements`, { as, json: { ...NHS_CASE, judged: 'wrong', ...more } })
  const caseOf = ({ cases }: { cases: { rule: string; type: string }[] }) =>
    cases.find(({ rule }) => rule === NHS_CASE.rule)

  let ref: string
  beforeEach(async () => {
    const { office } = await app.ports.officeSnapshot()
    const people = office.people.map((one) =>
      one.id === 'priya.nandakumar' ? { ...one, roles: ['author', 'admin'] as const } : one,
    )
    const period = { id: 'trial', covers: 'gateway', from: '2026-11-24', until: '2026-12-24' }
    app.setting.office = { ...office, people, observeOnly: [period] }
    ref = (await send()).answer.ref
  })

  test.each(['tom', 'helen', 'gwen'])('are shown to %s with the words around a finding, and judged', async (as) => {
    const [message] = await list(as, '?open=yes')
    expect(message).toMatchObject({ ref, sender: 'tom.ashdown', may_judge: true })
    expect(caseOf(message)).toMatchObject({ judged: null, excerpt: { text: 'NHS number 999 000 0018.' } })
    expect((await judge(as, ref)).status).toBe(204)
    const [after] = await list(as)
    expect(caseOf(after)).toMatchObject({ judged: 'wrong', judged_by: expect.any(String) })
    expect((await judge(as, ref, { judged: null })).status).toBe(204)
    expect(caseOf((await list(as))[0])).toMatchObject({ judged: null, judged_by: null, judged_at: null })
  })

  test('are shown to an administrator without any words, and not judged by one', async () => {
    const [message] = await list('priya')
    expect(message).toMatchObject({ ref, may_judge: false })
    expect(JSON.stringify(message)).not.toMatch(/999|excerpt/)
    expect((await judge('priya', ref)).answer.type).toBe('/problems/not-yours')
  })

  test('are hidden from a colleague', async () => {
    const { office } = await app.ports.officeSnapshot()
    app.setting.office = { ...office, people: office.people.map((one) => ({ ...one, roles: ['author'] as const })) }
    expect(await list('priya')).toEqual([])
    expect((await judge('priya', ref)).answer.type).toBe('/problems/not-found')
    expect(await list('tom')).toHaveLength(1)
  })

  test.each([{ rule: 'no/such' }, { type: 'PHONE' }, { judged: 'perhaps' }, { judged: undefined }])(
    'are not judged with %j',
    async (more) => {
      const { status } = await judge('tom', ref, more)
      expect(status).toBe('judged' in more ? 400 : 404)
    },
  )

  test('are listed by rule and page by page', async () => {
    const second = (await send(HELD.replace('<m1@', '<m2@'))).answer.ref
    expect(await list('gwen', `?rule=${NHS_CASE.rule}`)).toHaveLength(2)
    expect(await list('gwen', '?rule=conduct/abuse')).toEqual([])
    const pages = [...(await list('gwen', '?limit=1')), ...(await list('gwen', '?limit=1&offset=1'))]
    expect(pages.map((one: { ref: string }) => one.ref).sort()).toEqual([ref, second].sort())
  })
})

describe('an observe-only period', () => {
  const end = (as: string, row: string) => ask(`/v1/observed/periods/${row}/endings`, { as, method: 'POST' })

  test.each(['helen', 'gwen'])('is ended at once by %s, on record', async (as) => {
    const { id } = (await observe()).answer
    expect((await send()).answer.verdict).toBe('release')
    expect((await end('tom', id)).answer.type).toBe('/problems/not-yours')
    expect((await end(as, 'nothing')).answer.type).toBe('/problems/not-found')
    expect((await end(as, id)).status).toBe(204)
    expect((await end(as, id)).answer.type).toBe('/problems/already-done')
    expect((await send(HELD.replace('<m1@', '<m2@'))).answer.verdict).toBe('hold')
    const { answer: history } = await ask(`/v1/registers/observe-only/rows/${id}/history`, { as: 'tom' })
    expect(history.map(({ how }: { how: string }) => how)).toEqual(['added', 'changed'])
    expect((await observe()).status).toBe(201)
    expect((await send(HELD.replace('<m1@', '<m3@'))).answer.verdict).toBe('release')
  })
})
