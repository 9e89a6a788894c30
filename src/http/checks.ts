import { z } from '@hono/zod-openapi'
import { allowed } from './identify.ts'
import { missingSchema, missingView } from './missing.ts'
import { jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { draftFrom, draftSchema, heldSchema, reviewSchema, versionHeld } from './schemas.ts'
import { reviewView } from './views.ts'

const checkedSchema = reviewSchema.extend({ missing: z.array(missingSchema) }).openapi('Checked')

const check = postRoute('/checks', 'Look at a draft without keeping anything', {
  request: { body: jsonBody(draftSchema) },
  responses: ok('What was found', checkedSchema),
})

const releaseSchema = z.object({ release: z.boolean(), because: z.string() }).openapi('ReleaseCheck')

const releaseCheck = postRoute(
  '/release-checks',
  'Checks whether a certificate covers this content and a release is due',
  {
    description:
      'Without a key or a session, no more than 1 MB is taken: name large files by their SHA-256, or send the version alone. ' +
      'Nothing of the content is decoded or hashed before the signature of the certificate has been checked.',
    request: { body: jsonBody(heldSchema) },
    responses: ok('The answer, and why', releaseSchema),
  },
)

export function checks({ service, ports }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(check, async (c) => {
    const caller = allowed(c, 'checks')
    const draft = await draftFrom(c.req.valid('json'))
    const { review, verdict } = await service.items.check(draft, caller.kind === 'person' ? caller.id : undefined)
    const missing = caller.kind === 'person' ? await service.items.checkGates(draft, caller.id, review) : []
    const { pack } = await ports.officeSnapshot()
    return c.json({ ...reviewView(review, verdict, pack), missing: missing.map((one) => missingView(one, pack)) }, 200)
  })
  // These are public, like the keys.
  routes.openapi(releaseCheck, async (c) => {
    const { draft, version, certificate } = c.req.valid('json')
    const versionOf = async () => (draft ? versionHeld(draft, ports.digest) : version!)
    return c.json(await service.audit.checkCertificate(certificate, versionOf), 200)
  })
  return routes
}
