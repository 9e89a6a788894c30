import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { rules } from '../../../detectors/index.ts'
import { makeKey } from '../../../src/access/keys.ts'
import type { Office } from '../../../src/core/registers.ts'
import { createFullClassifier } from '../../../src/entry/classifier.ts'
import { look } from '../../../src/entry/clock.ts'
import { composeService } from '../../../src/entry/compose.ts'
import { createReviewPool } from '../../../src/entry/review-pool.ts'
import { projectRoot } from '../../../src/entry/root.ts'
import { openStore } from '../../../src/entry/store-node.ts'
import type { ExtractionResult } from '../../../src/reading/extraction-result.ts'
import { createReaders } from '../../../src/reading/worker-pool.ts'
import { basisOf } from '../../tools/basis.ts'

/** The service as the product starts it, with test settings: how long mail is held, no inspection, a slow answer. */
export type ApiSettings = {
  readonly data: string
  readonly port: number
  readonly holdHours?: number
  /** How many gateways have a key. */
  readonly gateways?: number
  /** Every message is clear, unread. */
  readonly lookAtNothing?: boolean
  /** All detectors in threads, as in the product; otherwise in this process, without the classifier. */
  readonly whole?: boolean
  /** Milliseconds before every answer about a message. */
  readonly slow?: number
}

/** Printed as one line of JSON when the service listens. */
export type ApiReady = {
  readonly port: number
  readonly key: string
  /** One for each gateway; `key` is the first. */
  readonly keys: readonly string[]
  readonly people: Readonly<Record<string, string>>
}

const NOTHING: ExtractionResult = { parts: [], pictures: [], unread: [], observations: [] }

const settings = JSON.parse(process.argv[2]!) as ApiSettings
const office = JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office
const log = (event: object) => process.stderr.write(`${JSON.stringify(event)}\n`)
const store = await openStore(settings.data)
const pool = settings.whole ? createReviewPool() : undefined
await pool?.ready
const service = composeService({
  store,
  // One sender sends all mail of a test.
  office: { ...office, mail: { ...office.mail, heldAnHour: 1_000_000 } },
  rules: settings.lookAtNothing ? [] : rules,
  emblems: [],
  styles: '',
  script: '',
  address: 'https://countersign.westmids-opcc.example',
  log,
  classify: pool ? createFullClassifier() : async () => [],
  ...(pool ? { runInPool: pool.run } : {}),
  readFile: settings.lookAtNothing ? async () => NOTHING : createReaders().read,
})
if (settings.holdHours !== undefined)
  await service.service.registers.saveRow('mail-rules', {
    given: { holdHours: String(settings.holdHours) },
    by: 'helen.marchetti',
    reason: 'For a test.',
  })
setInterval(() => void look(service, log).catch((fault: Error) => log({ fault: fault.name })), 500)

const now = new Date()
const keys: string[] = []
for (let gateway = 0; gateway < (settings.gateways ?? 1); gateway++) {
  const name = gateway === 0 ? 'mail-gateway' : `mail-gateway-${gateway + 1}`
  keys.push(await makeKey(store, { name, scopes: ['messages', 'checks'], days: 1 }, now))
}
const key = keys[0]!
const people: Record<string, string> = {}
for (const { id } of office.people)
  people[id] = await service.sessions.start(id, now.toISOString(), basisOf({ office }, id))

const fetch = async (request: Request) => {
  if (settings.slow && /\/v1\/messages(?:\?|$)/.test(request.url))
    await new Promise((go) => setTimeout(go, settings.slow))
  return service.app.fetch(request)
}
const server = serve({ fetch, hostname: '127.0.0.1', port: settings.port }, () => {
  const ready: ApiReady = { port: (server.address() as AddressInfo).port, key, keys, people }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
})
