import { createRoute, z } from '@hono/zod-openapi'
import { person } from './identify.ts'
import { type Desk, problems, room } from './room.ts'

const days = z.object({
  from: z.string().max(10).optional().openapi({ description: 'YYYY-MM-DD; a year before the last day when absent' }),
  until: z.string().max(10).optional().openapi({ description: 'YYYY-MM-DD, inclusive; today when absent' }),
})
const named = z.object({ id: z.string(), title: z.string() })
const coveredSchema = z
  .object({
    paragraph: z.string(),
    about: z.string(),
    reach: z.enum(['whole', 'part', 'outside', 'frame']),
    control: z.string(),
    rules: z.array(named),
    gates: z.array(z.string()),
    registers: z.array(named),
    routing: z.array(z.string()),
    did: z.object({ findings: z.number(), asked: z.number(), routed: z.number(), rows: z.number() }),
  })
  .openapi('Covered')

const coverage = createRoute({
  method: 'get',
  path: '/record/policy',
  summary: 'Every paragraph of the policy, what carries it, and what that did',
  request: { query: days },
  responses: {
    200: { description: 'Paragraphs', content: { 'application/json': { schema: z.array(coveredSchema) } } },
    ...problems,
  },
})

/** What the record says when all of it is looked at. */
export function records({ pipeline, rules }: Desk) {
  const routes = room()

  routes.openapi(coverage, async (c) => {
    person(c)
    const { covered } = await pipeline.coverage(rules, c.req.valid('query'))
    return c.json(
      covered.map((one) => ({
        ...one,
        ...{ rules: [...one.rules], gates: [...one.gates], registers: [...one.registers], routing: [...one.routing] },
      })),
      200,
    )
  })

  return routes
}
