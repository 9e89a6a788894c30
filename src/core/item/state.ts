import type {
  AccessGround,
  ApproverRole,
  CallReason,
  Condition,
  ConflictGround,
  Entry,
  LapseReason,
  Means,
  Outcome,
  Resolution,
  ReviewBasis,
  SignOff,
} from '../entry.ts'
import type { Sample } from '../mail/declaration-happening.ts'
import type { PackName } from '../pack/pack-name.ts'
import type { Review, Verdict } from '../review.ts'

export type Progress =
  | 'new'
  /** In a background check: nobody can decide yet. */
  | 'checking'
  | 'blocked'
  | 'awaiting'
  | 'returned'
  | 'rejected'
  | 'recalled'
  | 'approved'
  | 'scheduled'
  | 'releasing'
  | 'released'
  | 'withdrawn'
  | 'expired'
  | 'lapsed'

export type Decided = {
  readonly by: string
  readonly at: string
  readonly version: string
  readonly holder: ApproverRole
  readonly outcome: Outcome
  readonly pack?: PackName
  readonly reason?: string
  readonly under?: string
}

export type Resolved = {
  readonly by: string
  readonly at: string
  readonly resolution: Resolution
  readonly reason: string
}

export type Comment = Extract<Entry, { what: 'commented' }> & { readonly number: number }

/** One release. */
export type Release = {
  readonly at: string
  readonly by: string
  readonly version: string
  readonly receipt: string
  readonly addresses: readonly string[]
}

/** A published page, what its last check found, and when the next is due (ISO 8601). */
export type Page = {
  readonly address: string
  readonly tries: number
  readonly due?: string
  readonly found?: Omit<Extract<Entry, { what: 'page-compared' }>, 'what' | 'version' | 'address'>
}

export type Task = Omit<Extract<Entry, { what: 'tasked' }>, 'what' | 'by' | 'at'> & {
  readonly done?: { readonly by: string; readonly at: string; readonly how: string }
}

/** An item: what goes out, through all its versions, computed from its entries. */
export type Item = {
  readonly progress: Progress
  /** Number of entries; the next entry's sequence number. */
  readonly length: number
  readonly author?: string
  /** Everybody who submitted a version. None of them may decide. */
  readonly editors: readonly string[]
  readonly submitted?: Extract<Entry, { what: 'submitted' }>
  /** It began as outgoing mail. This never changes. */
  readonly mail?: true
  readonly versions: readonly string[]
  readonly version?: string
  readonly review?: Review
  readonly verdict?: Verdict
  readonly reviewBasis?: ReviewBasis
  /** Findings hash of the current version. */
  readonly shown?: string
  readonly outstanding: readonly SignOff[]
  readonly signOffs: readonly SignOff[]
  /** Since when the outstanding sign-off is due, and who was notified since, with the reason. */
  readonly turnStartedAt?: string
  readonly notifications: readonly { readonly because: CallReason; readonly to: readonly string[] }[]
  /** People who may not decide besides the editors, with the reason. */
  readonly excluded: ReadonlyMap<string, string>
  /** Conflicts declared by an author and not answered, by person. */
  readonly openConflicts: ReadonlyMap<
    string,
    { readonly by: string; readonly reason: string; readonly because?: ConflictGround }
  >
  /** People whose declared conflict was refused. */
  readonly refusedConflicts: ReadonlySet<string>
  /** The person whose only conflict is that the current version speaks in their name. */
  readonly speakerConflict?: string
  readonly decisions: readonly Decided[]
  readonly resolutions: ReadonlyMap<string, Resolved>
  readonly conditions: readonly Condition[]
  readonly met: ReadonlySet<string>
  readonly evidence: ReadonlySet<string>
  readonly comments: readonly Comment[]
  /** People it is shared with by name. */
  readonly shared: ReadonlySet<string>
  readonly openToOffice?: true
  /** Versions marked SECRET or TOP SECRET, with the people who submitted each. */
  readonly secret: ReadonlyMap<string, readonly string[]>
  readonly hold?: { readonly by: string; readonly reason: string }
  readonly claim?: { readonly by: string; readonly until: string }
  readonly certificate?: { readonly jws: string; readonly until: string; readonly version: string; readonly at: string }
  /**
   * The mail server no longer holds it. missing: when it was to go out. gone: while it waited for a decision, so that
   * it may have gone out without one.
   */
  readonly lost?: { readonly at: string; readonly by: string; readonly outcome: 'missing' | 'gone' }
  /** The sender released held mail for a reason. Only in entries until November 2026. */
  readonly selfReleased?: true
  /** The sender's declaration about the current version of held mail, and how it was judged. */
  readonly declaration?: {
    readonly by: string
    readonly at: string
    readonly statement: string
    readonly sample?: Sample
    readonly judged?: { readonly by: string; readonly at: string; readonly outcome: 'right' | 'wrong' }
  }
  /** The sender leaves the decision on this version to an approver. */
  readonly signOffAsked?: true
  readonly lapsed?: LapseReason
  readonly scheduled?: { readonly for: string; readonly means: Means; readonly by: string }
  readonly order?: {
    readonly key: string
    readonly notBefore?: string
    readonly by: string
    readonly at: string
    /** The release was begun, so it may have gone out. */
    readonly begun?: true
  }
  readonly releases: readonly Release[]
  /** The last release, unless withdrawn. */
  readonly live?: Release
  readonly emergency?: {
    readonly by: string
    readonly at: string
    readonly version: string
    readonly reason: string
    readonly reviewDue: string
    readonly outcome?: 'ratified' | 'not-ratified'
  }
  readonly incidents: readonly string[]
  readonly tasks: readonly Task[]
  /** Published pages that the office allows to be checked. */
  readonly pages: readonly Page[]
  readonly reviewBy?: string
  readonly expiresOn?: string
  /** Reminders sent, as `because` or `because:task`; cleared when their day changes. */
  readonly reminded: ReadonlySet<string>
  readonly erased?: { readonly at: string; readonly because: 'retention' | 'request' }
  /** Nothing is erased until this day (YYYY-MM-DD), or until the hold is ended. */
  readonly legalHold?: { readonly by: string; readonly at: string; readonly reason: string; readonly until?: string }
  /** A break-glass request. */
  readonly accessRequest?: {
    readonly state: 'asked' | 'allowed' | 'refused' | 'broken'
    readonly by: string
    readonly ground: AccessGround
    readonly why: string
    readonly until: string
    /** Versions marked SECRET or TOP SECRET when the reading was allowed. It covers no others. */
    readonly marked?: readonly string[]
    /** Whether the sender is informed of the reading. */
    readonly tell?: boolean
  }
  readonly changedAt?: string
}
