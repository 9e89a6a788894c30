import { z } from '@hono/zod-openapi'
import type { ObservedReport } from '../core/mail/observed-report.ts'
import type { ObservedView } from '../use-cases/mail/list-observed.ts'
import { machine, person } from './identify.ts'
import { done, getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'

const days = z.object({
  days: z.coerce.number().optional().openapi({ description: 'The last days, today included: 1 to 90, 30 when absent' }),
})

const counts = { cases: z.number(), right: z.number(), wrong: z.number() }
const reportSchema = z
  .object({
    from: z.string(),
    until: z.string(),
    periods: z.array(
      z.object({
        id: z.string(),
        covers: z.string().openapi({ description: 'gateway, a detector or a rule' }),
        from: z.string(),
        until: z.string(),
      }),
    ),
    checked: z.number().openapi({ description: 'Outgoing messages that were checked' }),
    observed: z.number().openapi({ description: 'Those that would have been held, and were released' }),
    days: z.array(z.object({ day: z.string(), checked: z.number(), observed: z.number() })),
    rules: z.array(
      z.object({
        rule: z.string(),
        ...counts,
        precision: z.number().nullable().openapi({ description: 'Share of the judged cases that were right' }),
      }),
    ),
    kinds: z.array(z.object({ type: z.string(), ...counts })),
  })
  .openapi('ObservedReport')

const caseSchema = z.object({
  rule: z.string(),
  type: z.string(),
  judged: z.enum(['right', 'wrong']).nullable(),
  judged_by: z.string().nullable(),
  judged_at: z.string().nullable(),
  excerpt: z
    .object({ because: z.string(), where: z.string(), text: z.string() })
    .optional()
    .openapi({ description: 'For those who may judge it, for thirty days' }),
})
const messageSchema = z
  .object({
    ref: z.string(),
    at: z.string(),
    sender: z.string(),
    bytes: z.number(),
    recipients: z.number(),
    may_judge: z.boolean(),
    cases: z.array(caseSchema),
  })
  .openapi('ObservedMessage')

const report = ok('The report', reportSchema)

const forGateway = getRoute('/messages/observed', 'What would have been held in observe-only mode, in numbers', {
  description: 'For a gateway: no message and no person is named.',
  request: { query: days },
  responses: report,
})

const forPeople = getRoute('/observed', 'What would have been held in observe-only mode, by day, rule and kind', {
  request: { query: days },
  responses: report,
})

const list = getRoute('/observed/messages', 'Messages that would have been held, newest first', {
  description:
    'All of them for the Chief Executive, the data protection officer, auditors and administrators; otherwise your own.',
  request: {
    query: z.object({
      rule: z.string().max(100).optional(),
      open: z.enum(['yes', 'no']).default('no').openapi({ description: 'yes: only those that wait to be judged' }),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: ok('Messages', z.array(messageSchema)),
})

const judgementSchema = z
  .object({
    rule: z.string().max(100),
    type: z.string().max(100),
    judged: z
      .enum(['right', 'wrong'])
      .nullable()
      .openapi({ description: 'Whether holding it would have been right; null takes a judgement back' }),
  })
  .openapi('Judgement')

const judge = postRoute(
  '/observed/messages/{ref}/judgements',
  'Judge whether a message should have been held for a reason',
  {
    request: { params: z.object({ ref: z.string().max(100) }), body: jsonBody(judgementSchema) },
    responses: done('Recorded'),
  },
)

const end = postRoute(
  '/observed/periods/{row}/endings',
  'End an observe-only period now; holding starts with the next message',
  { request: { params: z.object({ row: z.string().max(100) }) }, responses: done('Ended') },
)

function reportView({ periods, days: byDay, rules, kinds, ...rest }: ObservedReport) {
  return {
    ...rest,
    periods: periods.map(({ id = '', covers, from, until }) => ({ id, covers, from, until })),
    days: [...byDay],
    rules: [...rules],
    kinds: [...kinds],
  }
}

function messageView({ cases, excerpts = [], mayJudge, ref, at, sender, bytes, recipients }: ObservedView) {
  return {
    ...{ ref, at, sender, bytes, recipients, may_judge: mayJudge },
    cases: cases.map(({ rule, type, judged, judgedBy, judgedAt }) => {
      const found = excerpts.find((one) => one.rule === rule && one.type === type)
      const excerpt = found && { because: found.because, where: found.where, text: found.text }
      return { rule, type, judged, judged_by: judgedBy, judged_at: judgedAt, ...(excerpt ? { excerpt } : {}) }
    }),
  }
}

export function observed({ service }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(forGateway, async (c) => {
    machine(c, 'messages')
    return c.json(reportView(await service.mail.reportObserved(c.req.valid('query'))), 200)
  })

  routes.openapi(forPeople, async (c) => {
    const { id: by } = person(c)
    return c.json(reportView(await service.mail.reportObserved({ ...c.req.valid('query'), by })), 200)
  })

  routes.openapi(list, async (c) => {
    const { open, rule, ...page } = c.req.valid('query')
    const query = { ...page, open: open === 'yes', ...(rule === undefined ? {} : { rule }) }
    const found = await service.mail.listObserved(person(c).id, query)
    return c.json(found.map(messageView), 200)
  })

  routes.openapi(judge, async (c) => {
    const { ref } = c.req.valid('param')
    await service.mail.judgeObserved({ ref, by: person(c).id, ...c.req.valid('json') })
    return c.body(null, 204)
  })

  routes.openapi(end, async (c) => {
    await service.mail.endObserving(c.req.valid('param').row, person(c).id)
    return c.body(null, 204)
  })

  return routes
}
