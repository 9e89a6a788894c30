import { z } from '@hono/zod-openapi'
import { person } from './identify.ts'
import { getRoute, ok } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

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

const list = getRoute('/declarations', 'Sampled declarations of senders that you are to judge', {
  responses: ok('The oldest first', z.array(sampledSchema)),
})

const MOST_LISTED = 100

export function declarations({ service }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(list, async (c) => {
    const sampled = await service.mail.listDeclarations(person(c).id, MOST_LISTED)
    const answer = sampled.map(({ row: { item, title }, declaration: { by, at, sample } }) => ({
      ...{ item, title, sender: by, declared: at, because: sample!.because, until: sample!.until },
    }))
    return c.json(answer, 200)
  })
  return routes
}
