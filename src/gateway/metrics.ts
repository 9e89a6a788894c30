import { createServer, type Server } from 'node:http'
import { listenAt } from './listen.ts'
import type { Place } from './place.ts'
import type { WorkerCounts } from './worker.ts'

/** Seconds. */
const BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

type Seen = { count: number; seconds: number; slowest: number; readonly within: number[] }

export function gatewayMetrics() {
  const verdicts = new Map<string, Seen>()
  const deliveries = counter()
  const orders = counter()
  const faults = counter()
  const gauges = { held: 0, waiting: 0, unchecked: () => 0 }
  const worker: WorkerCounts = {
    order: (act, outcome) => orders.add(`act="${act}",outcome="${outcome}"`),
    fault: (part, cause) => faults.add(`part="${part}",cause="${cause}"`),
    waiting(number) {
      gauges.waiting = number
    },
  }
  return {
    worker,
    delivered: (outcome: string) => deliveries.add(`outcome="${outcome}"`),
    holds(messages: number): void {
      gauges.held = messages
    },
    uncheckedFrom(waiting: () => number): void {
      gauges.unchecked = waiting
    },
    count(verdict: string, milliseconds: number, cause?: string): void {
      const seen = verdicts.get(verdict) ?? { count: 0, seconds: 0, slowest: 0, within: BOUNDS.map(() => 0) }
      const seconds = milliseconds / 1000
      seen.count++
      seen.seconds += seconds
      seen.slowest = Math.max(seen.slowest, seconds)
      for (const [index, bound] of BOUNDS.entries()) if (seconds <= bound) seen.within[index]!++
      verdicts.set(verdict, seen)
      if (cause) faults.add(`part="verdict",cause="${cause}"`)
    },
    text: () =>
      [
        ...metric('message_seconds', 'histogram', 'Time a message waited for its verdict.'),
        ...[...verdicts].flatMap(([verdict, seen]) => histogram(verdict, seen)),
        ...metric('slowest_seconds', 'gauge', 'The longest such wait since the start.'),
        ...[...verdicts].map(([verdict, { slowest }]) => line('slowest_seconds', `verdict="${verdict}"`, slowest)),
        ...metric('orders_total', 'counter', 'Orders that were carried out, by act and outcome.'),
        ...orders.lines('orders_total'),
        ...metric('orders_waiting', 'gauge', 'Orders that failed and will be tried again.'),
        line('orders_waiting', '', gauges.waiting),
        ...metric('faults_total', 'counter', 'Failures by part and cause.'),
        ...faults.lines('faults_total'),
        ...metric('held', 'gauge', 'Messages held here that wait for a decision, counted every five minutes.'),
        line('held', '', gauges.held),
        ...metric('unchecked', 'gauge', 'Copies of mail that passed unchecked and waits to be checked.'),
        line('unchecked', '', gauges.unchecked()),
        ...metric('deliveries_total', 'counter', 'Attempts to send what the relay had kept.'),
        ...deliveries.lines('deliveries_total'),
        '# HELP process_resident_memory_bytes Memory of the gateway.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n'),
  }
}

const PREFIX = 'countersign_gateway_'

const metric = (name: string, type: string, help: string) => [
  `# HELP ${PREFIX}${name} ${help}`,
  `# TYPE ${PREFIX}${name} ${type}`,
]

function line(name: string, labels: string, value: number): string {
  const shown = Number.isInteger(value) ? value : value.toFixed(6)
  return `${PREFIX}${name}${labels === '' ? '' : `{${labels}}`} ${shown}`
}

function histogram(verdict: string, { count, seconds, within }: Seen): string[] {
  const bucket = (bound: string, number: number) =>
    line('message_seconds_bucket', `verdict="${verdict}",le="${bound}"`, number)
  return [
    ...BOUNDS.map((bound, index) => bucket(String(bound), within[index]!)),
    bucket('+Inf', count),
    line('message_seconds_sum', `verdict="${verdict}"`, seconds),
    line('message_seconds_count', `verdict="${verdict}"`, count),
  ]
}

function counter() {
  const counts = new Map<string, number>()
  return {
    add: (labels: string) => void counts.set(labels, (counts.get(labels) ?? 0) + 1),
    lines: (name: string) => [...counts].map(([labels, count]) => line(name, labels, count)),
  }
}

export async function serveMetrics(place: Place, text: () => string, ready: () => Promise<boolean>): Promise<Server> {
  const server = createServer(async (asked, answer) => {
    const say = (status: number, body: string, type = 'application/json') =>
      answer.writeHead(status, { 'content-type': type }).end(body)
    switch (asked.url) {
      case '/metrics':
        return say(200, text(), 'text/plain; version=0.0.4; charset=utf-8')
      case '/healthz':
        return say(200, '{"ok":true}')
      case '/readyz': {
        const is = await ready().catch(() => false)
        return say(is ? 200 : 503, JSON.stringify({ ready: is }))
      }
      default:
        return say(404, '{}')
    }
  })
  await listenAt(server, place)
  return server
}
