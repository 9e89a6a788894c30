import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'
import { browser } from '../access/browser.ts'
import { drawn } from '../files/raster.ts'
import { built } from '../tools/built.ts'
import { eventually } from '../tools/eventually.ts'
import { freePort } from '../tools/free-port.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const folder = temporaryFolder('background')
const running = new Set<ChildProcess>()
beforeAll(built)
afterAll(async () => {
  await Promise.all([...running].map(kill))
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the service itself, not npm, so that a kill reaches it. */
async function start(): Promise<{ server: ChildProcess; base: string }> {
  const port = String(await freePort())
  const server = spawn(process.execPath, ['dist/src/entry/node.js'], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: folder, PORT: port },
  })
  running.add(server)
  await new Promise<void>((resolve) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.includes('Stop with Ctrl-C')) resolve()
    })
  })
  return { server, base: `http://127.0.0.1:${port}` }
}

function kill(server: ChildProcess): Promise<void> {
  running.delete(server)
  return new Promise((resolve) => {
    server.once('close', () => resolve())
    server.kill('SIGKILL')
  })
}

/** More pages than are recognised while the user waits; the words are in a picture on the last page. */
async function scanned(pages: number, words: string): Promise<Buffer> {
  const picture = await drawn(words, { width: 1_100 }).png().toBuffer()
  const document = new PDFDocument({ autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((end) => document.on('end', end))
  for (let number = 1; number <= pages; number++)
    document.addPage({ size: 'A4' }).text(`Page ${number} of the minutes of the meeting of the panel in the town hall.`)
  document.image(picture, 40, 200, { width: 500 })
  document.end()
  await done
  return Buffer.concat(chunks)
}

async function signedIn(base: string) {
  const here = (url: string) => url.replace('http://localhost/', `${base}/`)
  const person = browser((request) => fetch(new Request(here(request.url), request)), base)
  await person.signIn('tom.ashdown')
  return person
}

type Seen = { id: string; progress: string; review: { findings: { type: string; part: string }[] } }

test('an item that waits for its check survives a kill, and is checked completely and routed', async () => {
  const first = await start()
  const tom = await signedIn(first.base)
  const pdf = await scanned(26, 'Her NHS number is 999 000 0018')
  const { status, answer } = await tom.json('/v1/items', {
    kind: 'report',
    title: 'Minutes',
    text: 'The minutes of the meeting are attached.',
    files: [{ name: 'minutes.pdf', type: 'application/pdf', base64: pdf.toString('base64') }],
  })
  expect(status, JSON.stringify(answer)).toBe(201)
  const { id, progress } = answer as Seen
  expect(progress).toBe('checking')
  await kill(first.server)

  const again = await start()
  const reader = await signedIn(again.base)
  const seen = async () => JSON.parse((await reader.go(`/v1/items/${id}`)).text) as Seen
  expect((await seen()).progress).toBe('checking')
  const done = await eventually(seen, (item) => item.progress !== 'checking', 240_000)
  expect(done.progress).toBe('awaiting')
  expect(done.review.findings).toContainEqual(
    expect.objectContaining({ type: 'NHS_NUMBER', part: 'attachment:1/page26/words' }),
  )
  expect(JSON.parse((await reader.go(`/v1/items/${id}/check`)).text)).toEqual({ state: 'done', says: 'Checked' })
}, 400_000)
