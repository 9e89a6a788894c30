import { Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { personOf } from '../../core/office-snapshot.ts'
import { inTerms } from '../../core/pack/in-terms.ts'
import { holding, toRing } from '../../core/people.ts'
import { registerOf } from '../../core/register/all.ts'
import { mayEdit } from '../../core/register/may.ts'
import type { Env } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import type { PageContext } from '../page-context.ts'
import { GUIDES, isGuide } from './guides.ts'
import { GuidePage, HelpPage, RetiredRulePage, RulePage } from './help.tsx'
import { readerOf } from './reader.ts'
import { RETIRED_RULES } from './retired-rules.ts'

export function helpPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { rules, ports } = api

  app.get('/help', async (c) => {
    const reader = readerOf(await me(c), await ports.officeSnapshot(), dayOf(ports.now()))
    const asked = (c.req.query('q') ?? '').slice(0, 100)
    return show(c, { title: 'Help' }, <HelpPage rules={rules} asked={asked} reader={reader} />)
  })

  app.get('/help/guides/:name', async (c) => {
    const reader = await me(c)
    const name = c.req.param('name')
    if (!isGuide(name)) throw new ProblemError(404, 'not-found', 'There is no such guide.')
    const snapshot = await ports.officeSnapshot()
    const today = dayOf(ports.now())
    const ids = GUIDES[name].ask.flatMap((role) => holding(snapshot, role, today))
    const people = [...new Set(ids)].flatMap((id) => personOf(snapshot, id) ?? [])
    const ring = name === 'emergency' ? { ring: toRing(snapshot, today) } : {}
    const keepsPeople = mayEdit(registerOf('people'), reader.roles)
    return show(
      c,
      { title: inTerms(GUIDES[name].title, snapshot.pack.terms) },
      <GuidePage guide={GUIDES[name]} {...{ people, keepsPeople, ...ring }} />,
    )
  })

  app.get('/help/rules/:detector/:rule', async (c) => {
    await me(c)
    const { detector, rule: name } = c.req.param()
    const id = `${detector}/${name}`
    const rule = rules.find((one) => one.id === id)
    if (rule) return show(c, { title: rule.title }, <RulePage rule={rule} />)
    const retired = Object.hasOwn(RETIRED_RULES, id) ? RETIRED_RULES[id] : undefined
    const now = rules.find((one) => one.id === retired?.now)
    if (!retired || !now) throw new ProblemError(404, 'not-found', 'There is no such rule.')
    const page = <RetiredRulePage id={id} about={retired.about} now={now} />
    return show(c, { title: 'A rule that is no longer used' }, page)
  })

  return app
}
