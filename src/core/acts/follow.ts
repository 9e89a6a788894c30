import { capacity } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { Entry } from '../entry.ts'
import type { House } from '../house.ts'
import type { Item } from '../item.ts'
import type { Policy } from '../policy.ts'
import { Refusal } from '../refusal.ts'

/** What is done around a decision: claim it, comment, take it back, hold, lift, recall, withdraw. */

export type Said = { readonly at: string; readonly by: string; readonly reason: string }

export function claim(item: Item, house: House, at: string, by: string): Entry[] {
  capacity(house, item, by, dayOf(at))
  return [{ at, by, what: 'claimed' }]
}

export function comment(
  item: Item,
  command: { at: string; by: string; text: string; anchor?: { part: string; start: number; end: number } },
): Entry[] {
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (!command.text.trim()) throw new Refusal('bad-input', 'Write something first.')
  const { at, by, text, anchor } = command
  return [{ at, by, what: 'commented', version: item.version, text: text.trim(), ...(anchor ? { anchor } : {}) }]
}

/** Take an approval back: by whoever gave it, for a short while, before release. */
export function undo(item: Item, policy: Policy, at: string, by: string): Entry[] {
  const last = item.decisions.at(-1)
  if (item.progress !== 'approved' || !item.version || !last)
    throw new Refusal('wrong-state', 'There is no approval to take back.')
  if (last.by !== by)
    throw new Refusal('not-yours', 'Only the person who approved it can take that back; you can place a hold.')
  if (Date.parse(at) - Date.parse(last.at) > policy.undoMs)
    throw new Refusal('expired', 'The time for taking it back has passed; place a hold instead.')
  return [{ at, by, what: 'undone', version: item.version }]
}

export function hold(item: Item, { at, by, reason }: Said): Entry[] {
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (item.progress === 'released') throw new Refusal('wrong-state', 'It has already gone out; withdraw it instead.')
  if (item.hold) throw new Refusal('already-done', 'It is already on hold.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it must wait.')
  return [{ at, by, what: 'held', reason: reason.trim() }]
}

export function lift(item: Item, { at, by, reason }: Said): Entry[] {
  if (!item.hold) throw new Refusal('wrong-state', 'It is not on hold.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it may go on.')
  return [{ at, by, what: 'lifted', reason: reason.trim() }]
}

/** The author takes it back before it is decided, or before it goes out. */
export function recall(item: Item, { at, by, reason }: Said): Entry[] {
  if (!item.editors.includes(by))
    throw new Refusal('not-yours', 'Only somebody who handed in a version can take it back.')
  if (item.progress !== 'awaiting' && item.progress !== 'blocked' && item.progress !== 'approved')
    throw new Refusal('wrong-state', `It cannot be taken back: it is ${item.progress}.`)
  return [{ at, by, what: 'recalled', reason: reason.trim() || 'Taken back by the author.' }]
}

/** Take back what was approved or has gone out. By the author or by anybody who holds the sign-off. */
export function withdraw(item: Item, house: House, { at, by, reason }: Said): Entry[] {
  const roles = house.office.people.find((person) => person.id === by)?.roles ?? []
  if (
    !item.editors.includes(by) &&
    !roles.includes('chief-executive') &&
    !item.decisions.some((decision) => decision.by === by)
  )
    throw new Refusal('not-yours', 'Only the author or a signatory can withdraw it.')
  if (item.progress !== 'approved' && item.progress !== 'released' && item.progress !== 'releasing')
    throw new Refusal('wrong-state', `It cannot be withdrawn: it is ${item.progress}.`)
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it is withdrawn.')
  return [{ at, by, what: 'withdrawn', reason: reason.trim() }]
}
