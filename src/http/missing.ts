import { z } from '@hono/zod-openapi'
import type { Missing } from '../core/gates/gate.ts'
import { type PolicyPack, paragraphsIn } from '../core/pack/pack.ts'
import { person } from './identify.ts'
import { getRoute, ok } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

export const missingSchema = z
  .object({
    gate: z.string(),
    stops: z
      .boolean()
      .openapi({ description: 'Nothing can be submitted until it is there; otherwise the decider is asked' }),
    paragraphs: z.array(z.string()),
    says: z.string(),
    todo: z.string(),
    page: z.string().optional(),
    untouched: z.literal(true).optional().openapi({ description: 'A condition that nothing in the draft touches' }),
  })
  .openapi('Missing')

const get = getRoute('/items/{id}/missing', 'List what an item still lacks before it can go out', {
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: ok('What is missing', z.array(missingSchema)),
})

export function missing({ service }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(get, async (c) => {
    const { id } = c.req.valid('param')
    const known = await service.items.readFor(id, person(c).id)
    const missing = await service.items.checkItemGates(id, known)
    const answer = missing.map((one) => missingView(one, known.snapshot.pack))
    return c.json(answer, 200)
  })
  return routes
}

export function missingView({ paragraphs, ...rest }: Missing, pack: PolicyPack): z.infer<typeof missingSchema> {
  return { ...rest, paragraphs: paragraphsIn(pack, paragraphs) }
}
