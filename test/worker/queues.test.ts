import { afterAll, beforeAll, expect, test } from 'vitest'
import { r2Parcels } from '../../src/adapters/files/parcels.ts'
import { framed } from '../../src/reader/frame.ts'
import { eventually } from '../tools/eventually.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { openPlatform, type Platform } from './platform.ts'

let platform: Platform
beforeAll(async () => {
  platform = await openPlatform()
}, 240_000)
afterAll(() => platform?.close())

const NUMBER = 'Her NHS number, 999 000 0018, was on the letter.'

/** Too large to be read while the author waits. */
const large = (title: string, words = NUMBER) => {
  const base64 = Buffer.from(`${words}${' \n'.repeat(300_000)}`).toString('base64')
  return {
    kind: 'press-release',
    title,
    text: 'See the file.',
    files: [{ name: 'notes.txt', type: 'text/plain', base64 }],
  }
}

type Answer = { id: string; item: string; state: string; why: string | null; review?: { findings: { type: string }[] } }

async function tom() {
  const person = platform.browser()
  await person.signIn('tom.ashdown')
  await person.go('/me/declaration', { form: { policy: '4.0', mailbox: '' } })
  return person
}
type Person = Awaited<ReturnType<typeof tom>>

const got = async (person: Person, path: string) => JSON.parse((await person.go(path)).text) as Answer

const settled = (person: Person, id: string) =>
  eventually(
    () => got(person, `/v1/hand-ins/${id}`),
    ({ state }) => state !== 'waiting',
    60_000,
  )

test('a large draft is accepted at once, read by the queue, and recorded once however often it is sent', async () => {
  const person = await tom()
  const { status, answer } = await person.json('/v1/items', large('The letter'))
  expect(status).toBe(202)
  const { id, item } = answer as Answer
  expect(await settled(person, id)).toEqual({ id, item, state: 'taken', why: null })
  const { review } = await got(person, `/v1/items/${item}`)
  expect(review?.findings.map(({ type }) => type)).toContain('NHS_NUMBER')

  // The same message twice at once: the queue promises at-least-once delivery.
  const { outcome, explicitAcks } = await platform.deliver('countersign-readings', [
    { what: 'read', id },
    { what: 'read', id },
  ])
  expect({ outcome, explicitAcks }).toEqual({ outcome: 'ok', explicitAcks: ['m0', 'm1'] })
  const submitted = await platform.rows(
    `select count(*) as n from entry where stream = '${item}' and what = 'submitted'`,
  )
  expect(submitted).toEqual([{ n: 1 }])
  // Nothing waits any more.
  expect((await (await platform.files()).list({ prefix: 'waiting/' })).objects).toEqual([])
}, 120_000)

test('a large draft that is sent again under its Idempotency-Key is accepted once, also where the answer was lost', async () => {
  const person = await tom()
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': 'k1',
  }
  const body = JSON.stringify(large('The parcel'))
  const send = async () => {
    const answer = await platform.ask(new Request('http://localhost/v1/items', { method: 'POST', body, headers }))
    return { status: answer.status, id: ((await answer.json()) as Answer).id }
  }
  const first = await send()
  expect(first.status).toBe(202)
  expect(await send()).toEqual(first)
  await platform.rows(`delete from idempotency where key not like '% acted'`)
  expect(await send()).toEqual(first)
  expect(await settled(person, first.id)).toMatchObject({ state: 'taken' })
  expect(await platform.rows(`select count(*) as n from item where title = 'The parcel'`)).toEqual([{ n: 1 }])
}, 120_000)

test('a small draft is read while its author waits', async () => {
  const person = await tom()
  const { status } = await person.json('/v1/items', {
    kind: 'social-post',
    title: 'Survey',
    text: 'The survey is open.',
  })
  expect(status).toBe(201)
})

test('a person who may not submit is refused at once, and nothing is kept', async () => {
  const person = platform.browser()
  await person.signIn('priya.nandakumar')
  const before = await platform.rows('select count(*) as n from handIn')
  const { status, answer } = await person.json('/v1/items', large('No declaration'))
  expect(status).toBe(409)
  expect(answer).toMatchObject({ type: '/problems/not-ready' })
  expect(await platform.rows('select count(*) as n from handIn')).toEqual(before)
})

