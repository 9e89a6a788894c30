import { type Context, Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { mayJudge, mayReadReport } from '../../core/mail/observed-report.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { mayEdit, rolesOn } from '../../core/register/may.ts'
import type { Env } from '../../http/identify.ts'
import { fields } from '../draft/form.ts'
import type { PageContext } from '../page-context.ts'
import { MessagesPage, query } from './messages.tsx'
import { ReportPage } from './report.tsx'

const TITLE = 'What would have been held'
const PAGE_SIZE = 20

export function observedPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports, rules } = api

  app.get('/observed', async (c) => {
    const { by, snapshot, at } = await about(c)
    if (!mayReadReport(snapshot, by, at)) return c.redirect('/observed/messages', 303)
    const days = c.req.query('days')
    const report = await service.mail.reportObserved({ by, ...(days === undefined ? {} : { days: Number(days) }) })
    const roles = rolesOn(snapshot, by, dayOf(at))
    const may = {
      maySet: mayEdit(registerOf('observe-only'), roles),
      mayJudge: mayJudge(snapshot, { sender: '' }, by, at),
    }
    const done = c.req.query('done') === 'ended' ? { done: 'It was ended: mail is held again.' } : {}
    return show(c, { title: TITLE, ...done }, <ReportPage {...{ report, rules, ...may }} />)
  })

  app.post('/observed/periods/:row/end', async (c) => {
    await service.mail.endObserving(c.req.param('row'), (await me(c)).id)
    return c.redirect('/observed?done=ended', 303)
  })

  app.get('/observed/messages', async (c) => {
    const { by, snapshot, at, name } = await about(c)
    const { rule, open } = filterOf(c)
    const asked = Number(c.req.query('offset'))
    const offset = Number.isSafeInteger(asked) ? Math.max(0, asked) : 0
    const wanted = { open, ...(rule ? { rule } : {}), limit: PAGE_SIZE, offset }
    const messages = await service.mail.listObserved(by, wanted)
    const all = mayReadReport(snapshot, by, at)
    const last = lastOf(c)
    const view = { messages, rules, name, all, rule, open, offset, size: PAGE_SIZE, ...(last ? { last } : {}) }
    return show(c, { title: TITLE }, <MessagesPage {...view} />)
  })

  app.post('/observed/messages/:ref/judge', async (c) => {
    const { id: by } = await me(c)
    const { rule = '', type = '', judged = '' } = fields(await c.req.parseBody())
    if (judged !== 'right' && judged !== 'wrong' && judged !== 'none')
      throw new Refusal('bad-input', 'Choose whether it would have been right to hold it.')
    const ref = c.req.param('ref')
    await service.mail.judgeObserved({ ref, rule, type, judged: judged === 'none' ? null : judged, by })
    const last = new URLSearchParams({ ref, of: rule, type, judged })
    return c.redirect(`/observed/messages?${query(filterOf(c))}&${last}`, 303)
  })

  return app

  async function about(c: Context<Env>) {
    const { id: by } = await me(c)
    const snapshot = await ports.officeSnapshot()
    return { by, snapshot, at: ports.now(), name: (id: string) => nameOf(snapshot, id) }
  }
}

function filterOf(c: Context<Env>) {
  return { rule: (c.req.query('rule') ?? '').slice(0, 100), open: c.req.query('open') === 'yes' }
}

function lastOf(c: Context<Env>) {
  const { ref, of: rule, type, judged } = c.req.query()
  const isJudgement = judged === 'right' || judged === 'wrong' || judged === 'none'
  return ref && rule && type && isJudgement ? { ref, rule, type, judged } : undefined
}
