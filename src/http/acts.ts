import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { EVIDENCE } from '../core/conditions.ts'
import type { Item } from '../core/item/state.ts'
import { willAnswer } from './idempotency.ts'
import { type Env, person } from './identify.ts'
import { itemSchema } from './item-schema.ts'
import { jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { decisionSchema, openedSchema, reasonSchema, remarkSchema } from './schemas.ts'
import { itemView } from './views.ts'

const text = z.string().max(5000)
const finding = z.string().regex(/^f\d+$/)
const address = z.url().max(2000).optional()
const means = z.enum(['press-list', 'by-hand'])
const moment = z.iso.datetime({ offset: true })
const shown = { version: z.string(), shown: z.string() }
const nothing = z.object({})
const shareSchema = z
  .object({ person: z.string().min(1).max(100).optional(), office: z.literal(true).optional() })
  .refine(({ person: one, office }) => (one === undefined) !== (office === undefined), {
    message: 'name a person, or say office: true',
  })

export function acts({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  function act<S extends z.ZodType>(
    path: string,
    summary: string,
    schema: S,
    run: (id: string, by: string, body: Compact<z.output<S>>) => Promise<Item>,
  ): void {
    const route = postRoute(`/items/{id}/${path}`, summary, {
      request: { params: z.object({ id: z.string().max(100) }), body: jsonBody(schema) },
      responses: ok('The item now', itemSchema),
    })
    async function answer(c: Context<Env>) {
      const { id: by } = person(c)
      const id = c.req.param('id')!
      // The same answer as if it did not exist.
      const { snapshot, at } = await service.items.readFor(id, by)
      const body = compact(c.req.valid('json' as never) as z.output<S>)
      willAnswer(c, 200, `/v1/items/${encodeURIComponent(id)}`)
      const item = await run(id, by, body)
      return c.json(itemView(id, item, snapshot, at, by, await service.items.listFilesToOpen(id, by, { item })), 200)
    }
    // The handler type is too deep for TypeScript while the schema is generic.
    routes.openapi(route, answer as never)
  }

  act('page-comparisons', 'Compare the pages it was published at with what was approved', nothing, (id, by) =>
    service.items.release.comparePages(id, by),
  )
  act('decisions', 'Approve, approve with conditions, advise, return or reject', decisionSchema, (id, by, decision) =>
    service.items.decide(id, {
      ...{ by, version: decision.version, shown: decision.shown, outcome: decision.outcome },
      acknowledged: decision.acknowledged,
      opened: decision.opened,
      ...(decision.reason ? { reason: decision.reason } : {}),
      conditions: (decision.conditions ?? []).map((wanted) => ({ ...compact(wanted), id: ports.newId() })),
      remarks: (decision.remarks ?? []).map(remark),
    }),
  )
  act(
    'resolutions',
    'Explain a finding, or dispute it',
    z.object({ finding, resolution: z.enum(['explained', 'disputed']), reason: text }),
    (id, by, command) => service.items.explain(id, { by, ...command }),
  )
  act(
    'rulings',
    'The Chief Executive answers a dispute',
    z.object({ finding, ruling: z.enum(['dismissed', 'upheld']), reason: text }),
    (id, by, command) => service.items.answerDispute(id, { by, ...command }),
  )
  act('comments', 'Say something about it, on a place of it, or in answer', remarkSchema, (id, by, command) =>
    service.items.comment(id, { by, ...remark(command) }),
  )
  act(
    'shares',
    'Open it for reading to one person, or to everyone in the office',
    shareSchema,
    (id, by, { person: to }) => service.items.share(id, { by, ...(to ? { person: to } : {}) }),
  )
  act('unshares', 'End such a sharing', shareSchema, (id, by, { person: to }) =>
    service.items.unshare(id, { by, ...(to ? { person: to } : {}) }),
  )
  act('claims', 'Say that you are looking at it, for half an hour', nothing, service.items.claim)
  act('unclaims', 'Say that you are no longer looking at it', nothing, service.items.endClaim)
  act(
    'passes',
    'Pass it to another approver; you may still decide',
    z.object({ to: z.string().max(100), note: text.optional() }),
    (id, by, command) => service.items.passOn(id, { by, ...command }),
  )
  act(
    'conflicts',
    'Declare that a person should not decide this',
    z.object({ person: z.string().max(100), reason: text }),
    (id, by, command) => service.items.declareConflict(id, { by, ...command }),
  )
  act(
    'conflict-answers',
    'Say whether a conflict of interest that an author declared is one, or take your own back',
    z.object({
      person: z.string().max(100),
      outcome: z.enum(['confirmed', 'refused', 'withdrawn']),
      reason: text.optional(),
    }),
    (id, by, command) => service.items.answerConflict(id, { by, ...command }),
  )
  const declared = { ...shown, statement: z.string().max(10) }
  act('declarations', 'Clear your own held email by a declaration', z.object(declared), (id, by, command) =>
    service.mail.declare(id, { by, ...command }),
  )
  act('sign-off-requests', 'Leave the decision on your own held email to an approver', nothing, (id, by) =>
    service.mail.askForSignOff(id, by),
  )
  act(
    'declaration-judgements',
    'Say whether a sampled declaration was right',
    z.object({ outcome: z.enum(['right', 'wrong']), reason: text.default('') }),
    (id, by, command) => service.mail.judgeDeclaration(id, { by, ...command }),
  )
  act('undo', 'Take an approval back, within two minutes', nothing, service.items.undoDecision)
  act('holds', 'Stop it from going out', reasonSchema, (id, by, { reason }) => service.items.hold(id, by, reason))
  act('lifts', 'Lift a hold', reasonSchema, (id, by, { reason }) => service.items.liftHold(id, by, reason))
  act('recalls', 'Take back what you submitted', reasonSchema, (id, by, { reason }) =>
    service.items.recall(id, by, reason),
  )
  act(
    'conditions',
    'Confirm what an approval asked you to',
    z.object({ condition: z.string(), how: text }),
    (id, by, command) => service.items.release.meetCondition(id, { by, ...command }),
  )
  act(
    'evidence',
    'Attach evidence: what kind, and where it is kept',
    z.object({ evidence: z.enum(EVIDENCE), reference: z.string().min(1).max(500) }),
    (id, by, command) => service.items.release.attachEvidence(id, { by, ...command }),
  )
  act('orders', 'Send it to the press list, after two minutes', nothing, service.items.release.order)
  act('schedules', 'Schedule the release', z.object({ for: moment, means }), (id, by, command) =>
    service.items.release.schedule(id, { by, ...command }),
  )
  act('cancellations', 'Stop what was set in motion and has not gone out', reasonSchema, (id, by, { reason }) =>
    service.items.release.cancel(id, by, reason),
  )
  act(
    'releases',
    'Confirm that it was published, and where; again for each further address',
    z.object({ receipt: z.string().min(1).max(500), address }),
    (id, by, command) => service.items.release.confirm(id, { by, ...command }),
  )
  act(
    'emergency-releases',
    'Release it in an emergency: for people on the emergency list, reviewed by another person the next working day',
    z.object({
      ...shown,
      reason: text,
      receipt: z.string().min(1).max(500),
      address,
      opened: openedSchema,
      despiteStop: z.boolean().optional().openapi({ description: 'It goes out although everything is stopped' }),
    }),
    (id, by, command) => service.items.release.emergencyRelease(id, { by, ...command }),
  )
  act(
    'emergency-reviews',
    'Say afterwards whether an emergency release was right',
    z.object({ outcome: z.enum(['ratified', 'not-ratified']), reason: text, opened: openedSchema }),
    (id, by, command) => service.items.release.emergencyReview(id, { by, ...command }),
  )
  act('withdrawals', 'Withdraw an approval, or what has gone out', reasonSchema, (id, by, { reason }) =>
    service.items.withdraw(id, by, reason),
  )
  act('tasks', 'Say that a task is done, and how', z.object({ task: z.string(), how: text }), (id, by, command) =>
    service.items.release.finishTask(id, { by, ...command }),
  )
  act(
    'dates',
    'Say that it is still right, and when to look again',
    z.object({ reason: text, review_by: z.iso.date().optional(), expires_on: z.iso.date().optional() }),
    (id, by, { reason, review_by: reviewBy, expires_on: expiresOn }) =>
      service.items.release.setDates(id, {
        by,
        reason,
        ...(reviewBy ? { reviewBy } : {}),
        ...(expiresOn ? { expiresOn } : {}),
      }),
  )

  return routes
}

type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function compact<T>(given: T): Compact<T> {
  if (typeof given !== 'object' || given === null) return given as Compact<T>
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Compact<T>
}

function remark({ text: words, anchor, in_reply_to: inReplyTo }: z.output<typeof remarkSchema>) {
  return { text: words, ...(anchor ? { anchor } : {}), ...(inReplyTo ? { inReplyTo } : {}) }
}
