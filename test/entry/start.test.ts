import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../tools/built.ts'
import { freePort } from '../tools/free-port.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder('start')
const running = new Set<ChildProcess>()
beforeAll(built)
afterAll(async () => {
  await Promise.all([...running].map((server) => stop(server, 'SIGKILL')))
  rmSync(folder, { recursive: true, force: true })
})

type Started = { readonly server: ChildProcess; readonly address: string; readonly output: readonly string[] }

/** Starts as a user would, in its own process group, so that the test can stop npm's child as Ctrl-C does. */
async function start(env: Record<string, string> = {}): Promise<Started> {
  const port = await freePort()
  const server = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: join(folder, 'data'), PORT: String(port), ...env },
  })
  running.add(server)
  const output: string[] = []
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => {
      running.delete(server)
      reject(new Error(`It ended with ${code}: ${output.join('\n')}`))
    })
    createInterface({ input: server.stdout }).on('line', (line) => {
      output.push(line)
      if (line.includes('Stop with Ctrl-C')) resolve()
    })
  })
  return { server, address: `http://127.0.0.1:${port}`, output }
}

function stop(server: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  running.delete(server)
  return new Promise((resolve) => {
    server.once('close', () => resolve())
    process.kill(-server.pid!, signal)
  })
}

const keyFile = join(folder, 'data/sample-gateway-key')
const MESSAGE = [
  'From: tom.ashdown@westmids-opcc.example',
  'To: editor@example.org',
  'Subject: The letter',
  '',
  'Her NHS number, 999 000 0018, was on it.',
  '',
].join('\r\n')

async function postMessage(address: string) {
  const key = readFileSync(keyFile, 'utf8').trim()
  const answer = await fetch(
    `${address}/v1/messages?sender=tom.ashdown@westmids-opcc.example&recipient=b@example.org`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'message/rfc822' },
      body: MESSAGE,
    },
  )
  // Each start has its own port, which the reply contains.
  return JSON.parse((await answer.text()).replaceAll(address, '')) as { ref: string; verdict: string }
}

describe('npm start', () => {
  let first: { ref: string; verdict: string }

  test('serves the sample office, prints the gateway’s key and holds a message', async () => {
    const { server, address, output } = await start()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect(output.join('\n')).toContain(address)
    expect(output.join('\n')).toContain(readFileSync(keyFile, 'utf8').trim())
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    first = await postMessage(address)
    expect(first.verdict).toBe('hold')
    await stop(server, 'SIGKILL')
  })

  test('keeps the data after a kill, and does not print the key again', async () => {
    const { server, address, output } = await start()
    expect(output.join('\n')).not.toContain(readFileSync(keyFile, 'utf8').trim())
    expect(await postMessage(address)).toEqual(first)
    await stop(server)
  })

  test('a wrong port is refused with a sentence', async () => {
    await expect(start({ PORT: 'eighty' })).rejects.toThrow('ended with 1')
  })
})
