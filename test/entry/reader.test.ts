import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'
import { remoteReader } from '../../src/reader/client.ts'
import { built } from '../tools/built.ts'
import { freePort } from '../tools/free-port.ts'
import { READER_KEY } from '../tools/reader.ts'

const running = new Set<ChildProcess>()
beforeAll(built)
afterAll(() => {
  for (const one of running) one.kill('SIGKILL')
})

/** Starts the service as a user would, with these settings, and collects its output until it serves or ends. */
async function start(env: Record<string, string>): Promise<{ url: string; output: string; code: number | null }> {
  const port = await freePort()
  const reader = spawn(process.execPath, ['dist/src/entry/reader.js'], {
    cwd: projectRoot(),
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(reader)
  const output: string[] = []
  return new Promise((resolve) => {
    const done = (code: number | null) => resolve({ url: `http://127.0.0.1:${port}`, output: output.join('\n'), code })
    createInterface({ input: reader.stderr }).on('line', (line) => void output.push(line))
    createInterface({ input: reader.stdout }).on('line', (line) => {
      output.push(line)
      if (line.includes('The reader is at')) done(null)
    })
    reader.once('close', done)
  })
}

test.each([
  [{}, 'READER_KEY must have 32 characters'],
  [{ READER_KEY: 'short' }, 'READER_KEY must have 32 characters'],
  [{ READER_KEY, PORT: 'eighty' }, 'PORT must be a number'],
])('with %o it does not start, and says what must be corrected', async (env, why) => {
  const { code, output } = await start(env as Record<string, string>)
  expect(code).toBe(1)
  expect(output).toContain(why)
})

test('finds a meaning without a telling word, and hides it from requests without the key', async () => {
  const { url, code } = await start({ READER_KEY })
  expect(code).toBeNull()
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  await vi.waitUntil(async () => (await fetch(`${url}/readyz`)).ok, { timeout: 30_000 })
  expect((await fetch(`${url}/v1/readings?id=attachment:1`, { method: 'POST', body: 'x' })).status).toBe(401)
  const reader = remoteReader({ url, key: READER_KEY }, (to, init) => fetch(to, init))
  const text = 'Four more years of this shambles, or somebody who listens? You know what to do on Thursday.'
  const staff = {
    kind: 'press-release',
    account: 'corporate',
    author: 'staff',
    electionPeriod: false,
    today: '2026-11-24',
  }
  const matches = await reader.classifier()([{ id: 'body', kind: 'body', text }], staff as never)
  expect(matches.map(({ group }) => group)).toContain('political')
  const other = remoteReader({ url, key: `${READER_KEY}x` }, (to, init) => fetch(to, init))
  expect(await other.there()).toBe('it refused the key')
}, 60_000)
