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

export type Release = {
  readonly at: string
  readonly by: string
  readonly version: string
  readonly receipt: string
  readonly addresses: readonly string[]
}

export type Page = {
  readonly address: string
  readonly tries: number
  readonly due?: string
  readonly found?: Omit<Extract<Entry, { what: 'page-compared' }>, 'what' | 'version' | 'address'>
}

export type Task = Omit<Extract<Entry, { what: 'tasked' }>, 'what' | 'by' | 'at'> & {
  readonly done?: { readonly by: string; readonly at: string; readonly how: string }
}

export type Item = {
  readonly progress: Progress
  readonly length: number
  readonly author?: string
  /** Nobody who submitted a version may decide. */
  readonly editors: readonly string[]
  readonly submitted?: Extract<Entry, { what: 'submitted' }>
  /** It began as outgoing mail. This never changes. */
  readonly mail?: true
  readonly versions: readonly string[]
  readonly version?: string
  readonly review?: Review
  readonly verdict?: Verdict
  readonly reviewBasis?: ReviewBasis
  readonly shown?: string
  readonly outstanding: readonly SignOff[]
  readonly signOffs: readonly SignOff[]
  /** When the outstanding sign-off became due, and who was notified since. */
  readonly turnStartedAt?: string
  readonly notifications: readonly { readonly because: CallReason; readonly to: readonly string[] }[]
  readonly excluded: ReadonlyMap<string, string>
  /** Conflicts declared by an author and not answered, by person. */
  readonly openConflicts: ReadonlyMap<
    string,
    { readonly by: string; readonly reason: string; readonly because?: ConflictGround }
  >
  readonly refusedConflicts: ReadonlySet<string>
  /** The person whose only conflict is that the current version speaks in their name. */
  readonly speakerConflict?: string
  readonly decisions: readonly Decided[]
  readonly resolutions: ReadonlyMap<string, Resolved>
  readonly conditions: readonly Condition[]
  readonly met: ReadonlySet<string>
  readonly evidence: ReadonlySet<string>
  readonly comments: readonly Comment[]
  readonly shared: ReadonlySet<string>
  readonly openToOffice?: true
  /** Names the people who submitted each marked version. */
  readonly secret: ReadonlyMap<string, readonly string[]>
  readonly hold?: { readonly by: string; readonly reason: string }
  readonly claim?: { readonly by: string; readonly until: string }
  readonly certificate?: { readonly jws: string; readonly until: string; readonly version: string; readonly at: string }
  /** missing: when it was to go out. gone: while it waited, so that it may have gone out undecided. */
  readonly lost?: { readonly at: string; readonly by: string; readonly outcome: 'missing' | 'gone' }
  /** The sender released held mail for a reason. Only in entries until November 2026. */
  readonly selfReleased?: true
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
  readonly pages: readonly Page[]
  readonly reviewBy?: string
  readonly expiresOn?: string
  /** Reminders sent, as `because` or `because:task`; cleared when their day changes. */
  readonly reminded: ReadonlySet<string>
  readonly erased?: { readonly at: string; readonly because: 'retention' | 'request' }
  /** Nothing is erased until this day (YYYY-MM-DD), or until the hold is ended. */
  readonly legalHold?: { readonly by: string; readonly at: string; readonly reason: string; readonly until?: string }
  readonly accessRequest?: {
    readonly state: 'asked' | 'allowed' | 'refused' | 'broken'
    readonly by: string
    readonly ground: AccessGround
    readonly why: string
    readonly until: string
    /** Versions with a marking that the reading was allowed for; it covers no others. */
    readonly marked?: readonly string[]
    readonly tell?: boolean
  }
  readonly changedAt?: string
}
