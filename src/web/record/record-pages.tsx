import { Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { nameOf } from '../../core/house.ts'
import { looks } from '../../core/record/record.ts'
import type { Env } from '../../http/identify.ts'
import type { Room } from '../pages.tsx'
import { AnchorsPage } from './anchors.tsx'
import { RecordPage } from './overview.tsx'
import { PolicyPage } from './policy.tsx'
import { StatisticsPage } from './statistics.tsx'

/** What the record says when all of it is looked at. */
export function recordPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { service, rules } = desk

  app.get('/record', async (c) => {
    const { id } = await me(c)
    const house = await desk.ports.house()
    const today = dayOf(desk.ports.now())
    return show(c, { title: 'Record' }, <RecordPage looks={(roles) => looks(house, id, today, roles)} />)
  })

  app.get('/policy', async (c) => {
    await me(c)
    const { period, covered } = await service.audit.reportCoverage(rules, c.req.query())
    return show(c, { title: 'The policy, paragraph by paragraph' }, <PolicyPage period={period} covered={covered} />)
  })

  app.get('/statistics', async (c) => {
    const all = await service.audit.reportStatistics((await me(c)).id, c.req.query())
    const house = await desk.ports.house()
    return show(c, { title: 'Statistics' }, <StatisticsPage all={all} name={(id) => nameOf(house, id)} rules={rules} />)
  })

  app.get('/anchors', async (c) => {
    const anchors = await service.audit.listAnchors((await me(c)).id)
    const verified = c.req.query('verify') ? await desk.verify() : undefined
    return show(c, { title: 'Is the record whole?' }, <AnchorsPage {...{ anchors, verified }} />)
  })

  return app
}
