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

  test('another gateway sees nothing of a message, and its receipts are refused', async () => {
    const { ref } = await hold()
    const [notice] = (await ask('/v1/messages/decisions', { as: 'gateway' })).answer.decisions
    for (const [path, asked] of routes(ref).filter(([path]) => path.includes(ref)))
      expect((await ask(path, { ...asked, as: 'relay' })).status).toBe(404)
    const json = { seq: notice.seq, outcome: 'notified' }
    expect((await ask(`/v1/messages/${ref}/receipts`, { as: 'relay', json })).status).toBe(404)
    expect((await ask(`/v1/messages/${ref}/receipts`, { as: 'gateway', json })).status).toBe(200)
    expect((await ask(`/v1/messages/${ref}`, { as: 'gateway' })).answer.state).toBe('awaiting')
  })

  test('a receipt of a release that nobody ordered is refused, and nothing is on record', async () => {
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

test('a held email takes no version and no correction through the API', async () => {
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
