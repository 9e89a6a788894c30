import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare, type MiniflareOptions, Response as PlatformResponse } from 'miniflare'
import { browser } from '../access/browser.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { asked } from './asked.ts'
import { bundle, workerFile } from './bundle.ts'
import { waitForChange } from './wait-for-change.ts'

waitForChange()

const GATEWAY_KEY = 'a-key-for-this-test-only'
/** The Worker answers under this address. */
const LOCALHOST = 'http://localhost'

/**
 * The bundle's own file, and the texts and compiled modules beside it, named one by one because the bundle has
 * computed imports.
 */
function modulesOf() {
  const named = (ending: RegExp) => readdirSync(bundle).filter((name) => ending.test(name))
  return [
    { type: 'ESModule' as const, path: workerFile },
    ...named(/\.(?:css|txt)$/).map((name) => ({ type: 'Text' as const, path: join(bundle, name) })),
    ...named(/\.bin$/).map((name) => ({ type: 'Data' as const, path: join(bundle, name) })),
    ...named(/\.wasm$/).map((name) => ({ type: 'CompiledWasm' as const, path: join(bundle, name) })),
  ]
}

type Changed = {
  /** Variables of the Worker. */
  readonly bindings?: Readonly<Record<string, string>>
  /** Retries of a message of this queue before it is given up. */
  readonly retries?: number
  /** Port for a browser; absent = unknown beforehand. */
  readonly port?: number
  /** Answers the Worker's outgoing requests; absent = the internet. */
  readonly outside?: (url: string, init: RequestInit) => Promise<Response>
  /** Name of its database and bucket; each name starts empty. */
  readonly data?: string
}

type Asked = {
  readonly url: string
  readonly method: string
  readonly headers: Iterable<[string, string]>
  text(): Promise<string>
}

/** Passes an outgoing request of the Worker to `outside`. */
async function answered(outside: NonNullable<Changed['outside']>, request: Asked) {
  const { url, method } = request
  const body = method === 'GET' ? {} : { body: await request.text() }
  const answer = await outside(url, { method, headers: Object.fromEntries(request.headers), ...body })
  return new PlatformResponse(await answer.text(), {
    status: answer.status,
    headers: Object.fromEntries(answer.headers.entries()),
  })
}

type Entry = {
  scheduled(options: { cron: string }): Promise<{ outcome: string }>
  queue(queue: string, messages: readonly object[]): Promise<Delivered>
}
type Delivered = { outcome: string; explicitAcks: string[]; retryMessages: { msgId: string }[] }
type Bucket = {
  list(options: { prefix: string }): Promise<{ objects: { key: string }[] }>
  put(key: string, bytes: Uint8Array | string): Promise<unknown>
  get(key: string): Promise<{ text(): Promise<string> } | null>
  delete(key: string): Promise<void>
}

export type Platform = Awaited<ReturnType<typeof openPlatform>>

/**
 * Workerd with D1, R2 and queues whose content survives a restart, so that a test can let days pass between two
 * starts and look at what is kept. Queues retry at once here.
 */
export async function openPlatform(first: Changed = {}) {
  const base = first.bindings?.['PUBLIC_URL'] ?? (first.port ? `http://127.0.0.1:${first.port}` : LOCALHOST)
  const folder = temporaryFolder('worker')
  const options = (changed: Changed): MiniflareOptions => {
    const { bindings = {}, retries = 1, port, outside, data = 'countersign' } = { ...first, ...changed }
    const consumer = { maxRetries: retries, retryDelay: 0, maxBatchTimeout: 0 }
    return {
      name: 'countersign',
      ...(port ? { port, host: '127.0.0.1' } : {}),
      ...(outside ? { outboundService: (request: Asked) => answered(outside, request) } : {}),
      modulesRoot: bundle,
      modules: modulesOf(),
      compatibilityDate: '2026-04-20',
      compatibilityFlags: ['nodejs_compat'],
      bindings: { GATEWAY_KEY, SAMPLE_OFFICE: 'yes', PUBLIC_URL: base, ...bindings },
      d1Databases: { DB: data },
      d1Persist: join(folder, 'd1'),
      r2Buckets: { FILES: data },
      r2Persist: join(folder, 'r2'),
      queueProducers: { READINGS: 'countersign-readings', NOTICES: 'countersign-notices' },
      queueConsumers: {
        'countersign-readings': { ...consumer, maxBatchSize: 1, deadLetterQueue: 'countersign-dead' },
        'countersign-notices': { ...consumer, maxBatchSize: 10, deadLetterQueue: 'countersign-dead' },
        'countersign-dead': { ...consumer, maxBatchSize: 1 },
      },
    }
  }
  const miniflare = new Miniflare(options(first))
  await miniflare.ready
  const entry = async () => (await miniflare.getWorker()) as unknown as Entry
  const ask = asked((url, init) => miniflare.dispatchFetch(url, init))
  /** As the gateway. */
  async function post(path: string, body: string, type: string) {
    const headers = { authorization: `Bearer ${GATEWAY_KEY}`, 'content-type': type }
    const answer = await ask(new Request(base + path, { method: 'POST', headers, body }))
    return { status: answer.status, answer: (await answer.json()) as Record<string, unknown> }
  }
  return {
    base,
    ask,
    browser: () => browser(ask, base),
    /** Runs the cron job. */
    async tick(): Promise<void> {
      const { outcome } = await (await entry()).scheduled({ cron: '* * * * *' })
      if (outcome !== 'ok') throw new Error(`The scheduled call ended with ${outcome}.`)
    },
    /** The result of a batch of these messages: which were acknowledged, and which are retried. */
    async deliver(queue: string, bodies: readonly unknown[]) {
      const messages = bodies.map((body, at) => ({ id: `m${at}`, timestamp: new Date(), attempts: 1, body }))
      return (await entry()).queue(queue, messages)
    },
    message: (path: string, text: string) => post(path, text, 'message/rfc822'),
    check: (draft: object) => post('/v1/checks', JSON.stringify(draft), 'application/json'),
    rows: async (sql: string): Promise<Record<string, unknown>[]> => {
      const database = await miniflare.getD1Database('DB')
      return (await database.prepare(sql).all()).results as Record<string, unknown>[]
    },
    files: async () => (await miniflare.getR2Bucket('FILES')) as unknown as Bucket,
    /** Puts a message on the queue of large drafts, as the Worker does. */
    send: async (body: unknown): Promise<void> => {
      const producer = (await miniflare.getQueueProducer('READINGS')) as unknown as {
        send(body: unknown): Promise<void>
      }
      await producer.send(body)
    },
    /** The same data under other settings, in a new isolate. */
    restart: (changed: Changed) => miniflare.setOptions(options(changed)),
    async close(): Promise<void> {
      await miniflare.dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
