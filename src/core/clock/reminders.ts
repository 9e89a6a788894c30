import { reviewers } from '../acts/emergency.ts'
import { places } from '../acts/withdraw.ts'
import { addDays } from '../calendar.ts'
import { dayOf } from '../deadline.ts'
import type { Entry, ReminderReason } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { judgesOf } from '../mail/declare.ts'
import { type OfficeSnapshot, SYSTEM } from '../office-snapshot.ts'
import { holding } from '../people.ts'

/** Days before an approval expires. */
const ENDING_DAYS = 3
/** Days before the person who judges a declaration loses access to its email. */
const CLOSING_DAYS = 4
/** Milliseconds until the author hears of a failed release. */
const NOT_SENT_MS = 900_000

export function reminders(item: Item, snapshot: OfficeSnapshot, at: string): Entry[] {
  const day = dayOf(at)
  const owners = [...new Set([...item.editors, ...(item.live ? [item.live.by] : [])])]
  const overseers = [...holding(snapshot, 'chief-executive', day), ...holding(snapshot, 'admin', day)]
  return dueReminders(item).flatMap(({ because, when, task }) => {
    if (at < when) return []
    const remindedOf: Partial<Record<ReminderReason, readonly string[]>> = {
      'emergency-overdue': [...overseers, ...reviewers(snapshot, item, day).map(({ person }) => person.id)],
      'take-down': [...item.tasks.filter((one) => one.task === task).map((one) => one.to), ...overseers],
      'declaration-unjudged': judgesOf(item, snapshot, day),
    }
    const to = remindedOf[because] ?? owners
    const reminded: Entry = {
      at,
      by: SYSTEM,
      what: 'reminded',
      because,
      to: [...new Set(to)],
      ...(task ? { task } : {}),
    }
    return because === 'out-of-date' ? [reminded, ...places(item, snapshot, at)] : [reminded]
  })
}

type Due = { readonly because: ReminderReason; readonly when: string; readonly task?: string }

/** Times are in ISO 8601. */
export function dueReminders(item: Item): Due[] {
  const all = [...beforeRelease(item), ...afterRelease(item), ...unjudged(item)]
  return all.filter(({ because, task }) => !item.reminded.has(task ? `${because}:${task}` : because))
}

function beforeRelease({ progress, certificate, scheduled, order }: Item): Due[] {
  if (progress === 'releasing')
    return order?.notBefore ? [{ because: 'not-sent', when: later(order.notBefore, NOT_SENT_MS) }] : []
  if ((progress !== 'approved' && progress !== 'scheduled') || !certificate) return []
  const ends: Due = { because: 'approval-ends', when: midnight(addDays(dayOf(certificate.until), -ENDING_DAYS)) }
  return scheduled?.means === 'by-hand' ? [ends, { because: 'to-publish', when: scheduled.for }] : [ends]
}

function afterRelease({ live, reviewBy, expiresOn, emergency, tasks }: Item): Due[] {
  return [
    ...(live && reviewBy ? [{ because: 'review-due' as const, when: midnight(reviewBy) }] : []),
    ...(live && expiresOn ? [{ because: 'out-of-date' as const, when: midnight(addDays(expiresOn, 1)) }] : []),
    ...(emergency && !emergency.outcome ? [{ because: 'emergency-overdue' as const, when: emergency.reviewDue }] : []),
    ...tasks.flatMap(({ task, due, done }) => (done ? [] : [{ because: 'take-down' as const, when: due, task }])),
  ]
}

function unjudged({ declaration, erased }: Item): Due[] {
  const { sample, judged } = declaration ?? {}
  if (!sample || judged || erased) return []
  return [{ because: 'declaration-unjudged', when: midnight(addDays(dayOf(sample.until), -CLOSING_DAYS)) }]
}

function later(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString()
}

/** Midnight UTC is early enough: in summer the UK day has begun by then. */
function midnight(day: string): string {
  return `${day}T00:00:00.000Z`
}
