import { rules } from '../../detectors/index.ts'
import type { CheckProgress } from '../../src/core/check-progress.ts'
import { type AppParts, createApp } from '../../src/http/app.ts'
import { createService } from '../../src/use-cases/service.ts'
import { memoryPorts } from './memory-ports.ts'

const people: Record<string, string> = {
  'tom-session': 'tom.ashdown',
  'helen-session': 'helen.marchetti',
  'priya-session': 'priya.nandakumar',
  'gwen-session': 'gwen.hollis',
}

const machines: Record<string, { name: string; scopes: string[] }> = {
  gateway: { name: 'gateway', scopes: ['messages', 'checks'] },
  relay: { name: 'relay', scopes: ['messages'] },
  publisher: { name: 'website', scopes: ['publications'] },
}

export type Asked = { as?: string; json?: unknown; body?: BodyInit; headers?: Record<string, string>; method?: string }

/** The API over the store in memory, and how a test calls it. */
export function memoryApp(more: Pick<Partial<AppParts>, 'pendingSubmissions'> = {}) {
  const world = memoryPorts()
  const { ports } = world
  const service = createService(ports)
  const reached = new Map<string, CheckProgress>()
  const kept = new Map<string, { request: string; response: string | null }>()
  const app = createApp({
    ports,
    service,
    rules,
    background: { progressOf: async (item) => reached.get(item) },
    callers: {
      session: async (token) => (people[token] ? { person: people[token], fresh: ports.now() } : undefined),
      key: async (token) => machines[token],
    },
    answers: {
      async find(caller, key) {
        const found = kept.get(caller + key)
        return found && { ...found, running: found.response === null }
      },
      during: (_, run) => run(),
      claim: async ({ caller, key, request }) => void kept.set(caller + key, { request, response: null }),
      finish: async (caller, key, response) => void kept.set(caller + key, { ...kept.get(caller + key)!, response }),
      abandon: async (caller, key) => void kept.delete(caller + key),
    },
    log: () => {},
    ...more,
  })

  return {
    ...world,
    app,
    registers: service.registers,
    reached,
    ask: (path: string, asked: Asked = {}) => ask(app, path, asked),
  }
}

async function ask(app: ReturnType<typeof createApp>, path: string, { as, json, body, headers, method }: Asked) {
  const browser = { cookie: `countersign=${as}-session`, 'sec-fetch-site': 'same-origin' }
  const who = as && machines[as] ? { authorization: `Bearer ${as}` } : as ? browser : {}
  const response = await app.request(`http://localhost${path}`, {
    method: method ?? (json === undefined && body === undefined ? 'GET' : 'POST'),
    headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...who, ...headers } as Record<
      string,
      string
    >,
    ...(json === undefined ? (body === undefined ? {} : { body, duplex: 'half' }) : { body: JSON.stringify(json) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    answer: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  }
}
