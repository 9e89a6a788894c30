import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BOOT_MS, type Started, startWorker } from './started.ts'

let worker: Started
beforeAll(async () => {
  worker = await startWorker()
}, BOOT_MS)
afterAll(() => worker?.dispose())

const post = (path: string, body: string, type: string) => worker.post(path, body, type)

const draft = { kind: 'press-release', title: 'Patrols', text: 'Her NHS number, 999 000 0018, was on the letter.' }

async function pdfOf(line: string): Promise<string> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([400, 200]).drawText(line, { x: 20, y: 100, size: 12, font })
  return Buffer.from(await document.save()).toString('base64')
}

test('starts, creates its tables and shows its public keys', async () => {
  const healthy = await worker.fetch('http://localhost/healthz')
  expect(healthy.status).toBe(200)
  const { keys } = (await (await worker.fetch('http://localhost/.well-known/jwks.json')).json()) as { keys: object[] }
  expect(keys).toHaveLength(1)
})

test('a posted draft is inspected', async () => {
  const { status, body } = await post('/v1/checks', JSON.stringify(draft), 'application/json')
  expect(status).toBe(200)
  expect(body.verdict).toBe('sign-off')
  const start = draft.text.indexOf('999')
  expect(body.findings).toContainEqual(
    expect.objectContaining({ type: 'NHS_NUMBER', part: 'body', start, end: start + 12 }),
  )
})

test('a small PDF is read and inspected', async () => {
  const file = { name: 'letter.pdf', type: 'application/pdf', base64: await pdfOf(draft.text) }
  const checked = { kind: 'press-release', title: 'Patrols', text: 'See the letter.', files: [file] }
  const { status, body } = await post('/v1/checks', JSON.stringify(checked), 'application/json')
  expect(status).toBe(200)
  expect(body.findings).toContainEqual(expect.objectContaining({ type: 'NHS_NUMBER', part: 'attachment:1/page1' }))
})

test('reports a picture that cannot be opened as unread, and holds the draft', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const checked = { ...draft, text: 'A picture.', files: [{ name: 'a.png', type: 'image/png', base64: pixel }] }
  for (const _turn of [1, 2]) {
    const { body } = await post('/v1/checks', JSON.stringify(checked), 'application/json')
    expect(body.verdict).toBe('sign-off')
    expect(body.unread.map(({ part }) => part)).toContain('attachment:1')
  }
})

test('a message is judged and kept, and gets the same answer again', async () => {
  const message = [
    'From: tom.ashdown@westmids-opcc.example',
    'To: editor@example.org',
    'Subject: The letter',
    '',
    draft.text,
    '',
  ].join('\r\n')
  const path = '/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=editor@example.org'
  const first = await post(path, message, 'message/rfc822')
  expect(first.status).toBe(200)
  expect(first.body.verdict).toBe('hold')
  expect((await post(path, message, 'message/rfc822')).body).toEqual(first.body)
})

test('nobody gets in without a key', async () => {
  const headers = { 'content-type': 'application/json' }
  const answer = await worker.fetch('http://localhost/v1/checks', {
    method: 'POST',
    headers,
    body: JSON.stringify(draft),
  })
  expect(answer.status).toBe(401)
})

test('the pages have their style sheet', async () => {
  const answer = await worker.fetch('http://localhost/assets/style.css')
  expect(answer.status).toBe(200)
  expect((await answer.text()).length).toBeGreaterThan(10_000)
})
