import { Hono } from 'hono'
import type { Env } from '../../http/identify.ts'
import type { Room } from '../pages.tsx'
import { RecordPage } from './overview.tsx'
import { PolicyPage } from './policy.tsx'

/** What the record says when all of it is looked at. */
export function recordPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { pipeline, rules } = desk

  app.get('/record', async (c) => {
    await me(c)
    return show(c, { title: 'Record' }, <RecordPage />)
  })

  app.get('/policy', async (c) => {
    await me(c)
    const { period, covered } = await pipeline.coverage(rules, c.req.query())
    return show(c, { title: 'The policy, paragraph by paragraph' }, <PolicyPage period={period} covered={covered} />)
  })

  return app
}
