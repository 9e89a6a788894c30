import { z } from '@hono/zod-openapi'
import { PUBLISHED_ON } from '../core/acts/publish.ts'
import { machineActor } from '../core/office-snapshot.ts'
import type { Publication } from '../use-cases/items/release/may-publish.ts'
import { base64 } from './base64.ts'
import { machine } from './identify.ts'
import { getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const id = z.object({ id: z.string().max(100) })

const lineSchema = z
  .object({
    id: z.string(),
    version: z.string().openapi({ description: 'Hash of the content: send it when you record where it was published' }),
    kind: z.string(),
    title: z.string(),
    until: z.string().openapi({ description: 'ISO 8601: when the approval expires' }),
  })
  .openapi('PublicationLine')

const publicationSchema = lineSchema
  .extend({
    text: z.string(),
    handle: z.string().optional().openapi({ description: 'The social account it was approved for' }),
    files: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string(), alt: z.string().optional() })),
    certificate: z.string().openapi({ description: 'JWS; check it against the content with /v1/release-checks' }),
  })
  .openapi('Publication')

const list = getRoute('/publications', 'What a publisher may publish now, for a key with the scope publications', {
  request: { query: z.object({ channel: z.enum(PUBLISHED_ON) }) },
  responses: ok('Lines', z.array(lineSchema)),
})

const take = getRoute('/publications/{id}', 'The approved content of an item, with its certificate', {
  request: { params: id },
  responses: ok('As it was approved', publicationSchema),
})

const addPlace = postRoute('/publications/{id}', 'Record where it was published; again for each further address', {
  request: { params: id, body: jsonBody(z.object({ version: z.string().max(100), address: z.url().max(2000) })) },
  responses: ok('Recorded', z.object({ progress: z.string(), addresses: z.array(z.string()) })),
})

/** For machines that publish what people approved, and nothing else. */
export function publications({ service }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(list, async (c) => {
    machine(c, 'publications')
    return c.json((await service.items.release.listPublishable(c.req.valid('query').channel)).map(line), 200)
  })

  routes.openapi(take, async (c) => {
    machine(c, 'publications')
    const publication = await service.items.release.takePublication(c.req.valid('param').id)
    const { draft, item } = publication
    return c.json(
      {
        ...line(publication),
        text: draft.body,
        ...(draft.handle ? { handle: draft.handle } : {}),
        files: draft.files.map(({ name, type, bytes }, index) => ({
          ...{ name, type, base64: base64(bytes) },
          ...(draft.altTexts?.[index] ? { alt: draft.altTexts[index] } : {}),
        })),
        certificate: item.certificate!.jws,
      },
      200,
    )
  })

  routes.openapi(addPlace, async (c) => {
    const by = machineActor(machine(c, 'publications').id)
    const { progress, live } = await service.items.release.confirmPublication(c.req.valid('param').id, {
      by,
      ...c.req.valid('json'),
    })
    return c.json({ progress, addresses: [...(live?.addresses ?? [])] }, 200)
  })

  return routes
}

function line({ id, item, draft }: Publication) {
  const { version, until } = item.certificate!
  return { id, version, kind: draft.kind, title: draft.title, until }
}
