import { Hono } from 'hono'
import { metric } from './counters.ts'
import type { Env } from './identify.ts'
import type { ApiDependencies } from './router.ts'

/** Anybody may read these, so they hold no personal data. */
export function health({ ports, count, warm, inTime }: ApiDependencies) {
  const app = new Hono<Env>()
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    if (warm?.() === false)
      return c.json({ ready: false, because: 'The service has just started and is loading readers and rules.' }, 503)
    if (inTime?.() === false)
      return c.json({ ready: false, because: 'The clock of this machine is wrong: set it by NTP.' }, 503)
    try {
      await ports.mailOrders({ after: 0, limit: 1 })
      await ports.keys()
      return c.json({ ready: true })
    } catch {
      return c.json({ ready: false, because: 'The database does not answer.' }, 503)
    }
  })
  app.get('/metrics', async (c) => {
    const { held, orders, oldest } = await ports.mailCounts()
    const lines = [
      ...(count ? [count.text()] : []),
      ...metric('countersign_mail_held', 'gauge', 'Messages that wait for a decision.'),
      `countersign_mail_held ${held}`,
      ...metric('countersign_mail_orders_open', 'gauge', 'Orders no gateway has carried out.'),
      `countersign_mail_orders_open ${orders}`,
      ...metric(
        'countersign_mail_order_age_seconds',
        'gauge',
        'Age of the oldest such order: grows when no gateway works.',
      ),
      `countersign_mail_order_age_seconds ${oldest ? Math.round((Date.parse(ports.now()) - Date.parse(oldest)) / 1000) : 0}`,
    ]
    return c.body(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  return app
}
