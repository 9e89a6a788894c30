import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'
import type { EmergencyHappening } from './emergency-happening.ts'
import type { CallReason, IncidentReason, LapseReason, ReminderReason } from './entry-reasons.ts'
import type { LookHappening } from './look-happening.ts'
import type { DeclarationHappening } from './mail/declaration-happening.ts'
import type { PackName } from './pack/pack-name.ts'
import type { Review, Verdict } from './review.ts'

export type { CallReason, LapseReason, ReminderReason }

/** A role that gives sign-offs. */
export type ApproverRole = 'chief-executive' | 'independent-reviewer' | 'data-protection-officer' | 'manager' | 'sender'

/** One needed approval, outstanding until given. */
export type SignOff = {
  readonly holder: ApproverRole
  /** Only this role personally, never a delegate. */
  readonly reserved: boolean
  /** Why this person decides, as a sentence. */
  readonly why: string
  /** The routing row that asked for it. */
  readonly row: string
  /** `advice` is given before somebody else decides; `approval` decides. */
  readonly asks: 'advice' | 'approval'
  /** A particular person where the role does not say who: the author's manager. */
  readonly person?: string
  /** A delegate only if the delegation names this kind. */
  readonly named?: true
  /** Whose turn it is first; the other is notified later. */
  readonly first: 'holder' | 'delegate'
  /** ISO 8601, in office hours from routing: half of the time, the due time, twice the time. */
  readonly half: string
  readonly due: string
  readonly late: string
}

/** What must hold before conditionally approved content is released. `conditions.ts` checks each kind. */
export type Condition = {
  readonly id: string
  readonly kind: 'text-removed' | 'before' | 'evidence' | 'confirmation'
  /** For a person: the moment (ISO 8601), the evidence, or what to confirm. Never the text to remove. */
  readonly needs: string
  /** text-removed: the passages in the approved version. */
  readonly spans?: readonly Place[]
  /** confirmation: who must confirm. */
  readonly who?: string
}

/** UTF-16 offsets, `end` exclusive. */
export type Place = { readonly part: string; readonly start: number; readonly end: number }

export type Outcome = 'approved' | 'approved-with-conditions' | 'advised' | 'returned' | 'rejected'

/** How content is released: by mail to the press list, or published by a person. */
export type Means = 'press-list' | 'by-hand'

/** Rules and calendar as a review used them. When they change, it is checked again. */
export type ReviewBasis = {
  readonly rules: string
  readonly elections: readonly string[]
  /** Absent in entries from before there were packs: the first pack. */
  readonly pack?: PackName
  /** Absent in entries from before registers were part of the basis. */
  readonly registers?: string
}

/** Somebody who may not decide, and why. */
export type Excluded = { readonly person: string; readonly why: string }

/** What became of a finding. Only a signatory upholds or dismisses. */
export type Resolution = 'fixed' | 'explained' | 'disputed' | 'dismissed' | 'upheld' | 'accepted'

/** Grounds for break-glass reading (policy 60). */
export type AccessGround = 'business-facts' | 'compliance' | 'standards' | 'crime' | 'misuse' | 'security'

type Routing = {
  readonly version: string
  readonly signOffs: readonly SignOff[]
  readonly excluded?: readonly Excluded[]
}

