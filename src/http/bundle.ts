import { z } from '@hono/zod-openapi'
import { base64 } from './base64.ts'
import { person } from './identify.ts'
import { created, jsonBody, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const copySchema = z
  .object({
    name: z.string(),
    hash: z.string().openapi({ description: 'SHA-256 of the ZIP, as recorded' }),
    content: z.string().openapi({ description: 'The ZIP, base64' }),
  })
  .openapi('RecordCopy')

const copying = {
  request: {
    params: z.object({ id: z.string().max(100) }),
    body: jsonBody(z.object({ reference: z.string().max(60) })),
  },
  responses: created('The copy', copySchema),
}

const copy = postRoute(
  '/items/{id}/copies',
  'Make a ZIP of an item’s whole record for an information request; this is recorded',
  copying,
)

const subject = postRoute(
  '/record/people/{id}/copies',
  'What is held about one person of the office as a ZIP, for a subject access request',
  copying,
)

/** For requests under the Freedom of Information Act. */
export function bundles({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(copy, async (c) => {
    const { id } = c.req.valid('param')
    const zip = await service.audit.bundle(id, { by: person(c).id, reference: c.req.valid('json').reference })
    return c.json({ name: copyName(id), hash: await ports.digest(zip), content: base64(zip) }, 201)
  })

  routes.openapi(subject, async (c) => {
    const { id } = c.req.valid('param')
    const zip = await service.audit.bundleSubject(id, { by: person(c).id, reference: c.req.valid('json').reference })
    return c.json({ name: copyName(id), hash: await ports.digest(zip), content: base64(zip) }, 201)
  })

  return routes
}

export function copyName(id: string): string {
  return `record-${id.replace(/[^\w-]/g, '_')}.zip`
}
