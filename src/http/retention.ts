import { z } from '@hono/zod-openapi'
import { GROUNDS } from '../core/acts/break-glass.ts'
import { mayKnow } from '../core/authority.ts'
import type { AccessGround } from '../core/entry.ts'
import type { Item } from '../core/item/state.ts'
import { Refusal } from '../core/refusal.ts'
import { willAnswer } from './idempotency.ts'
import { person } from './identify.ts'
import { getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { reasonSchema } from './schemas.ts'

const text = z.string().max(5000)
const params = z.object({ id: z.string().max(100) })
const grounds = Object.keys(GROUNDS) as [AccessGround, ...AccessGround[]]

const keepingSchema = z
  .object({
    id: z.string(),
    progress: z.string(),
    erased: z.object({ at: z.string(), because: z.enum(['retention', 'request']) }).optional(),
    legal_hold: z
      .object({ by: z.string(), at: z.string(), reason: z.string(), until: z.string().optional() })
      .optional(),
    break_glass: z
      .object({
        state: z.enum(['asked', 'allowed', 'refused', 'broken']),
        by: z.string(),
        ground: z.enum(grounds),
        why: z.string(),
        until: z.string(),
      })
      .optional(),
  })
  .openapi('Keeping', { description: 'How long the content of an item is kept, and who else may read it' })

const answers = ok('Its retention now', keepingSchema)

const get = getRoute(
  '/items/{id}/keeping',
  'Whether its content was erased, is under a legal hold, or is open to a person under break-glass',
  { request: { params }, responses: answers },
)

const holds = getRoute('/record/legal-holds', 'Everything under a legal hold', {
  responses: ok('Items', z.array(keepingSchema)),
})

export function keeping({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  async function known(id: string, by: string): Promise<Item> {
    const [item, snapshot] = await Promise.all([service.items.read(id), ports.officeSnapshot()])
    if (!mayKnow(snapshot, item, by, ports.now())) throw new Refusal('not-found', 'There is no such item.')
    return item
  }

  function act<S extends z.ZodType>(
    path: string,
    summary: string,
    schema: S,
    run: (id: string, by: string, body: z.output<S>) => Promise<Item>,
  ): void {
    const route = postRoute(`/items/{id}/${path}`, summary, {
      request: { params, body: jsonBody(schema) },
      responses: answers,
    })
    routes.openapi(route, (async (c: Parameters<typeof person>[0]) => {
      const { id: by } = person(c)
      const id = c.req.param('id')!
      await known(id, by)
      willAnswer(c, 200, `/v1/items/${encodeURIComponent(id)}/keeping`)
      return c.json(view(id, await run(id, by, c.req.valid('json' as never) as z.output<S>)), 200)
    }) as never)
  }

  act(
    'preservations',
    'Place a legal hold: nothing of it is erased',
    z.object({ reason: text, until: z.iso.date().optional() }),
    (id, by, { reason, until }) => service.retention.preserve(id, { by, reason, ...(until ? { until } : {}) }),
  )
  act('preservation-ends', 'End a legal hold', reasonSchema, (id, by, { reason }) =>
    service.retention.endPreservation(id, { by, reason }),
  )
  act('erasures', 'Erase its content permanently before its time', reasonSchema, (id, by, { reason }) =>
    service.retention.erase(id, { by, reason }),
  )
  act(
    'glass-requests',
    'Ask to read what is not yours to read: on which ground, and why it cannot be found out otherwise',
    z.object({ ground: z.enum(grounds), why: text }),
    (id, by, command) => service.retention.requestAccess(id, { by, ...command }),
  )
  act(
    'glass-answers',
    'A second person allows or refuses it, and decides whether the author is notified',
    z.object({ outcome: z.enum(['allowed', 'refused']), reason: text, tell_sender: z.boolean() }),
    (id, by, { outcome, reason, tell_sender: tell }) =>
      service.retention.answerAccessRequest(id, { by, outcome, reason, tell }),
  )
  act('glass-openings', 'Open what a second person allowed: for an hour', z.object({}), (id, by) =>
    service.retention.breakGlass(id, by),
  )

  routes.openapi(get, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(view(id, await known(id, person(c).id)), 200)
  })

  routes.openapi(holds, async (c) => {
    const found = await service.retention.listPreserved(person(c).id)
    const answer = found.map(({ row, item }) => view(row.item, item))
    return c.json(answer, 200)
  })

  return routes
}

function view(id: string, { progress, erased, legalHold, accessRequest }: Item): z.infer<typeof keepingSchema> {
  return {
    ...{ id, progress },
    ...(erased ? { erased } : {}),
    ...(legalHold ? { legal_hold: legalHold } : {}),
    ...(accessRequest ? { break_glass: accessRequest } : {}),
  }
}
