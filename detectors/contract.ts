import type { ClassifierMatch, Span, ThresholdShift } from './classified.ts'
import type { KnownLanguage, Unread, UnreadAdvice } from './unread.ts'

export type { ClassifierFamily, ThresholdSetting } from './classified.ts'
export type { ClassifierMatch, Span, ThresholdShift, Unread, UnreadAdvice }

/** note: for the author. sign-off: a person decides. block: must not go out. */
export type Severity = 'note' | 'sign-off' | 'block'

export type PartKind =
  | 'title'
  | 'body'
  | 'quoted'
  | 'recipients'
  | 'attachment'
  | 'header-footer'
  | 'filename'
  | 'properties'
  | 'label'
  | 'hidden'
  | 'picture-text'

export type Part = {
  /** 'body', 'attachment:2/header1'. Unique in a reading. */
  readonly id: string
  readonly kind: PartKind
  readonly program?: 'technical' | 'account'
  readonly text: string
  /** Where the kind does not show it: 'page 3, under a black rectangle'. */
  readonly where?: string
  /**
   * Set when unfolded from another part. `at[i]`: UTF-16 offset there of offset `i` here; `at[text.length]` is the end.
   */
  readonly from?: { readonly part: string; readonly at: ArrayLike<number> }
  /** In a recording: milliseconds from an offset on, in order. */
  readonly times?: readonly (readonly [offset: number, at: number])[]
}

/** Decoded and scaled down, because rules never decode a file. Row by row, one byte a sample. */
export type Picture = {
  readonly part: string
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Three bytes per pixel. */
  readonly rgb?: Uint8Array
  /** With more pixels, where memory allows: small emblems show only here. */
  readonly fuller?: { readonly width: number; readonly height: number; readonly grey: Uint8Array }
  /** The opacity of references with transparent pixels. */
  readonly cover?: Uint8Array
  /** The size before scaling down; `dots` are per inch. */
  readonly original?: { readonly width: number; readonly height: number; readonly dots?: number }
  /** How many faces were counted; none is identified. */
  readonly faces?: number
  readonly where?: string
  /** Words in the picture; boxes as in Match.box. */
  readonly runs?: readonly { readonly text: string; readonly box: readonly [number, number, number, number] }[]
}

export type Kind =
  | 'press-release'
  | 'press-line'
  | 'media-enquiry'
  | 'interview-brief'
  | 'speech'
  | 'event'
  | 'article'
  | 'report'
  | 'web-page'
  | 'social-post'
  | 'reply'
  | 'engagement'
  | 'video'
  | 'letter'
  | 'newsletter'
  | 'email'
  | 'other'
  // It never leaves the office.
  | 'application-permission'
  | 'application-account'
  | 'application-mark'

/** Policy 7, A.a, A.e: staff hold politically restricted posts. */
export type Speaker = 'staff' | 'pcc' | 'deputy-pcc' | 'contractor'

/** `visible` is false for blind copies. */
export type Recipient = { readonly address: string; readonly name?: string; readonly visible: boolean }

export type Circumstances = {
  readonly kind: Kind
  readonly account: 'corporate' | 'personal'
  readonly author: Speaker
  readonly writer?: { readonly names: readonly string[]; readonly post?: string }
  readonly electionPeriod: boolean
  /** YYYY-MM-DD: rules have no clock. */
  readonly today: string
  readonly handle?: string
  readonly intendedAt?: string
  /** ISO 8601. */
  readonly embargoUntil?: string
  readonly mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
  /** Evidence: 'source', 'consent', 'dpia', 'eqia', 'licence', 'template', 'paro', 'privacy-notice', 'disclosure-basis'. */
  readonly evidence?: readonly string[]
  /** Embargoed texts, `until` ISO 8601; in an election period, parties named recently. */
  readonly others?: readonly { readonly item: string; readonly until: string; readonly text: string }[]
  readonly lately?: readonly { readonly party: string; readonly count: number }[]
}

/** YYYY-MM-DD, inclusive; absent means open. */
export type Dated = { readonly from?: string; readonly until?: string }

/** The office's people, office-holders, spokespeople. */
export type KnownPerson = Dated & {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly role: string
  readonly standing: 'office' | 'public'
  readonly party?: string
}

export type KnownContact = Dated & {
  readonly type: 'email' | 'email-domain' | 'phone' | 'handle' | 'address' | 'website'
  readonly value: string
  readonly of: string
}

