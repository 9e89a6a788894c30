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
