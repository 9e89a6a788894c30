import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'
import type { EmergencyHappening } from './emergency-happening.ts'
import type { CallReason, IncidentReason, LapseReason, ReminderReason } from './entry-reasons.ts'
import type { LookHappening } from './look-happening.ts'
import type { DeclarationHappening } from './mail/declaration-happening.ts'
import type { PackName } from './pack/pack-name.ts'
import type { Review, Verdict } from './review.ts'

export type { CallReason, LapseReason, ReminderReason }

export type ApproverRole = 'chief-executive' | 'independent-reviewer' | 'data-protection-officer' | 'manager' | 'sender'

export type SignOff = {
  readonly holder: ApproverRole
  /** Only this role personally, never a delegate. */
  readonly reserved: boolean
  readonly why: string
  readonly row: string
  /** `advice` comes before somebody else decides. */
  readonly asks: 'advice' | 'approval'
  /** The manager, where the role does not say who. */
  readonly person?: string
  /** A delegate needs this kind in the delegation. */
  readonly named?: true
  /** Whose turn comes first; the other is notified later. */
  readonly first: 'holder' | 'delegate'
  /** ISO 8601: half of the office hours from routing. */
  readonly half: string
  readonly due: string
  readonly late: string
}

export type Condition = {
  readonly id: string
  readonly kind: 'text-removed' | 'before' | 'evidence' | 'confirmation'
  /** The moment (ISO 8601), the evidence, or what to confirm. Never the text to remove. */
  readonly needs: string
  /** The passages of a text-removed condition, in the approved version. */
  readonly spans?: readonly Place[]
  readonly who?: string
}

/** UTF-16 offsets, `end` exclusive. */
export type Place = { readonly part: string; readonly start: number; readonly end: number }

export type Outcome = 'approved' | 'approved-with-conditions' | 'advised' | 'returned' | 'rejected'

export type Means = 'press-list' | 'by-hand'

/** When the basis changes, items are checked again. */
export type ReviewBasis = {
  readonly rules: string
  readonly elections: readonly string[]
  /** Absent in the oldest entries: the first pack. */
  readonly pack?: PackName
  /** Older entries have none. */
  readonly registers?: string
}

export type Excluded = { readonly person: string; readonly why: string }

/** Only a signatory upholds or dismisses. */
export type Resolution = 'fixed' | 'explained' | 'disputed' | 'dismissed' | 'upheld' | 'accepted'

/** Grounds for break-glass reading (policy 60). */
export type AccessGround = 'business-facts' | 'compliance' | 'standards' | 'crime' | 'misuse' | 'security'

type Routing = {
  readonly version: string
  readonly signOffs: readonly SignOff[]
  readonly excluded?: readonly Excluded[]
}