export type Party = Dated & {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly slogans?: readonly string[]
  readonly hashtags?: readonly string[]
  readonly emoji?: readonly string[]
  readonly leaders?: readonly string[]
}
export type Candidate = Dated & { readonly name: string; readonly party?: string; readonly election: string }
export type Consent = Dated & {
  readonly id: string
  readonly person: string
  readonly purpose: string
  readonly kinds?: readonly Kind[]
  readonly types?: readonly string[]
  readonly withdrawn?: boolean
}

export type EmblemKind = 'office' | 'partner' | 'look-alike' | 'expired'
export type Permission = Dated & { readonly who: string; readonly use: string; readonly kinds?: readonly Kind[] }
export type Emblem = {
  /** The whole emblem and its symbol share the id. */
  readonly id: string
  readonly name: string
  readonly kind: EmblemKind
  readonly owner: string
  readonly reference: Picture
  /** If absent, the matcher has a default. */
  readonly threshold?: number
  readonly permissions: readonly Permission[]
}

export type Embargo = {
  readonly item: string
  readonly until: string
  readonly shingles: readonly number[]
}

export type Known = {
  readonly office: {
    readonly name: string
    readonly aliases: readonly string[]
    readonly area: string
    readonly force: string
    readonly website: string
    readonly domains: readonly string[]
    readonly privacyNotice: string
  }
  readonly people: readonly KnownPerson[]
  readonly contacts: readonly KnownContact[]
  readonly consents: readonly Consent[]
  readonly parties: readonly Party[]
  readonly candidates: readonly Candidate[]
  readonly media: readonly {
    readonly outlet: string
    readonly name?: string
    readonly emails?: readonly string[]
    readonly domains?: readonly string[]
    readonly handles?: readonly string[]
  }[]
  readonly emblems: readonly Emblem[]
  readonly embargoes: readonly Embargo[]
  /** Policy 18. */
  readonly topics: readonly { readonly topic: string; readonly words: readonly string[] }[]
  /** Ids or names, and the marking of each. */
  readonly labels: readonly { readonly label: string; readonly marking: string }[]
  /** `pattern` has no flags. */
  readonly references: readonly { readonly type: string; readonly pattern: string; readonly example: string }[]
  /** Mail to these domains is encrypted or trusted (policy 45). */
  readonly secureDomains: readonly string[]
  readonly accounts: readonly { readonly handle: string; readonly platform: string; readonly corporate: boolean }[]
  readonly languages?: readonly KnownLanguage[]
  readonly thresholdShifts?: readonly ThresholdShift[]
}

/** A reading is plain data, without files, clock or network. */
export type Reading = {
  readonly circumstances: Circumstances
  readonly known: Known
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly unread: readonly Unread[]
  /** Two versions that differ, a misleading file name. */
  readonly observations: readonly Observation[]
  readonly classifierMatches?: readonly ClassifierMatch[]
}

export type Observation = {
  readonly part: string
  readonly what: string
  readonly detail: string
  readonly start?: number
  readonly end?: number
}

/** Never contains the matched text. */
export type Match = {
  readonly span: Span
  readonly type: string
  readonly confidence: number
  /** The reason never contains the text. */
  readonly because: string
  /** Replaces the rule's advice. */
  readonly advice?: string
  /** Replaces the rule's severity. */
  readonly severity?: Severity
  readonly reserved?: boolean
  /** Replaces the rule's paragraphs. */
  readonly paragraphs?: readonly string[]
  readonly suggestion?: string
  /** x, y, width and height as shares of the picture. */
  readonly box?: readonly [number, number, number, number]
  /** These spans form one risk with this one. */
  readonly related?: readonly Span[]
}

/** A string is the body of a press release by staff. */
export type Example =
  | string
  | {
      readonly text: string
      readonly title?: string
      readonly part?: Partial<Omit<Part, 'text' | 'from'>>
      readonly circumstances?: Partial<Circumstances>
      readonly known?: Partial<Known>
      readonly pictures?: readonly Picture[]
      readonly observations?: readonly Observation[]
      readonly classifierMatches?: readonly ClassifierMatch[]
    }

export type Rule = {
  /** The id is its path, and a published id is never reused. */
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** The first sentence has 80 characters at most: two lines of a phone. */
  readonly advice: string
  readonly severity: Severity
  readonly source?: string
  /** Known misses and false alarms. */
  readonly limits?: string
  /** Pure: the same reading gives the same matches, in text order. */
  find(reading: Reading): Iterable<Match>
  readonly examples: { readonly found: readonly Example[]; readonly clear: readonly Example[] }
}
