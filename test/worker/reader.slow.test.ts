import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { READER_KEY, serveReader } from '../tools/reader.ts'
import { BOOT_MS, type Started, startWorker } from './started.ts'

let worker: Started
let reader: Awaited<ReturnType<typeof serveReader>>
beforeAll(async () => {
  reader = await serveReader()
  worker = await startWorker({ READER_URL: reader.url, READER_KEY })
}, BOOT_MS)
afterAll(() => worker?.dispose())

async function check(words: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="160"><rect width="900" height="160" fill="#fff"/>
    <text x="20" y="100" font-size="44" font-family="DejaVu Sans, Arial, sans-serif">${words}</text></svg>`
  const base64 = (await sharp(Buffer.from(svg)).png().toBuffer()).toString('base64')
  const draft = {
    kind: 'social-post',
    text: 'See the picture.',
    files: [{ name: 'poster.png', type: 'image/png', base64 }],
  }
  const { status, body } = await worker.post('/v1/checks', JSON.stringify(draft), 'application/json')
  expect(status).toBe(200)
  return body
}

test('a Worker reads the words in a picture through the reader service, and reports when that is down', async () => {
  const read = await check('NHS number 999 000 0018')
  expect(read.findings.map(({ type }) => type)).toContain('NHS_NUMBER')
  expect(read.unread).toEqual([])

  await reader.close()
  const gone = await check('NHS number 999 000 0018')
  expect(gone.findings.map(({ type }) => type)).not.toContain('NHS_NUMBER')
  expect(gone.verdict).toBe('sign-off')
  expect(gone.unread.map(({ why }) => why)).toContainEqual(
    expect.stringMatching(/The reader service did not answer: it could not be reached/),
  )
})
