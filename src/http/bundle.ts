import { createRoute, z } from '@hono/zod-openapi'
import { base64 } from './base64.ts'
import { person } from './identify.ts'
import { type ApiDependencies, createRouter, problems } from './router.ts'

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
    body: {
      content: { 'application/json': { schema: z.object({ reference: z.string().max(60) }) } },
      required: true,
    },
  },
  responses: {
    201: { description: 'The copy', content: { 'application/json': { schema: copySchema } } },
    ...problems,
  },
} as const

const copy = createRoute({
  method: 'post',
  path: '/items/{id}/copies',
  summary: 'Make a ZIP of an item’s whole record for an information request; this is recorded',
  ...copying,
})

const subject = createRoute({
  method: 'post',
  path: '/record/people/{id}/copies',
  summary: 'What is held about one person of the office as a ZIP, for a subject access request',
  ...copying,
})

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