/** Ends with a version that does not speak in their name. */
export type ConflictGround = 'on-behalf-of'

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
      readonly corrects?: string
      readonly onBehalfOf?: string
      /** Older builds excluded the speaker at once and did not write this. */
      readonly asksAboutSpeaker?: true
      /** Only kinds, because references may name people. */
      readonly evidence?: readonly string[]
      readonly consents?: readonly string[]
      readonly missing?: readonly string[]
      /** YYYY-MM-DD: next review, and last day on which it is true. */
      readonly reviewBy?: string
      readonly expiresOn?: string
      readonly mail?: true
    }
  | {
      readonly what: 'reviewed'
      readonly version: string
      readonly review: Review
      readonly verdict: Verdict
      readonly shown: string
      readonly ground?: ReviewBasis
      readonly background?: true
    }
  /** Routed after a background check; these people are expected to decide. */
  | ({ readonly what: 'review-queued' } & Routing)
  | ({ readonly what: 'routed' } & Routing)
  | {
      readonly what: 'resolved'
      readonly version: string
      readonly finding: string
      readonly resolution: Resolution
      readonly reason: string
      /** Given on this earlier version; the finding did not change. */
      readonly carried?: { readonly from: string; readonly by: string; readonly at: string }
    }
  | {
      readonly what: 'decided'
      readonly version: string
      /** The hash of the findings that the page showed. */
      readonly shown: string
      readonly holder: ApproverRole
      readonly outcome: Outcome
      /** Entries without one use the first pack. */
      readonly pack?: PackName
      readonly reason?: string
      readonly conditions?: readonly Condition[]
      readonly under?: string
      readonly acknowledged: readonly string[]
      /** Files that this person was served and ticked as opened. */
      readonly opened?: readonly string[]
      /** YYYY-MM-DD: since when this person may decide, while that is new. */
      readonly newSince?: string
    }
  | { readonly what: 'certified'; readonly version: string; readonly certificate: string; readonly until: string }
  | { readonly what: 'condition-met'; readonly version: string; readonly condition: string; readonly how: string }
  | {
      readonly what: 'commented'
      readonly version: string
      readonly text: string
      readonly anchor?: Place
      readonly inReplyTo?: number
    }
  | {
      readonly what: 'carried'
      readonly version: string
      readonly from: string
      readonly conditions: readonly Condition[]
      readonly met: readonly string[]
    }
  | { readonly what: 'evidenced'; readonly version: string; readonly evidence: string; readonly reference: string }
  | {
      readonly what: 'conflict-declared'
      readonly person: string
      readonly reason: string
      readonly because?: ConflictGround
    }
  | {
      readonly what: 'conflict-claimed'
      readonly person: string
      readonly reason: string
      readonly because?: ConflictGround
    }
  | {
      readonly what: 'conflict-answered'
      readonly person: string
      readonly outcome: 'confirmed' | 'refused' | 'withdrawn'
      readonly reason?: string
    }
  | { readonly what: 'claimed'; readonly until: string }
  | { readonly what: 'unclaimed' }
  | { readonly what: 'undone'; readonly version: string }
  | { readonly what: 'recalled'; readonly reason: string }
  | { readonly what: 'held'; readonly reason: string }
  | { readonly what: 'lifted'; readonly reason: string }
  | { readonly what: 'scheduled'; readonly version: string; readonly for: string; readonly means: Means }
  | { readonly what: 'unscheduled'; readonly reason: string }
  /** An order is sent once under its key. */
  | {
      readonly what: 'ordered'
      readonly version: string
      readonly order: string
      /** Absent where a mail gateway releases it. */
      readonly notBefore?: string
    }
  | { readonly what: 'sending'; readonly version: string; readonly order: string }
  | { readonly what: 'order-cancelled'; readonly order: string; readonly reason: string }
  | {
      readonly what: 'released'
      readonly version: string
      readonly order?: string
      readonly receipt: string
      readonly address?: string
    }
  /** It was also published at this address. */
  | { readonly what: 'placed'; readonly version: string; readonly receipt: string; readonly address: string }
  | EmergencyHappening
  | { readonly what: 'incident-opened'; readonly incident: string; readonly because: IncidentReason }
  | {
      readonly what: 'tasked'
      readonly task: string
      readonly kind: 'take-down'
      readonly where: string
      readonly to: string
      readonly due: string
    }
  | { readonly what: 'task-done'; readonly task: string; readonly how: string }
  | { readonly what: 'dated'; readonly reviewBy?: string; readonly expiresOn?: string; readonly reason: string }
  | LookHappening
  | DeclarationHappening
  | { readonly what: 'withdrawn'; readonly reason: string }
  /** Nobody decided in time, so held mail goes back to its sender. */
  | { readonly what: 'expired'; readonly version: string }
  | {
      readonly what: 'mail-handled'
      readonly version: string
      readonly outcome: 'returned' | 'missing' | 'gone'
      readonly receipt: string
    }
  | { readonly what: 'lapsed'; readonly version: string; readonly because: LapseReason }
  | { readonly what: 'rechecked'; readonly version: string; readonly ground: ReviewBasis }
  /** `hash` is the SHA-256 of the ZIP. */
  | {
      readonly what: 'copied'
      readonly for: 'information-request' | 'subject-access'
      readonly reference: string
      readonly hash: string
    }
  | {
      readonly what: 'content-erased'
      readonly because: 'retention' | 'request'
      readonly line?: string
      readonly reason?: string
    }
  | { readonly what: 'preserved'; readonly reason: string; readonly until?: string }
  | { readonly what: 'preservation-ended'; readonly reason: string }
  /** `until` (ISO 8601): limit for answering, opening, or reading. */
  | { readonly what: 'glass-asked'; readonly ground: AccessGround; readonly reason: string; readonly until: string }
  | {
      readonly what: 'glass-answered'
      readonly to: string
      readonly outcome: 'allowed' | 'refused'
      readonly reason: string
      /** Whether the author is informed of the access. */
      readonly tell: boolean
      readonly until: string
    }
  | { readonly what: 'glass-broken'; readonly until: string }
  /** Without a person, the whole office may read it. */
  | { readonly what: 'shared'; readonly person?: string }
  | { readonly what: 'unshared'; readonly person?: string }
  | { readonly what: 'called'; readonly version: string; readonly because: CallReason; readonly to: readonly string[] }
  | {
      readonly what: 'reminded'
      readonly because: ReminderReason
      readonly to: readonly string[]
      readonly task?: string
    }

/** Entries are added and never changed. */
export type Entry = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The id of a person, or `house`, or `mail-gateway`. */
  readonly by: string
} & Happening
