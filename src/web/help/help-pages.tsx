import { Hono } from 'hono'
import type { Env } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import type { PageContext } from '../page-context.ts'
import { HelpPage, RulePage } from './help.tsx'

/** Generated from the rules, so that the help cannot contradict them. */
export function helpPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { rules } = api

  app.get('/help', async (c) => {
    await me(c)
    return show(c, { title: 'Help' }, <HelpPage rules={rules} asked={(c.req.query('q') ?? '').slice(0, 100)} />)
  })

  app.get('/help/rules/:detector/:rule', async (c) => {
    await me(c)
    const { detector, rule: name } = c.req.param()
    const rule = rules.find(({ id }) => id === `${detector}/${name}`)
    if (!rule) throw new ProblemError(404, 'not-found', 'There is no such rule.')
    return show(c, { title: rule.title }, <RulePage rule={rule} />)
  })

  return app
}
