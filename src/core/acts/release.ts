import { allMissing } from '../conditions.ts'
import type { Entry, Means } from '../entry.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { Refusal, wrongField } from '../refusal.ts'

/** Throws unless approved content may be released now. */
export function mayGo(item: Item, at: string): void {
  if (item.progress === 'released' || item.progress === 'releasing')
    throw new Refusal('already-done', 'It has already gone out, or is on its way.')
  if ((item.progress !== 'approved' && item.progress !== 'scheduled') || item.certificate?.version !== item.version)
    throw new Refusal('not-approved', 'It has not been approved.')
  if (item.hold) throw new Refusal('on-hold', `It is on hold: ${item.hold.reason}`)
  const open = allMissing(item, at)
  if (open.length > 0) throw new Refusal('conditions-open', `Not every condition is met. ${open.join(' ')}`)
  if (item.submitted?.embargoUntil && at < new Date(item.submitted.embargoUntil).toISOString())
    throw new Refusal('too-early', `It is under embargo until ${item.submitted.embargoUntil}.`)
  if (at > item.certificate!.until) throw new Refusal('expired', 'The approval has run out; submit it again.')
}

export function mayBeSent(item: Item, at: string): void {
  mayGo({ ...item, progress: 'approved' }, at)
}

/** Held mail is released only by the gateway that holds it. Refusal: `wrong-state`. */
export function mayGoByHand(item: Item): void {
  if (item.mail)
    throw new Refusal('wrong-state', 'This is a held email: the mail gateway sends it and reports that it has gone.')
}

export function meet(item: Item, command: { at: string; by: string; condition: string; how: string }): Entry[] {
  const { at, by, condition: id, how } = command
  const condition = item.conditions.find((one) => one.id === id)
  if (!item.version || !condition) throw new Refusal('not-found', 'There is no such condition.')
  if (condition.kind !== 'confirmation')
    throw new Refusal('bad-input', 'Nobody needs to confirm that condition: it is checked when it goes out.')
  if (item.met.has(id)) throw new Refusal('already-done', 'That condition is already met.')
  if (condition.who !== by) throw new Refusal('not-yours', 'Somebody else was asked to confirm this.')
  if (!how.trim()) throw new Refusal('reason-needed', 'Say how the condition was met.')
  return [{ at, by, what: 'condition-met', version: item.version, condition: id, how: how.trim() }]
}

export function attach(item: Item, command: { at: string; by: string; evidence: string; reference: string }): Entry[] {
  const { at, by, evidence, reference } = command
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (!item.editors.includes(by))
    throw new Refusal('not-yours', 'Only somebody who submitted a version can attach evidence.')
  if (!reference.trim()) throw new Refusal('reason-needed', 'Say where the evidence is kept.')
  return [{ at, by, what: 'evidenced', version: item.version, evidence, reference: reference.trim() }]
}

export function confirm(item: Item, command: { at: string; by: string; receipt: string; address?: string }): Entry[] {
  const { at, by, receipt, address } = command
  const version = item.version!
  mayGoByHand(item)
  if (item.progress === 'released' && address) {
    if (item.live?.addresses.includes(address)) throw new Refusal('already-done', 'That address is already on record.')
    return [{ at, by, what: 'placed', version, receipt, address }]
  }
  mayGo(item, at)
  if (!receipt.trim()) throw new Refusal('reason-needed', 'Say when it went out, and how.')
  return [{ at, by, what: 'released', version, receipt, ...(address ? { address } : {}) }]
}

function mayOrder(item: Item, snapshot: OfficeSnapshot, by: string): void {
  const roles = snapshot.office.people.find((person) => person.id === by)?.roles ?? []
  const known = item.editors.includes(by) || item.decisions.some((decision) => decision.by === by)
  if (!known && !roles.includes('chief-executive'))
    throw new Refusal('not-yours', 'Only its author, or the person who approved it, can send it out.')
}

/** Readers by role or by an open share may not. Refusal: `not-yours`. */
export function mayConfirm(item: Item, snapshot: OfficeSnapshot, by: string): void {
  if (item.shared.has(by) || item.submitted?.onBehalfOf === by) return
  mayOrder(item, snapshot, by)
}

/** `key` is unique per approval, so that it is sent once, after the time to undo it. */
export function order(item: Item, snapshot: OfficeSnapshot, command: { at: string; by: string; key: string }): Entry[] {
  const { at, by, key } = command
  mayOrder(item, snapshot, by)
  mayGoByHand(item)
  mayGo(item, at)
  sendable(item, 'press-list')
  const notBefore = new Date(Date.parse(at) + snapshot.pack.undoMs).toISOString()
  return [{ at, by, what: 'ordered', version: item.version!, order: key, notBefore }]
}

export function cancel(
  item: Item,
  snapshot: OfficeSnapshot,
  command: { at: string; by: string; reason: string },
): Entry[] {
  const { at, by, reason } = command
  mayOrder(item, snapshot, by)
  if (item.progress === 'scheduled')
    return [{ at, by, what: 'unscheduled', reason: reason.trim() || 'No longer at that time.' }]
  if (item.progress !== 'releasing' || !item.order) throw new Refusal('wrong-state', 'Nothing is on its way.')
  if (!item.order.notBefore || item.order.begun || (at >= item.order.notBefore && !item.hold))
    throw new Refusal('expired', 'It is too late: it is being sent. Withdraw it instead.')
  return [{ at, by, what: 'order-cancelled', order: item.order.key, reason: reason.trim() || 'Stopped in time.' }]
}

export function schedule(
  item: Item,
  snapshot: OfficeSnapshot,
  command: { at: string; by: string; for: string; means: Means },
): Entry[] {
  const { at, by, means } = command
  mayOrder(item, snapshot, by)
  mayGoByHand(item)
  if (item.progress !== 'approved' || !item.certificate)
    throw new Refusal('not-approved', `It can be scheduled once it is approved: it is ${item.progress}.`)
  const moment = Date.parse(command.for)
  if (Number.isNaN(moment)) throw wrongField('for', 'Give the day and time.')
  const then = new Date(moment).toISOString()
  if (then <= at) throw wrongField('for', 'That time has already passed.')
  if (then > item.certificate.until)
    throw new Refusal('expired', 'The approval runs out before that time. Ask for a new one nearer to it.')
  if (item.submitted?.embargoUntil && then < new Date(item.submitted.embargoUntil).toISOString())
    throw new Refusal('too-early', `It is under embargo until ${item.submitted.embargoUntil}.`)
  const late = item.conditions.find((condition) => condition.kind === 'before' && then >= condition.needs)
  if (late) throw new Refusal('conditions-open', 'It was approved on condition that it goes out before then.')
  sendable(item, means)
  return [{ at, by, what: 'scheduled', version: item.version!, for: then, means }]
}

function sendable(item: Item, means: Means): void {
  if (means === 'press-list' && item.submitted?.channel !== 'press')
    throw new Refusal('bad-input', 'Only what was approved for the press can be sent to the press list.')
}
