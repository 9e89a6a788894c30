import { beforeAll, expect, test } from 'vitest'
import { type Asked, memoryApp } from '../tools/app.ts'
import { officeWith } from '../tools/scenario.ts'

/**
 * Calls each route of the API once and checks the answer against its description. Other behaviour is tested beside
 * the code.
 */

const PRIYA = 'priya.nandakumar'
const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }
const NHS = 'The patient’s NHS number is 999 000 0018.'
const SENDER = 'tom.ashdown@westmids-opcc.example'
const REASON = 'A family has to be told first.'
const HOUR = 3_600_000

const called = new Set<string>()
let app: ReturnType<typeof memoryApp>
beforeAll(() => {
  app = memoryApp()
  app.setting.office = officeWith({ [PRIYA]: { roles: ['author', 'on-call'] } })
})

/** Names the installation of the gateway, as each of its requests does. */
const INSTANCE = { 'countersign-instance': 'instance-1' }

/** Calls a route by its name in the description. The answer must have this status, or be a problem of this type. */
async function call(route: string, places: readonly string[], asked: Asked = {}, expected: number | string = 200) {
  const [method, path] = route.split(' ') as [string, string]
  const rest = [...places]
  const address = `/v1${path.replace(/\{\w+\}/g, () => encodeURIComponent(rest.shift()!))}${rest.join('')}`
  const json = method === 'POST' && asked.body === undefined ? { json: asked.json ?? {} } : {}
  const headers = { ...asked.headers, ...(asked.as === 'gateway' ? INSTANCE : {}) }
  const { status, answer } = await app.ask(address, { ...asked, ...json, headers })
  const got = typeof expected === 'number' ? status : answer.type
  expect(got, `${route}: ${JSON.stringify(answer)}`).toBe(
    typeof expected === 'number' ? expected : `/problems/${expected}`,
  )
  if (status < 400) called.add(`${method} /v1${path}`)
  return answer
}

const submit = (more: object = {}) => call('POST /items', [], { as: 'tom', json: { ...draft, ...more } }, 201)
type Submitted = { id: string; version: string; shown: string }
const seen = ({ version, shown }: Submitted) => ({ version, shown })
const approve = (item: Submitted, more: object = {}) =>
  call('POST /items/{id}/decisions', [item.id], { as: 'helen', json: { ...seen(item), outcome: 'approved', ...more } })
const act = (name: string, id: string, as: string, json: object = {}, expected?: number | string) =>
  call(`POST /items/{id}/${name}`, [id], { as, json }, expected)

test('an item is read, shared, discussed and decided', async () => {
  const file = { name: 'times.txt', type: 'text/plain', base64: btoa('From six until ten.') }
  const item = await submit({ files: [file] })
  const { id } = item
  await call('GET /items', [], { as: 'tom' })
  await call('GET /items/{id}', [id], { as: 'tom' })
  await call('GET /items/{id}/check', [id], { as: 'tom' })
  await call('GET /items/{id}/entries', [id], { as: 'tom' })
  await call('GET /items/{id}/file', [id, '?part=attachment:1'], { as: 'helen' })
  await call('GET /items/{id}/missing', [id], { as: 'helen' })
  await call('GET /hand-ins/{id}', [id], { as: 'tom' }, 'not-found')
  await act('shares', id, 'tom', { person: PRIYA })
  await act('unshares', id, 'tom', { person: PRIYA })
  await act('claims', id, 'helen')
  await act('unclaims', id, 'helen')
  await act('comments', id, 'helen', { text: 'More?' })
  await act('passes', id, 'helen', { to: 'gwen.hollis' }, 400)
  await act('conflicts', id, 'tom', { person: 'helen.marchetti', reason: 'It is about her pay.' })
  await act('conflict-answers', id, 'tom', { person: 'helen.marchetti', outcome: 'withdrawn' })
  const next = await call(
    'POST /items/{id}/versions',
    [id],
    { as: 'tom', json: { ...draft, text: `${draft.text} All of it.` } },
    201,
  )
  await call('GET /items/{id}/redline', [id], { as: 'helen' })
  await approve(next)
  await act('undo', id, 'helen')
  const again = await call('GET /items/{id}', [id], { as: 'helen' })
  const conditions = [{ kind: 'confirmation', needs: 'The family has been told.', who: 'tom.ashdown' }]
  const { conditions: open } = await approve(again, { outcome: 'approved-with-conditions', conditions })
  await act('conditions', id, 'tom', { condition: open[0].id, how: 'By telephone.' })
  await act('evidence', id, 'tom', { evidence: 'consent', reference: 'Folder 7' })
  await act('holds', id, 'helen', { reason: REASON })
  await act('lifts', id, 'helen', { reason: REASON })
  await act('orders', id, 'tom')
  await act('cancellations', id, 'tom', { reason: REASON })
  await act('schedules', id, 'tom', {
    for: new Date(Date.parse(app.ports.now()) + HOUR).toISOString(),
    means: 'by-hand',
  })
  await act('releases', id, 'tom', { receipt: 'At noon', address: 'https://www.example.org/news' })
  await act('page-comparisons', id, 'tom', {}, 'wrong-state')
  await call('GET /items/{id}/released', [id], { as: 'priya' })
  await act('dates', id, 'helen', { reason: 'Still right.', review_by: '2027-03-01' })
  await call(
    'POST /items/{id}/corrections',
    [id],
    { as: 'tom', json: { ...draft, text: 'Extra patrols start on Tuesday.' } },
    201,
  )
  const { tasks } = await act('withdrawals', id, 'helen', { reason: 'Wrong day.' })
  await act('tasks', id, 'tom', { task: tasks[0].task, how: 'Deleted.' })
})

