import type { JudgedRules } from '../../core/calibration/judged.ts'
import type { CheckProgress } from '../../core/check-progress.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Opening } from '../../core/opening.ts'
import type { Person } from '../../core/registers.ts'
import type { Text } from '../../ports.ts'
import type { Waiting } from '../decide/next.tsx'
import type { Addresses } from '../findings/pictures.tsx'

export type ItemView = {
  readonly id: string
  readonly me: string
  readonly item: Item
  readonly snapshot: OfficeSnapshot
  readonly draft: Draft
  readonly title: string
  readonly text: Text
  readonly files: readonly string[]
  readonly entries: readonly Entry[]
  readonly whyThem: string
  /** Who can decide it today, under a delegation too. */
  readonly deciders: readonly Person[]
  /** Whom to ring before an emergency release. */
  readonly ring: readonly Person[]
  readonly reached: CheckProgress | undefined
  readonly away: readonly string[]
  readonly shares: boolean
  readonly lifts: boolean
  /** Named in these words and unable to read it. */
  readonly outsiders: (words: string) => readonly string[]
  readonly mine: boolean
  readonly decides: boolean
  /** The reader may answer the declared conflicts of these people. */
  readonly answersConflicts: readonly string[]
  readonly keeps: boolean
  readonly onCall: boolean
  readonly reviews: boolean
  readonly people: Readonly<Record<string, string>>
  readonly now: string
  readonly show: number
  readonly missing: readonly Missing[]
  readonly judged: JudgedRules
  /** Says what this reader was served. */
  readonly openings: readonly Opening[]
  /** ISO 8601. */
  readonly undoUntil?: string
  readonly waiting?: Waiting
  readonly name: (id: string) => string
  readonly pictures: Addresses
  readonly checkAt: string
}
