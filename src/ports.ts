import type { Circumstances, Observation, Part } from '../detectors/contract.ts'
import type { TenantGrant } from './core/app-roles.ts'
import type { RuleJudged } from './core/calibration/judged.ts'
import type { CheckProgress } from './core/check-progress.ts'
import type { DelegationEntry } from './core/delegation.ts'
import type { DirectoryPerson } from './core/directory.ts'
import type { DocumentLayout } from './core/document-layout.ts'
import type { Draft, DraftFile } from './core/draft.ts'
import type { Entry } from './core/entry.ts'
import type { ObservedStore } from './core/mail/observed-store.ts'
import type { MailOrder } from './core/mail/order.ts'
import type { DeclarationNumber, MailStore, MailVerdict, NewMailCopy, OrderDone } from './core/mail/stored-mail.ts'
import type { Notice, NoticeKind } from './core/notice.ts'
import type { OfficeSnapshot } from './core/office-snapshot.ts'
import type { Served } from './core/opening.ts'
import type { PackName } from './core/pack/pack-name.ts'
import type { AnchorEntry } from './core/record/anchor.ts'
import type { BundleFile } from './core/record/bundle/bundle.ts'
import type { MailLogEntry } from './core/record/mail-log.ts'
import type { Chain, Period } from './core/record/record.ts'
import type { Recording } from './core/recording.ts'
import type { RegisterEntry, RowVersion } from './core/register/entry.ts'
import type { Registers } from './core/register/office.ts'
import type { Review } from './core/review.ts'
import type { StopEntry } from './core/stop.ts'
import type { Summary } from './core/summary.ts'

export type {
  KnownOrder,
  MailCopy,
  MailVerdict,
  NewMailCopy,
  OpenOrder,
  OrderDone,
} from './core/mail/stored-mail.ts'

/** What the use cases need from the world. Everything that touches it is behind one of these. */

export type AnyEntry = Entry | DelegationEntry | StopEntry | RegisterEntry | AnchorEntry | MailLogEntry

/** All that one act writes. It is written whole or not at all. */
export type Write = {
  readonly stream: string
  /** Number of entries that the act saw: a later writer loses with `Conflict`. */
  readonly after: number
  readonly entries: readonly AnyEntry[]
  readonly summary?: Summary
  /** The title for lists: part of the content, not of the record. */
  readonly title?: string
  readonly mail?: MailVerdict
  /** Notices about it. The outbox sends them later. */
  readonly notices?: readonly Notice[]
  /** Lines of the mail log that the entry of this number chains. */
  readonly sealMail?: { readonly seal: number; readonly refs: readonly string[] }
  /** Verdicts from before this moment (ISO 8601) go. */
  readonly forgetMail?: { readonly before: string }
  readonly mailCopy?: NewMailCopy
  readonly mailOrder?: MailOrder
  readonly mailDone?: OrderDone
  /** Copies that a gateway no longer holds, though nobody ordered it. */
  readonly mailGone?: { readonly ref: string; readonly gateway: string }
  /** A declaration of a sender, numbered within its day: a later writer of the same number loses with `Conflict`. */
  readonly mailDeclared?: DeclarationNumber
  /** What the rows of a register now say. It is kept beside the journal, where it can be erased. */
  readonly rows?: readonly RowVersion[]
  /**
   * Empties what was kept of these versions, and notes their keys down to be destroyed: not where another item needs the
   * version, or somebody kept it at this moment (ISO 8601) or later.
   */
  readonly eraseContent?: { readonly item: string; readonly versions: readonly string[]; readonly keptBefore: string }
  /** Destroys what people said in the entries before this write, where no content goes with it. */
  readonly eraseWords?: true
  /** Destroys every text that these rows of a register ever held. */
  readonly erase?: { readonly register: string; readonly row: string }
  /** How the findings of this item were judged: replaces its earlier counts. */
  readonly judged?: ItemJudged
  /** What the same act writes on another stream: all of it or none. */
  readonly also?: Write
}

/** How often each rule was right in one item. `at`: of the last entry, ISO 8601. */
export type ItemJudged = { readonly at: string; readonly rules: readonly RuleJudged[] }

/** Bytes of a version that were served to a person. */
export type ServedRow = Served & {
  readonly item: string
  readonly version: string
  readonly by: string
  readonly at: string
}

