import { z } from '@hono/zod-openapi'
import { anchorLine } from '../core/record/anchor.ts'
import { REACHES } from '../core/record/control.ts'
import { person } from './identify.ts'
import { csvHeaders } from './registers.ts'
import { getRoute, ok } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { statisticsCsv } from './statistics-csv.ts'

const days = z.object({
  from: z.string().max(10).optional().openapi({ description: 'YYYY-MM-DD; a year before the last day when absent' }),
  until: z.string().max(10).optional().openapi({ description: 'YYYY-MM-DD, inclusive; today when absent' }),
})
const named = z.object({ id: z.string(), title: z.string() })
const coveredSchema = z
  .object({
    paragraph: z.string(),
    about: z.string(),
    reach: z.enum(REACHES),
    control: z.string(),
    rules: z.array(named),
    gates: z.array(z.string()),
    registers: z.array(named),
    routing: z.array(z.string()),
    did: z.object({ findings: z.number(), asked: z.number(), routed: z.number(), rows: z.number() }),
  })
  .openapi('Covered')

const coverage = getRoute('/record/policy', 'Every paragraph of the policy, its control, and what that did', {
  request: { query: days },
  responses: ok('Paragraphs', z.array(coveredSchema)),
})

const times = { decisions: z.number(), median: z.number(), ninetieth: z.number() }
const counts = z.record(z.string(), z.number())
const declared = { made: z.number(), sampled: z.number(), right: z.number(), wrong: z.number() }
const statisticsSchema = z
  .object({
    period: z.object({ from: z.string(), until: z.string() }),
    versions: z.number(),
    released: z.number(),
    outcomes: counts,
    severities: counts,
    rules: z.array(
      z.object({
        rule: z.string(),
        found: z.number(),
        disputed: z.number(),
        dismissed: z.number().openapi({ description: 'Recorded false alarms' }),
        upheld: z.number(),
      }),
    ),
    kinds: z.array(z.object({ kind: z.string(), ...times })),
    deciders: z.array(z.object({ person: z.string(), ...times })),
    declarations: z
      .object({
        ...declared,
        rules: z.array(z.object({ rule: z.string(), ...declared })),
        senders: z.array(z.object({ type: z.string(), ...declared })),
      })
      .openapi({ description: 'Declarations of senders about their own held mail, by rule and by kind of sender' }),
    months: z.array(z.string()),
    paragraphs: z.array(z.object({ paragraph: z.string(), found: z.array(z.number()) })),
  })
  .openapi('Statistics', { description: 'Times are milliseconds from being submitted to the decision' })

const statistics = getRoute(
  '/record/statistics',
  'For the annual review: what was found, false alarms, times to decide, by paragraph and month',
  { request: { query: days }, responses: ok('Statistics', statisticsSchema) },
)
const statisticsFile = getRoute('/record/statistics.csv', 'The statistics as a file, one line per number', {
  request: { query: days },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
})

const anchorSchema = z
  .object({ day: z.string(), at: z.string(), chains: z.number(), hash: z.string(), line: z.string() })
  .openapi('Anchor')

const anchors = getRoute('/record/anchors', 'The daily anchors of the record, newest first', {
  responses: ok('Anchors', z.array(anchorSchema)),
})

export function records({ service, rules }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(coverage, async (c) => {
    person(c)
    const { covered } = await service.audit.reportCoverage(rules, c.req.valid('query'))
    const answer = covered.map((one) => ({
      ...one,
      ...{ rules: [...one.rules], gates: [...one.gates], registers: [...one.registers], routing: [...one.routing] },
    }))
    return c.json(answer, 200)
  })

  routes.openapi(statistics, async (c) => {
    const all = await service.audit.reportStatistics(person(c).id, c.req.valid('query'))
    const { rules: found, kinds, deciders, months, paragraphs, declarations } = all
    const lists = { rules: [...found], kinds: [...kinds], deciders: [...deciders], months: [...months] }
    const each = paragraphs.map(({ paragraph, found: numbers }) => ({ paragraph, found: [...numbers] }))
    const { rules, senders, ...made } = declarations
    const byRuleAndSender = { ...made, rules: [...rules], senders: [...senders] }
    return c.json({ ...all, ...lists, paragraphs: each, declarations: byRuleAndSender }, 200)
  })

  routes.openapi(statisticsFile, async (c) => {
    const all = await service.audit.reportStatistics(person(c).id, c.req.valid('query'))
    return c.body(statisticsCsv(all), 200, csvHeaders('statistics'))
  })

  routes.openapi(anchors, async (c) => {
    const all = await service.audit.listAnchors(person(c).id)
    const answer = all.map(({ day, at, chains, hash }) => {
      return { day, at, chains, hash, line: anchorLine({ at, chains, hash }) }
    })
    return c.json(answer, 200)
  })

  return routes
}
