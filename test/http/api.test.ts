import { beforeEach, describe, expect, test } from 'vitest'
import { type Asked, memoryApp } from '../tools/app.ts'

let ask: ReturnType<typeof memoryApp>['ask']

beforeEach(() => {
  ask = memoryApp().ask
})

const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }

describe('one draft’s way through the API', () => {
  test('handed in, seen, approved, checked against its certificate', async () => {
    const { status, answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
    expect(status).toBe(201)
    expect(item).toMatchObject({ progress: 'awaiting', author: 'tom.ashdown' })
    expect(item.why_them).toContain('Helen Marchetti')
    expect((await ask('/v1/items?view=waiting', { as: 'helen' })).answer).toEqual([
      expect.objectContaining({ item: item.id, title: 'Canal patrols' }),
    ])
    expect((await ask('/v1/items?view=waiting', { as: 'priya' })).answer).toEqual([])
    const decision = { version: item.version, shown: item.shown, outcome: 'approved' }
    const { answer: approved } = await ask(`/v1/items/${item.id}/decisions`, { as: 'helen', json: decision })
    expect(approved.progress).toBe('approved')
    const belongs = await ask('/v1/release-checks', { json: { draft, certificate: approved.certificate } })
    expect(belongs.answer).toMatchObject({ release: true })
    expect(
      (await ask(`/v1/items/${item.id}/entries`, { as: 'tom' })).answer.map(({ what }: { what: string }) => what),
    ).toEqual(['submitted', 'reviewed', 'routed', 'called', 'decided', 'certified'])
  })
})

describe('bad input is a typed problem with a sentence', () => {
  const cases: [string, string, Asked, number, string][] = [
    ['unknown kind', '/v1/items', { as: 'tom', json: { ...draft, kind: 'poem' } }, 400, '/problems/bad-input'],
    ['empty text', '/v1/items', { as: 'tom', json: { ...draft, text: '  ' } }, 400, '/problems/empty-draft'],
    [
      'malformed JSON',
      '/v1/items',
      { as: 'tom', body: '{"kind":', headers: { 'content-type': 'application/json' } },
      400,
      '/problems/bad-input',
    ],
    ['nobody signed in', '/v1/items', { json: draft }, 401, '/problems/sign-in'],
    [
      'a wrong key',
      '/v1/checks',
      { json: draft, headers: { authorization: 'Bearer other' } },
      401,
      '/problems/unknown-key',
    ],
    [
      'no key',
      '/v1/messages?sender=a@b.example&recipient=c@d.example',
      { body: 'x', headers: { 'content-type': 'message/rfc822' } },
      401,
      '/problems/key-needed',
    ],
    [
      'no recipient',
      '/v1/messages?sender=a@b.example',
      { as: 'gateway', body: 'x', headers: { 'content-type': 'message/rfc822' } },
      400,
      '/problems/bad-input',
    ],
    ['a machine where a person must act', '/v1/items', { as: 'gateway', json: draft }, 403, '/problems/people-only'],
    ['no such item', '/v1/items/none', { as: 'tom' }, 404, '/problems/not-found'],
    ['no such address', '/v1/nothing', {}, 404, '/problems/not-found'],
    [
      'another site’s form',
      '/v1/items',
      {
        as: 'tom',
        body: 'text=x',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      },
      403,
      '/problems/refused',
    ],
  ]
  test.each(cases)('%s', async (_, path, asked, status, type) => {
    const got = await ask(path, asked)
    expect(got.status).toBe(status)
    expect(got.type).toContain('application/problem+json')
    expect(got.answer).toMatchObject({ type, status })
    expect(got.answer.detail).toMatch(/\S/)
  })

  test('a decision on somebody else’s turn, on an old version, and a second one', async () => {
    const { answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
    const decide = (as: string, more: object = {}) =>
      ask(`/v1/items/${item.id}/decisions`, {
        as,
        json: { version: item.version, shown: item.shown, outcome: 'approved', ...more },
      })
    expect((await decide('tom')).answer.type).toBe('/problems/own-work')
    expect((await decide('priya')).answer.type).toBe('/problems/not-your-turn')
    expect((await decide('helen', { version: 'wrong' })).answer.type).toBe('/problems/stale-version')
    expect((await decide('helen')).status).toBe(200)
    expect((await decide('helen')).answer).toMatchObject({ type: '/problems/wrong-state', status: 409 })
  })
})

describe('a write sent twice', () => {
  test('happens once under one Idempotency-Key, and another request under it is refused', async () => {
    const headers = { 'idempotency-key': 'k1' }
    const first = await ask('/v1/items', { as: 'tom', json: draft, headers })
    const second = await ask('/v1/items', { as: 'tom', json: draft, headers })
    expect(second.answer).toEqual(first.answer)
    expect((await ask('/v1/items', { as: 'tom' })).answer).toHaveLength(1)
    const other = await ask('/v1/items', { as: 'tom', json: { ...draft, text: 'Other.' }, headers })
    expect(other.answer.type).toBe('/problems/idempotency-key-reused')
  })
})

test('the description of the API is made from the schemas', async () => {
  const { answer } = await ask('/v1/openapi.json')
  expect(answer.openapi).toBe('3.1.0')
  expect(Object.keys(answer.paths)).toEqual(
    expect.arrayContaining(['/v1/items', '/v1/messages', '/v1/release-checks', '/v1/checks']),
  )
  expect((await ask('/v1/docs')).answer).toContain('/v1/items/{id}/decisions')
})

test('a held message, its sign-off, and what the gateway is told and reports', async () => {
  const raw =
    'From: tom.ashdown@westmids-opcc.example\r\nMessage-ID: <m1@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'
  const address = '/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=r@example.org&queue=4Q1'
  const headers = { 'content-type': 'message/rfc822' }
  const { answer } = await ask(address, { as: 'gateway', body: raw, headers })
  expect(answer).toMatchObject({ verdict: 'hold', smtp: { code: 250 }, recipients: { outside: ['r@example.org'] } })
  expect(answer.headers.add).toContainEqual({ name: 'X-Countersign-Ref', value: answer.ref })
  const told = async (after = 0) => (await ask(`/v1/messages/decisions?after=${after}`, { as: 'gateway' })).answer
  const [notice] = (await told()).decisions
  expect(notice).toMatchObject({ act: 'notify', sender: 'tom.ashdown@westmids-opcc.example', copies: ['4Q1'] })
  expect(notice.notice.text).not.toContain('999 000 0018')

  const waiting = ask(`/v1/messages/decisions?after=${notice.seq}&wait=5`, { as: 'gateway' })
  const { version, shown } = (await ask(`/v1/items/${answer.item}`, { as: 'helen' })).answer
  await ask(`/v1/items/${answer.item}/decisions`, { as: 'helen', json: { version, shown, outcome: 'approved' } })
  const [release] = (await waiting).answer.decisions
  expect(release).toMatchObject({ act: 'release', ref: answer.ref, message_id: '<m1@x.example>' })
  const report = (outcome: string) =>
    ask(`/v1/messages/${answer.ref}/receipts`, { as: 'gateway', json: { seq: release.seq, outcome, receipt: '4Q1' } })
  expect((await report('releasing')).answer).toEqual({ copies: ['4Q1'] })
  await report('released')
  expect((await report('releasing')).status).toBe(409)
  expect((await told(notice.seq)).decisions).toEqual([])
  expect((await ask(`/v1/messages/${answer.ref}`, { as: 'gateway' })).answer.state).toBe('released')
  expect((await ask('/metrics')).answer).toContain('countersign_mail_held 0')
  expect((await ask('/readyz')).answer).toEqual({ ready: true })
})
