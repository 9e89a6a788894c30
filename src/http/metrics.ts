import { Hono } from 'hono'
import type { Env } from './identify.ts'
import type { ApiDependencies } from './router.ts'

/** Counts since the start of the process, for Prometheus. Nothing of any message. */
export type Counters = {
  message(verdict: string, milliseconds: number): void
  fault(): void
  /** More was asked than could be looked at in time, and the asker was sent away. */
  busy(): void
  text(): string
}

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function counters(): Counters {
  const verdicts = new Map<string, number>()
  const within = BOUNDS.map(() => 0)
  let faults = 0
  let busy = 0
  let count = 0
  let sum = 0
  return {
    message(verdict, milliseconds) {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
      count++
      sum += milliseconds / 1000
      for (const [index, bound] of BOUNDS.entries()) if (milliseconds / 1000 <= bound) within[index]!++
    },
    fault: () => void faults++,
    busy: () => void busy++,
    text: () =>
      [
        ...metric('countersign_messages_total', 'counter', 'Messages answered, by verdict.'),
        ...[...verdicts].map(([verdict, number]) => `countersign_messages_total{verdict="${verdict}"} ${number}`),
        ...metric('countersign_message_seconds', 'histogram', 'Time from the whole message to its verdict.'),
        ...BOUNDS.map((bound, index) => `countersign_message_seconds_bucket{le="${bound}"} ${within[index]}`),
        `countersign_message_seconds_bucket{le="+Inf"} ${count}`,
        `countersign_message_seconds_sum ${sum.toFixed(6)}`,
        `countersign_message_seconds_count ${count}`,
        ...metric('countersign_faults_total', 'counter', 'Requests that ended in a fault of the house.'),
        `countersign_faults_total ${faults}`,
        ...metric('countersign_busy_total', 'counter', 'Requests sent away because too much was waiting.'),
        `countersign_busy_total ${busy}`,
      ].join('\n'),
  }
}

const metric = (name: string, type: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]

const MAX_SAMPLES = 500

/** Is it up, can it work, how does it fare. Open to all: nothing here says anything of anybody. */
export function health({ ports, count, warm }: ApiDependencies) {
  const app = new Hono<Env>()
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    if (warm?.() === false)
      return c.json({ ready: false, because: 'It has just been started: readers and rules are being loaded.' }, 503)
    try {
      await ports.mailOrders({ after: 0, limit: 1 })
      await ports.keys()
      return c.json({ ready: true })
    } catch {
      return c.json({ ready: false, because: 'The database does not answer.' }, 503)
    }
  })
  app.get('/metrics', async (c) => {
    const [held, orders] = await Promise.all([
      ports.items({ mail: true, progress: ['awaiting'], limit: MAX_SAMPLES }),
      ports.mailOrders({ after: 0, limit: MAX_SAMPLES }),
    ])
    const lines = [
      ...(count ? [count.text()] : []),
      ...metric('countersign_mail_held', 'gauge', `Messages that wait for a decision, up to ${MAX_SAMPLES}.`),
      `countersign_mail_held ${held.length}`,
      ...metric('countersign_mail_orders_open', 'gauge', `Orders no gateway has carried out, up to ${MAX_SAMPLES}.`),
      `countersign_mail_orders_open ${orders.length}`,
      ...metric(
        'countersign_mail_order_age_seconds',
        'gauge',
        'Age of the oldest such order: grows when no gateway works.',
      ),
      `countersign_mail_order_age_seconds ${orders[0] ? Math.round((Date.parse(ports.now()) - Date.parse(orders[0].at)) / 1000) : 0}`,
    ]
    return c.body(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  return app
}
