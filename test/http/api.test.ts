import { beforeEach, describe, expect, test } from 'vitest'
import { type Asked, memoryApp } from '../tools/app.ts'

let ask: ReturnType<typeof memoryApp>['ask']

beforeEach(() => {
  ask = memoryApp().ask
})

const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }

describe('the life of a draft through the API', () => {
  test('covers submitting, reading, approving and a release check', async () => {
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

describe('acts on a draft through the API', () => {
  const handIn = async (more: object = {}) =>
    (await ask('/v1/items', { as: 'tom', json: { ...draft, ...more } })).answer
  const act = async (id: string, path: string, as: string, json: object = {}) =>
    (await ask(`/v1/items/${id}/${path}`, { as, json })).answer
  const approve = ({ id, version, shown }: { id: string; version: string; shown: string }, more: object = {}) =>
    act(id, 'decisions', 'helen', { version, shown, outcome: 'approved', ...more })

  test('cover a condition on words, a version without them, a release time, and a published address', async () => {
    const item = await handIn({ text: 'Extra patrols start on Monday, they say. Along the canal.' })
    const conditions = [{ kind: 'text-removed', needs: ', they say' }]
    const approved = await approve(item, { outcome: 'approved-with-conditions', conditions })
    expect(approved.conditions).toEqual([expect.objectContaining({ met: false, missing: expect.any(String) })])
    const text = 'Extra patrols start on Monday. Along the canal.'
    await ask(`/v1/items/${item.id}/versions`, { as: 'tom', json: { ...draft, text } })
    const { answer: redline } = await ask(`/v1/items/${item.id}/redline`, { as: 'helen' })
    expect(redline.parts[0].changes).toContainEqual({ text: ', they say', change: 'removed' })
    const soon = { for: '2026-11-25T09:00:00Z', means: 'by-hand' }
    expect(await act(item.id, 'schedules', 'tom', soon)).toMatchObject({ progress: 'scheduled' })
    expect(await act(item.id, 'cancellations', 'tom', { reason: 'Sooner.' })).toMatchObject({ progress: 'approved' })
    const address = 'https://www.example.org/news'
    const out = await act(item.id, 'releases', 'tom', { receipt: 'At noon', address })
    expect(out).toMatchObject({ progress: 'released', releases: [{ addresses: [address] }] })
    const { tasks } = await act(item.id, 'withdrawals', 'helen', { reason: 'Wrong day.' })
    const done = await act(item.id, 'tasks', 'tom', { task: tasks[0].task, how: 'Deleted.' })
    expect(done.tasks[0].done).toBe(true)
  })

  test('cover approval in bulk of clear items of one kind; another kind is refused', async () => {
    const items = await Promise.all([1, 2].map((n) => handIn({ text: `Extra patrols start on day ${n}.` })))
    const chosen = items.map(({ id, version, shown }) => ({ id, version, shown }))
    const other = await handIn({ kind: 'article', text: 'A day with the van.' })
    const both = { items: [...chosen, { id: other.id, version: other.version, shown: other.shown }] }
    expect((await ask('/v1/approvals', { as: 'helen', json: both })).status).toBe(400)
    const { answer } = await ask('/v1/approvals', { as: 'helen', json: { items: chosen } })
    expect(answer).toEqual(items.map(({ id }) => ({ id })))
    expect((await ask('/v1/approvals', { as: 'helen', json: { items: chosen } })).status).toBe(400)
    expect((await ask('/v1/notices', { as: 'tom' })).answer.map(({ kind }: { kind: string }) => kind)).toEqual([
      'approved',
      'approved',
    ])
  })

  test('cover passing an item to another approver with a comment, and to nobody else', async () => {
    const loan = {
      to: 'priya.nandakumar',
      starts: '2026-11-01',
      ends: '2027-01-31',
      up_to: 'sign-off',
      reason: 'Leave',
    }
    const { answer: delegation } = await ask('/v1/delegations', { as: 'helen', json: loan })
    await ask(`/v1/delegations/${delegation.id}/acceptances`, { as: 'priya', json: {} })
    const item = await handIn()
    const passed = await act(item.id, 'passes', 'helen', { to: 'priya.nandakumar', note: 'You know the place.' })
    expect(passed.comments).toEqual([expect.objectContaining({ text: 'You know the place.', by: 'helen.marchetti' })])
    const listed = (await ask('/v1/notices', { as: 'priya' })).answer
    expect(listed).toContainEqual(expect.objectContaining({ item: item.id, kind: 'to-decide' }))
    expect(await act(item.id, 'passes', 'helen', { to: 'gwen.hollis' })).toMatchObject({ status: 400 })
    expect(await act(item.id, 'passes', 'gwen', { to: 'helen.marchetti' })).toMatchObject({ status: 403 })
    expect(await act(item.id, 'passes', 'helen')).toMatchObject({ status: 400, type: '/problems/bad-input' })
  })

  test('cover a conflict of interest that the author declares about the Chief Executive, which waits for an answer', async () => {
    const item = await handIn()
    const declaration = { person: 'helen.marchetti', reason: 'It is about her pay.' }
    const claimed = await act(item.id, 'conflicts', 'tom', declaration)
    expect(claimed.open_conflicts).toEqual([{ person: declaration.person, by: 'tom.ashdown', why: declaration.reason }])
    expect(claimed.outstanding).toEqual(item.outstanding)
    expect(await approve(item)).toMatchObject({ type: '/problems/conflict-of-interest', status: 403 })
    const answer = (as: string, outcome: string) =>
      act(item.id, 'conflict-answers', as, { person: declaration.person, outcome, reason: 'No.' })
    expect(await answer('tom', 'confirmed')).toMatchObject({ type: '/problems/not-your-turn', status: 403 })
    expect(await answer('helen', 'refused')).toMatchObject({ type: '/problems/not-your-turn', status: 403 })
    expect(await answer('tom', 'never')).toMatchObject({ type: '/problems/bad-input', status: 400 })
    expect(await answer('tom', 'withdrawn')).toMatchObject({ open_conflicts: [] })
    expect(await approve(item)).toMatchObject({ progress: 'approved' })
  })

  test('cover claims that others see, replies to comments, and conflicts that move the decision', async () => {
    const item = await handIn()
    expect(await act(item.id, 'claims', 'helen')).toMatchObject({ claimed: { by: 'helen.marchetti' } })
    const anchor = { part: 'body', start: 0, end: 5 }
    const { comments } = await act(item.id, 'comments', 'helen', { text: 'More?', anchor })
    const answer = { text: 'Six more.', in_reply_to: comments[0].number }
    expect((await act(item.id, 'comments', 'tom', answer)).comments[1]).toMatchObject({
      in_reply_to: comments[0].number,
    })
    const moved = await act(item.id, 'conflicts', 'helen', { person: 'helen.marchetti', reason: 'It is about my pay.' })
    expect(moved.outstanding[0]).toMatchObject({ holder: 'independent-reviewer', row: 'about-chief-executive' })
    // A person with a conflict of interest no longer reads it either.
    expect(await approve(item)).toMatchObject({ type: '/problems/closed', status: 403 })
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
    ['no session', '/v1/items', { json: draft }, 401, '/problems/sign-in'],
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
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      },
      403,
      '/problems/other-site',
    ],
  ]
  test.each(cases)('%s', async (_, path, asked, status, type) => {
    const got = await ask(path, asked)
    expect(got.status).toBe(status)
    expect(got.type).toContain('application/problem+json')
    expect(got.answer).toMatchObject({ type, status })
    expect(got.answer.detail).toMatch(/\S/)
  })

  test('also for a decision out of turn, on an old version, or given twice', async () => {
    const { answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
    const decide = (as: string, more: object = {}) =>
      ask(`/v1/items/${item.id}/decisions`, {
        as,
        json: { version: item.version, shown: item.shown, outcome: 'approved', ...more },
      })
    expect((await decide('tom')).answer.type).toBe('/problems/own-work')
    expect((await decide('priya')).answer.type).toBe('/problems/not-found')
    // A person it is shared with may read it, but not decide.
    await ask(`/v1/items/${item.id}/shares`, { as: 'tom', json: { person: 'priya.nandakumar' } })
    expect((await decide('priya')).answer.type).toBe('/problems/not-your-turn')
    expect((await decide('helen', { version: 'wrong' })).answer.type).toBe('/problems/stale-version')
    expect((await decide('helen')).status).toBe(200)
    expect((await decide('helen')).answer).toMatchObject({ type: '/problems/wrong-state', status: 409 })
  })
})

describe('a write sent twice', () => {
  test('is done once under one Idempotency-Key, and a different request under that key is refused', async () => {
    const headers = { 'idempotency-key': 'k1' }
    const first = await ask('/v1/items', { as: 'tom', json: draft, headers })
    const second = await ask('/v1/items', { as: 'tom', json: draft, headers })
    expect(second.answer).toEqual(first.answer)
    expect((await ask('/v1/items', { as: 'tom' })).answer).toHaveLength(1)
    const other = await ask('/v1/items', { as: 'tom', json: { ...draft, text: 'Other.' }, headers })
    expect(other.answer.type).toBe('/problems/idempotency-key-reused')
  })
})

test('a read-only POST is answered anew under the same Idempotency-Key', async () => {
  const { answer: item } = await ask('/v1/items', { as: 'tom', json: draft })
  const decision = { version: item.version, shown: item.shown, outcome: 'approved' }
  const { certificate } = (await ask(`/v1/items/${item.id}/decisions`, { as: 'helen', json: decision })).answer
  const once = { as: 'tom', headers: { 'idempotency-key': 'k1' } }
  const release = { ...once, json: { version: item.version, certificate } }
  expect((await ask('/v1/release-checks', release)).answer).toMatchObject({ release: true })
  await ask(`/v1/items/${item.id}/holds`, { as: 'helen', json: { reason: 'A family has to be told first.' } })
  expect((await ask('/v1/release-checks', release)).answer).toMatchObject({ release: false })
  expect((await ask('/v1/checks', { ...once, json: draft })).status).toBe(200)
})

test('the API description is generated from the schemas', async () => {
  const { answer } = await ask('/v1/openapi.json')
  expect(answer.openapi).toBe('3.1.0')
  expect(Object.keys(answer.paths)).toEqual(
    expect.arrayContaining(['/v1/items', '/v1/messages', '/v1/release-checks', '/v1/checks']),
  )
  expect((await ask('/v1/docs')).answer).toContain('/v1/items/{id}/decisions')
})

test('a held message is signed off, its gateway gets the order, and its receipt is recorded', async () => {
  const raw =
    'From: tom.ashdown@westmids-opcc.example\r\nMessage-ID: <m1@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'
  const address = '/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=r@example.org&queue=4Q1'
  const headers = { 'content-type': 'message/rfc822' }
  const { answer } = await ask(address, { as: 'gateway', body: raw, headers })
  expect(answer).toMatchObject({ verdict: 'hold', smtp: { code: 250 }, recipients: { outside: ['r@example.org'] } })
  expect(answer.headers.add).toContainEqual({ name: 'X-Countersign-Ref', value: answer.ref })
  const listed = async (after = 0) => (await ask(`/v1/messages/decisions?after=${after}`, { as: 'gateway' })).answer
  const [notice] = (await listed()).decisions
  expect(notice).toMatchObject({ act: 'notify', sender: 'tom.ashdown@westmids-opcc.example', copies: ['4Q1'] })
  expect(notice.notice.text).not.toContain('999 000 0018')

  const waiting = ask(`/v1/messages/decisions?after=${notice.seq}&wait=5`, { as: 'gateway' })
  const { version, shown } = (await ask(`/v1/items/${answer.item}`, { as: 'helen' })).answer
  const advice = { version, shown, outcome: 'advised', reason: 'No objection.' }
  await ask(`/v1/items/${answer.item}/decisions`, { as: 'gwen', json: advice })
  await ask(`/v1/items/${answer.item}/decisions`, { as: 'helen', json: { version, shown, outcome: 'approved' } })
  const [release] = (await waiting).answer.decisions
  expect(release).toMatchObject({ act: 'release', ref: answer.ref, message_id: '<m1@x.example>' })
  const report = (outcome: string) =>
    ask(`/v1/messages/${answer.ref}/receipts`, { as: 'gateway', json: { seq: release.seq, outcome, receipt: '4Q1' } })
  expect((await report('releasing')).answer).toEqual({ copies: ['4Q1'] })
  await report('released')
  expect((await report('releasing')).status).toBe(409)
  expect((await listed(notice.seq)).decisions).toEqual([])
  expect((await ask(`/v1/messages/${answer.ref}`, { as: 'gateway' })).answer.state).toBe('released')
  expect((await ask('/metrics')).answer).toContain('countersign_mail_held 0')
  expect((await ask('/readyz')).answer).toEqual({ ready: true })
})
