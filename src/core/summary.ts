import { readersOf } from './authority.ts'
import { wakeAt } from './clock/wake.ts'
import { findingName } from './content.ts'
import type { Item, Progress } from './item/state.ts'
import type { DeclarationJudge } from './mail/declaration-happening.ts'
import { type Verdict, weightyOf } from './review.ts'

export type Summary = {
  readonly item: string
  readonly progress: Progress
  readonly kind: string
  readonly channel: string
  readonly author: string
  readonly version: string
  readonly verdict: Verdict
  readonly findings: number
  readonly notes: number
  /** A role, `person:ID`, who rules on a dispute, or who judges a declaration. */
  readonly holder: string | null
  readonly reserved: boolean
  readonly due: string | null
  readonly onHold: boolean
  readonly claimedBy: string | null
  /** ISO 8601: until when somebody is looking at it. */
  readonly claimedUntil: string | null
  readonly changedAt: string
  readonly intendedAt: string | null
  readonly mail: boolean
  readonly erased: boolean
  /** YYYY-MM-DD: last day of the legal hold, or 9999-12-31. */
  readonly legalHold: string | null
  /** JSON that `readersOf` makes. */
  readonly readers: string
  /** ISO 8601: when the clock looks at it next. */
  readonly wake: string | null
}

/** A name of its own, so that neither list crowds out the other. */
export function judgedBy(judge: DeclarationJudge): string {
  return `declaration:${judge}`
}

function unjudged({ declaration }: Item): string | null {
  return declaration?.sample && !declaration.judged ? judgedBy(declaration.sample.judge) : null
}

/** Returns undefined before a submission. */
export function summarise(item: string, now: Item): Summary | undefined {
  const { submitted, review, verdict, version, author } = now
  if (!submitted || !review || !verdict || !version || !author) return undefined
  const weighty = weightyOf(review).length
  const disputed = review.findings.some(
    (_, index) => now.resolutions.get(findingName(index))?.resolution === 'disputed',
  )
  const next = now.progress === 'awaiting' ? now.outstanding[0] : undefined
  return {
    item,
    progress: now.progress,
    kind: submitted.kind,
    channel: submitted.channel,
    author,
    version,
    verdict,
    findings: weighty + review.unread.length + review.failures.length,
    notes: review.findings.length - weighty,
    holder:
      (next?.person ? `person:${next.person}` : next?.holder) ??
      (now.progress === 'blocked' && disputed ? 'chief-executive' : null) ??
      unjudged(now),
    reserved: next?.reserved ?? false,
    due: next?.due ?? null,
    onHold: now.hold !== undefined,
    claimedBy: now.claim?.by ?? null,
    claimedUntil: now.claim?.until ?? null,
    changedAt: now.changedAt ?? '',
    intendedAt: submitted.intendedAt ?? null,
    mail: now.mail === true,
    erased: now.erased !== undefined,
    legalHold: now.legalHold ? (now.legalHold.until ?? '9999-12-31') : null,
    readers: JSON.stringify(readersOf(now)),
    wake: wakeAt(now),
  }
}
