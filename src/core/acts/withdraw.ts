import { applicationOf } from '../applications.ts'
import { dayOf, dueAfter } from '../deadline.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { isAllowed } from '../item/transitions.ts'
import { type OfficeSnapshot, personOf, SYSTEM } from '../office-snapshot.ts'
import { Refusal, wrongField } from '../refusal.ts'
import type { Statement } from './follow.ts'

export function withdraw(item: Item, snapshot: OfficeSnapshot, { at, by, reason }: Statement): Entry[] {
  const roles = personOf(snapshot, by)?.roles ?? []
  if (
    !item.editors.includes(by) &&
    !roles.includes('chief-executive') &&
    !item.decisions.some((decision) => decision.by === by)
  )
    throw new Refusal('not-yours', 'Only the author or a signatory can withdraw it.')
  if (item.live && item.submitted && applicationOf(item.submitted.kind))
    throw new Refusal('wrong-state', 'It was granted and is on the register. End it there.')
  if (!isAllowed('items.withdraw', item))
    throw new Refusal('wrong-state', `It cannot be withdrawn: it is ${item.progress}.`)
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it is withdrawn.')
  return takenDown(item, snapshot, { at, by, reason: reason.trim() })
}

const TAKE_DOWN_HOURS = 2

export function takenDown(item: Item, snapshot: OfficeSnapshot, { at, by, reason }: Statement): Entry[] {
  return [{ at, by, what: 'withdrawn', reason }, ...places(item, snapshot, at)]
}

/** A delivery that was begun may have arrived although no receipt is on record. */
export function places(item: Item, snapshot: OfficeSnapshot, at: string): Entry[] {
  const begun = item.order?.begun ? { addresses: [], by: item.order.by } : undefined
  const visible = item.live ?? begun
  if (!visible) return []
  const { addresses, by } = visible
  const to = personOf(snapshot, by) ? by : item.author!
  const due = dueAfter(at, TAKE_DOWN_HOURS, snapshot.calendar.isWorkingDay)
  const all = addresses.length > 0 ? addresses : [`channel:${item.submitted!.channel}`]
  const open = new Set(item.tasks.filter(({ done }) => !done).map(({ where }) => where))
  return all
    .filter((where) => !open.has(where))
    .map((where, index) => {
      const task = `t${item.tasks.length + index + 1}`
      return { at, by: SYSTEM, what: 'tasked', task, kind: 'take-down', where, to, due }
    })
}

export function finish(item: Item, command: { at: string; by: string; task: string; how: string }): Entry[] {
  const { at, by, task: name, how } = command
  const task = item.tasks.find((one) => one.task === name)
  if (!task) throw new Refusal('not-found', 'There is no such task.')
  if (task.done) throw new Refusal('already-done', 'That task is already done.')
  if (!how.trim()) throw new Refusal('reason-needed', 'Say what was done.')
  return [{ at, by, what: 'task-done', task: name, how: how.trim() }]
}

export function date(item: Item, command: Statement & { reviewBy?: string; expiresOn?: string }): Entry[] {
  const { at, by, reason, reviewBy, expiresOn } = command
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (!item.editors.includes(by) && !item.decisions.some((decision) => decision.by === by))
    throw new Refusal('not-yours', 'Only its author, or the person who approved it, can set these days.')
  const today = dayOf(at)
  const past = Object.entries({ review_by: reviewBy, expires_on: expiresOn }).find(([, day]) => day && day <= today)
  if (past) throw wrongField(past[0], 'Choose a day that is still to come.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say what you looked at.')
  return [
    {
      at,
      by,
      what: 'dated',
      reason: reason.trim(),
      ...(reviewBy ? { reviewBy } : {}),
      ...(expiresOn ? { expiresOn } : {}),
    },
  ]
}
