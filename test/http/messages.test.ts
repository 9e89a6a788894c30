import { beforeEach, describe, expect, test } from 'vitest'
import { type Asked, memoryApp } from '../tools/app.ts'

let app: ReturnType<typeof memoryApp>
beforeEach(() => {
  app = memoryApp()
})

const ENVELOPE = 'sender=tom.ashdown@westmids-opcc.example&recipient=r@example.org'
const HELD = 'Subject: Hello\r\nMessage-ID: <m1@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'
const headers = { 'content-type': 'message/rfc822' }
const ask = (path: string, asked: Asked = {}) => app.ask(path, asked)
const hold = async (as = 'gateway') =>
  (await ask(`/v1/messages?${ENVELOPE}&queue=4Q1`, { as, body: HELD, headers })).answer

describe('the routes of the mail gateway', () => {
  const routes = (ref: string): [string, Asked][] => [
    [`/v1/messages?${ENVELOPE}`, { body: HELD, headers }],
    [`/v1/messages/${ref}`, {}],
    ['/v1/messages/decisions?after=0', {}],
    [`/v1/messages/${ref}/receipts`, { json: { seq: 1, outcome: 'notified' } }],
    [`/v1/messages/unchecked?${ENVELOPE}`, { body: HELD, headers }],
    ['/v1/messages/gateway', { json: {}, headers: { 'countersign-instance': 'instance-1' } }],
    ['/v1/messages/held', {}],
    [`/v1/messages/${ref}/gone`, { json: {} }],
  ]

  test.each([
    ['tom', 403, '/problems/machines-only'],
    ['helen', 403, '/problems/machines-only'],
    ['gwen', 403, '/problems/machines-only'],
    ['publisher', 403, '/problems/wrong-scope'],
    ['', 401, '/problems/key-needed'],
  ])('are closed to %j', async (as, status, type) => {
    const { ref } = await hold()
    for (const [path, asked] of routes(ref)) {
      const got = await ask(path, { ...asked, ...(as ? { as } : {}) })
      expect([path, got.status, got.answer.type]).toEqual([path, status, type])
    }
    expect((await ask(`/v1/items/${ref}`, { as: 'helen' })).answer.progress).toBe('awaiting')
  })

  test('hide a message from another gateway, and refuse its receipts', async () => {
    const { ref } = await hold()
    const [notice] = (await ask('/v1/messages/decisions', { as: 'gateway' })).answer.decisions
    for (const [path, asked] of routes(ref).filter(([path]) => path.includes(ref)))
      expect((await ask(path, { ...asked, as: 'relay' })).status).toBe(404)
    const json = { seq: notice.seq, outcome: 'notified' }
    expect((await ask(`/v1/messages/${ref}/receipts`, { as: 'relay', json })).status).toBe(404)
    expect((await ask(`/v1/messages/${ref}/receipts`, { as: 'gateway', json })).status).toBe(200)
    expect((await ask(`/v1/messages/${ref}`, { as: 'gateway' })).answer.state).toBe('awaiting')
  })

  test('refuse a receipt of a release without an order, and record nothing', async () => {
    const { ref } = await hold()
    const [{ seq }] = (await ask('/v1/messages/decisions', { as: 'gateway' })).answer.decisions
    const json = { seq, outcome: 'released', receipt: 'forged' }
    const got = await ask(`/v1/messages/${ref}/receipts`, { as: 'gateway', json })
    expect(got).toMatchObject({ status: 400, answer: { type: '/problems/bad-input' } })
    expect((await ask(`/v1/items/${ref}`, { as: 'helen' })).answer).toMatchObject({
      progress: 'awaiting',
      releases: [],
    })
  })
})

