import { mayGo } from '../acts/release.ts'
import type { Item } from '../item/state.ts'
import { refusalOf } from '../refusal.ts'

/** discard: another gateway has carried the decision out. */
export type MailAct = 'notify' | 'release' | 'return' | 'discard'

/** Written in one batch with its cause; replaces unfinished orders. */
export type MailOrder = {
  readonly ref: string
  readonly at: string
  /** null when there is nothing left to do. */
  readonly act: MailAct | null
  /** For the sender; never the message's own words. */
  readonly why: string
}

export function orderFor(ref: string, before: Item, after: Item, at: string): MailOrder | undefined {
  // A blocked message was refused in SMTP, so nobody holds it.
  if (!after.mail || after.verdict === 'block') return undefined
  if (after.lost && after.lost !== before.lost) return { ref, at, act: 'notify', why: LOST[after.lost.outcome] }
  const submitted = before.submitted !== after.submitted
  const act = submitted ? 'notify' : actFor(after, at)
  if (!submitted && act === actFor(before, at)) return undefined
  return { ref, at, act: act ?? null, why: whyFor(after) }
}

/** For the sender, when the mail server no longer holds the message. */
const LOST: Readonly<Record<NonNullable<Item['lost']>['outcome'], string>> = {
  missing: 'It was approved, but the mail server no longer holds it, so it was not sent. Send it again.',
  gone: 'The mail server no longer holds it, and Countersign did not let it go. Ask your IT team what happened to it.',
}

function actFor(item: Item, at: string): 'release' | 'return' | undefined {
  switch (item.progress) {
    case 'approved':
      return item.submitted?.mail && ready(item, at) ? 'release' : undefined
    case 'releasing':
    case 'released':
      return item.submitted?.mail ? 'release' : undefined
    case 'rejected':
    case 'returned':
    case 'recalled':
    case 'expired':
    case 'lapsed':
      return 'return'
    case 'withdrawn':
      return item.releases.length > 0 ? 'release' : 'return'
    default:
      return undefined
  }
}

function ready(item: Item, at: string): boolean {
  return refusalOf(() => mayGo(item, at)) === undefined
}

function whyFor(item: Item): string {
  switch (item.progress) {
    case 'rejected':
    case 'returned':
      return item.decisions.at(-1)?.reason ?? ''
    case 'recalled':
      return 'You took it back.'
    case 'expired':
      return item.signOffs.at(-1)?.holder === 'sender'
        ? 'You did not answer in time whether it may go. It was not sent.'
        : 'Nobody decided on it in time. It was not sent.'
    case 'lapsed':
      return 'The approval ended before it went out.'
    case 'withdrawn':
      return 'The approval was withdrawn before it went out.'
    default:
      return ''
  }
}

/** `again`: check it under the same reference. `anew`: as a message of its own. */
export function statusOfRepeat(
  item: Item,
  at: string,
  waiting: boolean,
): 'release' | 'hold' | 'reject' | 'sent' | 'again' | 'anew' {
  switch (item.progress) {
    case 'approved':
      return ready(item, at) && !waiting ? 'release' : 'hold'
    case 'releasing':
    case 'released':
      return 'sent'
    case 'blocked':
    case 'rejected':
    case 'returned':
      return 'reject'
    case 'recalled':
    case 'expired':
    case 'lapsed':
      return 'again'
    case 'withdrawn':
      return 'anew'
    default:
      return 'hold'
  }
}
