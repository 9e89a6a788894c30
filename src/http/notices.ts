import { z } from '@hono/zod-openapi'
import { noticeSubject } from '../core/notice-facts.ts'
import { pathOf } from '../core/notice-path.ts'
import { person } from './identify.ts'
import { done, getRoute, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const noticeSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    item: z.string().nullable(),
    at: z.string(),
    state: z.enum(['waiting', 'sent', 'failed', 'overtaken']),
    subject: z.string().openapi({ description: 'With the title of the item where you may read it' }),
    path: z.string().openapi({ description: 'The page that it leads to' }),
    new: z.boolean().openapi({ description: 'It came since you last marked your notices as read' }),
  })
  .openapi('Notice')

const list = getRoute('/notices', 'Your notices, newest first', {
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }) },
  responses: ok('Notices', z.array(noticeSchema)),
})

const markAsRead = postRoute('/notices/read', 'Mark all your notices as read', { responses: done('Done') })

export function notices({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(list, async (c) => {
    const found = await service.notices.list(person(c).id, c.req.valid('query').limit)
    const now = ports.now()
    const answer = found.map(({ id, kind, item, at, state, facts, isNew }) => ({
      ...{ id, kind, item, at, state, new: isNew },
      ...{ subject: noticeSubject(kind, facts, now), path: pathOf({ kind, item }) },
    }))
    return c.json(answer, 200)
  })

  routes.openapi(markAsRead, async (c) => {
    await service.notices.markAsRead(person(c).id)
    return c.body(null, 204)
  })

  return routes
}
