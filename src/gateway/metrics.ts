import { createServer, type Server } from 'node:http'
import type { Place } from './place.ts'

/** Counters since the gateway started, for Prometheus; without anything about a message. */
export function gatewayMetrics() {
  const verdicts = new Map<string, { count: number; seconds: number; slowest: number }>()
  const deliveries = new Map<string, number>()
  return {
    /** Counts the result of an attempt to send a message from the relay's spool. */
    delivered: (outcome: string) => void deliveries.set(outcome, (deliveries.get(outcome) ?? 0) + 1),
    count(verdict: string, milliseconds: number): void {
      const seen = verdicts.get(verdict) ?? { count: 0, seconds: 0, slowest: 0 }
      const seconds = milliseconds / 1000
      verdicts.set(verdict, {
        count: seen.count + 1,
        seconds: seen.seconds + seconds,
        slowest: Math.max(seen.slowest, seconds),
      })
    },
    text: () =>
      [
        '# HELP countersign_gateway_message_seconds Time a message waited for its verdict.',
        '# TYPE countersign_gateway_message_seconds summary',
        ...[...verdicts].flatMap(([verdict, { count, seconds }]) => [
          `countersign_gateway_message_seconds_sum{verdict="${verdict}"} ${seconds.toFixed(6)}`,
          `countersign_gateway_message_seconds_count{verdict="${verdict}"} ${count}`,
        ]),
        '# HELP countersign_gateway_slowest_seconds Longest time a message waited since the start.',
        '# TYPE countersign_gateway_slowest_seconds gauge',
        ...[...verdicts].map(
          ([verdict, { slowest }]) => `countersign_gateway_slowest_seconds{verdict="${verdict}"} ${slowest.toFixed(6)}`,
        ),
        '# HELP countersign_gateway_deliveries_total Attempts to deliver messages that the relay had stored.',
        '# TYPE countersign_gateway_deliveries_total counter',
        ...[...deliveries].map(
          ([outcome, count]) => `countersign_gateway_deliveries_total{outcome="${outcome}"} ${count}`,
        ),
        `# HELP process_resident_memory_bytes Memory of the gateway.`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n'),
  }
}

/** Serves `/metrics`, `/healthz`, and `/readyz`, which checks that the service answers. */
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
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place, resolve)
  })
  return server
}
