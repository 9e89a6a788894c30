import { createRoute, z } from '@hono/zod-openapi'
import { person } from './identify.ts'
import { type ApiDependencies, createRouter, problems } from './router.ts'

const noticeSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    item: z.string().nullable(),
    at: z.string(),
    state: z.enum(['waiting', 'sent', 'failed']),
  })
  .openapi('Notice')

const list = createRoute({
  method: 'get',
  path: '/notices',
  summary: 'Your notices, newest first',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }) },
  responses: {
    200: { description: 'Notices', content: { 'application/json': { schema: z.array(noticeSchema) } } },
    ...problems,
  },
})

export function notices({ ports }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(list, async (c) => {
    const found = await ports.noticesTo(person(c).id, c.req.valid('query').limit)
    return c.json(
      found.map(({ id, kind, item, at, state }) => ({ id, kind, item, at, state })),
      200,
    )
  })

  return routes
}