export type ItemQuery = {
  readonly version?: string
  /** Those that the clock must look at by this moment (ISO 8601), the longest overdue first. */
  readonly wakeBy?: string
  readonly author?: string
  readonly holder?: string
  readonly progress?: readonly string[]
  readonly mail?: boolean
  /** ISO 8601: the summary has not changed since. */
  readonly changedBefore?: string
  /** ISO 8601: changed at this moment or later. */
  readonly changedSince?: string
  readonly kind?: string
  /** True once its content was erased. */
  readonly erased?: boolean
  /** Under a legal hold on this day, YYYY-MM-DD; or not. */
  readonly legalHold?: { readonly day: string; readonly on: boolean }
  /** Any place in the title matches, in any case. */
  readonly text?: string
  /** One of these is among its readers: see `readersOf`. */
  readonly readers?: readonly string[]
  /** Those with a greater id, by id: nothing that changes between two pages moves to another one. Empty for the first page. */
  readonly afterItem?: string
  readonly limit: number
  readonly offset?: number
}

export type ItemRow = Omit<Summary, 'readers'> & { readonly title: string }

/** A line of a list. `released`: its reader may read what has gone out, and nothing else of it. */
export type Line = ItemRow & { readonly released?: true }

/** Every text of a version as it was read, for the pages to show findings in place. */
export type Text = {
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly observations: readonly Observation[]
  readonly papers?: readonly DocumentLayout[]
  readonly recordings?: readonly Recording[]
}

export type Claims = {
  readonly item: string
  readonly version: string
  readonly kind: string
  readonly channel: string
  readonly approvedBy: string
  readonly capacity: string
  readonly conditions: readonly string[]
  /** The policy pack it was approved under; absent in older certificates: the first. */
  readonly policy?: PackName
  /** ISO 8601: not before, and until when it is good. */
  readonly notBefore: string
  readonly until: string
}

/** Approved content that the product sends. */
export type Order = {
  /** A key of the approval, so that it is sent once. */
  readonly key: string
  readonly draft: Draft
  /** None of these addresses sees the others. */
  readonly to: readonly string[]
}