describe('a held message that its sender clears', () => {
  const DOUBTFUL = 'Subject: Call\r\nMessage-ID: <m2@x.example>\r\n\r\nPlease call Kelly Brannigan on 07700 900461.\r\n'
  const held = () => ask(`/v1/messages?${ENVELOPE}&queue=4Q2`, { as: 'gateway', body: DOUBTFUL, headers })

  test('is answered with who clears it, in the reply to the sender and in the notice too', async () => {
    const { answer } = await held()
    expect(answer).toMatchObject({ verdict: 'hold', cleared_by: 'sender' })
    expect(answer.smtp.text).toContain('Held for you to check, not sent yet')
    expect((await hold('gateway')).cleared_by).toBe('approver')
    expect((await hold('gateway')).smtp.text).toContain('Held for sign-off')
    const { decisions } = (await ask('/v1/messages/decisions', { as: 'gateway' })).answer
    const { notice } = decisions.find(({ ref }: { ref: string }) => ref === answer.ref)
    expect(notice.subject).toContain('Please check before it goes')
    expect(notice.text).toContain('Opening the page sends nothing.')
    expect((await ask(`/v1/messages/${answer.ref}`, { as: 'gateway' })).answer.cleared_by).toBe('sender')
  })

  test('names nobody any more once it was declared, and is released on a receipt as any other', async () => {
    const { ref } = (await held()).answer
    const { version, shown } = (await ask(`/v1/items/${ref}`, { as: 'tom' })).answer
    const json = { version, shown, statement: '1' }
    expect((await ask(`/v1/items/${ref}/declarations`, { as: 'priya', json })).status).toBe(404)
    for (const as of ['helen', 'gwen', 'gateway', 'publisher'])
      expect((await ask(`/v1/items/${ref}/declarations`, { as, json })).status).toBe(403)
    expect((await ask(`/v1/items/${ref}/declarations`, { as: 'tom', json })).status).toBe(200)
    expect((await ask(`/v1/messages/${ref}`, { as: 'gateway' })).answer.cleared_by).toBeUndefined()
    const { decisions } = (await ask('/v1/messages/decisions', { as: 'gateway' })).answer
    const { seq } = decisions.find(({ act }: { act: string }) => act === 'release')
    for (const outcome of ['releasing', 'released']) {
      const receipt = { as: 'gateway', json: { seq, outcome, receipt: '4Q2' } }
      expect((await ask(`/v1/messages/${ref}/receipts`, receipt)).status).toBe(200)
    }
    expect((await ask(`/v1/items/${ref}`, { as: 'tom' })).answer.progress).toBe('released')
  })
})

describe('several gateways', () => {
  const as = (instance: string, more: Record<string, string> = headers) => ({
    ...{ as: 'gateway', headers: { ...more, 'countersign-instance': instance } },
  })

  test('may not share a key: the second is refused everywhere, until it takes over', async () => {
    await ask(`/v1/messages?${ENVELOPE}&queue=4Q1`, { ...as('instance-a'), body: HELD })
    const { ref } = (await ask(`/v1/messages?${ENVELOPE}&queue=4Q1`, { ...as('instance-a'), body: HELD })).answer
    const routes: [string, Asked][] = [
      [`/v1/messages?${ENVELOPE}`, { body: HELD }],
      [`/v1/messages/unchecked?${ENVELOPE}`, { body: HELD }],
      ['/v1/messages/decisions', {}],
      ['/v1/messages/held', {}],
      [`/v1/messages/${ref}`, {}],
      [`/v1/messages/${ref}/gone`, { method: 'POST' }],
      ['/v1/messages/gateway', { json: {} }],
    ]
    for (const [path, asked] of routes)
      expect([path, await ask(path, { ...asked, ...as('instance-b', asked.json ? {} : headers) })]).toMatchObject([
        path,
        { status: 409, answer: { type: '/problems/key-in-use' } },
      ])
    expect((await ask('/v1/messages/gateway', { ...as('instance-b', {}), json: { take_over: true } })).status).toBe(200)
    expect((await ask('/v1/messages/held', as('instance-a'))).status).toBe(409)
  })

  test('refuse a request without an instance once the key belongs to a gateway', async () => {
    expect((await ask('/v1/messages/held', { as: 'gateway' })).status).toBe(200)
    const { ref } = (await ask(`/v1/messages?${ENVELOPE}&queue=4Q1`, { ...as('instance-a'), body: HELD })).answer
    for (const path of ['/v1/messages/held', '/v1/messages/decisions', `/v1/messages/${ref}`])
      expect(await ask(path, { as: 'gateway' })).toMatchObject({
        status: 409,
        answer: { type: '/problems/key-in-use' },
      })
    expect((await ask('/v1/messages/held', as('instance-a'))).status).toBe(200)
  })

  test('send an instance of the right form', async () => {
    expect(await ask('/v1/messages/held', as('short'))).toMatchObject({
      status: 400,
      answer: { type: '/problems/bad-input' },
    })
  })

  test('list what they hold, and report what is gone', async () => {
    const { ref } = await hold()
    const { held } = (await ask('/v1/messages/held', { as: 'gateway' })).answer
    expect(held).toEqual([{ ref, copy: '4Q1', since: expect.any(String) }])
    expect((await ask(`/v1/messages/${ref}/gone`, { as: 'relay', method: 'POST' })).status).toBe(404)
    expect((await ask(`/v1/messages/${ref}/gone`, { as: 'gateway', method: 'POST' })).status).toBe(200)
    expect((await ask('/v1/messages/held', { as: 'gateway' })).answer.held).toEqual([])
    const [, lost] = (await ask('/v1/messages/decisions', { as: 'gateway' })).answer.decisions
    expect(lost).toMatchObject({ act: 'notify', notice: { subject: `No longer held: your email (${ref})` } })
    expect(atob(lost.header)).toContain('Subject: Hello')
  })

  test('learn what the verdict would have been on mail that passed unchecked', async () => {
    const body = 'Subject: Plan\r\n\r\nTOP SECRET\r\n\r\nThe plan of the estate.\r\n'
    const sent = await ask(`/v1/messages/unchecked?${ENVELOPE}`, { as: 'gateway', body, headers })
    expect(sent).toMatchObject({ status: 200, answer: { verdict: 'reject' } })
  })
})

