import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Env, machine } from './identify.ts'
import { ProblemError } from './problems.ts'
import { getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const INSTANCE_HEADER = 'countersign-instance'
const INSTANCE = /^[\w.-]{8,100}$/
const MAX_LISTED = 200

/** Two gateways with one key would report each other's mail as lost, so another instance is refused. */
export async function gatewayOf(c: Context<Env>, { service }: ApiDependencies): Promise<string> {
  const { id: gateway } = machine(c, 'messages')
  await service.mail.bindGateway({ gateway, ...instanceOf(c) })
  return gateway
}

function instanceOf(c: Context<Env>): { instance?: string } {
  const instance = c.req.header(INSTANCE_HEADER)
  if (instance !== undefined && !INSTANCE.test(instance))
    throw new ProblemError(400, 'bad-input', `${INSTANCE_HEADER}: 8 to 100 letters, digits, dots, hyphens.`)
  return instance === undefined ? {} : { instance }
}

const start = postRoute('/messages/gateway', 'A gateway starts', {
  description:
    'The header `Countersign-Instance` names the installation. A key belongs to the first that uses it; ' +
    'another, and a request without the header, is refused with `key-in-use` on every route of the gateway. `take_over` gives the key to this ' +
    'one, for good: what the earlier gateway held is then reported as missing.',
  request: {
    headers: z.object({ [INSTANCE_HEADER]: z.string() }),
    body: jsonBody(z.object({ take_over: z.boolean().default(false) })),
  },
  responses: ok('The key is this gateway’s', z.object({ gateway: z.string() })),
})

const office = getRoute('/messages/office', 'What a gateway compares its settings with', {
  description: 'Domains of the office’s mail, and since when everything that goes out is stopped.',
  responses: ok('The office', z.object({ domains: z.array(z.string()), stopped: z.string().nullable() })),
})

const held = getRoute('/messages/held', 'Undecided messages that the gateway should hold', {
  description: 'By reference. A gateway compares them with its queue and reports what is gone.',
  request: { query: z.object({ after: z.string().max(100).default('') }) },
  responses: ok(
    'Up to two hundred copies',
    z.object({
      held: z.array(z.object({ ref: z.string(), copy: z.string(), since: z.string() })),
      next: z.string(),
    }),
  ),
})

const gone = postRoute('/messages/{ref}/gone', 'The gateway no longer holds an undecided message', {
  description:
    'Somebody let it go or deleted it by hand. Sender and deciders are notified, unless another gateway holds it.',
  request: { params: z.object({ ref: z.string().max(100) }) },
  responses: ok('Recorded', z.object({ ref: z.string() })),
})

export function mailGateway(api: ApiDependencies) {
  const { service, ports } = api
  const routes = createRouter()

  routes.openapi(start, async (c) => {
    const { id: gateway } = machine(c, 'messages')
    const { take_over: takeOver } = c.req.valid('json')
    await service.mail.bindGateway({ gateway, ...instanceOf(c), takeOver })
    return c.json({ gateway }, 200)
  })

  routes.openapi(office, async (c) => {
    await gatewayOf(c, api)
    const snapshot = await ports.officeSnapshot()
    return c.json({ domains: [...snapshot.office.office.domains], stopped: snapshot.stop?.since ?? null }, 200)
  })

  routes.openapi(held, async (c) => {
    const gateway = await gatewayOf(c, api)
    const { after } = c.req.valid('query')
    const copies = await service.mail.listHeld({ gateway, after, limit: MAX_LISTED })
    const listed = copies.map(({ ref, queue, at }) => ({ ref, copy: queue, since: at }))
    return c.json({ held: listed, next: copies.at(-1)?.ref ?? after }, 200)
  })

  routes.openapi(gone, async (c) => {
    const gateway = await gatewayOf(c, api)
    const { ref } = c.req.valid('param')
    await service.mail.reportGone(ref, gateway)
    return c.json({ ref }, 200)
  })

  return routes
}
