import { capacity, signatories } from '../authority.ts'
import { dayOf } from '../deadline.ts'
import type { Entry, Place } from '../entry.ts'
import { holds } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import { isAllowed } from '../item/transitions.ts'
import { nameOf, type OfficeSnapshot, personOf } from '../office-snapshot.ts'
import type { Policy } from '../pack/pack.ts'
import { Refusal } from '../refusal.ts'

export type Statement = { readonly at: string; readonly by: string; readonly reason: string }

/** Advisory lock: shows others that somebody is reviewing this item. It blocks nobody. */
export function claim(item: Item, snapshot: OfficeSnapshot, at: string, by: string): Entry[] {
  capacity(snapshot, item, by, dayOf(at))
  if (item.claim && item.claim.by !== by && at < item.claim.until)
    throw new Refusal('already-done', `${nameOf(snapshot, item.claim.by)} is looking at it.`)
  return [{ at, by, what: 'claimed', until: new Date(Date.parse(at) + snapshot.pack.claimMs).toISOString() }]
}

export function unclaim(item: Item, at: string, by: string): Entry[] {
  if (item.claim?.by !== by) throw new Refusal('wrong-state', 'You have not said that you are looking at it.')
  return [{ at, by, what: 'unclaimed' }]
}

export type Remark = {
  readonly text: string
  readonly anchor?: Place
  readonly inReplyTo?: number
}

/** `parts` are the texts in which the passage is sought. */
export function comment(
  item: Item,
  parts: readonly { id: string; text: string }[],
  command: Remark & { at: string; by: string },
): Entry[] {
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (!command.text.trim()) throw new Refusal('bad-input', 'Write something first.')
  const { at, by, text, anchor, inReplyTo } = command
  if (anchor) {
    const length = parts.find(({ id }) => id === anchor.part)?.text.length
    if (length === undefined || anchor.start > anchor.end || anchor.end > length)
      throw new Refusal('bad-input', 'There is no such place in this version.')
  }
  if (inReplyTo !== undefined && !item.comments.some(({ number }) => number === inReplyTo))
    throw new Refusal('not-found', 'There is no such comment to answer.')
  return [
    {
      at,
      by,
      what: 'commented',
      version: item.version,
      text: text.trim(),
      ...(anchor ? { anchor } : {}),
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
    },
  ]
}

export function undo(item: Item, policy: Policy, at: string, by: string): Entry[] {
  const last = item.decisions.at(-1)
  const stoppable = item.progress === 'releasing' && item.order?.notBefore !== undefined && at < item.order.notBefore
  if ((item.progress !== 'approved' && item.progress !== 'scheduled' && !stoppable) || !item.version || !last)
    throw new Refusal('wrong-state', 'There is no approval to take back.')
  if (last.by !== by)
    throw new Refusal('not-yours', 'Only the person who approved it can take that back; you can place a hold.')
  if (Date.parse(at) - Date.parse(last.at) > policy.undoMs)
    throw new Refusal('expired', 'The time for taking it back has passed; place a hold instead.')
  return [{ at, by, what: 'undone', version: item.version }]
}

export function hold(item: Item, { at, by, reason }: Statement): Entry[] {
  if (!item.version) throw new Refusal('not-found', 'There is no such item.')
  if (item.progress === 'released') throw new Refusal('wrong-state', 'It has already gone out; withdraw it instead.')
  if (!isAllowed('items.hold', item))
    throw new Refusal('wrong-state', `It cannot be put on hold: it is ${item.progress}.`)
  if (item.hold) throw new Refusal('already-done', 'It is already on hold.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it must wait.')
  return [{ at, by, what: 'held', reason: reason.trim() }]
}

export function mayLift(item: Item, snapshot: OfficeSnapshot, by: string, at: string): boolean {
  if (item.hold?.by === by) return true
  if (!item.hold || item.editors.includes(by) || item.excluded.has(by)) return false
  const day = dayOf(at)
  const person = personOf(snapshot, by)
  if (person && holds(person, 'chief-executive', day)) return true
  return item.signOffs.some((signOff) => signatories(snapshot, item, signOff, day).some((one) => one.person.id === by))
}

export function lift(item: Item, snapshot: OfficeSnapshot, { at, by, reason }: Statement): Entry[] {
  if (!item.hold) throw new Refusal('wrong-state', 'It is not on hold.')
  if (!mayLift(item, snapshot, by, at))
    throw new Refusal(
      'not-yours',
      `Only ${nameOf(snapshot, item.hold.by)}, who placed the hold, or somebody who decides on this can lift it.`,
    )
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it may go on.')
  return [{ at, by, what: 'lifted', reason: reason.trim() }]
}

export function recall(item: Item, { at, by, reason }: Statement): Entry[] {
  if (!item.editors.includes(by))
    throw new Refusal('not-yours', 'Only somebody who submitted a version can take it back.')
  if (!isAllowed('items.recall', item))
    throw new Refusal('wrong-state', `It cannot be taken back: it is ${item.progress}.`)
  return [{ at, by, what: 'recalled', reason: reason.trim() || 'Taken back by the author.' }]
}
