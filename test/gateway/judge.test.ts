import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ApiAnswer, ApiAway, ApiRefused } from '../../src/gateway/api.ts'
import { createJudge, type JudgeSettings } from '../../src/gateway/judge.ts'
import type { Arrived, Mail, Ruling } from '../../src/gateway/ruling.ts'
import { stamper } from '../../src/gateway/stamp.ts'

const REF = 'M0123456789ABCDEF0123'
const raw = Buffer.from('Subject: Hello\r\n\r\nHello.\r\n')
const arrived: Arrived = { raw, queue: 'Q1', sender: 'tom@own.example', recipients: ['r@open.example'] }

const answer = (verdict: ApiAnswer['verdict'], more: Partial<ApiAnswer> = {}): ApiAnswer => ({
  ref: REF,
  verdict,
  smtp: { code: 451, enhanced: '4.7.1', text: 'Later' },
  headers: { add: [{ name: 'X-Countersign-Ref', value: REF }], remove: [] },
  recipients: { inside: [], outside: arrived.recipients },
  ...more,
})

type More = Partial<JudgeSettings> & { heldNeedsRef?: boolean; keep?: (kept: Arrived) => void }

function world(answers: (() => ApiAnswer)[], { heldNeedsRef = false, keep = () => {}, ...more }: More = {}) {
  let now = 0
  const logged: Record<string, unknown>[] = []
  const counted: unknown[][] = []
  const posted: Mail[] = []
  const settings = { timeLimit: 1, ownDomains: ['own.example'], openDomains: [] as string[] }
  const all: JudgeSettings = { ...settings, restartSeconds: 45, verdictHeaders: false, ...more }
  const { judge } = createJudge({
    api: { message: async () => (answers.length > 1 ? answers.shift()! : answers[0]!)() },
    settings: () => all,
    stamps: stamper(Buffer.alloc(32)),
    post: async (mail) => void posted.push(mail),
    keepUnchecked: async (kept) => {
      keep(kept)
      return () => {}
    },
    heldNeedsRef,
    log: (event) => void logged.push(event as Record<string, unknown>),
    count: (...given) => void counted.push(given),
    now: () => now,
    pause: async (milliseconds) => {
      now += milliseconds
    },
  })
  return { judge, logged, counted, posted, settings: all, passed: () => now }
}

const away =
  (reason = 'ECONNREFUSED') =>
  () => {
    throw new ApiAway(reason)
  }
const names = (ruling: Ruling) => ('add' in ruling ? ruling.add.map(({ name }) => name) : [])

test('mail waits for a service that is being restarted, and is then answered', async () => {
  const { judge, passed } = world([away(), away('HTTP 503'), () => answer('release')])
  expect(await judge(arrived)).toMatchObject({ act: 'pass' })
  expect(passed()).toBe(400)
})

test('after the time of a restart mail is deferred at once, until the service answers again', async () => {
  const { judge, passed } = world([away()], { restartSeconds: 2 })
  expect(await judge(arrived)).toMatchObject({ act: 'refuse', code: 451 })
  expect(passed()).toBe(2000)
  expect(await judge(arrived)).toMatchObject({ act: 'refuse', code: 451 })
  expect(passed()).toBe(2000)
})

test('nothing waits for a service that is too slow or refuses', async () => {
  for (const reason of ['timeout', 'HTTP 500', 'HTTP 401']) {
    const { judge, passed } = world([away(reason)])
    expect(await judge(arrived)).toMatchObject({ act: 'refuse', code: 451 })
    expect(passed()).toBe(0)
  }
})

test('the log line of a verdict has its reference, and that of a failure its cause', async () => {
  const held = world([() => answer('hold')])
  await held.judge(arrived)
  expect(held.logged).toEqual([expect.objectContaining({ queue: 'Q1', ref: REF, verdict: 'hold' })])
  const failed = world([away('ENOTFOUND')])
  await failed.judge(arrived)
  expect(failed.logged).toEqual([expect.objectContaining({ verdict: 'tempfail', fault: 'ENOTFOUND' })])
  expect(failed.counted[0]).toEqual(['tempfail', 0, 'ENOTFOUND'])
})

test('released and held mail bear a stamp that does not name the verdict, and no other header of ours', async () => {
  for (const verdict of ['release', 'hold'] as const) {
    const ruling = await world([() => answer(verdict)]).judge(arrived)
    expect(names(ruling)).toEqual(['X-Countersign-Stamp'])
    expect(JSON.stringify(ruling)).not.toMatch(/verdict|=release|=hold/)
  }
  const shown = await world([() => answer('hold')], { verdictHeaders: true }).judge(arrived)
  expect(names(shown)).toEqual(['X-Countersign-Ref', 'X-Countersign-Stamp'])
})