/** Set if the only conflict is that the version speaks in their name. It ends with a version that does not. */
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
      /** The released version that this one replaces. */
      readonly corrects?: string
      /** The person in whose name it speaks. */
      readonly onBehalfOf?: string
      /** Whether that person may decide is asked. Older builds excluded them at once and did not write this. */
      readonly asksAboutSpeaker?: true
      /** Kinds only: references may name people and are kept with the version. */
      readonly evidence?: readonly string[]
      /** Rows of the consents register that it depends on. */
      readonly consents?: readonly string[]
      /** Gates put before the decider. */
      readonly missing?: readonly string[]
      /** YYYY-MM-DD: the day for a new review, and the last day on which it is true. */
      readonly reviewBy?: string
      readonly expiresOn?: string
      /** Held mail. Its envelope is kept with the version. */
      readonly mail?: true
    }
  | {
      readonly what: 'reviewed'
      readonly version: string
      readonly review: Review
      readonly verdict: Verdict
      readonly shown: string
      readonly ground?: ReviewBasis
      /** A background check that it waited for. */
      readonly background?: true
    }
  /** Time ran out, so a background check follows and routing after it. These people are expected to decide. */
  | ({ readonly what: 'review-queued' } & Routing)
  | ({ readonly what: 'routed' } & Routing)
  | {
      readonly what: 'resolved'
      readonly version: string
      readonly finding: string
      readonly resolution: Resolution
      readonly reason: string
      /** Given on this earlier version; the finding and its surroundings did not change. */
      readonly carried?: { readonly from: string; readonly by: string; readonly at: string }
    }
  | {
      readonly what: 'decided'
      readonly version: string
      /** Hash of the findings that the page showed. */
      readonly shown: string
      readonly holder: ApproverRole
      readonly outcome: Outcome
      /** The policy pack that it was decided under; the first where absent. */
      readonly pack?: PackName
      readonly reason?: string
      readonly conditions?: readonly Condition[]
      /** The delegation used; absent in one's own right. */
      readonly under?: string
      readonly acknowledged: readonly string[]
      /** Files that were served to this person and that they ticked as opened. */
      readonly opened?: readonly string[]
      /** The day (YYYY-MM-DD) since when this person may decide, while that is new. */
      readonly newSince?: string
    }
  | { readonly what: 'certified'; readonly version: string; readonly certificate: string; readonly until: string }
  | { readonly what: 'condition-met'; readonly version: string; readonly condition: string; readonly how: string }
  | {
      readonly what: 'commented'
      readonly version: string
      readonly text: string
      readonly anchor?: Place
      /** Number of the comment that it answers. */
      readonly inReplyTo?: number
    }
  /** An approval "remove these words" carried over to the version without them. */
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
  /** An author declares a conflict about somebody. It counts once confirmed. */
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
  /** An automatic release: sent once under this key, not before this moment. */
  | {
      readonly what: 'ordered'
      readonly version: string
      readonly order: string
      /** Absent where a mail gateway releases it. */
      readonly notBefore?: string
    }
  /** The last check passed and it is being sent: from here on it may be out. */
  | { readonly what: 'sending'; readonly version: string; readonly order: string }
  | { readonly what: 'order-cancelled'; readonly order: string; readonly reason: string }
  | {
      readonly what: 'released'
      readonly version: string
      readonly order?: string
      readonly receipt: string
      readonly address?: string
    }
  /** Another address at which it was published. */
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
  /** Nobody decided on held mail in time, so it goes back to its sender. */
  | { readonly what: 'expired'; readonly version: string }
  /** What the gateway did with held mail other than sending it. */
  | {
      readonly what: 'mail-handled'
      readonly version: string
      readonly outcome: 'returned' | 'missing' | 'gone'
      readonly receipt: string
    }
  | { readonly what: 'lapsed'; readonly version: string; readonly because: LapseReason }
  /** Checked again after rules or calendar changed, with the same result. */
  | { readonly what: 'rechecked'; readonly version: string; readonly ground: ReviewBasis }
  /** A copy of the whole record was exported. `hash`: SHA-256 of the ZIP. */
  | {
      readonly what: 'copied'
      readonly for: 'information-request' | 'subject-access'
      readonly reference: string
      readonly hash: string
    }
  /** Content, title and envelope were destroyed with their keys. */
  | {
      readonly what: 'content-erased'
      readonly because: 'retention' | 'request'
      /** The row of the retention register. */
      readonly line?: string
      readonly reason?: string
    }
  /** Legal hold until this day (YYYY-MM-DD) or until it is ended. */
  | { readonly what: 'preserved'; readonly reason: string; readonly until?: string }
  | { readonly what: 'preservation-ended'; readonly reason: string }
  /** Break-glass reading. `until` (ISO 8601): the limit for answering, opening, or reading. */
  | { readonly what: 'glass-asked'; readonly ground: AccessGround; readonly reason: string; readonly until: string }
  | {
      readonly what: 'glass-answered'
      readonly to: string
      readonly outcome: 'allowed' | 'refused'
      readonly reason: string
      /** Whether its sender is told. */
      readonly tell: boolean
      readonly until: string
    }
  | { readonly what: 'glass-broken'; readonly until: string }
  /** This person may read it now, or the whole office if nobody is named. */
  | { readonly what: 'shared'; readonly person?: string }
  | { readonly what: 'unshared'; readonly person?: string }
  | { readonly what: 'called'; readonly version: string; readonly because: CallReason; readonly to: readonly string[] }
  | {
      readonly what: 'reminded'
      readonly because: ReminderReason
      readonly to: readonly string[]
      /** Which task, if there are several. */
      readonly task?: string
    }

/** One event of an item: who, what, when, why. Entries are added and never changed. */
export type Entry = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The id of a person, or `house`, or `mail-gateway`. */
  readonly by: string
} & Happening
