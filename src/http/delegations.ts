import { z } from '@hono/zod-openapi'
import type { DelegationNow } from '../core/delegation.ts'
import { person } from './identify.ts'
import { created, done, getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { delegationSchema, reasonSchema } from './schemas.ts'

const id = z.object({ id: z.string().max(100) })

const seenSchema = z
  .object({ id: z.string(), from: z.string(), to: z.string(), starts: z.string(), ends: z.string(), state: z.string() })
  .openapi('DelegationSeen')

const list = getRoute('/delegations', 'Delegations, past and present', {
  responses: ok('Delegations', z.array(seenSchema)),
})
const lend = postRoute('/delegations', 'Delegate your sign-off to a person, from one day to another', {
  request: { body: jsonBody(delegationSchema) },
  responses: created('Offered', z.object({ id: z.string() })),
})
const accept = postRoute('/delegations/{id}/acceptances', 'Accept a delegation that was offered to you', {
  request: { params: id },
  responses: done(),
})
const revoke = postRoute('/delegations/{id}/revocations', 'End a delegation', {
  request: { params: id, body: jsonBody(reasonSchema) },
  responses: done(),
})

export function delegations({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(list, async (c) => {
    person(c)
    const snapshot = await ports.officeSnapshot()
    return c.json(snapshot.delegations.map(delegationView), 200)
  })

  routes.openapi(lend, async (c) => {
    const { id: from } = person(c)
    const { to, starts, ends, kinds, channels, up_to: upTo, reason } = c.req.valid('json')
    const scope = { ...(kinds ? { kinds } : {}), ...(channels ? { channels } : {}) }
    const offered = await service.registers.delegate({ from, to, starts, ends, upTo, reason, ...scope }, from)
    return c.json({ id: offered }, 201)
  })

  routes.openapi(accept, async (c) => {
    await service.registers.acceptDelegation(c.req.valid('param').id, person(c).id)
    return c.body(null, 204)
  })

  routes.openapi(revoke, async (c) => {
    await service.registers.revokeDelegation(c.req.valid('param').id, person(c).id, c.req.valid('json').reason)
    return c.body(null, 204)
  })

  return routes
}

function delegationView({ id: name, from, to, starts, ends, state }: DelegationNow): z.infer<typeof seenSchema> {
  return { id: name, from, to, starts, ends, state }
}
