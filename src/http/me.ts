import { z } from '@hono/zod-openapi'
import { appRoles } from '../core/app-roles.ts'
import { dayOf } from '../core/deadline.ts'
import { personRecord } from '../core/gates/person-record.ts'
import { personOf } from '../core/office-snapshot.ts'
import { paragraphsIn } from '../core/pack/pack.ts'
import { person } from './identify.ts'
import { done, getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const DAY = z.string().optional()

const recordSchema = z
  .object({
    person: z.string(),
    roles: z.array(z.string()),
    roles_not_working: z.array(z.object({ role: z.string(), app_role: z.string() })).openapi({
      description: 'Roles of the register for which the tenant did not give the app role at the last sign-in',
    }),
    policy: z.string(),
    declared_until: DAY,
    declaration_due: z.boolean(),
    permissions: z.array(
      z.object({
        kinds: z.array(z.string()),
        channels: z.array(z.string()),
        conditions: z.array(z.string()),
        until: DAY,
        training_missing: z.array(z.string()),
      }),
    ),
    training: z.array(z.object({ course: z.string(), until: DAY, due: z.enum(['no', 'soon', 'now']) })),
  })
  .openapi('Standing')

const get = getRoute('/me', 'Your declaration, permissions and training, and what is due', {
  responses: ok('Your record', recordSchema),
})

const declare = postRoute('/me/declarations', 'Make the annual declaration for this version of the policy', {
  request: {
    body: jsonBody(z.object({ policy: z.string(), mailbox: z.array(z.string().max(200)).max(20).default([]) })),
  },
  responses: done('Declared for a year'),
})

const dueSchema = z
  .object({
    register: z.string(),
    row: z.string().optional(),
    says: z.string(),
    paragraphs: z.array(z.string()),
    by: z.string(),
  })
  .openapi('Due')

const due = getRoute('/due', 'Tasks on the registers due within thirty days that you may see', {
  responses: ok('The most urgent first', z.array(dueSchema)),
})

export function me({ service, ports }: ApiDependencies) {
  const routes = createRouter()
  routes.openapi(get, async (c) => {
    const { id } = person(c)
    const day = dayOf(ports.now())
    const snapshot = await ports.officeSnapshot()
    const { declared, declarationDue, permissions, training } = personRecord(snapshot, id, day, snapshot.pack.version)
    const { roles = [], unconfirmed = [] } = personOf(snapshot, id) ?? {}
    return c.json(
      {
        person: id,
        roles: [...roles],
        roles_not_working: unconfirmed.map((role) => ({ role, app_role: appRoles([role])[0]! })),
        policy: snapshot.pack.version,
        ...(declared?.until ? { declared_until: declared.until } : {}),
        declaration_due: declarationDue,
        permissions: permissions.map(({ kinds = [], channels = [], conditions = [], until, lacking }) => ({
          kinds: [...kinds],
          channels: [...channels],
          conditions: [...conditions],
          training_missing: [...lacking],
          ...(until ? { until } : {}),
        })),
        training: training.map(({ course, until, due }) => ({ course, due, ...(until ? { until } : {}) })),
      },
      200,
    )
  })
  routes.openapi(due, async (c) => {
    const found = await service.registers.listDue(person(c).id)
    const { pack } = await ports.officeSnapshot()
    const answer = found.map(({ register, row, says, paragraphs, by }) => ({
      ...{ register, says, by, paragraphs: paragraphsIn(pack, paragraphs) },
      ...(row ? { row } : {}),
    }))
    return c.json(answer, 200)
  })
  routes.openapi(declare, async (c) => {
    const { mailbox, policy: version } = c.req.valid('json')
    await service.registers.declare(person(c).id, version, mailbox)
    return c.body(null, 204)
  })
  return routes
}
