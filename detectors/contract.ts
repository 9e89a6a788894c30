/** The only file that the author of a rule has to read. */
import type { ClassifierMatch, Span, ThresholdShift } from './classified.ts'
import type { KnownLanguage, Unread, UnreadAdvice } from './unread.ts'

export type { ClassifierFamily, ThresholdSetting } from './classified.ts'
export type { ClassifierMatch, Span, ThresholdShift, Unread, UnreadAdvice }

/** note: for the author, needs no decision. sign-off: a person must decide. block: must not go out as it is. */
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

/** One piece of text in a draft. `program`: filled in by a program, with technical values or with an account's name. */
export type Part = {
  /** 'body', 'attachment:2/header1', 'attachment:3/page7/annotation'. Unique in a reading. */
  readonly id: string
  readonly kind: PartKind
  readonly program?: 'technical' | 'account'
  readonly text: string
  /** Its place, when the kind does not show it: 'tracked deletion', 'page 3, under a black rectangle'. */
  readonly where?: string
  /**
   * Set when this text was unfolded from another part (a disguise undone, an escape decoded). `at[i]` is the UTF-16
   * offset in that part of the character at offset `i` here; `at[text.length]` is the end.
   */
  readonly from?: { readonly part: string; readonly at: ArrayLike<number> }
  /** Of a text that is spoken or shown in a recording: from which offset on at which millisecond of it, in order. */
  readonly times?: readonly (readonly [offset: number, at: number])[]
}

/** Decoded and scaled-down pixels: rules never decode a file. Row by row from the top left, one byte per sample. */
export type Picture = {
  /** Id of the picture: 'attachment:1', 'attachment:2/word/media/image1.png', 'attachment:3/page1'. */
  readonly part: string
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Three bytes per pixel. */
  readonly rgb?: Uint8Array
  /** The same picture in grey with more pixels, if there are any and memory allowed: small emblems show only here. */
  readonly fuller?: { readonly width: number; readonly height: number; readonly grey: Uint8Array }
  /** For the reference of an emblem: opacity of each pixel, if any is transparent. */
  readonly cover?: Uint8Array
  /** Size in pixels before scaling down; `dots` is the resolution per inch, where known. */
  readonly original?: { readonly width: number; readonly height: number; readonly dots?: number }
  /** Number of faces, if they were counted. Faces are never identified. */
  readonly faces?: number
  readonly where?: string
  /** Places of words and runs of letters in the picture, as far as they are known; boxes as in Match.box. */
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
  // Requested from the Chief Executive; never leaves the office.
  | 'application-permission'
  | 'application-account'
  | 'application-mark'

/** The author's role. Staff hold politically restricted posts; the others do not (policy 7, A.a, A.e). */
export type Speaker = 'staff' | 'pcc' | 'deputy-pcc' | 'contractor'

/** `visible` is false for blind copies, which other recipients do not see. */
export type Recipient = { readonly address: string; readonly name?: string; readonly visible: boolean }

/** Facts about a draft from its author and the calendar. */
export type Circumstances = {
  readonly kind: Kind
  /** A corporate account of the office, or a person's own. */
  readonly account: 'corporate' | 'personal'
  readonly author: Speaker
  /** The author as registers may name them; absent if unknown. */
  readonly writer?: { readonly names: readonly string[]; readonly post?: string }
  readonly electionPeriod: boolean
  /** The day of the review, YYYY-MM-DD: rules have no clock. */
  readonly today: string
  /** Social handle for publication, '@SampleOffice'. */
  readonly handle?: string
  /** Intended time of publication, ISO 8601. */
  readonly intendedAt?: string
  /** Nobody may see any of it before this moment, ISO 8601. */
  readonly embargoUntil?: string
  readonly mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
  /** Evidence: 'source', 'consent', 'dpia', 'eqia', 'licence', 'template', 'paro', 'privacy-notice', 'disclosure-basis'. */
  readonly evidence?: readonly string[]
  /** Texts of other items under embargo until a moment, ISO 8601; in an election period, parties named recently. */
  readonly others?: readonly { readonly item: string; readonly until: string; readonly text: string }[]
  readonly lately?: readonly { readonly party: string; readonly count: number }[]
}

/** Valid from `from` to `until`, both YYYY-MM-DD and inclusive; an absent date is open. */
export type Dated = { readonly from?: string; readonly until?: string }

/** A person who is properly public: the office's own people, office-holders, spokespeople. */
export type KnownPerson = Dated & {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly role: string
  /** office: on the office's staff list. public: a public figure or another body's spokesperson. */
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
  /** References of one emblem share the id: the whole and its symbol. */
  readonly id: string
  readonly name: string
  readonly kind: EmblemKind
  readonly owner: string
  readonly reference: Picture
  /** Set when the emblem was registered; absent means the matcher's default. */
  readonly threshold?: number
  readonly permissions: readonly Permission[]
}

/** A text under embargo, as hashed word shingles. */
export type Embargo = {
  readonly item: string
  readonly until: string
  readonly shingles: readonly number[]
}

/** What the office knows, as plain data. */
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
  /** Topics that need sign-off before the office speaks about them (policy 18). */
  readonly topics: readonly { readonly topic: string; readonly words: readonly string[] }[]
  /** Ids or names of sensitivity labels, and the marking of each. */
  readonly labels: readonly { readonly label: string; readonly marking: string }[]
  /** Forms of this force's references; `pattern` is a regular expression without flags. */
  readonly references: readonly { readonly type: string; readonly pattern: string; readonly example: string }[]
  /** Domains to which mail is encrypted or that the office trusts (policy 45). */
  readonly secureDomains: readonly string[]
  readonly accounts: readonly { readonly handle: string; readonly platform: string; readonly corporate: boolean }[]
  readonly languages?: readonly KnownLanguage[]
  /** By how much the office moved thresholds of the classifier; absent where it moved none. */
  readonly thresholdShifts?: readonly ThresholdShift[]
}

