// npm run dev:worker: the sample office on a Worker of this machine, with its D1, R2 and queues in .wrangler/state.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = process.env.PORT ?? '8787'
const address = `http://localhost:${port}`
const state = '.wrangler/state'
const MINUTE = 60_000
/** The sample office uses no tenant. */
const settings = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:ENTRA_|NODE_ENV$|OFFICE_FILE$|CONTENT_KEY|SMTP_URL$)/.test(name),
  ),
)

build()
if (!existsSync(join(root, state, 'v3/d1'))) await seed()
tell(`Starting the Worker at ${address} …`)
const local = ['--local', '--ip', '127.0.0.1', '--port', port, '--inspector-port', '0', '--persist-to', state]
const vars = ['--var', 'SAMPLE_OFFICE:yes', '--var', `PUBLIC_URL:${address}`]
const quiet = ['--test-scheduled', '--show-interactive-dev-session=false']
const worker = spawn(
  join(root, 'node_modules/.bin/wrangler'),
  ['dev', 'src/entry/worker-sample.ts', ...local, ...vars, ...quiet],
  {
    cwd: root,
    env: { ...settings, WRANGLER_SEND_METRICS: 'false' },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
worker.once('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => worker.kill(signal))
await untilReady()
tell(`
Countersign is at ${address}

  Sign in      open the address and choose a person of the sample office. No password. Works on this machine only.
  Mail         ${address}/standin shows what the sample office sends.
  Data         in ${state}. Delete it to begin again.

Stop with Ctrl-C.
`)
setInterval(() => fetch(`${address}/__scheduled?cron=*+*+*+*+*`).catch(() => {}), MINUTE).unref()

async function seed() {
  tell('Loading the sample office into the local database, once, about half a minute …')
  const folder = mkdtempSync(join(tmpdir(), 'countersign-sample-'))
  try {
    const data = join(folder, 'data')
    await runSample(data)
    const moved = join(folder, 'all.jsonl')
    move('export', '--from', 'node', '--data', data, moved)
    move('import', '--to', 'worker', '--state', `${state}/v3`, moved)
  } catch (fault) {
    rmSync(join(root, state), { recursive: true, force: true })
    throw fault
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runSample(data) {
  const env = { ...settings, DATA_DIR: data, HOST: '127.0.0.1', PORT: String(await freePort()), PUBLIC_URL: address }
  const service = spawn(process.execPath, ['dist/src/entry/node.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  await new Promise((resolve, reject) => {
    service.once('exit', () => reject(new Error(`The sample office did not start.\n${output}`)))
    createInterface({ input: service.stderr }).on('line', (line) => {
      output += `${line}\n`
    })
    createInterface({ input: service.stdout }).on('line', (line) => {
      if (line.includes('Stop with Ctrl-C')) resolve()
    })
  })
  const gone = new Promise((resolve) => service.once('exit', resolve))
  service.kill('SIGTERM')
  await gone
}

function move(...args) {
  const done = spawnSync(process.execPath, ['dist/src/entry/cli-move.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: settings,
  })
  if (done.status !== 0) throw new Error(`The sample office could not be moved.\n${done.stdout}${done.stderr}`)
}

async function untilReady() {
  for (;;) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await wait(500)
  }
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return free
}

function tell(text) {
  process.stderr.write(`${text}\n`)
}