test('the metrics count held messages and open orders without a limit', async () => {
  await hold()
  const { answer } = await ask('/metrics')
  expect(String(answer)).toMatch(/^countersign_mail_held 1$/m)
  expect(String(answer)).toMatch(/^countersign_mail_orders_open 1$/m)
})

test('a held email accepts no new version and no correction through the API', async () => {
  const { ref } = await hold()
  const json = { kind: 'email', channel: 'email', title: 'Lunch', text: 'See you at lunch.' }
  for (const path of ['versions', 'corrections'])
    expect(await ask(`/v1/items/${ref}/${path}`, { as: 'tom', json })).toMatchObject({
      status: 409,
      answer: { type: '/problems/wrong-state', detail: expect.stringContaining('mail program') },
    })
  const { answer: entries } = await ask(`/v1/items/${ref}/entries`, { as: 'tom' })
  expect(entries.filter(({ what }: { what: string }) => what === 'submitted')).toHaveLength(1)
})

describe('an Idempotency-Key', () => {
  const SECRET = 'Subject: Plan\r\n\r\nTOP SECRET\r\n\r\nThe plan of the estate.\r\n'
  const to = (recipient: string) => `/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=${recipient}`
  const once = { 'idempotency-key': 'k1' }

  test('is ignored for a message: the envelope and the state decide the answer', async () => {
    const post = async (recipient: string) =>
      ask(to(recipient), { as: 'gateway', body: SECRET, headers: { ...headers, ...once } })
    expect((await post('priya.nandakumar@westmids-opcc.example')).answer.verdict).toBe('release')
    expect((await post('bob@outside.example')).answer.verdict).toBe('reject')
  })

  test('covers the path, the whole query and the content type', async () => {
    const json = { kind: 'press-release', title: 'Patrols', text: 'Extra patrols start on Monday.' }
    const first = await ask('/v1/items?a=1', { as: 'tom', json, headers: once })
    expect(first.status).toBe(201)
    for (const path of ['/v1/items?a=2', '/v1/items', `/v1/items/${first.answer.id}/versions?a=1`])
      expect((await ask(path, { as: 'tom', json, headers: once })).answer.type).toBe('/problems/idempotency-key-reused')
    const other = {
      body: JSON.stringify(json),
      headers: { ...once, 'content-type': 'application/json; charset=utf-8' },
    }
    expect((await ask('/v1/items?a=1', { as: 'tom', ...other })).answer.type).toBe('/problems/idempotency-key-reused')
    expect((await ask('/v1/items?a=1', { as: 'tom', json, headers: once })).answer).toEqual(first.answer)
    expect((await ask('/v1/items?a=1', { as: 'priya', json, headers: once })).answer.id).not.toBe(first.answer.id)
  })

  test('of an anonymous caller is ignored: nobody gets the answer to another caller', async () => {
    const check = (text: string) =>
      ask('/v1/release-checks', {
        json: { draft: { kind: 'article', title: '', text }, certificate: 'x' },
        headers: once,
      })
    for (const text of ['One', 'Two'])
      expect(await check(text)).toMatchObject({ status: 200, answer: { release: false } })
  })
})

