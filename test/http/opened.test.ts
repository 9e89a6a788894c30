import { beforeEach, expect, test } from 'vitest'
import { zip } from '../files/package.ts'
import { memoryApp } from '../tools/app.ts'
import { FILM, png } from '../tools/media.ts'

let world: ReturnType<typeof memoryApp>

beforeEach(() => {
  world = memoryApp()
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const draft = { kind: 'press-release', title: 'Canal patrols', text: 'Extra patrols start along the canal on Monday.' }

async function handIn(name: string, bytes: Uint8Array, evidence: string[] = []) {
  const json = { ...draft, evidence, files: [{ name, type: '', base64: base64(bytes) }] }
  return (await world.ask('/v1/items', { as: 'tom', json })).answer
}

const approve = ({ id, version, shown }: { id: string; version: string; shown: string }, opened: string[]) =>
  world.ask(`/v1/items/${id}/decisions`, { as: 'helen', json: { version, shown, outcome: 'approved', opened } })

const fileOf = (id: string, part: string, asked: object = {}) =>
  world.ask(`/v1/items/${id}/file?part=${encodeURIComponent(part)}`, { as: 'helen', ...asked })

const toOpen = async (id: string) => (await world.ask(`/v1/items/${id}`, { as: 'helen' })).answer.to_open

test('an item lists what must be opened, and an approval without it is refused with the name of the file', async () => {
  const item = await handIn('all.zip', zip({ 'film.mp4': FILM }), ['no-speech'])
  const part = 'attachment:1/film.mp4'
  expect(item.to_open).toEqual([
    {
      part,
      because: ['not-read', 'film'],
      unread: [expect.stringContaining('This recording was not checked')],
      opened: false,
    },
  ])
  const { status, answer } = await approve(item, [part])
  expect(status).toBe(409)
  expect(answer).toMatchObject({ type: '/problems/not-opened', fields: [{ field: part }] })
  expect((await fileOf(item.id, part)).status).toBe(200)
  expect(await toOpen(item.id)).toEqual([expect.objectContaining({ part, opened: true })])
  expect((await approve(item, [])).answer.type).toBe('/problems/not-opened')
  expect((await approve(item, [part])).answer.progress).toBe('approved')
})

test.each([
  ['HEAD', { method: 'HEAD' }],
  ['a prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
  ['an older prefetch', { headers: { purpose: 'prefetch' } }],
  ['the author', { as: 'tom' }],
  ['a machine', { as: 'gateway' }],
])('%s does not count as opening a file', async (_, asked) => {
  const item = await handIn('poster.png', await png())
  await fileOf(item.id, 'attachment:1', asked)
  expect(await toOpen(item.id)).toEqual([expect.objectContaining({ part: 'attachment:1', opened: false })])
})

test('the whole file is sent, whatever range is requested', async () => {
  const bytes = await png()
  const item = await handIn('poster.png', bytes)
  const url = `http://localhost/v1/items/${item.id}/file?part=attachment:1`
  const headers = { cookie: 'countersign=helen-session', 'sec-fetch-site': 'same-origin', range: 'bytes=0-0' }
  const response = await world.app.request(url, { headers })
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  expect(response.headers.get('content-disposition')).toContain('attachment; filename="poster.png"')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('the file of a held email is sent with an entry of who opened it, and refused where none can be written', async () => {
  const body = 'Message-ID: <m1@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'
  const path = '/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=r@example.org&queue=4Q1'
  const { ref } = (await world.ask(path, { as: 'gateway', body, headers: { 'content-type': 'message/rfc822' } })).answer
  const { append } = world.ports
  world.ports.append = () => Promise.reject(new Error('The disk is full.'))
  expect((await fileOf(ref, 'attachment:1')).status).toBe(500)
  world.ports.append = append
  expect((await fileOf(ref, 'attachment:1')).answer).toContain('NHS number')
  await fileOf(ref, 'attachment:1', { as: 'tom' })
  const { answer: entries } = await world.ask(`/v1/items/${ref}/entries`, { as: 'tom' })
  const opened = entries.filter(({ what }: { what: string }) => what === 'mail-opened')
  expect(opened).toEqual([{ ...opened[0], by: 'helen.marchetti' }])
})

test.each(['redline', 'captions?part=attachment:1'])('asking for the %s of a held email is on record', async (what) => {
  const body = 'Message-ID: <m2@x.example>\r\n\r\nNHS number 999 000 0018.\r\n'
  const path = '/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=r@example.org&queue=4Q2'
  const { answer } = await world.ask(path, { as: 'gateway', body, headers: { 'content-type': 'message/rfc822' } })
  await world.ask(`/v1/items/${answer.ref}/${what}`, { as: 'helen' })
  const { answer: entries } = await world.ask(`/v1/items/${answer.ref}/entries`, { as: 'tom' })
  expect(entries).toContainEqual(expect.objectContaining({ what: 'mail-opened', by: 'helen.marchetti' }))
})

test.each(['attachment:2', 'attachment:1/other.png', '', 'body'])('there is no file %s', async (part) => {
  const item = await handIn('poster.png', await png())
  expect((await fileOf(item.id, part)).status).toBe(404)
})

test('the OpenAPI document describes what must be opened', async () => {
  const { answer } = await world.ask('/v1/openapi.json')
  expect(answer.components.schemas.Item.properties.to_open.items).toEqual({ $ref: '#/components/schemas/ToOpen' })
  expect(answer.components.schemas.Decision.properties.opened.description).toContain('not-opened')
  expect(answer.paths['/v1/items/{id}/file'].get).toBeDefined()
})
