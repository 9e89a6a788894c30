import { mayGo } from '../acts/release.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { SYSTEM } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import type { MailAct } from './order.ts'
import type { MailRules } from './rules.ts'

/** Acts on held mail: the sender's own release, the gateway's receipts, expiry. */

export type Receipt = {
  readonly at: string
  /** The name of the gateway's key. */
  readonly by: string
  readonly seq: number
  /** releasing: about to be sent. missing: the gateway holds no copy. */
  readonly outcome: 'releasing' | 'released' | 'returned' | 'notified' | 'missing'
  /** Queue id of the copy. */
  readonly receipt: string
}

/**
 * Whether the sender may release it alone: everything was read, and each finding that needs a decision is of a rule
 * that the office named.
 */
export function maySelfRelease(item: Item, rules: MailRules | undefined): boolean {
  const { review, verdict, progress } = item
  if (!review || verdict !== 'sign-off' || progress !== 'awaiting' || item.hold) return false
  if (review.unread.length > 0 || review.failures.length > 0) return false
  const weighty = review.findings.filter((finding) => finding.severity !== 'note')
  return weighty.every(({ rule, reserved }) => !reserved && (rules?.selfRelease ?? []).includes(rule))
}

/** The sender releases it by name, with a reason. */
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

/** The orders that each outcome can answer. */
const ANSWERS: Readonly<Record<Receipt['outcome'], readonly MailAct[]>> = {
  releasing: ['release'],
  released: ['release'],
  returned: ['return'],
  missing: ['release', 'return'],
  notified: ['notify'],
}

/**
 * Refusals: `bad-input`, `already-done`. An outcome that was begun may be reported after another order replaced it.
 */
export function mayReport(order: { act: MailAct; done: string | null }, outcome: Receipt['outcome']): void {
  if (!ANSWERS[outcome].includes(order.act))
    throw new Refusal('bad-input', `An order to ${order.act} cannot be answered with “${outcome}”.`)
  const late = outcome === 'released' && order.done === 'replaced'
  if (order.done !== null && !late)
    throw new Refusal('already-done', 'This order was carried out, or another took its place.')
}

const orderName = (seq: number) => `mail-order-${seq}`

/** Records the gateway's report. A repeated report is recorded once. `past`: all entries before it. */
export function receive(item: Item, past: readonly Entry[], { at, by, seq, outcome, receipt }: Receipt): Entry[] {
  const { version } = item
  if (!version) throw new Refusal('not-found', 'There is no message under this reference.')
  const begun = past.find((entry) => entry.what === 'ordered' && entry.order === orderName(seq))
  // After an emergency release the item is released already, but the gateway has not sent it yet.
  const emergency = item.progress === 'released' && item.emergency?.version === version
  switch (outcome) {
    case 'releasing':
      if (emergency || (item.progress === 'releasing' && item.order?.key === orderName(seq))) return []
      mayGo(item, at)
      return [{ at, by, what: 'ordered', version, order: orderName(seq) }]
    case 'released':
      if (!begun && !emergency)
        throw new Refusal(
          'wrong-state',
          'No release was begun: report “releasing” first, and release what is approved.',
        )
      if (item.progress === 'released' || begun?.what !== 'ordered') return []
      return [{ at, by, what: 'released', version: begun.version, receipt }]
    case 'returned':
    case 'missing':
      return [{ at, by, what: 'mail-handled', version, outcome, receipt }]
    case 'notified':
      return []
  }
}

/** Nobody decided in time: it goes back to its sender and is never released. */
export function expire(item: Item, at: string): Entry[] {
  if (!item.version || (item.progress !== 'awaiting' && item.progress !== 'approved')) return []
  return [{ at, by: SYSTEM, what: 'expired', version: item.version }]
}
