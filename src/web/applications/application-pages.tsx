import { type Context, Hono } from 'hono'
import { APPLICATIONS, type ApplicationKind, applicationOf } from '../../core/applications.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { draftOfApplication } from '../../http/applications.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { filledFrom, filledOf } from '../registers/form.ts'
import type { Filled } from '../registers/inputs.tsx'
import { refusal } from '../registers/register-files.tsx'
import { rowChoices } from '../registers/register-pages.tsx'
import { ApplicationPage, ApplicationsPage } from './applications.tsx'

export function applicationPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/applications', async (c) => {
    const rows = await service.items.lists.own((await me(c)).id, { limit: 500 })
    const kinds = new Set<string>(APPLICATIONS.map(({ kind }) => kind))
    return show(c, { title: 'Applications' }, <ApplicationsPage mine={rows.filter(({ kind }) => kinds.has(kind))} />)
  })

  app.get('/applications/:for', async (c) => {
    const application = of(c)
    const before = await returned(c, application)
    const { id: person } = await me(c)
    const own = application.asks.includes('person') ? { person } : { owner: person }
    return page(c, application, before ?? { filled: own, why: '' })
  })

  app.post('/applications/:for', async (c) => {
    const application = of(c)
    const { id: by } = await me(c)
    const body = await c.req.parseBody({ all: true })
    const typed = filledFrom(registerOf(application.register), body)
    const filled = Object.fromEntries(Object.entries(typed).filter(([name]) => application.asks.includes(name)))
    const why = String(body['why'] ?? '')
    try {
      const again = await returned(c, application)
      const draft = await draftOfApplication(api, application, {
        ...{ values: filled, why, by },
        accepts: body['accepts'] === 'yes',
      })
      const id = again ? c.req.query('item')! : ports.newId()
      await service.items.submit(id, draft, by)
      return c.redirect(`/items/${id}/submitted`, 303)
    } catch (fault) {
      return page(c, application, { filled, why, fault: refusal(fault) })
    }
  })

  return app

  function of(c: Context<Env>): ApplicationKind {
    const found = APPLICATIONS.find(({ id }) => id === c.req.param('for'))
    if (!found) throw new Refusal('not-found', 'There is no such application.')
    return found
  }

  async function returned(c: Context<Env>, application: ApplicationKind) {
    const id = c.req.query('item')
    if (!id) return undefined
    const [item, { id: by }] = await Promise.all([service.items.read(id), me(c)])
    if (!item.editors.includes(by) || !item.submitted || applicationOf(item.submitted.kind) !== application)
      throw new Refusal('not-found', 'There is no such application.')
    const draft = await ports.open(item.version!)
    return { filled: filledOf(draft.application?.values ?? {}), why: draft.body.split('\nWhy:\n').at(-1) ?? '' }
  }

  async function page(
    c: Context<Env>,
    application: ApplicationKind,
    { filled, why, fault }: { filled: Filled; why: string; fault?: Refusal },
  ) {
    const { office } = await ports.officeSnapshot()
    const item = c.req.query('item')
    const action = `/applications/${application.id}${item ? `?item=${encodeURIComponent(item)}` : ''}`
    return show(
      c,
      { title: 'Application', ...(fault ? { problem: fault.message, wrong: fault.fields } : {}) },
      <ApplicationPage
        {...{ application, filled, why, action }}
        people={office.people}
        rows={rowChoices(await ports.registers(), registerOf(application.register))}
      />,
      fault ? 400 : 200,
    )
  }
}
