import { Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { personRecord } from '../../core/gates/person-record.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { MePage } from './me.tsx'

export function mePages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/me', async (c) => {
    const person = await me(c)
    const snapshot = await ports.officeSnapshot()
    const { version } = snapshot.pack
    const record = personRecord(snapshot, person.id, dayOf(ports.now()), version)
    const observed = (await ports.observedMessages({ sender: person.id, limit: 1 })).length > 0
    const done =
      c.req.query('done') === 'declared' ? { done: 'Your declaration is recorded. It is valid for a year.' } : {}
    return show(c, { title: 'You', ...done }, <MePage {...{ me: person, policy: version, record, observed }} />)
  })

  app.post('/me/declaration', async (c) => {
    const { mailbox = '', policy: version = '' } = (await c.req.parseBody()) as Record<string, string>
    const names = mailbox.split('\n').map((name) => name.trim())
    await service.registers.declare((await me(c)).id, version, names.filter(Boolean))
    return c.redirect('/me?done=declared', 303)
  })

  return app
}
