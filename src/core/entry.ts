import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'
import type { CallReason, LapseReason, ReminderReason } from './entry-reasons.ts'
import type { LookHappening } from './look-happening.ts'
import type { Review, Verdict } from './review.ts'

export type { CallReason, LapseReason, ReminderReason }

/** A role that gives sign-offs. Everything else a person may do hangs on who they are in the item. */
export type Holder = 'chief-executive' | 'independent-reviewer' | 'data-protection-officer' | 'manager'

/** One needed approval. Outstanding until given. */
export type SignOff = {
  readonly holder: Holder
  /** Only the holder personally, never under a delegation. */
  readonly reserved: boolean
  /** In a sentence: why this person decides. */
  readonly why: string
  /** The row of the routing table that asked for it. */
  readonly row: string
  /** advice: is heard before somebody else decides. approval: decides. */
  readonly asks: 'advice' | 'approval'
  /** This one person, where the role alone does not say who: the author's manager. */
  readonly person?: string
  /** A delegate may give it only when the delegation names this kind. */
  readonly named?: true
  /** Whose turn it is first; the other is called when time passes. */
  readonly first: 'holder' | 'delegate'
  /** ISO 8601, in office hours from when it was routed: half of the time, when the decision is due, twice the time. */
  readonly half: string
  readonly due: string
  readonly late: string
}

/** What must be true before a conditional approval lets the content go. Each kind has its own check: `conditions.ts`. */
export type Condition = {
  readonly id: string
  readonly kind: 'text-removed' | 'before' | 'evidence' | 'confirmation'
  /** In words for a person: the moment (ISO 8601), the kind of evidence, or what is to be confirmed. Never the text to remove. */
  readonly needs: string
  /** text-removed: where the words stand in the version that was approved. */
  readonly spans?: readonly Place[]
  /** confirmation: the person who must give it. */
  readonly who?: string
}

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export type Place = { readonly part: string; readonly start: number; readonly end: number }

export type Outcome = 'approved' | 'approved-with-conditions' | 'advised' | 'returned' | 'rejected'

/** How content goes out: by mail to the press list, or by the hand of somebody who publishes it. */
export type Means = 'press-list' | 'by-hand'

/** What the calendar and the rules said when a version was reviewed: when they say something else, it is looked at again. */
export type Ground = { readonly rules: string; readonly elections: readonly string[] }

/** Somebody who may not decide, and why: named in it, related to its author, declared. */
export type Excluded = { readonly person: string; readonly why: string }

/** What became of one finding. `upheld` and `dismissed` answer a dispute; only a signatory gives them. */
export type Resolution = 'fixed' | 'explained' | 'disputed' | 'dismissed' | 'upheld' | 'accepted'

/** Why somebody reads what is not theirs to read: the grounds of paragraph 60. */
export type GlassGround = 'business-facts' | 'compliance' | 'standards' | 'crime' | 'misuse' | 'security'

type Routing = {
  readonly version: string
  readonly signOffs: readonly SignOff[]
  readonly excluded?: readonly Excluded[]
}

