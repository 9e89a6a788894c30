import { type Context, Hono } from 'hono'
import { mayStop } from '../../core/acts/stop.ts'
import { approverRolesOf } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import { live } from '../../core/delegation.ts'
import { KINDS } from '../../core/draft.ts'
import { nameOf, type OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Env } from '../../http/identify.ts'
import type { ItemRow } from '../../ports.ts'
import { comments, draftOf, isComments, titleOf } from '../colleagues/comments.ts'
import type { Kept } from '../draft/unfinished.ts'
import { awayOf } from '../item/away.ts'
import { day } from '../labels.ts'
import type { PageContext } from '../page-context.ts'
import { HomePage, type ToComment } from './home.tsx'
import { PAGE_ROWS, QueuePage, STATES } from './queue.tsx'

const MAX_CHECKED = 20
const MAX_SAMPLED = 10

export function homePages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports, unfinished } = api

  app.get('/', async (c) => {
    const { id } = await me(c)
    const [snapshot, mine, waiting, kept, going, shared, due, pending, checked, sampled, setUp] = await Promise.all([
      ports.officeSnapshot(),
      service.items.lists.own(id, { limit: 30 }),
      service.items.lists.waitingFor(id, 50),
      unfinished.list(id),
      ports.items({ progress: ['approved', 'releasing', 'awaiting'], mail: false, limit: 200 }),
      service.items.lists.sharedWith(id, { limit: 20 }),
      service.registers.listDue(id),
      api.pendingSubmissions?.of(id) ?? [],
      ports.items({ progress: ['checking'], mail: false, limit: MAX_CHECKED }),
      service.mail.listDeclarations(id, MAX_SAMPLED),
      service.registers.listSetUp(id, api.sendsMail),
    ])
    const now = ports.now()
    const decides = approverRolesOf(snapshot, id, dayOf(now)).length > 0
    const shown = new Set([...mine, ...waiting, ...shared].map((row) => row.item))
    const goingToday = going.filter((row) => goesOut(row, dayOf(now)) && !shown.has(row.item))
    const today = await service.items.lists.filterReadable(snapshot, id, goingToday)
    const own = new Set([...mine, ...waiting].map((row) => row.item))
    const sharedWithMe = shared.filter(({ item }) => !own.has(item))
    const checking = await service.items.lists.filterReadable(
      snapshot,
      id,
      decides ? checked.filter(({ item }) => !own.has(item)) : [],
    )
    const stops = mayStop(snapshot, id, dayOf(now))
    const forMe = due.filter(({ to }) => to.includes(id))
    const away = await awayOf(api.away, snapshot, [...waiting, ...mine], dayOf(now), id)
    const notices = [...noticesFor(snapshot, id, dayOf(now)), ...away]
    const view = {
      waiting,
      mine,
      today,
      shared: sharedWithMe,
      unfinished: kept.filter((one) => !isComments(one)),
      toComment: await draftsToComment(id, kept),
      decides,
      now,
      notices,
      due: forMe,
      pendingSubmissions: pending,
      checking,
      sampled,
      stops,
      setUp,
    }
    const done = c.req.query('done') === 'deleted' ? { done: 'You deleted the draft.' } : {}
    return show(c, { title: 'Home', ...done }, <HomePage {...view} name={(who) => nameOf(snapshot, who)} />)
  })

  app.get('/items', async (c) => {
    const { id: by } = await me(c)
    const asked = query(c)
    const [snapshot, rows] = await Promise.all([
      ports.officeSnapshot(),
      service.items.lists.readableOrPublic(by, {
        mail: false,
        limit: PAGE_ROWS + 1,
        offset: (asked.page - 1) * PAGE_ROWS,
        ...(asked.text ? { text: asked.text } : {}),
        ...(asked.kind ? { kind: asked.kind } : {}),
        ...(asked.author ? { author: asked.author } : {}),
        ...(asked.state ? { progress: STATES[asked.state]!.progress } : {}),
      }),
    ])
    const away = await awayOf(api.away, snapshot, rows, dayOf(ports.now()), by)
    const people = Object.fromEntries(snapshot.office.people.map((person) => [person.id, person.name]))
    const view = { asked, rows, away, people, now: ports.now(), name: (who: string) => nameOf(snapshot, who) }
    return show(c, { title: 'Items' }, <QueuePage {...view} />)
  })

  return app

  async function draftsToComment(by: string, kept: readonly Kept[]): Promise<ToComment[]> {
    const { opened } = comments(unfinished, ports.now)
    const asked = kept.filter(isComments).map(draftOf)
    const found = await Promise.all(asked.map(({ owner, id }) => opened(by, owner, id)))
    return asked.flatMap((one, at) => (found[at] ? [{ ...one, title: titleOf(found[at].draft) }] : []))
  }
}

function query(c: Context<Env>) {
  const state = c.req.query('state') ?? ''
  const kind = KINDS.find((one) => one === c.req.query('kind'))
  return {
    text: (c.req.query('q') ?? '').trim().slice(0, 200),
    state: state in STATES ? state : '',
    kind: kind ?? '',
    author: (c.req.query('author') ?? '').slice(0, 200),
    page: Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1),
  } as const
}

function goesOut({ progress, intendedAt }: ItemRow, today: string): boolean {
  if (intendedAt) return dayOf(intendedAt) === today
  return progress === 'releasing'
}

function noticesFor(snapshot: OfficeSnapshot, by: string, today: string): string[] {
  const acting = snapshot.delegations.filter((one) => one.to === by && live(one, today))
  const offered = snapshot.delegations.filter((one) => one.to === by && one.state === 'offered' && one.ends >= today)
  return [
    ...(snapshot.calendar.inElectionPeriod(today)
      ? [
          `An election period is running: publications go to the ${snapshot.pack.terms.chiefExecutive} personally, ` +
            'and nothing may favour a party or a candidate.',
        ]
      : []),
    ...acting.map((one) => `You act for ${nameOf(snapshot, one.from)} until ${day(one.ends)}.`),
    ...offered.map(
      (one) => `${nameOf(snapshot, one.from)} offers you a delegation until ${day(one.ends)}. Look under Delegations.`,
    ),
  ]
}
