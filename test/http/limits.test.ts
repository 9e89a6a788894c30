import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { cameFrom } from '../../src/entry/came-from.ts'
import type { Env } from '../../src/http/identify.ts'
import { LIMITS, type Limit, limiter, type Spend, spendHere } from '../../src/http/limits.ts'
import { answerProblem, problemOf } from '../../src/http/problems.ts'

const limit: Limit = { name: 'checks', per: 'caller', seconds: 60, most: 3, bytes: 1000 }

function served(more: Partial<Limit> = {}, spend: Spend = spendHere()) {
  let now = Date.parse('2026-11-24T09:00:10.000Z')
  const within = limiter({ spend, digest, salt: async () => 'pepper', now: () => new Date(now) })
  const app = new Hono<Env>()
  app.onError((fault, c) => answerProblem(c, problemOf(fault, 'F')))
  app.use(async (c, next) => {
    const id = c.req.header('x-person')
    if (id) c.set('caller', { kind: 'person', id, fresh: null, session: '' })
    await next()
  })
  app.use(within({ ...limit, ...more }))
  app.all('/', (c) => c.text('done'))
  return {
    ask: (person = '', address = '203.0.113.7', body = '') =>
      app.request(
        '/',
        { method: 'POST', headers: { 'x-person': person, 'content-length': String(body.length) }, body },
        { address },
      ),
    wait: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

const statuses = async (asked: (() => Response | Promise<Response>)[]) => {
  const found: number[] = []
  for (const ask of asked) found.push((await ask()).status)
  return found
}

describe('a request over the limit', () => {
  test('is refused with a problem that says when to try again, and is accepted then', async () => {
    const { ask, wait } = served()
    expect(await statuses([1, 2, 3, 4].map(() => () => ask('tom')))).toEqual([200, 200, 200, 429])
    const refused = await ask('tom')
    expect(refused.headers.get('retry-after')).toBe('50')
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many', status: 429, retry_after: 50 })
    wait(50)
    expect((await ask('tom')).status).toBe(200)
  })

  test('is counted for each person, or for an address without a session', async () => {
    const { ask } = served()
    await statuses([1, 2, 3].map(() => () => ask('tom')))
    expect(await statuses([() => ask('tom'), () => ask('priya'), () => ask(''), () => ask('', '203.0.113.8')])).toEqual(
      [429, 200, 200, 200],
    )
    await statuses([1, 2].map(() => () => ask('')))
    expect(await statuses([() => ask(''), () => ask('', '203.0.113.8')])).toEqual([429, 200])
  })

  test('is counted by address whatever name the caller gives', async () => {
    const { ask } = served({ per: 'address' })
    expect(await statuses(['a', 'b', 'c', 'd'].map((one) => () => ask(one)))).toEqual([200, 200, 200, 429])
  })

  test('is counted in bytes too', async () => {
    const { ask } = served()
    expect(await statuses([() => ask('tom', '', 'x'.repeat(900)), () => ask('tom', '', 'x'.repeat(200))])).toEqual([
      200, 429,
    ])
  })
})

test('the counters identify no person', async () => {
  const subjects: string[] = []
  const { ask } = served({}, async (subject) => {
    subjects.push(subject)
    return 1
  })
  await ask('tom.ashdown')
  await ask('', '203.0.113.7')
  expect(subjects.every((subject) => /^[0-9a-f]{64}(?: bytes)?$/.test(subject))).toBe(true)
  expect(subjects).not.toContain(await digest('checks\naddress 203.0.113.7'))
})

test('every costly operation has a limit', () => {
  expect(Object.values(LIMITS).map(({ name, per }) => `${name} ${per}`)).toEqual([
    'sign-in address',
    'checks caller',
    'uploads caller',
    'open address',
  ])
})

test.each([
  ['203.0.113.7', null, '203.0.113.7'],
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', '10.0.0.1, 198.51.100.2', '198.51.100.2'],
  ['127.0.0.1', null, '127.0.0.1'],
  [undefined, null, ''],
])('a request from %s that says %s came from %s', (peer, forwarded, from) => {
  expect(cameFrom(peer, forwarded)).toBe(from)
})
