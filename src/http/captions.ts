import { z } from '@hono/zod-openapi'
import { captionsOf } from '../core/captions.ts'
import { Refusal } from '../core/refusal.ts'
import { person } from './identify.ts'
import { getRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const route = getRoute(
  '/items/{id}/captions',
  'Captions of a film or a sound recording as a machine heard it, to be corrected',
  {
    request: {
      params: z.object({ id: z.string().max(100) }),
      query: z.object({ part: z.string().max(1_000).openapi({ description: 'The file, such as attachment:1' }) }),
    },
    responses: { 200: { description: 'WebVTT', content: { 'text/vtt': { schema: z.string() } } } },
  },
)

export function captions({ service, ports }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(route, async (c) => {
    const { id: by } = person(c)
    const read = await service.mail.readContentFor(c.req.valid('param').id, by)
    const { item } = read
    const { part } = c.req.valid('query')
    const { recordings = [] } = item.version && !item.erased ? await ports.openText(item.version) : {}
    const recording = recordings.find((one) => one.part === part)
    if (!recording) throw new Refusal('not-found', 'This item has no such recording that was heard.')
    const headers = {
      'content-type': 'text/vtt; charset=utf-8',
      'content-disposition': 'attachment; filename="captions.vtt"',
    }
    return c.body(captionsOf(recording), 200, headers)
  })
  return routes
}