export type Ports = ObservedStore &
  MailStore & {
    /** ISO 8601, UTC. */
    now(): string
    /** A new unique name that sorts by time. */
    newId(): string
    /** The office as of a day, YYYY-MM-DD; today when none is named. */
    officeSnapshot(day?: string): Promise<OfficeSnapshot>
    /** Keeps bytes under their SHA-256, and gives that. */
    keepFile(bytes: Uint8Array): Promise<string>
    openFile(hash: string): Promise<Uint8Array | undefined>
    /** Every register in its present state, for any day. */
    registers(): Promise<Registers>
    /** What the tenant granted each person at their last sign-in. Absent where nobody signs in. */
    grants?(): Promise<readonly TenantGrant[]>
    /** People in the tenant’s directory. Refusal: `not-ready`, `too-large`, `busy`. Absent where there is none. */
    directory?(): Promise<readonly DirectoryPerson[]>
    /** Items of which a version was submitted on this consent, by its row. */
    itemsUsingConsent(consent: string): Promise<readonly string[]>
    /** All writings of one row, oldest first. */
    rowVersions(register: string, row: string): Promise<readonly RowVersion[]>
    /** SHA-256, lower-case hexadecimal. */
    digest(content: string | Uint8Array): Promise<string>

    /** Keeps a draft for good and gives its version: the hash of its content. */
    keep(draft: Draft): Promise<string>
    /** The draft of a version. `Refusal` `not-found` when there is none. */
    open(version: string): Promise<Draft>
    /** Reads and inspects; never throws for what a file holds. `timeoutMs`: milliseconds to wait for the classifier. */
    review(draft: Draft, circumstances: Circumstances, timeoutMs?: number): Promise<{ review: Review; text: Text }>
    /** As `review`, without opening a file: each is reported as unread. Absent where every draft is read at once. */
    reviewUnread?(draft: Draft, circumstances: Circumstances): Promise<{ review: Review; text: Text }>
    /** A file inside a file of a draft, by its part: the names and bytes of what an archive or a message holds. */
    fileWithin(file: DraftFile, id: string, part: string): Promise<Pick<DraftFile, 'name' | 'bytes'> | undefined>
    /** Checks in the background, with more time than somebody waits for. Absent where nothing works in the background. */
    readonly background?: {
      /** As `review`; `reached` is called with its progress. `ended`: the check is of no use any more. */
      review(
        draft: Draft,
        circumstances: Circumstances,
        reached: (progress: CheckProgress) => void,
        ended?: AbortSignal,
      ): Promise<{ review: Review; text: Text }>
      /** Whether work goes on once an answer was given, as it does in a process that stays up. */
      readonly goesOn: boolean
      /** Asks for this item to be checked. Should that be lost, the item is found by its state. */
      ask(item: string): Promise<void>
    }
    /** Destroys keys and files that erased content was sealed with or stood in; gives how many. Safe to call again. */
    shred(limit: number): Promise<number>
    keepText(version: string, text: Text): Promise<void>
    openText(version: string): Promise<Text>

    /** Notes that bytes of a version were served to a person. The first time counts; again changes nothing. */
    keepServed(row: ServedRow): Promise<void>
    /** What was served to a person of one version of an item. */
    servedTo(query: Pick<ServedRow, 'item' | 'version' | 'by'>): Promise<readonly Served[]>

    read(stream: string): Promise<readonly AnyEntry[]>
    /** Throws `Conflict` when somebody else's entry came first. */
    append(write: Write): Promise<void>
    /** Every chain in which something happened in these days, whole, by name; the free text in it stays sealed. */
    happened(period: Period): Promise<readonly Chain[]>
    /** The last link of every chain, by name. */
    heads(): Promise<readonly { readonly stream: string; readonly seq: number; readonly hash: string }[]>
    /** Where the chain of one stream breaks, in a sentence; undefined when it holds. */
    faultOf(stream: string): Promise<string | undefined>
    /** One ZIP of these files: the same files give the same bytes. */
    pack(files: readonly BundleFile[]): Promise<Uint8Array>
    /** Hands a text out of the database, where its administrator cannot change it unseen. Absent where there is no such place. */
    exportAnchor?(name: string, text: string): Promise<void>
    items(query: ItemQuery): Promise<readonly ItemRow[]>
    /** How often each rule was right, in items and in mail that was only observed, since a moment (ISO 8601). */
    judgedByRule(since: string): Promise<readonly RuleJudged[]>
    /** Counts an item again whose entries were written before counts were kept. */
    keepJudged(item: string, judged: ItemJudged): Promise<void>
    /** What lists call an item; empty when nothing was submitted. */
    title(item: string): Promise<string>

    /** Adds notices to the outbox that no act writes; those whose `dedupeKey` is known are left out. */
    notify(notices: readonly Notice[]): Promise<void>
    /**
     * Hands out waiting notices whose time has come, oldest first. Each counts as an attempt and is not handed out again before
     * `until`: a sender that dies loses nothing.
     */
    takeNotices(query: { now: string; until: string; limit: number }): Promise<readonly Notice[]>
    /** What became of a notice that was taken: `waiting` tries again at `notBefore`. */
    settleNotice(
      id: string,
      outcome:
        | { readonly state: 'sent' | 'overtaken' }
        | { readonly state: 'failed'; readonly trouble?: string }
        | { readonly state: 'waiting'; readonly notBefore: string; readonly trouble?: string },
    ): Promise<void>
    /** How many notices came to a person since they last marked them as read; digests and anchors do not count. */
    newNotices(person: string): Promise<number>
    /** ISO 8601: up to when a person marked their notices as read; empty when never. */
    noticesSeen(person: string): Promise<string>
    seeNotices(person: string, at: string): Promise<void>
    /** Whose calendar is at the address with this digest. */
    calendarFeed(hash: string): Promise<string | undefined>
    /** Replaces the address that this person had. */
    keepCalendarFeed(feed: { readonly person: string; readonly hash: string; readonly at: string }): Promise<void>
    endCalendarFeed(person: string): Promise<void>
    /** ISO 8601: since when this person has an address; empty where there is none. */
    calendarFeedSince(person: string): Promise<string>
    /** Notices to a person, newest first. */
    noticesTo(person: string, limit: number, without?: readonly NoticeKind[]): Promise<readonly Notice[]>

    /**
     * Sends content that was ordered, and gives a receipt. The same key twice is sent once and gives the same receipt, whatever
     * happened in between. Absent where nothing is set up to send with.
     */
    deliver?(order: Order): Promise<string>

    /**
     * What a published page shows, as text; undefined when it cannot be had. It goes nowhere that `allowed` does not allow, redirects
     * included. Absent where Countersign looks at no websites.
     */
    fetchPublishedText?(address: string, allowed: (address: string) => boolean): Promise<string | undefined>

    /** Signs a release certificate (JWS). */
    certify(claims: Claims): Promise<string>
    /** The claims of a certificate that this office signed; undefined when it did not. */
    check(certificate: string): Promise<Claims | undefined>
    /** The public keys, as a JSON Web Key Set. */
    keys(): Promise<{ keys: readonly object[] }>
  }
