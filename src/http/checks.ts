import { createRoute, z } from '@hono/zod-openapi'
import { allowed } from './identify.ts'
import { missingSchema, missingView } from './missing.ts'
import { type ApiDependencies, createRouter, problems } from './router.ts'
import { draftFrom, draftSchema, heldSchema, reviewSchema, versionHeld } from './schemas.ts'
import { reviewView } from './views.ts'

const checkedSchema = reviewSchema.extend({ missing: z.array(missingSchema) }).openapi('Checked')

const check = createRoute({
  method: 'post',
  path: '/checks',
  summary: 'Look at a draft without keeping anything',
  request: { body: { content: { 'application/json': { schema: draftSchema } }, required: true } },
  responses: {
    200: { description: 'What was found', content: { 'application/json': { schema: checkedSchema } } },
    ...problems,
  },
})

const releaseSchema = z.object({ release: z.boolean(), because: z.string() }).openapi('ReleaseCheck')

const releaseCheck = createRoute({
  method: 'post',
  path: '/release-checks',
  summary: 'Checks whether a certificate covers this content and a release is due',
  description:
    'Without a key or a session, no more than 1 MB is taken: name large files by their SHA-256, or send the version alone. ' +
    'Nothing of the content is decoded or hashed before the signature of the certificate has been checked.',
  request: { body: { content: { 'application/json': { schema: heldSchema } }, required: true } },
  responses: {
    200: { description: 'The answer, and why', content: { 'application/json': { schema: releaseSchema } } },
    ...problems,
  },
})

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
  // Public, like the keys.
  routes.openapi(releaseCheck, async (c) => {
    const { draft, version, certificate } = c.req.valid('json')
    const versionOf = async () => (draft ? versionHeld(draft, ports.digest) : version!)
    return c.json(await service.audit.checkCertificate(certificate, versionOf), 200)
  })
  return routes
}
