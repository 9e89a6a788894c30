/** The only file that the author of a rule must read. */
import type { KnownLanguage, Unread } from './unread.ts'

export type { Unread }

/** note: for the author, asks no decision. sign-off: a person must decide. block: must not go out as it stands. */
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

/** One piece of text in a draft. */
export type Part = {
  /** 'body', 'attachment:2/header1', 'attachment:3/page7/annotation'. Unique in a reading. */
  readonly id: string
  readonly kind: PartKind
  readonly text: string
  /** Where it is, in plain words, when the kind does not say it: 'tracked deletion', 'page 3, under a black rectangle'. */
  readonly where?: string
  /**
   * Set when this text was unfolded from another part (a disguise undone, an escape decoded).
   * `at[i]` is the UTF-16 offset in that part of the character behind offset `i` here; `at[text.length]` is the end.
   */
  readonly from?: { readonly part: string; readonly at: ArrayLike<number> }
}

/** Pixels already decoded and scaled down: rules never decode a file. Row by row from the top left, one byte a sample. */
export type Picture = {
  /** The id of the picture: 'attachment:1', 'attachment:2/word/media/image1.png', 'attachment:3/page1'. */
  readonly part: string
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Three bytes a pixel. */
  readonly rgb?: Uint8Array
  /** The same in grey with more pixels, where there are more and reading had room for them: a small mark is seen in no other. */
  readonly fuller?: { readonly width: number; readonly height: number; readonly grey: Uint8Array }
  /** Of a mark's reference: how opaque each pixel is, where anything shows through. */
  readonly cover?: Uint8Array
  /** Size before it was scaled down, in pixels; `dots` of them are an inch, where that is known. */
  readonly original?: { readonly width: number; readonly height: number; readonly dots?: number }
  /** Faces seen in it, where somebody looked. They are counted, never identified. */
  readonly faces?: number
  readonly where?: string
  /** Where letters that follow each other on one line stand on it, as far as reading knows: as in Match.box. */
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
  // What is asked of the Chief Executive, and never leaves the office.
  | 'application-permission'
  | 'application-account'
  | 'application-mark'

/** Who speaks. Staff hold politically restricted posts; the others do not (policy 7, A.a, A.e). */
export type Speaker = 'staff' | 'pcc' | 'deputy-pcc' | 'contractor'

/** `visible` is false for blind copies: other recipients do not see them. */
export type Recipient = { readonly address: string; readonly name?: string; readonly visible: boolean }

/** What the author and the calendar say about this draft. */
export type Circumstances = {
  readonly kind: Kind
  /** A corporate account of the office, or a person's own. */
  readonly account: 'corporate' | 'personal'
  readonly author: Speaker
  /** Who writes, as registers may call them; absent where nobody is known. */
  readonly writer?: { readonly names: readonly string[]; readonly post?: string }
  readonly electionPeriod: boolean
  /** The day of the review, YYYY-MM-DD: rules have no clock. */
  readonly today: string
  /** The social handle it would go out under, '@SampleOffice'. */
  readonly handle?: string
  /** When it is meant to go out, ISO 8601. */
  readonly intendedAt?: string
  /** Nothing of it may be seen before this moment, ISO 8601. */
  readonly embargoUntil?: string
  /** For email: who sends and who receives it. */
  readonly mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
  /** Evidence the author has attached: 'source', 'consent', 'dpia', 'eqia', 'licence', 'template', 'paro', 'privacy-notice', 'disclosure-basis'. */
  readonly evidence?: readonly string[]
  /** Texts of other items that must not be seen before a moment, ISO 8601; and, in an election period, parties named of late. */
  readonly others?: readonly { readonly item: string; readonly until: string; readonly text: string }[]
  readonly lately?: readonly { readonly party: string; readonly count: number }[]
}

/** An entry is live from `from` to `until`, both YYYY-MM-DD and inclusive; absent means open. */
export type Dated = { readonly from?: string; readonly until?: string }

/** Somebody who is properly public: the office's own people, office-holders, spokespeople. */
export type KnownPerson = Dated & {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly role: string
  /** office: on the office's own staff list. public: a public figure or another body's spokesperson. */
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
  /** References of the same mark share the id: the whole and its symbol. */
  readonly id: string
  readonly name: string
  readonly kind: EmblemKind
  readonly owner: string
  readonly reference: Picture
  /** Set when the mark was registered; absent = the matcher's own default. */
  readonly threshold?: number
  readonly permissions: readonly Permission[]
}

/** A text that must not be seen before its time, as hashed word shingles. */
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
  /** Journalists and outlets. */
  readonly media: readonly {
    readonly outlet: string
    readonly name?: string
    readonly emails?: readonly string[]
    readonly domains?: readonly string[]
    readonly handles?: readonly string[]
  }[]
  readonly emblems: readonly Emblem[]
  readonly embargoes: readonly Embargo[]
  /** Topics on which nothing is said without sign-off (policy 18). */
  readonly topics: readonly { readonly topic: string; readonly words: readonly string[] }[]
  /** Sensitivity-label ids or names, and the marking that each stands for. */
  readonly labels: readonly { readonly label: string; readonly marking: string }[]
  /** How this force writes its references; `pattern` is a regular expression without flags. */
  readonly references: readonly { readonly type: string; readonly pattern: string; readonly example: string }[]
  /** Domains to which mail is encrypted or that the office trusts (policy 45). */
  readonly secureDomains: readonly string[]
  readonly accounts: readonly { readonly handle: string; readonly platform: string; readonly corporate: boolean }[]
  readonly languages?: readonly KnownLanguage[]
}