/** Set where the conflict is only that a version speaks in their name: it ends with a version that does not. */
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
      /** The released version that this one is to replace. */
      readonly corrects?: string
      /** Somebody else in whose name it speaks. */
      readonly onBehalfOf?: string
      /** Whether that person may decide is asked. Builds that did not ask left them out at once, and did not write this. */
      readonly asksAboutSpeaker?: true
      /** The kinds alone: references may name people, and stand with the version. */
      readonly evidence?: readonly string[]
      /** Rows of the register of consents that it rests on. */
      readonly consents?: readonly string[]
      /** The gates that had something to ask of whoever decides. */
      readonly missing?: readonly string[]
      /** Days, YYYY-MM-DD: when somebody should look at it again, and when it will no longer be true. */
      readonly reviewBy?: string
      readonly expiresOn?: string
      /** Held mail: its envelope stands in the version, not on the record. */
      readonly mail?: true
    }
  | {
      readonly what: 'reviewed'
      readonly version: string
      readonly review: Review
      readonly verdict: Verdict
      readonly shown: string
      readonly ground?: Ground
      /** It had waited for this check, in the background. */
      readonly background?: true
    }
  /** Time ran out: it is checked again in the background, and routed when that is done; for now, these are expected to decide. */
  | ({ readonly what: 'review-queued' } & Routing)
  | ({ readonly what: 'routed' } & Routing)
  | {
      readonly what: 'resolved'
      readonly version: string
      readonly finding: string
      readonly resolution: Resolution
      readonly reason: string
      /** It was given on this earlier version, and the words and what stands around them have not changed. */
      readonly carried?: { readonly from: string; readonly by: string; readonly at: string }
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
      /** The files that were served to this person and that they say they have opened. */
      readonly opened?: readonly string[]
    }
  | { readonly what: 'certified'; readonly version: string; readonly certificate: string; readonly until: string }
  | { readonly what: 'condition-met'; readonly version: string; readonly condition: string; readonly how: string }
  | {
      readonly what: 'commented'
      readonly version: string
      readonly text: string
      readonly anchor?: Place
      /** The number of the entry that it answers. */
      readonly inReplyTo?: number
    }
  /** An approval on condition that words are removed holds for the version in which nothing else was. */
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
  /** An author says that somebody should not decide. It counts once it is confirmed. */
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
  /** Sent off by the house: carried out once, not before this moment, under this key. */
  | {
      readonly what: 'ordered'
      readonly version: string
      readonly order: string
      /** Absent where a mail gateway carries it out. */
      readonly notBefore?: string
    }
  /** Everything was checked once more, and it is being sent: from here on it may have gone out. */
  | { readonly what: 'sending'; readonly version: string; readonly order: string }
  | { readonly what: 'order-cancelled'; readonly order: string; readonly reason: string }
  | {
      readonly what: 'released'
      readonly version: string
      readonly order?: string
      readonly receipt: string
      readonly address?: string
    }
  /** Another address at which it has been published. */
  | { readonly what: 'placed'; readonly version: string; readonly receipt: string; readonly address: string }
  | {
      readonly what: 'emergency-released'
      readonly version: string
      readonly reason: string
      readonly receipt: string
      readonly address?: string
      /** ISO 8601: the end of the next working day. */
      readonly reviewDue: string
      readonly opened?: readonly string[]
    }
  | {
      readonly what: 'emergency-reviewed'
      readonly version: string
      readonly outcome: 'ratified' | 'not-ratified'
      readonly reason: string
      readonly under?: string
      readonly opened?: readonly string[]
    }
  | { readonly what: 'incident-opened'; readonly incident: string; readonly because: 'not-ratified' }
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
  | { readonly what: 'withdrawn'; readonly reason: string }
  /** Nobody decided on held mail in time: it goes back to its sender. */
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
  | { readonly what: 'lapsed'; readonly version: string; readonly because: LapseReason }
  /** Looked at again because the rules or the calendar had changed, and nothing came of it. */
  | { readonly what: 'rechecked'; readonly version: string; readonly ground: Ground }
  /** Somebody took a copy of the whole record away; `hash` is the SHA-256 of the ZIP. */
  | {
      readonly what: 'copied'
      readonly for: 'information-request' | 'subject-access'
      readonly reference: string
      readonly hash: string
    }
  /** Its content, its title and its envelope were destroyed, with the keys they were sealed with. */
  | {
      readonly what: 'content-erased'
      readonly because: 'retention' | 'request'
      /** The row of the register of retention. */
      readonly line?: string
      readonly reason?: string
    }
  /** A legal hold: nothing of it is erased until this day, YYYY-MM-DD, or until it is ended. */
  | { readonly what: 'preserved'; readonly reason: string; readonly until?: string }
  | { readonly what: 'preservation-ended'; readonly reason: string }
  /** Break-glass reading. `until` (ISO 8601): for an answer, for opening it, for reading it. */
  | { readonly what: 'glass-asked'; readonly ground: GlassGround; readonly reason: string; readonly until: string }
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
  /** From now on this person may read it, or everybody in the office when nobody is named. */
  | { readonly what: 'shared'; readonly person?: string }
  | { readonly what: 'unshared'; readonly person?: string }
  | { readonly what: 'called'; readonly version: string; readonly because: CallReason; readonly to: readonly string[] }
  | {
      readonly what: 'reminded'
      readonly because: ReminderReason
      readonly to: readonly string[]
      /** Of which task, when there are several. */
      readonly task?: string
    }

/** One thing that happened to an item: who, what, when, why. Added, never changed. */
export type Entry = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The id of a person, or `house`, or `mail-gateway`. */
  readonly by: string
} & Happening
