import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/core/entry.ts'
import { checkAddress } from '../../src/web/check/check-pages.tsx'
import { endless } from '../tools/endless.ts'
import { officeWith } from '../tools/scenario.ts'
import { BASE, openOffice } from './office.ts'
import { tenantWith } from './tenant.ts'

let office: Awaited<ReturnType<typeof openOffice>>
let path: string
let approved: string
let id: string
const FILE = 'From six until ten.'
const TEXT = 'The towpath opens on Monday.\n\nPatrols run from 6 to 10.'

beforeAll(async () => {
  const own = officeWith({})
  const secret = 'a secret of this test alone'
  const tenant = await tenantWith(own, BASE, { credential: { kind: 'secret', secret }, secret })
  office = await openOffice(undefined, { ...tenant, office: own })
  const { service } = office
  const draft = { kind: 'press-release' as const, channel: 'press' as const, account: 'corporate' as const }
  const files = [{ name: 'times.txt', type: 'text/plain', bytes: new TextEncoder().encode(FILE) }]
  id = 'towpath'
  const content = {
    ...draft,
    author: 'staff' as const,
    title: 'The towpath',
    body: TEXT,
    files,
    recipients: [],
    evidence: [],
  }
  const { version, shown } = await service.items.submit(id, content, 'tom.ashdown')
  const decision = { version: version!, shown: shown!, outcome: 'approved' as const, acknowledged: [] }
  await service.items.decide(id, { by: 'helen.marchetti', ...decision })
  approved = version!
  path = checkAddress('', id, approved)
}, 60_000)
afterAll(() => office.close())

const SAME = 'What you hold is what was approved.'
const OTHER = 'This is not what was approved'
const sha256 = (text: string) => office.ports.digest(new TextEncoder().encode(text))

async function compare(form: Record<string, string | Blob>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value as string)
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await office.fetch(new Request(BASE + path, { method: 'POST', headers, body }))
  return { status: answer.status, text: await answer.text() }
}

describe('content that matches the approval', () => {
  test.each([
    ['the text', TEXT],
    ['the text with other line breaks and spaces', TEXT.replace('\n\n', '\n\n\n').replace('6 to', '6\u00a0 to')],
    ['the text below its title', `The towpath\n\n\n${TEXT}`],
  ])('%s', async (_, text) => expect((await compare({ text })).text).toContain(SAME))

  test('the file, and its hash', async () => {
    expect((await compare({ files: new File([FILE], 'copy.txt') })).text).toContain(SAME)
    expect((await compare({ sha256: ` ${(await sha256(FILE)).toUpperCase()}\n` })).text).toContain(SAME)
  })
})

describe('content that does not match the approval', () => {
  test.each([
    ['another number', TEXT.replace('6', '7')],
    ['another word', TEXT.replace('Monday', 'Tuesday')],
    ['the title alone', 'The towpath'],
    ['another title', `The canal\n${TEXT}`],
  ])('%s', async (_, text) => expect((await compare({ text })).text).toContain(OTHER))

  test('another file, and its hash beside the right text', async () => {
    expect((await compare({ files: new File([`${FILE} `], 'copy.txt') })).text).toContain(OTHER)
    expect((await compare({ text: TEXT, sha256: await sha256(`${FILE} `) })).text).toContain(OTHER)
  })
})

test('invisible text counts as no text, and gets no verdict', async () => {
  const { text } = await compare({ text: ' \u00ad\n' })
  expect(text).not.toContain(SAME)
  expect(text).not.toContain(OTHER)
})

test('an invalid hash gets an error beside its field, and the form keeps what was typed', async () => {
  const { status, text } = await compare({ text: TEXT, sha256: 'c0ffee' })
  expect(status).toBe(400)
  expect(text).toMatch(/id="sha256-error"[^>]*>.*Enter the SHA-256 of the file/s)
  expect(text).toContain('value="c0ffee"')
  expect(text).toContain('Patrols run from 6 to 10.')
})

describe('a large body', () => {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=b' }
  const send = (to: string, body: ReadableStream, method = 'POST') =>
    office.fetch(new Request(BASE + to, { method, headers, body, duplex: 'half' } as RequestInit))

  test('is refused before it is read in full, and the page says what to do', async () => {
    const { body, taken } = endless()
    const answer = await send(path, body)
    expect(answer.status).toBe(413)
    const text = await answer.text()
    expect(text).toContain('<h1')
    expect(text).toContain('SHA-256')
    expect(taken()).toBeLessThan(1.2 * 2 ** 20)
  })

  test('is accepted by no page', async () => {
    const writes = new Set(office.app.routes.filter(({ method }) => method === 'POST').map((route) => route.path))
    expect(writes.size).toBeGreaterThan(60)
    for (const route of writes) {
      const { body, taken } = endless()
      const { status } = await send(route.replace(/:\w+/g, 'x').replace('*', 'x'), body)
      expect([401, 413, 429], route).toContain(status)
      expect(taken(), route).toBeLessThan(1.2 * 2 ** 20)
    }
  })
})

test('an approval stays valid while the content is being sent', async () => {
  const past = (await office.ports.read(id)) as readonly Entry[]
  const at = office.ports.now()
  const entry: Entry = { at, by: 'tom.ashdown', what: 'ordered', version: approved, order: 'k', notBefore: at }
  await office.ports.append({ stream: id, after: past.length, entries: [entry], notices: [] })
  const { status, text } = await office.browser().go(path)
  expect(status).toBe(200)
  expect(text).toContain('It was approved, and is being sent.')
  expect(text).toContain('This approval is valid')
  expect(text).not.toContain('is not valid')
})