/** Everything a rule may look at. Plain data: no file, no clock, no network. */
export type Reading = {
  readonly circumstances: Circumstances
  readonly known: Known
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  /** What could not be read, and why. Never empty by accident. */
  readonly unread: readonly Unread[]
  /** What reading itself noticed: a channel that differs from another, a name that lies about its content. */
  readonly observations: readonly Observation[]
  readonly classifierMatches?: readonly ClassifierMatch[]
}

/**
 * A passage that the classifier scored over its threshold. `like`: what the nearest labelled case was marked for;
 * `suppressed`: scored, and found harmless.
 */
export type ClassifierMatch = Span & {
  readonly group: string
  readonly confidence: number
  readonly like?: string
  readonly suppressed?: true
}

export type Observation = {
  readonly part: string
  /** For example 'alternative-differs', 'label-differs', 'covered-text', 'macro', 'encrypted', 'location' or 'tracked-change'. */
  readonly what: string
  /** In plain words, without any of the text. */
  readonly detail: string
  readonly start?: number
  readonly end?: number
}

/** UTF-16 offsets into the text of one part; `end` is exclusive. 0 to 0 means the part as a whole. */
export type Span = { readonly part: string; readonly start: number; readonly end: number }

/** What a rule reports. It never carries the matched text. */
export type Match = {
  readonly span: Span
  /** The kind of thing found: PERSON, NHS_NUMBER, SECRET, MARK … */
  readonly type: string
  /** 0 to 1: .3 a shape alone, .6 a shape with a check digit or a firm context, .9 both. */
  readonly confidence: number
  /** Why, for a person: what was seen and checked. Never the text itself. */
  readonly because: string
  /** Where this match weighs otherwise than its rule: a live consent makes it a note, an election period a sign-off. */
  readonly severity?: Severity
  /** Only the Chief Executive personally may sign this off. */
  readonly reserved?: boolean
  /** Paragraphs where they differ from the rule's. */
  readonly paragraphs?: readonly string[]
  /** A rewording or redaction that one click can put in place of the span. */
  readonly suggestion?: string
  /** In a picture: x, y, width, height as shares of its size. */
  readonly box?: readonly [number, number, number, number]
  /** Other spans that make one risk together with this one. */
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
  /** Paragraphs of the policy it carries, e.g. ['25', 'A.j']. */
  readonly paragraphs: readonly string[]
  /** One sentence to the author: what to do about it. */
  readonly advice: string
  readonly severity: Severity
  /** The standard, statute or guidance page it rests on. */
  readonly source?: string
  /** What it is known to miss or to find wrongly. */
  readonly limits?: string
  /** Pure and quick: the same reading gives the same matches, in the order of the text. */
  find(reading: Reading): Iterable<Match>
  readonly examples: { readonly found: readonly Example[]; readonly clear: readonly Example[] }
}
