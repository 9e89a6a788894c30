import { Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { looks } from '../../core/record/record.ts'
import type { Env } from '../../http/identify.ts'
import { joinDates } from '../dates.tsx'
import type { PageContext } from '../page-context.ts'
import { AnchorsPage } from './anchors.tsx'
import { RecordPage } from './overview.tsx'
import { PolicyPage } from './policy.tsx'
import { StatisticsPage } from './statistics.tsx'

export function recordPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, rules } = api

  app.get('/record', async (c) => {
    const { id } = await me(c)
    const snapshot = await api.ports.officeSnapshot()
    const today = dayOf(api.ports.now())
    return show(c, { title: 'Record' }, <RecordPage looks={(roles) => looks(snapshot, id, today, roles)} />)
  })

  app.get('/policy', async (c) => {
    await me(c)
    const { period, covered } = await service.audit.reportCoverage(rules, joinDates(c.req.query()))
    return show(c, { title: 'The policy, paragraph by paragraph' }, <PolicyPage period={period} covered={covered} />)
  })

  app.get('/statistics', async (c) => {
    const all = await service.audit.reportStatistics((await me(c)).id, joinDates(c.req.query()))
    const [snapshot, judged] = await Promise.all([api.ports.officeSnapshot(), service.audit.reportJudged()])
    return show(
      c,
      { title: 'Statistics' },
      <StatisticsPage all={all} judged={judged} name={(id) => nameOf(snapshot, id)} rules={rules} />,
    )
  })

  app.get('/anchors', async (c) => {
    const anchors = await service.audit.listAnchors((await me(c)).id)
    const verified = c.req.query('verify') ? await api.verify() : undefined
    return show(c, { title: 'Is the record intact?' }, <AnchorsPage {...{ anchors, verified }} />)
  })

  return app
}
