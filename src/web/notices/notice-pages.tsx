import { Hono } from 'hono'
import { noticeSubject } from '../../core/notice-facts.ts'
import { pathOf } from '../../core/notice-path.ts'
import type { Env } from '../../http/identify.ts'
import type { ListedNotice } from '../../use-cases/notices/notices.ts'
import { Form, Send } from '../fields.tsx'
import { near, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import type { PageContext } from '../page-context.ts'

const SHOWN = 40

export function noticePages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/notices', async (c) => {
    const { id } = await me(c)
    // All that are new, because one button marks them all as read.
    const limit = Math.max(SHOWN, await service.notices.countNew(id))
    const notices = await service.notices.list(id, limit)
    const done = c.req.query('done') === 'read' ? { done: 'All notices are marked as read.' } : {}
    return show(c, { title: 'Notices', ...done }, <NoticesPage notices={notices} now={ports.now()} />)
  })

  app.post('/notices/read', async (c) => {
    const { until } = (await c.req.parseBody()) as Record<string, string>
    await service.notices.markAsRead((await me(c)).id, until)
    return c.redirect('/notices?done=read', 303)
  })

  return app
}

function NoticesPage({ notices, now }: { notices: readonly ListedNotice[]; now: string }) {
  const fresh = notices.filter(({ isNew }) => isNew).length
  return (
    <>
      <h1 class="govuk-heading-l">{fresh > 0 ? plural(fresh, 'new notice') : 'No new notices'}</h1>
      {notices.length === 0 && (
        <p class="govuk-body">Nothing has come yet. We email you when it is your turn, or when something changes.</p>
      )}
      {fresh > 0 && (
        <Form action="/notices/read" hidden={{ until: notices[0]!.at }}>
          <Send label="Mark all as read" look="secondary" />
        </Form>
      )}
      <ul class="cs-items">
        {notices.map(({ kind, item, at, facts, isNew }) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <Link href={pathOf({ kind, item })} dir="auto">
                {noticeSubject(kind, facts, now)}
              </Link>
              <p class="cs-meta">
                {isNew && <strong class="govuk-tag govuk-tag--blue">New</strong>} {near(at, now)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
