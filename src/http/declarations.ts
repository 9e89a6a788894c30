import { createRoute, z } from '@hono/zod-openapi'
import { person } from './identify.ts'
import { type ApiDependencies, createRouter, problems } from './router.ts'

const sampledSchema = z
  .object({
    item: z.string(),
    title: z.string(),
    sender: z.string(),
    declared: z.string(),
    because: z.enum(['first', 'share']).openapi({ description: 'One of the sender’s first, or drawn by chance' }),
    until: z.string().openapi({ description: 'Until when you may read the email' }),
  })
  .openapi('SampledDeclaration')

const list = createRoute({
  method: 'get',
  path: '/declarations',
  summary: 'Sampled declarations of senders that you are to judge',
  responses: {
    200: { description: 'The oldest first', content: { 'application/json': { schema: z.array(sampledSchema) } } },
    ...problems,
  },
})

const MOST_LISTED = 100

export function declarations({ service }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(list, async (c) => {
    const sampled = await service.mail.listDeclarations(person(c).id, MOST_LISTED)
    return c.json(
      sampled.map(({ row: { item, title }, declaration: { by, at, sample } }) => ({
        ...{ item, title, sender: by, declared: at, because: sample!.because, until: sample!.until },
      })),
      200,
    )
  })
  return routes
}