test('findings are explained and disputed, a draft is withdrawn, an emergency release is reviewed', async () => {
  const item = await submit({ text: NHS })
  const { findings } = item.review
  await act('resolutions', item.id, 'tom', {
    finding: findings[0].name,
    resolution: 'disputed',
    reason: 'A made-up number.',
  })
  await act('rulings', item.id, 'helen', { finding: findings[0].name, ruling: 'upheld', reason: 'It is a number.' })
  await act('recalls', item.id, 'tom', { reason: 'Not yet.' })
  const urgent = await call('POST /items', [], { as: 'priya', json: draft }, 201)
  const emergency = { ...seen(urgent), reason: REASON, receipt: 'By telephone' }
  await act('emergency-releases', urgent.id, 'priya', emergency)
  await act('emergency-reviews', urgent.id, 'helen', { outcome: 'ratified', reason: 'I have looked at it.' })
})

test('several items are approved in bulk', async () => {
  const item = await submit({ text: 'Extra patrols start on day 1.' })
  await call('POST /approvals', [], { as: 'helen', json: { items: [{ id: item.id, ...seen(item) }] } })
})

test('the record is kept, put on legal hold and copied', async () => {
  const { id } = await submit({ title: 'Kept' })
  await call('GET /items/{id}/keeping', [id], { as: 'gwen' })
  await call('GET /record/legal-holds', [], { as: 'gwen' })
  await act('preservations', id, 'gwen', { reason: REASON })
  await act('preservation-ends', id, 'gwen', { reason: REASON })
  await act('erasures', id, 'gwen', { reason: REASON }, 409)
  const { id: secret } = await submit({ title: 'The plan', text: 'TOP SECRET\n\nThe plan.' })
  await act('glass-requests', secret, 'gwen', { ground: 'compliance', why: REASON })
  await act('glass-answers', secret, 'helen', { outcome: 'allowed', reason: REASON, tell_sender: true })
  await act('glass-openings', secret, 'gwen')
  await call('POST /items/{id}/copies', [id], { as: 'gwen', json: { reference: 'FOI-1' } }, 201)
  await call('POST /record/people/{id}/copies', ['tom.ashdown'], { as: 'gwen', json: { reference: 'SAR-1' } }, 201)
  for (const what of ['policy', 'statistics', 'statistics.csv'])
    await call(`GET /record/${what}`, ['?from=2026-11-01&to=2026-11-30'], { as: 'gwen' })
  await call('GET /record/anchors', [], { as: 'gwen' })
})

test('people see what is due, delegate their sign-off and apply', async () => {
  const { policy } = await call('GET /me', [], { as: 'tom' })
  await call('POST /me/declarations', [], { as: 'tom', json: { policy } }, 204)
  await call('GET /due', [], { as: 'tom' })
  await call('GET /notices', [], { as: 'tom' })
  const loan = { to: PRIYA, starts: '2026-11-01', ends: '2027-01-31', up_to: 'sign-off', reason: 'Leave' }
  const { id } = await call('POST /delegations', [], { as: 'helen', json: loan }, 201)
  await call('POST /delegations/{id}/acceptances', [id], { as: 'priya' }, 204)
  await call('GET /delegations', [], { as: 'tom' })
  await call('POST /delegations/{id}/revocations', [id], { as: 'helen', json: { reason: 'I am back.' } }, 204)
  const values = { person: PRIYA, from: '2026-12-01', until: '2027-11-30' }
  await call(
    'POST /applications',
    [],
    { as: 'tom', json: { for: 'permission', values, why: 'She speaks for us.' } },
    201,
  )
})

