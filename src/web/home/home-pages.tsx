import type { Context } from 'hono'
import { Hono } from 'hono'
import { holdersFor } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import { live } from '../../core/delegation.ts'
import { KINDS } from '../../core/draft.ts'
import { type House, nameOf } from '../../core/house.ts'
import type { Env } from '../../http/identify.ts'
import type { ItemRow } from '../../ports.ts'
import { awayOf } from '../item/away.ts'
import type { Room } from '../pages.tsx'
import { day } from '../words.ts'
import { HomePage } from './home.tsx'
import { PAGE_ROWS, QueuePage, STATES } from './queue.tsx'

/** More than these are seldom checked at once. */
const MOST_CHECKED = 20

/** Home, and the list of all items that this person may see. */
export function homePages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { service, ports, unfinished } = desk

  app.get('/', async (c) => {
    const { id } = await me(c)
    const [house, mine, waiting, kept, going, shared, due, handIns, checked] = await Promise.all([
      ports.house(),
      service.items.lists.own(id, { limit: 30 }),
      service.items.lists.waitingFor(id, 50),
      unfinished.list(id),
      ports.items({ progress: ['approved', 'releasing', 'awaiting'], mail: false, limit: 200 }),
      service.items.lists.sharedWith(id, { limit: 20 }),
      service.registers.listDue(id),
      desk.handIns?.of(id) ?? [],
      ports.items({ progress: ['checking'], mail: false, limit: MOST_CHECKED }),
    ])
    const now = ports.now()
    const decides = holdersFor(house, id, dayOf(now)).length > 0
    const shown = new Set([...mine, ...waiting, ...shared].map((row) => row.item))
    const goingToday = going.filter((row) => goesOut(row, dayOf(now)) && !shown.has(row.item))
    const today = await service.items.lists.filterReadable(house, id, goingToday)
    const own = new Set([...mine, ...waiting].map((row) => row.item))
    const sharedWithMe = shared.filter(({ item }) => !own.has(item))
    const checking = await service.items.lists.filterReadable(
      house,
      id,
      decides ? checked.filter(({ item }) => !own.has(item)) : [],
    )
    const forMe = due.filter(({ to }) => to.includes(id))
    const away = await awayOf(desk.away, house, [...waiting, ...mine], dayOf(now), id)
    const notices = [...noticesFor(house, id, dayOf(now)), ...away]
    const view = {
      waiting,
      mine,
      today,
      shared: sharedWithMe,
      unfinished: kept,
      decides,
      now,
      notices,
      due: forMe,
      handIns,
      checking,
    }
    return show(c, { title: 'Home' }, <HomePage {...view} name={(who) => nameOf(house, who)} />)
  })

  app.get('/items', async (c) => {
    const { id: by } = await me(c)
    const asked = query(c)
    const [house, rows] = await Promise.all([
      ports.house(),
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
    const away = await awayOf(desk.away, house, rows, dayOf(ports.now()), by)
    const people = Object.fromEntries(house.office.people.map((person) => [person.id, person.name]))
    const view = { asked, rows, away, people, now: ports.now(), name: (who: string) => nameOf(house, who) }
    return show(c, { title: 'Items' }, <QueuePage {...view} />)
  })

  return app
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

/** Approved and waiting to be released, or meant for today. */
function goesOut({ progress, intendedAt }: ItemRow, today: string): boolean {
  if (intendedAt) return dayOf(intendedAt) === today
  return progress === 'releasing'
}

function noticesFor(house: House, by: string, today: string): string[] {
  const acting = house.delegations.filter((one) => one.to === by && live(one, today))
  const offered = house.delegations.filter((one) => one.to === by && one.state === 'offered' && one.ends >= today)
  return [
    ...(house.calendar.inElectionPeriod(today)
      ? [
          'An election period is running: publications go to the Chief Executive personally, and nothing may favour a party or a candidate.',
        ]
      : []),
    ...acting.map((one) => `You act for ${nameOf(house, one.from)} until ${day(one.ends)}.`),
    ...offered.map(
      (one) => `${nameOf(house, one.from)} offers you a delegation until ${day(one.ends)}. Look under Delegations.`,
    ),
  ]
}
