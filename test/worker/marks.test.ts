import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { READER_KEY, serveReader } from '../tools/reader.ts'
import { openPlatform, type Platform } from './platform.ts'

let reader: Awaited<ReturnType<typeof serveReader>>
let platform: Platform
beforeAll(async () => {
  reader = await serveReader()
  platform = await openPlatform({ bindings: { READER_URL: reader.url, READER_KEY } })
}, 240_000)
afterAll(async () => {
  await platform?.close()
  await reader?.close()
})

test('an emblem registered on a Worker is found there in a picture that the reader opened', {
  timeout: 60_000,
}, async () => {
  const crest = readFileSync(new URL('../../fixtures/marks/westmids-opcc.svg', import.meta.url))
  const helen = platform.browser()
  await helen.signIn('helen.marchetti')
  const form = new FormData()
  for (const [name, value] of Object.entries({ id: 'new-crest', name: 'The new crest', kind: 'office', owner: 'us' }))
    form.set(name, value)
  form.set('files-added', new File([new Uint8Array(crest)], 'crest.svg'))
  const cookie = [...helen.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const registered = new Request(`${platform.base}/registers/marks/new`, { method: 'POST', headers, body: form })
  expect((await platform.ask(registered)).status).toBeLessThan(400)

  const shown = await sharp(crest, { density: 144 }).resize(140).flatten({ background: '#fff' }).png().toBuffer()
  const picture = sharp({ create: { width: 500, height: 400, channels: 3, background: '#dfe8f0' } })
  const poster = await picture
    .composite([{ input: shown, left: 210, top: 130 }])
    .png()
    .toBuffer()
  const files = [{ name: 'poster.png', type: 'image/png', base64: poster.toString('base64') }]
  const { answer } = await helen.json('/v1/checks', { kind: 'press-release', text: 'The new poster.', files })
  const { findings, failures } = answer as { findings: { type: string; detector: string }[]; failures?: unknown[] }
  expect(failures ?? []).toEqual([])
  expect(findings.filter(({ detector }) => detector === 'crest-and-logo').map(({ type }) => type)).toEqual(['MARK'])
})

test('words in a picture are read by the reader service, and an item says so when that is down', {
  timeout: 60_000,
}, async () => {
  const words = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="160"><rect width="900" height="160" fill="#fff"/>
    <text x="20" y="100" font-size="44" font-family="DejaVu Sans, Arial, sans-serif">NHS number 999 000 0018</text></svg>`
  const base64 = (await sharp(Buffer.from(words)).png().toBuffer()).toString('base64')
  const files = [{ name: 'poster.png', type: 'image/png', base64 }]
  const check = async () => (await platform.check({ kind: 'social-post', text: 'See the picture.', files })).answer
  const read = (await check()) as Checked
  expect(read.findings.map(({ type }) => type)).toContain('NHS_NUMBER')
  expect(read.unread).toEqual([])

  await reader.close()
  const { findings, unread, verdict } = (await check()) as Checked
  expect(findings.map(({ type }) => type)).not.toContain('NHS_NUMBER')
  expect(verdict).toBe('sign-off')
  const why = expect.stringMatching(/The reader service did not answer: it could not be reached/)
  expect(unread).toContainEqual(expect.objectContaining({ why }))
})

type Checked = { verdict: string; findings: { type: string }[]; unread: { part: string; why: string }[] }
