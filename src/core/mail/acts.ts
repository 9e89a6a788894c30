import { mayGo } from '../acts/release.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { SYSTEM } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import type { MailAct } from './order.ts'

type Outcome = 'releasing' | 'released' | 'returning' | 'returned' | 'discarded' | 'notified' | 'missing'

export type Receipt = {
  readonly at: string
  readonly by: string
  readonly seq: number
  /** releasing, returning: about to be sent. missing: no gateway holds a copy. */
  readonly outcome: Outcome
  readonly receipt: string
}

const ANSWERS: Readonly<Record<Receipt['outcome'], readonly MailAct[]>> = {
  releasing: ['release'],
  released: ['release'],
  returning: ['return'],
  returned: ['return'],
  missing: ['release', 'return'],
  discarded: ['discard'],
  notified: ['notify'],
}

/** Refusals: `bad-input`, `already-done`. An outcome that was begun may follow a replaced order. */
export function mayReport(order: { act: MailAct; done: string | null }, outcome: Receipt['outcome']): void {
  if (!ANSWERS[outcome].includes(order.act))
    throw new Refusal('bad-input', `An order to ${order.act} cannot be answered with “${outcome}”.`)
  const late = outcome === 'released' && order.done === 'replaced'
  if (order.done !== null && !late)
    throw new Refusal('already-done', 'This order was carried out, or another took its place.')
}

const orderName = (seq: number) => `mail-order-${seq}`

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
    case 'returning':
    case 'discarded':
    case 'notified':
      return []
  }
}

/** Somebody let it go or deleted it by hand in the mail server. */
export function vanish({ version, progress, lost }: Item, { at, by }: { at: string; by: string }): Entry[] {
  if (!version || progress !== 'awaiting' || lost) return []
  return [{ at, by, what: 'mail-handled', version, outcome: 'gone', receipt: '' }]
}

/** Nobody decided in time: it goes back to its sender and is never released. */
export function expire(item: Item, at: string): Entry[] {
  if (!item.version || (item.progress !== 'awaiting' && item.progress !== 'approved')) return []
  return [{ at, by: SYSTEM, what: 'expired', version: item.version }]
}
