import type { Item } from '../item/state.ts'
import { dueReminders } from './reminders.ts'

/** Returns ISO 8601, or null. */
export function wakeAt(item: Item): string | null {
  const moments = [
    ...callMoments(item),
    ...releaseMoments(item),
    ...pageMoments(item),
    ...dueReminders(item).map(({ when }) => when),
  ]
  return moments.reduce<string | null>((first, moment) => (first === null || moment < first ? moment : first), null)
}

function pageMoments({ live, erased, pages }: Item): string[] {
  return live && !erased ? pages.flatMap(({ due }) => due ?? []) : []
}

function callMoments(item: Item): string[] {
  const signOff = item.outstanding[0]
  if (item.progress !== 'awaiting' || !signOff || signOff.holder === 'sender') return []
  const called = new Set(item.notifications.map(({ because }) => because))
  return [
    ...(called.has('half-time') || called.has('due') ? [] : [signOff.half]),
    ...(called.has('due') ? [] : [signOff.due]),
    ...(called.has('late') ? [] : [signOff.late]),
  ]
}

function releaseMoments(item: Item): string[] {
  switch (item.progress) {
    case 'approved':
    case 'scheduled': {
      const before = item.conditions.flatMap(({ kind, needs }) => (kind === 'before' ? [needs] : []))
      const set = item.scheduled?.means === 'press-list' ? [item.scheduled.for] : []
      return [...(item.certificate ? [item.certificate.until] : []), ...before, ...set]
    }
    case 'releasing':
      return item.order?.notBefore ? [item.order.notBefore] : []
    default:
      return []
  }
}
