import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import nlp from 'compromise'
import { SyncRedactor } from 'redact-pii'
import { rules } from '../../detectors/index.ts'
import { makeKey } from '../../src/access/keys.ts'
import type { Office } from '../../src/core/registers.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { composeService } from '../../src/entry/compose.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { costOfDetectors } from './detectors.ts'
import { messageOf, proseOf } from './prose.ts'

/**
 * `npm run -s bench [-- FOLDER]`: one verdict on a 20 KB plain email, in process and over HTTP, with every detector and
 * every write on the disk, beside what a user would otherwise take on the same text in the same run. The text is that
 * of the folder, or of the invented drafts of this project.
 */
if (process.argv[2] === 'year') {
  await import('./year.ts')
  process.exit()
}
if (process.argv[2] === 'gateway') {
  await import('./gateway.ts')
  process.exit()
}
if (process.argv[2] === 'text') {
  const { benchText } = await import('./real-text.ts')
  await benchText(process.argv[3])
  process.exit()
}
if (process.argv[2] === 'files') {
  const { benchFiles } = await import('./files.ts')
  await benchFiles(process.argv[3])
  process.exit()
}
if (process.argv[2] === 'expressions') {
  const { benchExpressions } = await import('./expressions.ts')
  await benchExpressions(process.argv[3])
  process.exit()
}
if (process.argv[2] === 'hostile') {
  const { benchHostile } = await import('./hostile.ts')
  benchHostile()
  process.exit()
}
if (process.argv[2] === 'pages') {
  await import('./pages.ts')
  process.exit()
}

const SIZE = 20_000
const WARM_UP = 100
const RUNS = 200
const AT_ONCE = 10

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
const office = JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office
const store = await openStore(folder)
const service = composeService({
  store,
  office,
  rules,
  emblems: [],
  styles: '',
  script: '',
  classify: createFullClassifier(),
  log: (event) => console.error(event),
})
const envelope = { sender: 'estates@westmids-opcc.example', recipients: ['facilities@partner.example'] }
let seed = 0
const prose = proseOf(process.argv[2])
const next = () => messageOf(prose, SIZE, ++seed)

let notReleased = 0
const inProcess = await timed(async (raw) => {
  const { verdict } = await service.service.mail.screen({ raw, ...envelope }, { gateway: 'bench' })
  if (verdict !== 'release') notReleased++
})
report('countersign, in process', inProcess)
console.log(`held or refused: ${notReleased} of ${RUNS + WARM_UP}`)

const key = await makeKey(store, { name: 'bench', scopes: ['messages'], days: 1 }, new Date())
const server = serve({ fetch: service.app.fetch, hostname: '127.0.0.1', port: 0 })
await new Promise((ready) => server.once('listening', ready))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/messages?sender=${envelope.sender}&recipient=${envelope.recipients[0]}`
const post = async (raw: Uint8Array) => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'message/rfc822' }
  const answer = await fetch(address, { method: 'POST', headers, body: raw as Uint8Array<ArrayBuffer> })
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`)
  await answer.json()
}
report('countersign, over HTTP', await timed(post))

const begun = performance.now()
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let turn = 0; turn < RUNS / AT_ONCE; turn++) await post(next())
  }),
)
console.log(
  `countersign, over HTTP, ${AT_ONCE} at once: ${Math.round((RUNS / (performance.now() - begun)) * 1000)} messages a second`,
)

const redactor = new SyncRedactor()
const decoder = new TextDecoder()
report('redact-pii', await timed((raw) => void redactor.redact(decoder.decode(raw))))
report('compromise, people()', await timed((raw) => void nlp(decoder.decode(raw)).people().out('array')))

const costs = await costOfDetectors()
for (const [name, ms] of Object.entries(costs)) console.log(`${name}: ${ms.toFixed(2)} ms of processor per KB`)

await new Promise((done) => server.close(done))
store.close()
rmSync(folder, { recursive: true })

async function timed(run: (raw: Uint8Array) => unknown): Promise<number[]> {
  for (let turn = 0; turn < WARM_UP; turn++) await run(next())
  const took: number[] = []
  for (let turn = 0; turn < RUNS; turn++) {
    const raw = next()
    const start = performance.now()
    await run(raw)
    took.push(performance.now() - start)
  }
  return took.sort((a, b) => a - b)
}

function report(name: string, took: readonly number[]): void {
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(1)
  const mean = took.reduce((sum, one) => sum + one, 0) / took.length
  console.log(
    `${name}: median ${at(0.5)} ms, p99 ${at(0.99)} ms, ${Math.round(1000 / mean)} messages a second (${SIZE / 1000} KB, ${took.length} runs)`,
  )
}
