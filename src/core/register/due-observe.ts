import { addDays } from '../calendar.ts'
import { OBSERVABLE, observing } from '../mail/observe.ts'
import type { NewNotice } from '../notice.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { holding } from '../people.ts'

/** Days before the end of a period. */
const AHEAD = 7

const REGISTER = 'observe-only'

function setters(snapshot: OfficeSnapshot, day: string): string[] {
  return [...new Set([...holding(snapshot, 'chief-executive', day), ...holding(snapshot, 'admin', day)])]
}

export function endsOfObserving(snapshot: OfficeSnapshot, day: string) {
  return observing(snapshot.office.observeOnly, day)
    .filter(({ until }) => until <= addDays(day, AHEAD))
    .map(({ id = '', covers, until }) => ({
      ...{ register: REGISTER, row: id, by: until, paragraphs: ['45', '46', '47'] },
      says: `${OBSERVABLE[covers]}: mail is only observed until then. From the next day it is held.`,
      to: setters(snapshot, day),
      notice: 'observing-ends' as const,
    }))
}

/** Again when it covers more or is extended. */
export function beginsOfObserving(snapshot: OfficeSnapshot, day: string, at: string): NewNotice[] {
  return observing(snapshot.office.observeOnly, day).flatMap(({ id = '', covers, from, until }) =>
    setters(snapshot, day).map((to) => ({
      dedupeKey: `${REGISTER}:${id}:${covers}:${from}:${until}:begun:${to}`,
      ...{ to, kind: 'observing' as const, item: null, at, notBefore: at },
    })),
  )
}
