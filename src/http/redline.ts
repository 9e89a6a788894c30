import { z } from '@hono/zod-openapi'
import { person } from './identify.ts'
import { getRoute, ok } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const redlineSchema = z
  .object({
    since: z.string().nullable().openapi({ description: 'The version it is compared with; null when there is none' }),
    version: z.string(),
    parts: z.array(
      z.object({
        part: z.string(),
        where: z.string().optional(),
        changes: z.array(z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })),
      }),
    ),
    circumstances: z.array(z.object({ what: z.string(), before: z.string(), now: z.string() })),
    files: z.array(z.object({ name: z.string(), change: z.enum(['added', 'removed', 'changed']) })),
  })
  .openapi('Redline')

const route = getRoute(
  '/items/{id}/redline',
  'What has changed since the version that you saw last, or since another, word by word',
  {
    request: {
      params: z.object({ id: z.string().max(100) }),
      query: z.object({ since: z.string().max(100).optional() }),
    },
    responses: ok('The changes', redlineSchema),
  },
)

export function redlines({ service }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(route, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    const read = await service.mail.readContentFor(id, by)
    const { since, redline } = await service.items.listChanges(id, by, c.req.valid('query').since)
    const { parts, circumstances, files } = redline
    return c.json(
      {
        since: since ?? null,
        version: read.item.version!,
        parts: parts.map((part) => ({ ...part, changes: [...part.changes] })),
        circumstances: [...circumstances],
        files: [...files],
      },
      200,
    )
  })
  return routes
}
