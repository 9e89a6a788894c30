import type {
  CallReason,
  Condition,
  ConflictGround,
  Entry,
  GlassGround,
  Ground,
  Holder,
  LapseReason,
  Means,
  Outcome,
  Resolution,
  SignOff,
} from '../entry.ts'
import type { Review, Verdict } from '../review.ts'

export type Progress =
  | 'new'
  /** Being checked in the background: nobody can decide yet. */
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
  readonly holder: Holder
  readonly outcome: Outcome
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

/** One time that it went out. */
export type Release = {
  readonly at: string
  readonly by: string
  readonly version: string
  readonly receipt: string
  readonly addresses: readonly string[]
}

/** A page at which it was published, and what the last look found there; `due` (ISO 8601) when another is owed. */
export type Page = {
  readonly address: string
  readonly tries: number
  readonly due?: string
  readonly found?: Omit<Extract<Entry, { what: 'page-compared' }>, 'what' | 'version' | 'address'>
}

export type Task = Omit<Extract<Entry, { what: 'tasked' }>, 'what' | 'by' | 'at'> & {
  readonly done?: { readonly by: string; readonly at: string; readonly how: string }
}

/** A thing that is to go out, through all its versions, as its entries say it is. */
export type Item = {
  readonly progress: Progress
  /** Number of entries: where the next one goes. */
  readonly length: number
  readonly author?: string
  /** Everybody who handed in a version: none of them may decide. */
  readonly editors: readonly string[]
  readonly submitted?: Extract<Entry, { what: 'submitted' }>
  /** It began as an email on its way out. That never changes, whatever was handed in later. */
  readonly mail?: true
  readonly versions: readonly string[]
  readonly version?: string
  readonly review?: Review
  readonly verdict?: Verdict
  readonly ground?: Ground
  /** Hash of the findings on the current version. */
  readonly shown?: string
  readonly outstanding: readonly SignOff[]
  readonly signOffs: readonly SignOff[]
  /** Since when the outstanding sign-off is somebody's turn, and who was called since, why. */
  readonly turnSince?: string
  readonly called: readonly { readonly because: CallReason; readonly to: readonly string[] }[]
  /** Who may not decide besides the editors, and why. */
  readonly excluded: ReadonlyMap<string, string>
  /** Conflicts of interest that an author declared about others, by person, and that nobody has answered. */
  readonly openConflicts: ReadonlyMap<
    string,
    { readonly by: string; readonly reason: string; readonly because?: ConflictGround }
  >
  /** People of whom it was answered that they have no conflict. */
  readonly refusedConflicts: ReadonlySet<string>
  /** Whose conflict is only that the current version speaks in their name. */
  readonly speakerConflict?: string
  readonly decisions: readonly Decided[]
  readonly resolutions: ReadonlyMap<string, Resolved>
  readonly conditions: readonly Condition[]
  readonly met: ReadonlySet<string>
  readonly evidence: ReadonlySet<string>
  readonly comments: readonly Comment[]
  /** The people it is shared with by name, to read it. */
  readonly shared: ReadonlySet<string>
  readonly openToOffice?: true
  /** The versions that are marked SECRET or TOP SECRET, and who handed each of them in. */
  readonly secret: ReadonlyMap<string, readonly string[]>
  readonly hold?: { readonly by: string; readonly reason: string }
  readonly claim?: { readonly by: string; readonly until: string }
  readonly certificate?: { readonly jws: string; readonly until: string; readonly version: string; readonly at: string }
  /** The sender of held mail let it go alone. */
  readonly selfReleased?: true
  readonly lapsed?: LapseReason
  readonly scheduled?: { readonly for: string; readonly means: Means; readonly by: string }
  readonly order?: {
    readonly key: string
    readonly notBefore?: string
    readonly by: string
    readonly at: string
    /** It may have gone out already. */
    readonly begun?: true
  }
  readonly releases: readonly Release[]
  /** The last of them, unless it was withdrawn. */
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
  /** Of what is out, where the office allows the look-up. */
  readonly pages: readonly Page[]
  readonly reviewBy?: string
  readonly expiresOn?: string
  /** Reminders that were sent, as `because` or `because:task`; emptied when their day changes. */
  readonly reminded: ReadonlySet<string>
  /** When its content was erased, and why. */
  readonly erased?: { readonly at: string; readonly because: 'retention' | 'request' }
  /** Nothing of it is erased until this day, YYYY-MM-DD; until it is ended when there is none. */
  readonly legalHold?: { readonly by: string; readonly at: string; readonly reason: string; readonly until?: string }
  /** Somebody asked to read what is not theirs to read. */
  readonly glass?: {
    readonly state: 'asked' | 'allowed' | 'refused' | 'broken'
    readonly by: string
    readonly ground: GlassGround
    readonly why: string
    readonly until: string
    /** The versions that were marked SECRET or TOP SECRET when it was allowed: whoever allowed it knew of these alone. */
    readonly marked?: readonly string[]
    /** Whether its sender is told when it is read. */
    readonly tell?: boolean
  }
  readonly changedAt?: string
}
