import type { CheckProgress } from '../../core/check-progress.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Opening } from '../../core/opening.ts'
import type { Text } from '../../ports.ts'
import type { Addresses } from '../findings/pictures.tsx'

/** What a page about one item is given. */
export type ItemView = {
  readonly id: string
  readonly item: Item
  /** The office at the moment of the reading. */
  readonly snapshot: OfficeSnapshot
  readonly draft: Draft
  readonly title: string
  readonly text: Text
  /** Names of the files, in their order. */
  readonly files: readonly string[]
  readonly entries: readonly Entry[]
  readonly whyThem: string
  /** How far a check in the background has come. */
  readonly reached: CheckProgress | undefined
  /** Which of those who may decide are away, by what their mailboxes say. */
  readonly away: readonly string[]
  /** The reader may share it, and end that. */
  readonly shares: boolean
  /** May lift the hold that it is on. */
  readonly lifts: boolean
  /** The ids of the people named in these words who cannot read it. */
  readonly outsiders: (words: string) => readonly string[]
  /** The reader submitted a version. */
  readonly mine: boolean
  readonly decides: boolean
  /** Of whom the reader may say whether they have the conflict of interest that the author declared. */
  readonly answersConflicts: readonly string[]
  /** The reader keeps the record, and may copy it for somebody who asks. */
  readonly keeps: boolean
  /** On the emergency list. */
  readonly onCall: boolean
  /** May review the emergency release. */
  readonly reviews: boolean
  /** Everybody on the register, by id. */
  readonly people: Readonly<Record<string, string>>
  readonly now: string
  /** Which page of the findings is shown, from 1. */
  readonly show: number
  readonly missing: readonly Missing[]
  /** What must be opened before an approval, and whether this reader was served it. */
  readonly openings: readonly Opening[]
  /** ISO 8601: until when the reader may take the approval back. */
  readonly undoUntil?: string
  readonly name: (id: string) => string
  readonly pictures: Addresses
  /** Where anybody can check the approval. */
  readonly checkAt: string
}