describe('a message as a form', () => {
  const raw = new Uint8Array([
    ...new TextEncoder().encode('Subject: Hello\r\n\r\nNHS number 999 000 0018. '),
    0x80,
    0xff,
    0,
    13,
    10,
  ])
  type Parts = { envelope?: unknown; message?: Blob | string; name?: string; path?: string }

  function send({ envelope, message = new Blob([raw], { type: 'message/rfc822' }), name, path }: Parts) {
    const form = new FormData()
    const json = typeof envelope === 'string' ? envelope : JSON.stringify(envelope)
    if (envelope !== undefined) form.append('envelope', new Blob([json], { type: 'application/json' }), 'envelope.json')
    if (typeof message === 'string') form.append('message', message)
    else form.append(name ?? 'message', message, 'message.eml')
    return ask(path ?? '/v1/messages', { as: 'gateway', body: form })
  }

  const sender = 'tom.ashdown@westmids-opcc.example'
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `resident.${index}@outside${index % 7}.example`)

  test('is the same message as in the body, byte for byte', async () => {
    const byForm = await send({ envelope: { sender, recipients: ['r@example.org'], queue: '4Q1' } })
    expect(byForm).toMatchObject({
      status: 200,
      answer: { verdict: 'hold', recipients: { outside: ['r@example.org'] } },
    })
    const byQuery = await ask(`/v1/messages?${ENVELOPE}`, { as: 'gateway', body: raw, headers })
    expect(byQuery.answer.ref).toBe(byForm.answer.ref)
    const { version } = await app.ports.read(byForm.answer.ref).then(([entry]) => entry as { version: string })
    expect((await app.ports.open(version)).files[0]!.bytes).toEqual(raw)
  })

  test('may have 5,000 recipients, and is refused with one more', async () => {
    const { status, answer } = await send({ envelope: { sender, recipients: many(5000) } })
    expect(status).toBe(200)
    expect(answer.verdict).toBe('hold')
    expect(answer.recipients.outside).toHaveLength(5000)
    const more = await send({ envelope: { sender, recipients: many(5001) } })
    expect(more).toMatchObject({ status: 413, answer: { type: '/problems/too-many-recipients' } })
    expect(more.answer.detail).toContain('5,000 recipients')
  })

  test('with an error gets a clear answer', async () => {
    const envelope = { sender, recipients: ['r@example.org'] }
    const cases: [string, Parts, number, RegExp][] = [
      ['no envelope', {}, 400, /two parts/],
      ['no message', { envelope, name: 'mail' }, 400, /two parts/],
      ['a message as text', { envelope, message: 'Subject: x' }, 400, /file name/],
      ['an empty message', { envelope, message: new Blob([]) }, 400, /no message/],
      ['an envelope that is no JSON', { envelope: '{' }, 400, /not JSON/],
      ['no recipients', { envelope: { sender, recipients: [] } }, 400, /recipients/],
      ['no sender', { envelope: { recipients: ['r@example.org'] } }, 400, /sender/],
      ['a long address', { envelope: { sender, recipients: ['x'.repeat(1001)] } }, 400, /recipients/],
      ['a long envelope', { envelope: { ...envelope, more: 'x'.repeat(2_100_000) } }, 413, /2 MB/],
      ['two envelopes', { envelope, path: `/v1/messages?${ENVELOPE}` }, 400, /leave it out/],
      ['a place with a space', { envelope: { ...envelope, queue: 'a b' } }, 400, /queue/],
    ]
    for (const [what, parts, status, says] of cases) {
      const got = await send(parts)
      expect([what, got.status]).toEqual([what, status])
      expect(got.answer.detail).toMatch(says)
    }
    const broken = { as: 'gateway', body: 'x', headers: { 'content-type': 'multipart/form-data' } }
    expect((await ask('/v1/messages', broken)).answer).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/form/),
    })
  })
})
