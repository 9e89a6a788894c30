import { dayOf } from '../deadline.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../office-snapshot.ts'
import { mayLook } from '../record/record.ts'
import { classOf, dueLine, heldBack } from '../record/retention.ts'
import { Refusal, wrongField } from '../refusal.ts'
import type { Role } from '../registers.ts'

/** Content is erased when due or on request, never under a legal hold. */

export const ERASERS: readonly Role[] = ['chief-executive', 'data-protection-officer']

/** Milliseconds: younger content may belong to a submission in progress. */
export const SETTLED_MS = 900_000

type By = { readonly at: string; readonly by: string }
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Throws `not-yours`, `reason-needed`, `erased`, `already-done`, `bad-input`. */
export function preserve(
  item: Item,
  snapshot: OfficeSnapshot,
  command: By & { reason: string; until?: string },
): Entry[] {
  const { at, by, until } = command
  const day = dayOf(at)
  mayLook(snapshot, by, day, ERASERS)
  const reason = given(command.reason, 'Say why it must be kept: the claim, the request or the inquiry.')
  if (item.erased) throw new Refusal('erased', 'Its content was erased, so there is nothing left to keep.')
  if (heldBack(item, day)) throw new Refusal('already-done', 'It is under a legal hold already. End that one first.')
  if (until !== undefined && (!DAY.test(until) || Number.isNaN(Date.parse(until)) || until < day))
    throw wrongField('until', 'Give the last day as YYYY-MM-DD, today or later; or none.')
  return [{ at, by, what: 'preserved', reason, ...(until ? { until } : {}) }]
}

export function endPreservation(item: Item, snapshot: OfficeSnapshot, command: By & { reason: string }): Entry[] {
  const { at, by } = command
  mayLook(snapshot, by, dayOf(at), ERASERS)
  const reason = given(command.reason, 'Say why it need not be kept any longer.')
  if (!item.legalHold) throw new Refusal('wrong-state', 'It is under no legal hold.')
  return [{ at, by, what: 'preservation-ended', reason }]
}

/** Erases early, on a request (UK GDPR article 17) or what should never have been kept. */
export function eraseNow(item: Item, snapshot: OfficeSnapshot, command: By & { reason: string }): Entry[] {
  const { at, by } = command
  mayLook(snapshot, by, dayOf(at), ERASERS)
  const reason = given(command.reason, 'Say on what ground it is erased, without the personal data itself.')
  if (item.erased) throw new Refusal('already-done', 'Its content was erased already.')
  if (heldBack(item, dayOf(at)))
    throw new Refusal('on-hold', `It is under a legal hold: ${item.legalHold!.reason} End that first.`)
  if (item.editors.includes(by))
    throw new Refusal('own-work', 'You submitted a version of this, so somebody else must erase it.')
  if (Date.parse(item.submitted?.at ?? at) > Date.parse(at) - SETTLED_MS)
    throw new Refusal('too-early', 'It was submitted a moment ago. Try again in a quarter of an hour.')
  if (!classOf(item))
    throw new Refusal('wrong-state', 'Something about it is still open: finish, withdraw or take it back first.')
  return [{ at, by, what: 'content-erased', because: 'request', reason }]
}

/** Returns no entry while nothing is due. */
export function eraseDue(item: Item, snapshot: OfficeSnapshot, at: string): Entry[] {
  const line = dueLine(item, snapshot.office.retention ?? [], at)
  return line ? [{ at, by: SYSTEM, what: 'content-erased', because: 'retention', line: line.id ?? line.what }] : []
}

function given(text: string, otherwise: string): string {
  const reason = text.trim()
  if (!reason) throw new Refusal('reason-needed', otherwise)
  return reason
}
