import type { JudgedRules } from '../../core/calibration/judged.ts'
import type { CheckProgress } from '../../core/check-progress.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Opening } from '../../core/opening.ts'
import type { Text } from '../../ports.ts'
import type { Waiting } from '../decide/next.tsx'
import type { Addresses } from '../findings/pictures.tsx'

/** What a page about one item is given. */
export type ItemView = {
  readonly id: string
  /** Id of the reader. */
  readonly me: string
  readonly item: Item
  /** The office when the page was read. */
  readonly snapshot: OfficeSnapshot
  readonly draft: Draft
  readonly title: string
  readonly text: Text
  /** Names of the files, in order. */
  readonly files: readonly string[]
  readonly entries: readonly Entry[]
  readonly whyThem: string
  /** Progress of a background check. */
  readonly reached: CheckProgress | undefined
  /** Approvers who are away according to their mailboxes. */
  readonly away: readonly string[]
  /** The reader may share it and end a share. */
  readonly shares: boolean
  /** The reader may lift its hold. */
  readonly lifts: boolean
  /** Ids of people named in these words who cannot read it. */
  readonly outsiders: (words: string) => readonly string[]
  /** The reader submitted a version. */
  readonly mine: boolean
  readonly decides: boolean
  /** People about whose declared conflict of interest the reader may answer. */
  readonly answersConflicts: readonly string[]
  /** The reader keeps the record and may copy it for a request. */
  readonly keeps: boolean
  /** The reader is on the emergency list. */
  readonly onCall: boolean
  /** The reader may review the emergency release. */
  readonly reviews: boolean
  /** Everyone on the register, by id. */
  readonly people: Readonly<Record<string, string>>
  readonly now: string
  /** Page of the findings, from 1. */
  readonly show: number
  readonly missing: readonly Missing[]
  /** How often each rule was right in this office. */
  readonly judged: JudgedRules
  /** What must be opened before an approval, and whether this reader was served it. */
  readonly openings: readonly Opening[]
  /** ISO 8601: until when the reader may take the approval back. */
  readonly undoUntil?: string
  /** After a decision: what waits for the reader next. */
  readonly waiting?: Waiting
  readonly name: (id: string) => string
  readonly pictures: Addresses
  /** Address where anyone can check the approval. */
  readonly checkAt: string
}
