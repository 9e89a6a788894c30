import { changesTheDecision } from '../../core/clock/changes-the-decision.ts'
import { findingsText } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry, LapseReason, ReviewBasis } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import { judge } from '../../core/judge.ts'
import { type OfficeSnapshot, SYSTEM } from '../../core/office-snapshot.ts'
import type { Review } from '../../core/review.ts'
import { sameElections, sameRules } from '../../core/review-basis.ts'
import type { Ports, Text } from '../../ports.ts'
import type { Reviewer } from './reviewer.ts'

/** `snapshot`: the office that the second review used. */
export type CheckedAgain = {
  readonly draft: Draft
  readonly snapshot: OfficeSnapshot
  readonly reviewBasis: ReviewBasis
  readonly at: string
  readonly review: Review
  readonly text: Text
}

export type Recheck = ReturnType<typeof createRecheck>

export function createRecheck(ports: Pick<Ports, 'digest' | 'keepText'>, reviewer: Reviewer) {
  /** Re-opens a routed item where the decision or the approver changes. */
  async function rechecked(id: string, now: Item, checked: CheckedAgain): Promise<Entry[]> {
    const { at, reviewBasis, review } = checked
    const version = now.version!
    const next = await followUp(id, now, checked)
    if (!changesTheDecision(now, review, next.signOffs, reviewBasis))
      return [{ at, by: SYSTEM, what: 'rechecked', version, ground: reviewBasis }]
    const because = whyLapsed(now.reviewBasis, reviewBasis)
    const ended: Entry[] = now.progress === 'awaiting' ? [] : [{ at, by: SYSTEM, what: 'lapsed', version, because }]
    return [...ended, ...(await next.entries())]
  }

  /** The deadline counts from now. */
  async function finished(id: string, now: Item, checked: CheckedAgain): Promise<Entry[]> {
    const entries = await (await followUp(id, now, checked)).entries()
    return entries.map((entry) => (entry.what === 'reviewed' ? { ...entry, background: true } : entry))
  }

  async function followUp(id: string, now: Item, { draft, snapshot, reviewBasis, at, review, text }: CheckedAgain) {
    const version = now.version!
    const verdict = judge(review)
    const over = await reviewer.carriedOver(now, { review, verdict, text, at }, version)
    const seen = { draft, by: now.author!, at, snapshot, review, verdict: over.verdict, text }
    const { signOffs, excluded } = await reviewer.signOffsFor(id, now, seen)
    return {
      signOffs,
      async entries(): Promise<Entry[]> {
        await ports.keepText(version, text)
        const shown = await ports.digest(findingsText(review))
        return [
          { at, by: SYSTEM, what: 'reviewed', version, review, verdict, shown, ground: reviewBasis },
          ...over.carried,
          { at, by: SYSTEM, what: 'routed', version, signOffs, ...(excluded.length > 0 ? { excluded } : {}) },
        ]
      },
    }
  }

  return { rechecked, finished }
}

function whyLapsed(before: ReviewBasis | undefined, now: ReviewBasis): LapseReason {
  if (!before || !sameElections(before, now)) return 'election-period'
  return sameRules(before, now) ? 'registers-changed' : 'rules-changed'
}
