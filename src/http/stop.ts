import { z } from '@hono/zod-openapi'
import { mayStop } from '../core/acts/stop.ts'
import { dayOf } from '../core/deadline.ts'
import { Refusal } from '../core/refusal.ts'
import { person } from './identify.ts'
import { created, done, getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { reasonSchema } from './schemas.ts'

const stoppedSchema = z.object({ id: z.string().max(100), version: z.string().max(100) }).openapi('StoppedVersion')
const versions = z.object({ items: z.array(stoppedSchema).min(1).max(1000) })

const stopSchema = z
  .object({
    stopped: z.boolean(),
    since: z.string().optional(),
    by: z.string().optional(),
    reason: z.string().optional(),
    emailWaits: z.boolean().optional().openapi({ description: 'Email in which nothing is found waits too' }),
    items: z.array(stoppedSchema).openapi({ description: 'What is stopped now and was not let go' }),
  })
  .openapi('Stop')

const get = getRoute('/stop', 'Whether everything that goes out is stopped, and what waits to be let go', {
  responses: ok('The stop in force, or none', stopSchema),
})
const all = postRoute('/stop', 'Stop everything that is approved, scheduled or on its way', {
  description:
    'For the Chief Executive, their delegate and those on call. Email in which nothing is found is still sent, ' +
    'unless `emailWaits` is true: then its mail server is asked to try again until the stop has ended.',
  request: { body: jsonBody(reasonSchema.extend({ emailWaits: z.boolean().optional() })) },
  responses: created('What was stopped', z.object({ items: z.array(stoppedSchema) })),
})
const letGo = postRoute('/stop/let-go', 'Let some of what is stopped go out again', {
  description: 'Each in the version that was looked at: a newer one is refused.',
  request: { body: jsonBody(versions) },
  responses: done(),
})
const letEmailGo = postRoute('/stop/let-email-go', 'Let email in which nothing is found be sent again', {
  responses: done(),
})
const end = postRoute('/stop/endings', 'End the stop, once nothing is stopped any more', {
  request: { body: jsonBody(reasonSchema) },
  responses: done(),
})

export function stop({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(get, async (c) => {
    const snapshot = await ports.officeSnapshot()
    if (!mayStop(snapshot, person(c).id, dayOf(ports.now())))
      throw new Refusal(
        'not-yours',
        `This is for the ${snapshot.pack.terms.chiefExecutive}, their delegate and those on call.`,
      )
    const { stop: now } = snapshot
    if (!now) return c.json({ stopped: false, items: [] }, 200)
    const items = (await service.stop.listStopped()).map(namedIn)
    const { since, by, reason, emailWaits } = now
    return c.json({ stopped: true, since, by, reason, emailWaits, items }, 200)
  })

  routes.openapi(all, async (c) => {
    const { reason, emailWaits = false } = c.req.valid('json')
    const rows = await service.stop.all(person(c).id, reason, { emailWaits })
    return c.json({ items: rows.map(namedIn) }, 201)
  })

  routes.openapi(letGo, async (c) => {
    const { items } = c.req.valid('json')
    await service.stop.letGo(
      person(c).id,
      items.map(({ id, version }) => ({ item: id, version })),
    )
    return c.body(null, 204)
  })

  routes.openapi(letEmailGo, async (c) => {
    await service.stop.letEmailGo(person(c).id)
    return c.body(null, 204)
  })

  routes.openapi(end, async (c) => {
    await service.stop.end(person(c).id, c.req.valid('json').reason)
    return c.body(null, 204)
  })

  return routes
}

const namedIn = ({ item, version }: { item: string; version: string }) => ({ id: item, version })
