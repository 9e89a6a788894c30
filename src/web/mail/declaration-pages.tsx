import { type Context, Hono } from 'hono'
import { isOpenToJudge } from '../../core/mail/declare.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { packOf } from '../../core/pack/packs.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import type { Env } from '../../http/identify.ts'
import { fields } from '../draft/form.ts'
import { wrongOf } from '../form-errors.tsx'
import { openItem } from '../item/open.ts'
import type { PageContext } from '../page-context.ts'
import { DeclarationPage, DeclarationsPage } from './declarations.tsx'

const MOST_LISTED = 100

export function declarationPages(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me, show } = context
  const { service, ports } = api

  app.get('/declarations', async (c) => {
    const { id: by } = await me(c)
    const [snapshot, sampled] = await Promise.all([
      ports.officeSnapshot(),
      service.mail.listDeclarations(by, MOST_LISTED),
    ])
    const judged = c.req.query('done') === 'judged' ? { done: 'Your judgement is recorded.' } : {}
    const view = { sampled, name: (who: string) => nameOf(snapshot, who) }
    return show(c, { title: 'Declarations to look at', ...judged }, <DeclarationsPage {...view} />)
  })

  app.get('/declarations/:id', (c) => page(c))

  app.post('/declarations/:id', async (c) => {
    const { id: by } = await me(c)
    const { outcome, reason = '' } = fields(await c.req.parseBody())
    try {
      if (outcome !== 'right' && outcome !== 'wrong')
        throw new Refusal('bad-input', 'Say whether it was right or wrong.')
      await open(c)
      await service.mail.judgeDeclaration(c.req.param('id'), { by, outcome, reason })
      return c.redirect('/declarations?done=judged', 303)
    } catch (fault) {
      const isShown = fault instanceof Conflict || (fault instanceof Refusal && fault.code !== 'not-found')
      if (isShown) return page(c, fault.message, fault instanceof Refusal ? wrongOf(fault) : [])
      throw fault
    }
  })

  return app

  async function open(c: Context<Env>) {
    const { id: by } = await me(c)
    const read = await service.items.readFor(c.req.param('id')!, by)
    if (!isOpenToJudge(read.item, read.snapshot, by, read.at))
      throw new Refusal('not-found', 'There is no declaration here that you may judge.')
    return read
  }

  async function page(c: Context<Env>, problem?: string, wrong: readonly Wrong[] = []) {
    const view = await openItem(c, context, await open(c))
    const frame = { title: 'Declaration', wide: true, pack: packOf(view.item), ...(problem ? { problem, wrong } : {}) }
    return show(c, frame, <DeclarationPage {...view} />, problem ? 409 : 200)
  }
}
