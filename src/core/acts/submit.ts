import type { Draft } from '../draft.ts'
import type { Entry, SignOff } from '../entry.ts'
import type { Item } from '../item.ts'
import { Refusal } from '../refusal.ts'
import type { Review, Verdict } from '../review.ts'

export type Submission = {
  readonly at: string
  readonly by: string
  readonly draft: Draft
  readonly version: string
  readonly review: Review
  readonly verdict: Verdict
  readonly shown: string
  readonly signOffs: readonly SignOff[]
  readonly mail?: true
}

/** Hand in a version. It empties the sign-offs of the one before. */
export function submit(item: Item, command: Submission): Entry[] {
  const { at, by, draft, version, review, verdict, shown, signOffs } = command
  if (item.progress === 'released' || item.progress === 'releasing' || item.progress === 'withdrawn')
    throw new Refusal('wrong-state', 'This item has gone out or was withdrawn. Hand in a new item instead.')
  if (
    item.version === version &&
    item.progress !== 'recalled' &&
    item.progress !== 'returned' &&
    item.progress !== 'expired'
  )
    throw new Refusal('already-done', 'Nothing has changed since the version you handed in last.')
  return [
    {
      at,
      by,
      what: 'submitted',
      version,
      kind: draft.kind,
      channel: draft.channel,
      account: draft.account,
      speaker: draft.author,
      ...(draft.intendedAt ? { intendedAt: draft.intendedAt } : {}),
      ...(draft.embargoUntil ? { embargoUntil: draft.embargoUntil } : {}),
      ...(command.mail ? { mail: true } : {}),
    },
    { at, by: 'house', what: 'reviewed', version, review, verdict, shown },
    { at, by: 'house', what: 'routed', version, signOffs },
  ]
}
