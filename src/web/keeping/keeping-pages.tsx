import { type Context, Hono } from 'hono'
import { GROUNDS, seconds } from '../../core/acts/break-glass.ts'
import { ERASERS } from '../../core/acts/retention.ts'
import { mayKnow, mayRead } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { AccessGround } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { packOf } from '../../core/pack/packs.ts'
import { Refusal } from '../../core/refusal.ts'
import { rolesOn } from '../../core/register/may.ts'
import type { Wrong } from '../../core/register/read.ts'
import type { Env } from '../../http/identify.ts'
import { joinDates } from '../dates.tsx'
import { requireFields } from '../form-errors.tsx'
import { attempt } from '../item/attempt.ts'
import { closedTitle } from '../labels.ts'
import type { PageContext } from '../page-context.ts'
import { HoldsPage } from './holds.tsx'
import { KeepingPage, type KeepingView } from './keeping.tsx'

const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  preserve: { reason: 'Say why it must be kept' },
  'end-hold': { reason: 'Say why the legal hold can end' },
  erase: { reason: 'Say why it must be erased' },
  ask: { why: 'Say why there is no other way to find out' },
  answer: { reason: 'Say why' },
}

export function keepingPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  type Form = Record<string, string>
  const acts: Record<string, (id: string, by: string, form: Form) => Promise<Item>> = {
    preserve: (id, by, { reason = '', until }) =>
      service.retention.preserve(id, { by, reason, ...(until ? { until } : {}) }),
    'end-hold': (id, by, { reason = '' }) => service.retention.endPreservation(id, { by, reason }),
    erase: (id, by, { reason = '' }) => service.retention.erase(id, { by, reason }),
    ask: (id, by, { ground = '', why = '' }) =>
      service.retention.requestAccess(id, { by, ground: groundIn(ground), why }),
    answer: (id, by, { outcome, reason = '', tell }) =>
      service.retention.answerAccessRequest(id, {
        by,
        reason,
        outcome: outcome === 'allowed' ? 'allowed' : 'refused',
        tell: tell !== 'no',
      }),
    open: (id, by) => service.retention.breakGlass(id, by),
  }

  app.get('/items/:id/keeping', (c) => page(c))

  app.post('/items/:id/keeping/:name', async (c) => {
    const run = acts[c.req.param('name')]
    await view(c)
    if (!run) throw new Refusal('not-found', 'There is no such act.')
    const form = joinDates((await c.req.parseBody()) as Form)
    const { id: by } = await me(c)
    return attempt(c, {
      done: 'kept',
      run: async (id) => {
        requireFields(form, NEEDED[c.req.param('name')] ?? {})
        return run(id, by, form)
      },
      refused: (problem, wrong) => page(c, problem, wrong),
    })
  })

  app.get('/legal-holds', async (c) => {
    const found = await service.retention.listPreserved((await me(c)).id)
    const snapshot = await ports.officeSnapshot()
    return show(c, { title: 'Legal holds' }, <HoldsPage found={found} name={(id) => nameOf(snapshot, id)} />)
  })

  return app

  async function view(c: Context<Env>): Promise<KeepingView> {
    const id = c.req.param('id')!
    const { id: by } = await me(c)
    const [snapshot, item, title] = await Promise.all([ports.officeSnapshot(), service.items.read(id), ports.title(id)])
    const now = ports.now()
    const day = dayOf(now)
    if (!mayKnow(snapshot, item, by, now)) throw new Refusal('not-found', 'There is no such item.')
    const reads = mayRead(snapshot, item, by, now)
    return {
      ...{ id, item, now, reads, by },
      title: reads ? title : closedTitle(item),
      erases: rolesOn(snapshot, by, day).some((role) => ERASERS.includes(role)),
      answers: seconds(snapshot, item, day).includes(by),
      name: (who) => nameOf(snapshot, who),
    }
  }

  async function page(c: Context<Env>, problem?: string, wrong: readonly Wrong[] = []) {
    const seen = await view(c)
    const frame = { title: 'Keeping and reading', pack: packOf(seen.item), ...(problem ? { problem, wrong } : {}) }
    return show(c, frame, <KeepingPage {...seen} />, problem ? 409 : 200)
  }
}

function groundIn(given: string): AccessGround {
  if (given in GROUNDS) return given as AccessGround
  throw new Refusal('bad-input', 'Choose the ground.')
}
