import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayReleaseInEmergency, reviewers } from '../../core/acts/emergency.ts'
import { mayDecide, mayRead } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Item } from '../../core/item.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { momentInLondon } from '../draft/form.ts'
import type { Room } from '../pages.tsx'
import { ActsPage, type ActsView } from './acts.tsx'
import { ChangesPage } from './changes.tsx'

type Form = Readonly<Record<string, string>>

/** What has changed for this reader, and the acts that stand on no other page. */
export function actPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { pipeline, ports } = desk

  const acts: Readonly<Record<string, (id: string, by: string, form: Form) => Promise<Item>>> = {
    claim: (id, by) => pipeline.claim(id, by),
    unclaim: (id, by) => pipeline.unclaim(id, by),
    conflict: (id, by, form) =>
      pipeline.declareConflict(id, { by, person: form['person'] ?? '', reason: form['reason'] ?? '' }),
    evidence: (id, by, form) =>
      pipeline.attach(id, { by, evidence: form['evidence'] ?? '', reference: form['reference'] ?? '' }),
    order: (id, by) => pipeline.order(id, by),
    schedule: (id, by, form) =>
      pipeline.schedule(id, {
        by,
        for: momentInLondon(form['for'] ?? ''),
        means: form['means'] === 'press-list' ? 'press-list' : 'by-hand',
      }),
    cancel: (id, by, form) => pipeline.cancel(id, by, form['reason'] ?? ''),
    emergency: (id, by, form) =>
      pipeline.emergencyRelease(id, {
        ...{ by, version: form['version'] ?? '', shown: form['shown'] ?? '' },
        ...{ reason: form['reason'] ?? '', receipt: form['receipt'] ?? '' },
        ...(form['address'] ? { address: form['address'] } : {}),
      }),
    review: (id, by, form) =>
      pipeline.emergencyReview(id, {
        by,
        outcome: form['outcome'] === 'ratified' ? 'ratified' : 'not-ratified',
        reason: form['reason'] ?? '',
      }),
    finish: (id, by, form) => pipeline.finish(id, { by, task: form['task'] ?? '', how: form['how'] ?? '' }),
    place: (id, by, form) =>
      pipeline.confirm(id, { by, receipt: form['receipt'] ?? '', address: form['address'] ?? '' }),
    date: (id, by, form) =>
      pipeline.date(id, {
        ...{ by, reason: form['reason'] ?? '' },
        ...(form['review_by'] ? { reviewBy: form['review_by'] } : {}),
        ...(form['expires_on'] ? { expiresOn: form['expires_on'] } : {}),
      }),
    reply: (id, by, form) =>
      pipeline.comment(id, { by, text: form['text'] ?? '', inReplyTo: Number(form['in_reply_to']) }),
  }

  app.get('/items/:id/acts', (c) => actsPage(c))

  app.post('/items/:id/acts/:name', async (c) => {
    const { id } = await view(c)
    const run = acts[c.req.param('name')]
    if (!run) throw new Refusal('not-found', 'There is no such act.')
    try {
      await run(id, (await me(c)).id, (await c.req.parseBody()) as Form)
      return c.redirect(`/items/${id}?said=kept`, 303)
    } catch (fault) {
      if (fault instanceof Conflict) return actsPage(c, 'Somebody else was first. Look again.')
      if (fault instanceof Refusal) return actsPage(c, fault.message)
      throw fault
    }
  })

  app.get('/items/:id/changes', async (c) => {
    const { id, title, item } = await view(c)
    const { id: by } = await me(c)
    const { since, redline } = await pipeline.changes(id, by, c.req.query('since'))
    const files = (await ports.open(item.version!)).files.map(({ name }) => name)
    const number = since === undefined ? undefined : item.versions.lastIndexOf(since) + 1
    return show(
      c,
      { title: 'What has changed' },
      <ChangesPage {...{ id, title, redline, files }} {...(number ? { since: number } : {})} />,
    )
  })

  return app

  async function view(c: Context<Env>): Promise<ActsView> {
    const id = c.req.param('id')!
    const { id: by } = await me(c)
    const [house, item, title] = await Promise.all([ports.house(), pipeline.read(id), ports.title(id)])
    const now = ports.now()
    const day = dayOf(now)
    if (!mayRead(house, item, by, ports.now())) throw new Refusal('not-found', 'There is no such item.')
    const unreviewed = item.emergency && !item.emergency.outcome
    return {
      ...{ id, item, title, now },
      mine: item.editors.includes(by),
      decides: mayDecide(house, item, by, day),
      onCall: mayReleaseInEmergency(house, by, day),
      reviews: unreviewed ? reviewers(house, item, day).some(({ person }) => person.id === by) : false,
      people: Object.fromEntries(house.office.people.map((person) => [person.id, person.name])),
    }
  }

  async function actsPage(c: Context<Env>, problem?: string) {
    const seen = await view(c)
    return show(c, { title: 'Acts', ...(problem ? { problem } : {}) }, <ActsPage {...seen} />, problem ? 409 : 200)
  }
}
