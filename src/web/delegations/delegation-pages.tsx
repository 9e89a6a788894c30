import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { KINDS } from '../../core/draft.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { DelegationsPage } from './delegations.tsx'

export function delegationPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/delegations', (c) => list(c))

  app.post('/delegations', (c) =>
    attempt(c, async (by) => {
      const form = (await c.req.parseBody()) as Record<string, string>
      const kind = KINDS.find((candidate) => candidate === form['kind'])
      await service.registers.delegate(
        {
          from: by,
          to: form['to'] ?? '',
          starts: day(form['starts']),
          ends: day(form['ends']),
          upTo: form['up_to'] === 'note' ? 'note' : 'sign-off',
          reason: form['reason']?.trim() || 'No reason given',
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

  async function list(c: Context<Env>, problem?: string) {
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
    return show(c, { title: 'Delegations', ...(problem ? { problem } : {}) }, body, problem ? 400 : 200)
  }

  async function attempt(c: Context<Env>, run: (by: string) => Promise<void>) {
    try {
      await run((await me(c)).id)
      return c.redirect('/delegations', 303)
    } catch (fault) {
      if (fault instanceof Refusal) return list(c, fault.message)
      throw fault
    }
  }
}

function day(given: string | undefined): string {
  if (/^\d{4}-\d\d-\d\d$/.test(given ?? '')) return given!
  throw new Refusal('bad-input', 'Give both days of the delegation.')
}