test('for a helper that does not read the stamp, held mail bears its reference', async () => {
  const ruling = await world([() => answer('hold')], { heldNeedsRef: true }).judge(arrived)
  expect(names(ruling)).toEqual(['X-Countersign-Ref', 'X-Countersign-Stamp'])
})

test('the copy for the outside keeps what its client asked for', async () => {
  const options = { utf8: true, ret: 'HDRS', envid: 'e1', each: { 'r@open.example': { notify: 'SUCCESS' } } }
  const recipients = { inside: ['a@own.example'], outside: ['r@open.example'] }
  const { judge, posted } = world([() => answer('hold', { recipients })])
  await judge({ ...arrived, recipients: ['a@own.example', 'r@open.example'], options })
  expect(posted).toEqual([expect.objectContaining({ recipients: ['r@open.example'], options })])
})

test('while the service is away, mail to open domains goes out marked, once a copy is kept', async () => {
  const kept: Arrived[] = []
  const { judge } = world([away('timeout')], { openDomains: ['open.example'], keep: (one) => void kept.push(one) })
  const ruling = await judge(arrived)
  expect(ruling).toMatchObject({ act: 'pass', add: [{ name: 'X-Countersign-Unchecked', value: 'yes' }] })
  expect(kept).toEqual([arrived])
  expect(await judge({ ...arrived, recipients: ['r@open.example', 'r@other.example'] })).toMatchObject({ code: 451 })
})

test('mail whose copy cannot be kept does not go out unchecked', async () => {
  const keep = () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  }
  const { judge, logged } = world([away('timeout')], { openDomains: ['open.example'], keep })
  expect(await judge(arrived)).toMatchObject({ act: 'refuse', code: 451 })
  expect(logged).toEqual([expect.objectContaining({ verdict: 'tempfail', fault: 'ENOSPC' })])
})

test('domains are opened and closed while the gateway runs', async () => {
  const { judge, settings } = world([away('timeout')])
  expect(await judge(arrived)).toMatchObject({ code: 451 })
  Object.assign(settings, { openDomains: ['open.example'] })
  expect(await judge(arrived)).toMatchObject({ act: 'pass' })
})

test('a service that refuses the request opens nothing', async () => {
  const refused = () => {
    throw new ApiRefused(409, 'key-in-use')
  }
  const { judge, logged } = world([refused], { openDomains: ['open.example'] })
  expect(await judge(arrived)).toMatchObject({ act: 'refuse', code: 451 })
  expect(logged).toEqual([expect.objectContaining({ fault: 'HTTP 409 key-in-use' })])
})

test.each(['HTTP 500', 'HTTP 401', 'HTTP 403', 'HTTP 429'])(
  'a service that fails at a message, or does not know the gateway, opens nothing: %s',
  async (reason) => {
    const { judge, logged } = world([away(reason)], { openDomains: ['open.example'] })
    expect(await judge(arrived)).toMatchObject({ act: 'refuse', code: 451 })
    expect(logged).toEqual([expect.objectContaining({ verdict: 'tempfail', fault: reason })])
  },
)

test('a released message with a stamp of version 1 passes without a question to the service', async () => {
  const time = Math.floor(Date.now() / 1000)
  const envelope = [arrived.sender, ...arrived.recipients]
  const digest = createHash('sha256')
    .update(JSON.stringify([envelope, ['Subject: Hello']]))
    .update('Hello.\r\n')
  const signed = `v1\n${time}\nrelease\n${REF}\n${digest.digest('hex')}`
  const signature = createHmac('sha256', Buffer.alloc(32)).update(signed).digest('hex')
  const stamp = `v1; t=${time}; verdict=release; ref=${REF}; s=${signature}`
  const { judge, logged } = world([away()], { restartSeconds: 0 })
  const ruling = await judge({
    ...arrived,
    raw: Buffer.concat([Buffer.from(`X-Countersign-Stamp: ${stamp}\r\n`), raw]),
  })
  expect(logged).toEqual([expect.objectContaining({ verdict: 'seen' })])
  expect(ruling.act === 'pass' && ruling.remove('x-countersign-stamp', stamp)).toBe(false)
})

test('a forged mark of unchecked mail is removed', async () => {
  const { judge } = world([() => answer('release')])
  const forged = Buffer.from(`X-Countersign-Unchecked: no\r\n${raw.toString()}`)
  const ruling = await judge({ ...arrived, raw: forged })
  expect(ruling.act === 'pass' && ruling.remove('x-countersign-unchecked', 'no')).toBe(true)
})