test('the pages say that it is being read, and lead to the item', async () => {
  const person = await tom()
  const draft = '01JDF0000000000000000000ZZ'
  const body = new FormData()
  for (const [name, value] of Object.entries({
    draft,
    kind: 'press-release',
    title: 'On the page',
    text: 'See the file.',
    wish: 'submit',
  }))
    body.set(name, value)
  body.set('files', new File([`Patrols start on Monday.${' \n'.repeat(300_000)}`], 'notes.txt'))
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const request = new Request('http://localhost/new', {
    method: 'POST',
    body,
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })
  const answer = await platform.ask(request)
  expect(answer.status).toBe(303)
  const place = answer.headers.get('location')!
  expect(place).toMatch(/^\/hand-ins\//)
  const seen = await eventually(
    () => person.go(place),
    ({ path }) => path.startsWith('/items/'),
    60_000,
  )
  expect(seen.path).toBe(`/items/${draft}/submitted`)
  expect(seen.text).toContain('On the page')
  // Nobody else can see it.
  const other = platform.browser()
  await other.signIn('owain.pritchard')
  expect((await other.go(place)).status).toBe(404)
}, 120_000)

/** A submission that was accepted, before its message is on the queue. */
async function waiting(id: string, content?: object): Promise<string> {
  const item = `item-${id}`
  const bucket = (await platform.files()) as unknown as Parameters<typeof r2Parcels>[0]
  const key = content ? await r2Parcels(bucket).put(id, framed(content)) : ''
  await platform.rows(
    `insert into handIn (id, item, by, at, title, content, key, correction, state, claimedUntil) values
       ('${id}', '${item}', 'tom.ashdown', '2026-01-01T09:00:00.000Z', 'Roads', '', '${key}', 0, 'waiting', '')`,
  )
  return item
}

test('a lost draft is tried again, then moved to the dead-letter queue, and its author is notified', async () => {
  const person = await tom()
  const item = await waiting('lost-one')
  await platform.send({ what: 'read', id: 'lost-one' })
  expect(await settled(person, 'lost-one')).toEqual({
    ...{ id: 'lost-one', item, state: 'lost' },
    why: expect.stringContaining('submit it again'),
  })
  expect((await person.go('/')).text).toContain('could not be found again')
  await platform.tick()
  const outbox = await eventually(
    () => person.go('/standin/outbox'),
    ({ text }) => text.includes('could not be submitted'),
  )
  expect(outbox.text).toContain('A draft could not be submitted')
  await person.go('/hand-ins/lost-one/dismiss', { form: {} })
  expect((await person.go('/')).text).not.toContain('could not be found again')
}, 120_000)

test('a draft on which reading fails every time goes to a person, its files reported as unread', async () => {
  const person = await tom()
  const draft = draftOf({ files: [{ name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode(NUMBER) }] })
  const item = await waiting('broken-one', draft)
  await platform.deliver('countersign-dead', [
    { what: 'read', id: 'broken-one' },
    { what: 'read', id: 'broken-one' },
  ])
  expect(await settled(person, 'broken-one')).toMatchObject({ state: 'taken' })
  const { review } = JSON.parse((await person.go(`/v1/items/${item}`)).text)
  expect(review.verdict).toBe('sign-off')
  expect(review.unread).toContainEqual({ part: 'attachment:1', why: expect.stringContaining('every attempt failed') })
  expect(
    await platform.rows(`select count(*) as n from entry where stream = '${item}' and what = 'submitted'`),
  ).toEqual([{ n: 1 }])
})

test('the clock queues a submission again whose message was lost', async () => {
  const person = await tom()
  await waiting('forgotten-one', draftOf())
  await platform.tick()
  expect(await settled(person, 'forgotten-one')).toMatchObject({ state: 'taken' })
})

test('a foreign message is discarded, and a failing one is retried alone', async () => {
  await waiting('lost-two')
  const { explicitAcks, retryMessages } = await platform.deliver('countersign-readings', [
    'rubbish',
    null,
    { what: 'read', id: 'lost-two' },
    { what: 'read', id: 'no-such-hand-in' },
  ])
  expect(explicitAcks).toEqual(['m0', 'm1', 'm3'])
  expect(retryMessages.map(({ msgId }) => msgId)).toEqual(['m2'])
})

test('notices go by queue right after an act, and a repeated message sends nothing twice', async () => {
  const person = await tom()
  const { answer } = await person.json('/v1/items', {
    kind: 'social-post',
    title: 'Survey two',
    text: 'The survey is open until Friday.',
  })
  const { id: item } = answer as Answer
  const inOutbox = async () =>
    (await person.go('/standin/outbox')).text.split(`http://localhost/items/${item}`).length - 1
  expect(await eventually(inOutbox, (count) => count > 0)).toBe(1)
  await platform.deliver('countersign-notices', [{ what: 'post' }, { what: 'post' }])
  await platform.tick()
  expect(await inOutbox()).toBe(1)
  expect(await platform.rows(`select state from outbox where item = '${item}'`)).toEqual([{ state: 'sent' }])
})
