import { createRoute, z } from '@hono/zod-openapi'
import { mayRead } from '../core/authority.ts'
import { dayOf } from '../core/deadline.ts'
import type { Item } from '../core/item.ts'
import { Refusal } from '../core/refusal.ts'
import { person } from './identify.ts'
import { type Desk, problems, room } from './room.ts'
import { decisionSchema, itemSchema, reasonSchema } from './schemas.ts'
import { itemView } from './views.ts'

/** One route an act; what an act allows is decided in the core. */
function act<S extends z.ZodType>(path: string, summary: string, schema: S) {
  return createRoute({
    method: 'post',
    path: `/items/{id}/${path}`,
    summary,
    request: {
      params: z.object({ id: z.string().max(100) }),
      body: { content: { 'application/json': { schema } }, required: true },
    },
    responses: {
      200: { description: 'The item as it stands now', content: { 'application/json': { schema: itemSchema } } },
      ...problems,
    },
  })
}

const finding = z.string().regex(/^f\d+$/)
const explainSchema = z.object({ finding, resolution: z.enum(['explained', 'disputed']), reason: z.string().max(5000) })
const ruleSchema = z.object({ finding, ruling: z.enum(['dismissed', 'upheld']), reason: z.string().max(5000) })
const anchor = z.object({ part: z.string(), start: z.number().int().min(0), end: z.number().int().min(0) })
const commentSchema = z.object({ text: z.string().max(5000), anchor: anchor.optional() })
const meetSchema = z.object({ condition: z.string(), how: z.string().max(5000) })
const releaseSchema = z.object({ receipt: z.string().min(1).max(500), address: z.url().max(2000).optional() })

const routesOf = {
  decide: act('decisions', 'Approve, approve with conditions, return or reject', decisionSchema),
  explain: act('resolutions', 'Explain a finding, or dispute it', explainSchema),
  rule: act('rulings', 'The Chief Executive answers a dispute', ruleSchema),
  comment: act('comments', 'Say something about it', commentSchema),
  claim: act('claims', 'Say that you are looking at it', z.object({})),
  undo: act('undo', 'Take an approval back, within two minutes', z.object({})),
  hold: act('holds', 'Stop it from going out', reasonSchema),
  lift: act('lifts', 'Lift a hold', reasonSchema),
  recall: act('recalls', 'Take back what you handed in', reasonSchema),
  withdraw: act('withdrawals', 'Withdraw an approval, or what has gone out', reasonSchema),
  meet: act('conditions', 'Say that a condition is met, and how', meetSchema),
  release: act('releases', 'Confirm that it was published, and where', releaseSchema),
}

export function acts({ pipeline, ports }: Desk) {
  const routes = room()

  /** Whoever may not see an item learns nothing of it, not even that it is there. */
  async function perform(id: string, by: string, run: () => Promise<Item>) {
    const house = await ports.house()
    const day = dayOf(ports.now())
    if (!mayRead(house, await pipeline.read(id), by, day)) throw new Refusal('not-found', 'There is no such item.')
    return itemView(id, await run(), house, day)
  }

  routes.openapi(routesOf.decide, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    const { version, shown, outcome, reason, conditions, acknowledged } = c.req.valid('json')
    const named = conditions?.map((condition) => ({ ...condition, id: ports.newId() }))
    const decision = {
      by,
      version,
      shown,
      outcome,
      acknowledged,
      ...(reason ? { reason } : {}),
      ...(named ? { conditions: named } : {}),
    }
    return c.json(await perform(id, by, () => pipeline.decide(id, decision)), 200)
  })
  routes.openapi(routesOf.explain, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    return c.json(await perform(id, by, () => pipeline.explain(id, { by, ...c.req.valid('json') })), 200)
  })
  routes.openapi(routesOf.rule, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    return c.json(await perform(id, by, () => pipeline.rule(id, { by, ...c.req.valid('json') })), 200)
  })
  routes.openapi(routesOf.comment, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    const { text, anchor: at } = c.req.valid('json')
    return c.json(await perform(id, by, () => pipeline.comment(id, { by, text, ...(at ? { anchor: at } : {}) })), 200)
  })
  routes.openapi(routesOf.claim, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    return c.json(await perform(id, by, () => pipeline.claim(id, by)), 200)
  })
  routes.openapi(routesOf.undo, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    return c.json(await perform(id, by, () => pipeline.undo(id, by)), 200)
  })
  for (const name of ['hold', 'lift', 'recall', 'withdraw'] as const)
    routes.openapi(routesOf[name], async (c) => {
      const { id: by } = person(c)
      const { id } = c.req.valid('param')
      return c.json(await perform(id, by, () => pipeline[name](id, by, c.req.valid('json').reason)), 200)
    })
  routes.openapi(routesOf.meet, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    return c.json(await perform(id, by, () => pipeline.meet(id, { by, ...c.req.valid('json') })), 200)
  })
  routes.openapi(routesOf.release, async (c) => {
    const { id: by } = person(c)
    const { id } = c.req.valid('param')
    const { receipt, address } = c.req.valid('json')
    return c.json(
      await perform(id, by, () => pipeline.confirm(id, { by, receipt, ...(address ? { address } : {}) })),
      200,
    )
  })

  return routes
}
