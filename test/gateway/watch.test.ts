import { expect, test } from 'vitest'
import { gatewayMetrics } from '../../src/gateway/metrics.ts'
import { startWatch } from '../../src/gateway/watch.ts'

const NOW = Date.parse('2026-11-24T10:00:00.000Z')
const copy = (ref: string, queue: string, minutes: number) => ({
  ...{ ref, copy: queue, since: new Date(NOW - minutes * 60_000).toISOString() },
})

async function look(held: ReturnType<typeof copy>[], queue: readonly string[] | undefined) {
  const gone: string[] = []
  const holds: number[] = []
  const watch = startWatch({
    api: {
      held: async (after) => (after === '' ? { held, next: 'end' } : { held: [], next: after }),
      gone: async (ref) => void gone.push(ref) as never,
    },
    queue: { all: async () => (queue ? new Set(queue) : undefined) },
    ...{ log: () => {}, holds: (number) => void holds.push(number), now: () => NOW },
    pause: async () => watch.stop(),
  })
  await watch.done
  return { gone, holds }
}

test('undecided mail that is no longer in the hold queue is reported', async () => {
  const held = [copy('M1', 'Q1', 5), copy('M2', 'Q2', 5), copy('M2', 'Q3', 5), copy('M3', 'Q4', 5)]
  expect(await look(held, ['Q1', 'Q3'])).toEqual({ gone: ['M3'], holds: [3] })
})

test('a copy that may still be on its way is not reported, and nothing is when the queue cannot be listed', async () => {
  expect((await look([copy('M1', 'Q1', 1)], [])).gone).toEqual([])
  expect((await look([copy('M1', 'Q1', 5)], undefined)).gone).toEqual([])
})

test('the metrics have a histogram, the causes of failures, orders by outcome and what is held', () => {
  const metrics = gatewayMetrics()
  metrics.count('hold', 20)
  metrics.count('tempfail', 3000, 'HTTP 503')
  metrics.worker.order('release', 'released')
  metrics.worker.fault('order', 'ENOSPC')
  metrics.worker.waiting(2)
  metrics.holds(1234)
  const lines = metrics.text().split('\n')
  for (const line of [
    '# TYPE countersign_gateway_message_seconds histogram',
    'countersign_gateway_message_seconds_bucket{verdict="hold",le="0.01"} 0',
    'countersign_gateway_message_seconds_bucket{verdict="hold",le="0.025"} 1',
    'countersign_gateway_message_seconds_bucket{verdict="tempfail",le="+Inf"} 1',
    'countersign_gateway_orders_total{act="release",outcome="released"} 1',
    'countersign_gateway_faults_total{part="verdict",cause="HTTP 503"} 1',
    'countersign_gateway_faults_total{part="order",cause="ENOSPC"} 1',
    'countersign_gateway_orders_waiting 2',
    'countersign_gateway_held 1234',
  ])
    expect(lines).toContain(line)
})
