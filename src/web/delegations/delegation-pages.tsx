import { type Context, Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { KINDS } from '../../core/draft.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Refusal, wrongField } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { isDay, joinDates } from '../dates.tsx'
import { requireFields, wrongOf } from '../form-errors.tsx'
import type { PageContext } from '../page-context.ts'
import { DelegationsPage } from './delegations.tsx'

export function delegationPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/delegations', (c) => list(c))

  app.post('/delegations', (c) =>
    attempt(c, async (by) => {
      const form = joinDates((await c.req.parseBody()) as Record<string, string>)
      requireFields(form, { starts: 'Enter the first day', ends: 'Enter the last day', reason: 'Say why' })
      const kind = KINDS.find((candidate) => candidate === form['kind'])
      await service.registers.delegate(
        {
          from: by,
          to: form['to'] ?? '',
          starts: day(form, 'starts'),
          ends: day(form, 'ends'),
          upTo: form['up_to'] === 'note' ? 'note' : 'sign-off',
          reason: form['reason']!.trim(),
          ...(kind ? { kinds: [kind] } : {}),
        },
        by,
      )
    }),
  )

  app.post('/delegations/:id/accept', (c) =>
    attempt(c, (by) => service.registers.acceptDelegation(c.req.param('id'), by)),
  )
  app.post('/delegations/:id/revoke', (c) =>
    attempt(c, (by) => service.registers.revokeDelegation(c.req.param('id'), by, 'Ended by hand.')),
  )
  return app

  async function list(c: Context<Env>, fault?: Refusal) {
    const person = await me(c)
    const snapshot = await ports.officeSnapshot()
    const body = (
      <DelegationsPage
        me={person}
        people={snapshot.office.people}
        delegations={snapshot.delegations}
        today={dayOf(ports.now())}
        name={(id) => nameOf(snapshot, id)}
      />
    )
    const refused = fault ? { problem: fault.message, wrong: wrongOf(fault) } : {}
    return show(c, { title: 'Delegations', ...refused }, body, fault ? 400 : 200)
  }

  async function attempt(c: Context<Env>, run: (by: string) => Promise<void>) {
    try {
      await run((await me(c)).id)
      return c.redirect('/delegations', 303)
    } catch (fault) {
      if (fault instanceof Refusal) return list(c, fault)
      throw fault
    }
  }
}

function day(form: Readonly<Record<string, string>>, field: 'starts' | 'ends'): string {
  if (isDay(form[field] ?? '')) return form[field]!
  throw wrongField(field, `The ${field === 'starts' ? 'first' : 'last'} day must be a real date`)
}
