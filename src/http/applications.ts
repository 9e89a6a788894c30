import { z } from '@hono/zod-openapi'
import { APPLICATIONS, type ApplicationKind, applicationDraft, fieldsAsked } from '../core/applications.ts'
import type { Draft } from '../core/draft.ts'
import { nameOf } from '../core/office-snapshot.ts'
import { Refusal } from '../core/refusal.ts'
import type { Given } from '../core/register/read.ts'
import { person } from './identify.ts'
import { created, jsonBody, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

const apply = postRoute(
  '/applications',
  'Apply to the Chief Executive for a permission to speak, an account, or the use of a mark',
  {
    description: 'It becomes an item that the Chief Executive decides on personally; approval writes the register.',
    request: {
      body: jsonBody(
        z
          .object({
            for: z.enum(APPLICATIONS.map(({ id }) => id) as [string, ...string[]]),
            values: z.record(z.string(), valueSchema),
            why: z.string().max(5000),
            accepts: z.boolean().default(false),
          })
          .openapi('Application'),
      ),
    },
    responses: created('The item', z.object({ id: z.string() })),
  },
)

export function applications(api: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(apply, async (c) => {
    const { id: by } = person(c)
    const { for: what, ...asked } = c.req.valid('json')
    const id = api.ports.newId()
    const application = APPLICATIONS.find((one) => one.id === what)!
    await api.service.items.submit(id, await draftOfApplication(api, application, { ...asked, by }), by)
    return c.json({ id }, 201, { location: `/v1/items/${id}` })
  })
  return routes
}

type Asked = { readonly values: Given; readonly why: string; readonly accepts: boolean; readonly by: string }

/** Throws `bad-input` with the error of each field. */
export async function draftOfApplication(
  { service, ports }: Pick<ApiDependencies, 'service' | 'ports'>,
  application: ApplicationKind,
  { values: given, why, accepts, by }: Asked,
): Promise<Draft> {
  const wrong = fieldsAsked(application)
    .filter(({ name, required }) => required && [given[name] ?? ''].flat().join('') === '')
    .map(({ name, label }) => ({ field: name, says: `Fill in “${label}”.` }))
  if (why.trim() === '') wrong.push({ field: 'why', says: 'Say why you ask for it.' })
  if (application.accepts && !accepts) wrong.push({ field: 'accepts', says: 'Say that you know what is asked of you.' })
  if (wrong.length > 0) throw new Refusal('bad-input', wrong.map(({ says }) => says).join(' '), wrong)
  const strange = Object.keys(given).find((name) => !application.asks.includes(name))
  if (strange) throw new Refusal('bad-input', `There is no such field: ${strange}.`)
  const values = await service.registers.checkApplication(application.register, { ...given, ...application.fixed }, by)
  const snapshot = await ports.officeSnapshot()
  return applicationDraft(application, { values, why: why.trim(), name: (id) => nameOf(snapshot, id) })
}
