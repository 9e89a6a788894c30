import { dayOf } from './deadline.ts'

export type CalendarEvent = {
  /** Lasting, so that a calendar program changes the event instead of adding it again. */
  readonly id: string
  readonly what: EventKind
  /** ISO 8601. */
  readonly at?: string
  /** YYYY-MM-DD; `until` is the last of several days. */
  readonly day?: string
  readonly until?: string
  readonly about?: string
  readonly path: string
}

export type EventKind =
  | 'to-decide'
  | 'decision-due'
  | 'meant-for'
  | 'scheduled'
  | 'stopped'
  | 'embargo-ends'
  | 'approval-ends'
  | 'election'
  | 'delegation-ends'
  | 'declaration-ends'
  | 'permission-ends'

export const EVENT_NAME: Readonly<Record<EventKind, string>> = {
  'to-decide': 'Decide by',
  'decision-due': 'A decision is due',
  'meant-for': 'Meant to go out',
  scheduled: 'Scheduled to go out',
  stopped: 'Was to go out, and is stopped',
  'embargo-ends': 'Embargo ends',
  'approval-ends': 'Approval ends',
  election: 'Election period',
  'delegation-ends': 'Last day of a delegation',
  'declaration-ends': 'Your declaration ends',
  'permission-ends': 'Your permission to speak ends',
}

export function dayOfEvent({ at, day }: CalendarEvent): string {
  return at ? dayOf(at) : (day ?? '')
}

export function inOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  const key = (event: CalendarEvent) => `${dayOfEvent(event)} ${event.at ?? ''}`
  return events.toSorted((a, b) => key(a).localeCompare(key(b)) || a.id.localeCompare(b.id))
}
