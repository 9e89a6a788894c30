import { mayDecide } from '../../core/authority.ts'
import { periodsFrom } from '../../core/calendar.ts'
import { type CalendarEvent, inOrder } from '../../core/calendar-event.ts'
import { dayOf } from '../../core/deadline.ts'
import { personRecord } from '../../core/gates/person-record.ts'
import { inPost } from '../../core/in-post.ts'
import type { Item } from '../../core/item/state.ts'
import { itemInWords, noticeFacts } from '../../core/notice-facts.ts'
import { nameOf, type OfficeSnapshot, personOf } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import { isStopped } from '../../core/stop.ts'
import type { Dependencies } from '../dependencies.ts'
import { readable } from '../items/lists/readable.ts'

const MAX_ITEMS = 200
const OPEN = ['awaiting', 'approved', 'scheduled', 'releasing'] as const

export function createCalendar(deps: Dependencies) {
  const { ports, read } = deps
  const listReadable = readable(deps)

  return {
    list,

    /** Refusal: `not-found`, also when its person has left. */
    async atAddress(secret: string): Promise<readonly CalendarEvent[]> {
      const person = await ports.calendarFeed(await ports.digest(secret))
      const known = person === undefined ? undefined : personOf(await ports.officeSnapshot(), person)
      if (!known || !inPost(known, dayOf(ports.now()))) throw new Refusal('not-found', 'There is no calendar here.')
      return list(known.id)
    },

    async keepAddress(by: string, secret: string): Promise<void> {
      await ports.keepCalendarFeed({ person: by, hash: await ports.digest(secret), at: ports.now() })
    },

    endAddress: (by: string): Promise<void> => ports.endCalendarFeed(by),

    /** ISO 8601; '' where there is none. */
    addressSince: (by: string): Promise<string> => ports.calendarFeedSince(by),
  }

  async function list(by: string): Promise<readonly CalendarEvent[]> {
    const [snapshot, rows] = await Promise.all([
      ports.officeSnapshot(),
      listReadable(by, { progress: OPEN, limit: MAX_ITEMS }),
    ])
    const at = ports.now()
    const ofItems = await Promise.all(
      rows.map(async (row) => {
        const item = await read(row.item)
        const facts = noticeFacts(item, row.title, { snapshot, by, at })
        const about = facts ? itemInWords(facts) : ''
        const decides = mayDecide(snapshot, item, by, dayOf(at))
        const halted = item.hold !== undefined || isStopped(snapshot, row.item, item.version)
        return eventsOf(item, at, { decides, halted }).map(({ name, ...event }) => ({
          ...event,
          ...{ id: `${row.item}-${name}`, about, path: `/items/${row.item}${decides ? '/decide' : ''}` },
        }))
      }),
    )
    return inOrder([...ofItems.flat(), ...electionsIn(snapshot, dayOf(at)), ...ofPerson(snapshot, by, dayOf(at))])
  }

  function ofPerson(snapshot: OfficeSnapshot, by: string, day: string): CalendarEvent[] {
    const { declared, permissions } = personRecord(snapshot, by, day, snapshot.pack.version)
    const delegations = snapshot.delegations.filter(
      ({ from, to, state, ends }) => (from === by || to === by) && state === 'accepted' && ends >= day,
    )
    return [
      ...delegations.map(({ id, from, to, ends }) => ({
        ...{ id: `delegation-${id}`, what: 'delegation-ends' as const, day: ends, path: '/delegations' },
        about: from === by ? `to ${nameOf(snapshot, to)}` : `from ${nameOf(snapshot, from)}`,
      })),
      ...(declared?.until
        ? [{ id: `declaration-${by}`, what: 'declaration-ends' as const, day: declared.until, path: '/me' }]
        : []),
      ...permissions.flatMap(({ until }, index) =>
        until ? [{ id: `permission-${by}-${index}`, what: 'permission-ends' as const, day: until, path: '/me' }] : [],
      ),
    ]
  }
}

type ItemEvent = Pick<CalendarEvent, 'what' | 'at'> & { readonly name: string }

/** `halted` is on hold or stopped. */
type Seen = { readonly decides: boolean; readonly halted: boolean }

/** Yields what is due, scheduled, embargoed or about to end. */
function eventsOf(item: Item, now: string, { decides, halted }: Seen): ItemEvent[] {
  const { progress, outstanding, submitted, scheduled, certificate } = item
  const due = progress === 'awaiting' ? outstanding[0]?.due : undefined
  const embargo = submitted?.embargoUntil && new Date(submitted.embargoUntil).toISOString()
  const ends = progress === 'approved' || progress === 'scheduled' ? certificate?.until : undefined
  const meant = scheduled ? undefined : submitted?.intendedAt
  return [
    ...(due ? [{ name: 'due', what: decides ? ('to-decide' as const) : ('decision-due' as const), at: due }] : []),
    ...(scheduled
      ? [{ name: 'scheduled', what: halted ? ('stopped' as const) : ('scheduled' as const), at: scheduled.for }]
      : []),
    ...(meant ? [{ name: 'meant', what: 'meant-for' as const, at: new Date(meant).toISOString() }] : []),
    ...(embargo && embargo > now ? [{ name: 'embargo', what: 'embargo-ends' as const, at: embargo }] : []),
    ...(ends ? [{ name: 'approval', what: 'approval-ends' as const, at: ends }] : []),
  ]
}

function electionsIn({ office }: OfficeSnapshot, day: string): CalendarEvent[] {
  return periodsFrom(office.elections, day, { area: office.office.area }).map(({ election, from, until }) => ({
    ...{ id: `election-${election.id}`, what: 'election' as const, day: from, until },
    about: election.area,
    path: '/registers/elections',
  }))
}
