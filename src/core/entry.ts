import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'
import type { Review, Verdict } from './review.ts'

/** A role that gives sign-offs. Everything else a person may do hangs on who they are in the item. */
export type Holder = 'chief-executive' | 'independent-reviewer'

/** One needed approval. Outstanding until given. */
export type SignOff = {
  readonly holder: Holder
  /** Only the holder personally, never under a delegation. */
  readonly reserved: boolean
  /** In a sentence: why this person decides. */
  readonly why: string
  /** The row of the routing table that asked for it. */
  readonly row: string
  /** ISO 8601: when the decision is due. */
  readonly due: string
}

/** What must be true before a conditional approval lets the content go. */
export type Condition = {
  readonly id: string
  readonly kind: 'text-removed' | 'before' | 'evidence' | 'confirmation'
  /** The phrase to be gone, the moment, the kind of evidence, or who confirms what. */
  readonly needs: string
}

export type Outcome = 'approved' | 'approved-with-conditions' | 'returned' | 'rejected'

/** What became of one finding. `upheld` and `dismissed` answer a dispute; only a signatory gives them. */
export type Resolution = 'fixed' | 'explained' | 'disputed' | 'dismissed' | 'upheld' | 'accepted'

type Happening =
  | {
      readonly what: 'submitted'
      readonly version: string
      readonly kind: Kind
      readonly channel: Channel
      readonly account: 'corporate' | 'personal'
      readonly speaker: Speaker
      readonly intendedAt?: string
      readonly embargoUntil?: string
      /** Held mail: its envelope stands in the version, not on the record. */
      readonly mail?: true
    }
  | {
      readonly what: 'reviewed'
      readonly version: string
      readonly review: Review
      readonly verdict: Verdict
      readonly shown: string
    }
  | { readonly what: 'routed'; readonly version: string; readonly signOffs: readonly SignOff[] }
  | {
      readonly what: 'resolved'
      readonly version: string
      readonly finding: string
      readonly resolution: Resolution
      readonly reason: string
    }
  | {
      readonly what: 'decided'
      readonly version: string
      /** Hash of the findings that were on the page. */
      readonly shown: string
      readonly holder: Holder
      readonly outcome: Outcome
      readonly reason?: string
      readonly conditions?: readonly Condition[]
      /** The delegation that was used; absent = in their own right. */
      readonly under?: string
      readonly acknowledged: readonly string[]
    }
  | { readonly what: 'certified'; readonly version: string; readonly certificate: string; readonly until: string }
  | { readonly what: 'condition-met'; readonly version: string; readonly condition: string; readonly how: string }
  | {
      readonly what: 'commented'
      readonly version: string
      readonly text: string
      readonly anchor?: { readonly part: string; readonly start: number; readonly end: number }
    }
  | { readonly what: 'claimed' }
  | { readonly what: 'undone'; readonly version: string }
  | { readonly what: 'recalled'; readonly reason: string }
  | { readonly what: 'held'; readonly reason: string }
  | { readonly what: 'lifted'; readonly reason: string }
  | { readonly what: 'ordered'; readonly version: string; readonly order: string }
  | {
      readonly what: 'released'
      readonly version: string
      readonly order?: string
      readonly receipt: string
      readonly address?: string
    }
  | { readonly what: 'withdrawn'; readonly reason: string }
  | { readonly what: 'expired'; readonly version: string }
  /** The sender of held mail answers for it alone, where the office's mail rules allow it. */
  | { readonly what: 'self-released'; readonly version: string; readonly reason: string }
  /** What the gateway did with a held message other than send it. */
  | {
      readonly what: 'mail-handled'
      readonly version: string
      readonly outcome: 'returned' | 'missing'
      readonly receipt: string
    }

/** One thing that happened to an item: who, what, when, why. Added, never changed. */
export type Entry = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The id of a person, or `house`, or `mail-gateway`. */
  readonly by: string
} & Happening
