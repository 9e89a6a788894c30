import { z } from '@hono/zod-openapi'
import { person } from './identify.ts'
import { jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const chosenSchema = z.object({ id: z.string().max(100), version: z.string(), shown: z.string() })
const outcomeSchema = z
  .object({ id: z.string(), refused: z.string().optional().openapi({ description: 'Why this one was not approved' }) })
  .openapi('ApprovedTogether')

const approve = postRoute(
  '/approvals',
  'Approve several items of one kind in which nothing was found; each is decided on its own',
  {
    request: { body: jsonBody(z.object({ items: z.array(chosenSchema).min(1).max(20) })) },
    responses: ok('What became of each', z.array(outcomeSchema)),
  },
)

export function approveManyRoutes({ service }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(approve, async (c) => {
    const { id: by } = person(c)
    const { items } = c.req.valid('json')
    return c.json([...(await service.items.decideMany(by, items))], 200)
  })

  return routes
}
