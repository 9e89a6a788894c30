import { type Context, Hono } from 'hono'
import { mayStop } from '../../core/acts/stop.ts'
import { dayOf } from '../../core/deadline.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { wrongOf } from '../form-errors.tsx'
import type { Frame } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { StopPage, StoppedForOthersPage } from './stop.tsx'

const DONE: Readonly<Record<string, string>> = {
  stopped: 'Everything that goes out is stopped. We have notified the authors and everybody who can let it go.',
  'let-go': 'They may go out again. We have notified the authors.',
  email: 'Email in which nothing is found is sent again. What waited goes out within some hours.',
  ended: 'The stop has ended. What is approved can go out again.',
}

export function stopPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/stop', (c) => stopPage(c))

  app.post('/stop', (c) =>
    attempt(c, 'stopped', (by, form) =>
      service.stop.all(by, String(form['reason'] ?? ''), { emailWaits: form['email'] === 'waits' }),
    ),
  )
  app.post('/stop/let-email-go', (c) => attempt(c, 'email', (by) => service.stop.letEmailGo(by)))
  app.post('/stop/let-go', (c) =>
    attempt(c, 'let-go', (by, form) => service.stop.letGo(by, [form['item'] ?? []].flat().map(versionIn))),
  )
  app.post('/stop/end', (c) => attempt(c, 'ended', (by, form) => service.stop.end(by, String(form['reason'] ?? ''))))

  return app

  type Form = Readonly<Record<string, unknown>>

  async function attempt(c: Context<Env>, done: string, run: (by: string, form: Form) => Promise<unknown>) {
    const { id: by } = await me(c)
    const form = await c.req.parseBody({ all: true })
    try {
      await run(by, form)
      return c.redirect(`/stop?done=${done}`, 303)
    } catch (fault) {
      if (!(fault instanceof Refusal || fault instanceof Conflict)) throw fault
      if (fault instanceof Refusal) return stopPage(c, { problem: fault.message, wrong: wrongOf(fault) })
      return stopPage(c, { problem: 'Somebody else was first. Look at the list again.' })
    }
  }

  async function stopPage(c: Context<Env>, refused: Pick<Frame, 'problem' | 'wrong'> = {}) {
    const { id: by } = await me(c)
    const snapshot = await ports.officeSnapshot()
    const { stop } = snapshot
    const name = (id: string) => nameOf(snapshot, id)
    const done = refused.problem ? undefined : DONE[c.req.query('done') ?? '']
    const frame = { title: 'Stop everything', ...refused, ...(done ? { done } : {}) }
    const status = refused.problem ? 409 : 200
    if (!mayStop(snapshot, by, dayOf(ports.now())))
      return show(c, frame, <StoppedForOthersPage stop={stop} name={name} />, status)
    const going = await service.stop.listGoing()
    const readable = new Set((await service.items.lists.filterReadable(snapshot, by, going)).map(({ item }) => item))
    const view = { stop, going, readable, now: ports.now(), name }
    return show(c, frame, <StopPage {...view} />, status)
  }
}

function versionIn(value: unknown): { item: string; version: string } {
  const [item = '', version = ''] = String(value).split(':')
  return { item, version }
}