/** Everything that a rule may use: plain data, without files, clock or network. */
export type Reading = {
  readonly circumstances: Circumstances
  readonly known: Known
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  /** What could not be read, and why. */
  readonly unread: readonly Unread[]
  /** Observations of the readers: two versions of a text that differ, a file with a misleading name. */
  readonly observations: readonly Observation[]
  readonly classifierMatches?: readonly ClassifierMatch[]
}

export type Observation = {
  readonly part: string
  /** Such as 'alternative-differs', 'label-differs', 'covered-text', 'macro', 'encrypted' or 'location'. */
  readonly what: string
  /** In plain words, without any of the text. */
  readonly detail: string
  readonly start?: number
  readonly end?: number
}

/** What a rule reports. It never contains the matched text. */
export type Match = {
  readonly span: Span
  /** Kind of match: PERSON, NHS_NUMBER, SECRET, MARK … */
  readonly type: string
  /** 0 to 1: .3 for a shape alone, .6 for a shape with a check digit or firm context, .9 for both. */
  readonly confidence: number
  /** The reason for a person: what was seen and checked. Never the text itself. */
  readonly because: string
  /** Severity where it differs from the rule's: a live consent makes it a note, an election period a sign-off. */
  readonly severity?: Severity
  /** Only the Chief Executive personally may sign this off. */
  readonly reserved?: boolean
  /** Paragraphs where they differ from the rule's. */
  readonly paragraphs?: readonly string[]
  /** A rewording or redaction that the author can apply in place of the span. */
  readonly suggestion?: string
  /** In a picture: x, y, width, height as shares of its size. */
  readonly box?: readonly [number, number, number, number]
  /** Other spans that form one risk with this one. */
  readonly related?: readonly Span[]
}

/** Short texts that prove a rule. A string is the body of a press release by staff; an object sets more. */
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
  /** `detector/rule`: the path of its file. Published ids are never reused. */
  readonly id: string
  readonly title: string
  /** Paragraphs of the policy that it enforces, such as ['25', 'A.j']. */
  readonly paragraphs: readonly string[]
  /** One sentence to the author: what to do about it. */
  readonly advice: string
  readonly severity: Severity
  /** The standard, statute or guidance page that it is based on. */
  readonly source?: string
  /** What it is known to miss or to report wrongly. */
  readonly limits?: string
  /** Pure and fast: the same reading gives the same matches, in text order. */
  find(reading: Reading): Iterable<Match>
  readonly examples: { readonly found: readonly Example[]; readonly clear: readonly Example[] }
}
