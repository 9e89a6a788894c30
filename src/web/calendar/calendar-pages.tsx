import { type Context, Hono } from 'hono'
import { random } from '../../access/random.ts'
import { calendarFile } from '../../core/ics.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { CalendarPage } from './calendar.tsx'

export function calendarPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/calendar', (c) => page(c))

  app.post('/calendar/address', async (c) => {
    const secret = random()
    await service.calendar.keepAddress((await me(c)).id, secret)
    // It is shown once, because only its digest is kept.
    return page(c, `${originOf(c)}/calendar/feed/${secret}.ics`)
  })

  app.post('/calendar/address/end', async (c) => {
    await service.calendar.endAddress((await me(c)).id)
    return c.redirect('/calendar?done=ended', 303)
  })

  app.get('/calendar/feed/:name', async (c) => {
    const secret = c.req.param('name').replace(/\.ics$/, '')
    const events = await service.calendar.atAddress(secret)
    c.header('content-type', 'text/calendar; charset=utf-8')
    c.header('cache-control', 'private, no-store')
    return c.body(calendarFile(events, originOf(c), ports.now()))
  })

  return app

  async function page(c: Context<Env>, address?: string) {
    const { id: by } = await me(c)
    const [events, since] = await Promise.all([service.calendar.list(by), service.calendar.addressSince(by)])
    const ended = c.req.query('done') === 'ended'
    const done = address ? 'Your calendar has a new address.' : 'The address of your calendar no longer works.'
    const frame = { title: 'Calendar', ...(address || ended ? { done } : {}) }
    return show(c, frame, <CalendarPage events={events} now={ports.now()} since={since} address={address} />)
  }

  function originOf(c: Context<Env>): string {
    return api.address ?? new URL(c.req.url).origin
  }
}