test('a register is read, written, exported and imported', async () => {
  const name = 'public-figures'
  const values = { name: 'Ottoline Farthingale', role: 'Minister' }
  await call('GET /registers', [], { as: 'tom' })
  await call('GET /registers/{register}', [name], { as: 'tom' })
  const row = await call('POST /registers/{register}/rows', [name], { as: 'helen', json: { values } }, 201)
  await call('GET /registers/{register}/rows/{row}', [name, row.id], { as: 'tom' })
  await call('GET /registers/{register}/rows/{row}/history', [name, row.id], { as: 'tom' })
  const change = { values: { ...values, role: 'Minister of State' }, seq: row.seq }
  await call('POST /registers/{register}/rows/{row}', [name, row.id], { as: 'helen', json: change })
  const csv = await call('GET /registers/{register}/export', [name], { as: 'tom' })
  await call('POST /registers/{register}/imports', [name], { as: 'helen', json: { csv } })
  await call('POST /registers/{register}/rows/{row}/endings', [name, row.id], {
    as: 'helen',
    json: { day: '2026-12-31', reason: 'She left.' },
  })
  await call('POST /registers/{register}/rows/{row}/erasures', [name, row.id], { as: 'helen' }, 204)
  const picture = { name: 'mark.png', base64: btoa('A picture') }
  await call('POST /registers/{register}/pictures', ['marks'], { as: 'helen', json: picture }, 201)
})

test('machines check drafts, ask about messages and fetch publications', async () => {
  await call('POST /checks', [], { as: 'gateway', json: draft })
  await call('POST /release-checks', [], { json: { draft, certificate: 'none' } })
  const headers = { 'content-type': 'message/rfc822' }
  const body = `From: ${SENDER}\r\nMessage-ID: <m1@x.example>\r\n\r\n${NHS}\r\n`
  const where = `?sender=${SENDER}&recipient=r@example.org&queue=4Q1`
  const { ref } = await call('POST /messages', [where], { as: 'gateway', body, headers })
  await call('GET /messages/{ref}', [ref], { as: 'gateway' })
  await call('POST /messages/gateway', [], { as: 'gateway' })
  await call('POST /messages/unchecked', [where], { as: 'gateway', body, headers })
  for (const route of ['GET /messages/office', 'GET /messages/held']) await call(route, [], { as: 'gateway' })
  await call('POST /messages/{ref}/gone', [ref], { as: 'gateway' })
  const { decisions } = await call('GET /messages/decisions', ['?after=0'], { as: 'gateway' })
  const receipt = { seq: decisions[0].seq, outcome: 'notified', receipt: '4Q1' }
  await call('POST /messages/{ref}/receipts', [ref], { as: 'gateway', json: receipt })
  const page = await submit({ kind: 'web-page', title: 'A page' })
  await approve(page)
  app.wait(121_000)
  await call('GET /publications', ['?channel=website'], { as: 'publisher' })
  await call('GET /publications/{id}', [page.id], { as: 'publisher' })
  const published = { version: page.version, address: 'https://www.example.org/canal' }
  await call('POST /publications/{id}', [page.id], { as: 'publisher', json: published })
})

test('a sender clears their own held email, and the declaration is judged', async () => {
  const headers = { 'content-type': 'message/rfc822' }
  const held = async (word: string) => {
    const body = `Message-ID: <${word}@x.example>\r\n\r\nPlease call Kelly Brannigan on 07700 900461 ${word}.\r\n`
    const where = `?sender=${SENDER}&recipient=r@example.org&queue=${word}`
    const answer = await call('POST /messages', [where], { as: 'gateway', body, headers })
    expect(answer).toMatchObject({ verdict: 'hold', cleared_by: 'sender' })
    return call('GET /items/{id}', [answer.ref], { as: 'tom' })
  }
  const item = await held('soon')
  const statement = { statement: '1' }
  await act('declarations', item.id, 'helen', { ...seen(item), ...statement }, 'closed')
  const declared = await act('declarations', item.id, 'tom', { ...seen(item), ...statement })
  expect(declared).toMatchObject({ progress: 'approved', declaration: { by: 'tom.ashdown', statement: '1' } })
  expect(await call('GET /declarations', [], { as: 'gwen' })).toMatchObject([{ item: item.id, because: 'first' }])
  expect(await call('GET /declarations', [], { as: 'tom' })).toEqual([])
  await act('declaration-judgements', item.id, 'gwen', { outcome: 'wrong' }, 'reason-needed')
  const judged = await act('declaration-judgements', item.id, 'gwen', { outcome: 'right' })
  expect(judged).toMatchObject({ declaration: { judged: 'right' } })
  const other = await held('later')
  const asked = await act('sign-off-requests', other.id, 'tom')
  expect(asked.outstanding.map(({ holder }: { holder: string }) => holder)).not.toContain('sender')
  const { declarations } = await call('GET /record/statistics', [], { as: 'gwen' })
  expect(declarations).toMatchObject({ made: 1, sampled: 1, right: 1, wrong: 0, senders: [{ type: 'staff', made: 1 }] })
})

