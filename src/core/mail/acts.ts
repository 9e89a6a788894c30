import { mayGo } from '../acts/release.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item.ts'
import { Refusal } from '../refusal.ts'
import type { MailRules } from './rules.ts'

/** What only happens to held mail: the sender's own release, the gateway's receipts, expiry. */

export type Receipt = {
  readonly at: string
  /** The name of the gateway's key. */
  readonly by: string
  readonly seq: number
  /** releasing: about to hand it on. missing: no copy is held any more. */
  readonly outcome: 'releasing' | 'released' | 'returned' | 'notified' | 'missing'
  /** Where the copy lay: a queue id. */
  readonly receipt: string
}

/** May the sender let it go alone? Every finding that asks for a decision must be of a rule the office has named, and all was read. */
export function maySelfRelease(item: Item, rules: MailRules | undefined): boolean {
  const { review, verdict, progress } = item
  if (!review || verdict !== 'sign-off' || progress !== 'awaiting' || item.hold) return false
  if (review.unread.length > 0 || review.failures.length > 0) return false
  const weighty = review.findings.filter((finding) => finding.severity !== 'note')
  return weighty.every(({ rule, reserved }) => !reserved && (rules?.selfRelease ?? []).includes(rule))
}

/** The sender answers for it, by name and with a reason. */
export function selfRelease(
  item: Item,
  rules: MailRules | undefined,
  command: { at: string; by: string; reason: string },
): Entry[] {
  const { at, by, reason } = command
  if (!item.editors.includes(by)) throw new Refusal('not-yours', 'Only the sender can release it alone.')
  if (!maySelfRelease(item, rules))
    throw new Refusal('not-your-turn', 'What was found here needs somebody else’s sign-off.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it may go out: your reason is kept on record.')
  return [{ at, by, what: 'self-released', version: item.version!, reason: reason.trim() }]
}

/** What the gateway reports. Reported twice, it is on record once. */
export function receive(item: Item, { at, by, seq, outcome, receipt }: Receipt): Entry[] {
  const version = item.version
  if (!version) throw new Refusal('not-found', 'There is no message under this reference.')
  switch (outcome) {
    case 'releasing':
      if (item.progress === 'releasing' || item.progress === 'released') return []
      mayGo(item, at)
      return [{ at, by, what: 'ordered', version, order: `mail-order-${seq}` }]
    case 'released':
      return item.progress === 'released' ? [] : [{ at, by, what: 'released', version, receipt }]
    case 'returned':
    case 'missing':
      return [{ at, by, what: 'mail-handled', version, outcome, receipt }]
    case 'notified':
      return []
  }
}

/** Nobody decided in time: it goes back to its sender, and is never released. */
export function expire(item: Item, at: string): Entry[] {
  if (!item.version || (item.progress !== 'awaiting' && item.progress !== 'approved')) return []
  return [{ at, by: 'house', what: 'expired', version: item.version }]
}
