import { Hono } from 'hono'
import { Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { PendingSubmissionPage } from './pending-submissions.tsx'

const SECONDS = '3'

export function pendingSubmissionPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()

  app.get('/hand-ins/:id', async (c) => {
    const found = await api.pendingSubmissions?.find((await me(c)).id, c.req.param('id'))
    if (!found) throw new Refusal('not-found', 'There is no such draft.')
    if (found.state === 'taken') return c.redirect(`/items/${found.item}/submitted`, 303)
    if (found.state === 'waiting') c.header('refresh', SECONDS)
    return show(
      c,
      { title: found.state === 'waiting' ? 'Being read' : 'Not submitted' },
      <PendingSubmissionPage pending={found} />,
    )
  })

  app.post('/hand-ins/:id/dismiss', async (c) => {
    await api.pendingSubmissions?.dismiss((await me(c)).id, c.req.param('id'))
    return c.redirect('/', 303)
  })

  return app
}
