import { expect, test } from 'vitest'
import type { Finding, Review } from '../../src/core/review.ts'
import type { Ports } from '../../src/ports.ts'
import { createService } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'

const CLEAN: Review = { findings: [], unread: [], failures: [] }
const LATE: Review = { ...CLEAN, unread: [{ part: 'attachment:1', why: 'Reading it took too long.', retry: true }] }
const HOUR = 3_600_000

const MESSAGE = {
  raw: new TextEncoder().encode('From: a@x.example\r\nMessage-ID: <1@x>\r\nSubject: Minutes\r\n\r\nSee the file.\r\n'),
  sender: 'tom.ashdown@westmids-opcc.example',
  recipients: ['resident@example.org'],
}
const ASKER = { gateway: 'gateway', queue: 'Q1' }

/** A service whose checks run out of time and whose background check returns what `later` resolves to. */
function slow(later: Promise<Review>, { goesOn = true, first = LATE } = {}) {
  const world = memoryPorts()
  const text = { parts: [], observations: [] }
  let longer = 0
  const background: Ports['background'] = {
    goesOn,
    ask: async () => {},
    review: async () => {
      longer++
      return { review: await later, text }
    },
  }
  Object.assign(world.ports, { background, review: async () => ({ review: first, text }) })
  const { screen: message } = createService(world.ports).mail
  return { ...world, send: async () => (await message(MESSAGE, ASKER)).verdict, message, begun: () => longer }
}

const soon = () => new Promise((go) => setImmediate(go))

test('a message whose check runs out of time is deferred, and nothing is recorded', async () => {
  const { message, streams } = slow(new Promise(() => {}))
  const answer = await message(MESSAGE, ASKER)
  expect(answer.verdict).toBe('defer')
  expect(answer.mail).toMatchObject({ reasons: [], item: null })
  expect(streams.size).toBe(0)
})

test('the next try gets the finished verdict: a clear message is released', async () => {
  const { send, begun } = slow(Promise.resolve(CLEAN))
  expect(await send()).toBe('defer')
  await soon()
  expect(await send()).toBe('release')
  expect(begun()).toBe(1)
})

test('the next try gets the finished verdict: an unread part holds the message', async () => {
  const { send, streams } = slow(Promise.resolve(LATE))
  expect(await send()).toBe('defer')
  await soon()
  expect(await send()).toBe('hold')
  expect(streams.size).toBe(1)
  expect(await send()).toBe('hold')
})

test('a message is checked once, however often it arrives during the check', async () => {
  const { send, begun } = slow(new Promise(() => {}))
  for (let turn = 0; turn < 3; turn++) expect(await send()).toBe('defer')
  expect(begun()).toBe(1)
})

test('a message is not deferred for ever: it is held after six tries in half an hour, or two hours', async () => {
  const often = slow(new Promise(() => {}))
  for (let turn = 0; turn < 6; turn++) expect(await often.send()).toBe('defer')
  often.wait(HOUR / 2)
  expect(await often.send()).toBe('hold')
  const long = slow(new Promise(() => {}))
  expect(await long.send()).toBe('defer')
  long.wait(3 * HOUR)
  expect(await long.send()).toBe('hold')
})

test('a server that tries again every second makes nobody decide', async () => {
  const { send } = slow(new Promise(() => {}))
  for (let turn = 0; turn < 60; turn++) expect(await send()).toBe('defer')
})

test('without a background check each try starts a new check', async () => {
  const { send, begun } = slow(Promise.resolve(CLEAN), { goesOn: false })
  expect(await send()).toBe('defer')
  await soon()
  expect(await send()).toBe('defer')
  expect(begun()).toBe(0)
})

test('a verdict from before a change of the office is made anew', async () => {
  const { send, setting, begun } = slow(Promise.resolve(CLEAN))
  expect(await send()).toBe('defer')
  await soon()
  setting.rules = 'rules-2'
  expect(await send()).toBe('defer')
  expect(begun()).toBe(1)
})

test('a blocking finding is refused at once, whatever is still unread', async () => {
  const secret: Finding = {
    ...{ rule: 'markings/secret', detector: 'markings', type: 'SECRET', severity: 'block', confidence: 1 },
    ...{ part: 'body', partKind: 'body', start: 0, end: 4, paragraphs: ['1'], because: 'Marked', advice: 'Stop.' },
  }
  const { send } = slow(new Promise(() => {}), { first: { ...LATE, findings: [secret] } })
  expect(await send()).toBe('reject')
})