test('mail in observe-only mode is reported, judged and ended', async () => {
  const values = { covers: 'gateway', reason: 'A trial', from: '2026-11-01', until: '2026-12-01' }
  const { id } = await call('POST /registers/{register}/rows', ['observe-only'], { as: 'helen', json: { values } }, 201)
  app.setting.office = officeWith({}, { observeOnly: [values] })
  const headers = { 'content-type': 'message/rfc822' }
  const body = `From: ${SENDER}\r\nMessage-ID: <m2@x.example>\r\n\r\n${NHS}\r\n`
  const where = `?sender=${SENDER}&recipient=r@example.org&queue=4Q2`
  const { ref, observed } = await call('POST /messages', [where], { as: 'gateway', body, headers })
  await call('GET /messages/observed', ['?days=7'], { as: 'gateway' })
  await call('GET /observed', [], { as: 'gwen' })
  await call('GET /observed/messages', ['?open=yes'], { as: 'tom' })
  const json = { ...observed[0], judged: 'wrong' }
  await call('POST /observed/messages/{ref}/judgements', [ref], { as: 'tom', json }, 204)
  await call('POST /observed/periods/{row}/endings', [id], { as: 'gwen' }, 204)
})

test('notices are read; everything that goes out is stopped, let go and ended', async () => {
  const item = await submit({ title: 'To be stopped' })
  const [notice] = await call('GET /notices', [], { as: 'helen' })
  expect(notice).toMatchObject({ new: true, path: `/items/${item.id}/decide` })
  await call('POST /notices/read', [], { as: 'helen' }, 204)
  await approve(item)
  await call('POST /stop', [], { as: 'tom', json: { reason: REASON } }, 'not-yours')
  const { items } = await call('POST /stop', [], { as: 'helen', json: { reason: REASON, emailWaits: true } }, 201)
  expect(await call('GET /stop', [], { as: 'helen' })).toMatchObject({ stopped: true, emailWaits: true, items })
  const urgent = await call('POST /items', [], { as: 'priya', json: draft }, 201)
  const emergency = { ...seen(urgent), reason: REASON, receipt: 'By telephone', despiteStop: true }
  await act('emergency-releases', urgent.id, 'helen', emergency)
  await call('POST /stop/let-go', [], { as: 'helen', json: { items } }, 204)
  await call('POST /stop/let-email-go', [], { as: 'helen' }, 204)
  await call('POST /stop/endings', [], { as: 'helen', json: { reason: REASON } }, 204)
})

/** Routes that are not called here or only refused, and the test that sees them or their act succeed. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /v1/hand-ins/{id}': 'test/worker/queues.test.ts',
  'GET /v1/items/{id}/captions': 'test/http/background.test.ts',
  'POST /v1/items/{id}/passes': 'test/http/api.test.ts',
  'POST /v1/items/{id}/erasures': 'test/policy/paragraph-61.test.ts',
  'POST /v1/items/{id}/page-comparisons': 'test/core/acts/page-checks.test.ts',
}

/** Documents of the API itself. */
const UNDESCRIBED = ['GET /v1/openapi.json', 'GET /v1/docs']

test('every route was called', async () => {
  const { answer } = await app.ask('/v1/openapi.json')
  const routes = Object.entries(answer.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(routes.length).toBeGreaterThan(70)
  expect(routes.filter((route) => !called.has(route)).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted())
})

test('every route that the service answers is described', async () => {
  const { answer } = await app.ask('/v1/openapi.json')
  const described = (route: string) => {
    const [method, path] = route.split(' ') as [string, string]
    return method.toLowerCase() in (answer.paths[path] ?? {})
  }
  const served = app.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/') && !path.endsWith('*'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(served.length).toBeGreaterThan(70)
  expect([...new Set(served)].filter((route) => !described(route))).toEqual(UNDESCRIBED)
})
