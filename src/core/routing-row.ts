import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { ApproverRole } from './entry.ts'
import type { Clearer } from './mail/clearance.data.ts'
import type { Verdict } from './review.ts'

export type When = {
  readonly verdict?: Verdict
  readonly byChiefExecutive?: true
  readonly chiefExecutiveExcluded?: true
  readonly reserved?: true
  /** Patterns of findings above a note: `rule` or `#TYPE`. */
  readonly findings?: readonly string[]
  readonly electionPeriod?: true
  readonly elections?: readonly string[]
  readonly detectors?: readonly string[]
  readonly kinds?: readonly Kind[]
  readonly speakers?: readonly Speaker[]
  readonly unread?: true
  readonly held?: boolean
  readonly clearedBy?: Clearer
  readonly toMedia?: true
  readonly reuse?: true
  readonly nothingFound?: true
  /** Least number of the author's rejections in thirty days. */
  readonly rejections?: number
  readonly newStarter?: true
}

export type Step = {
  readonly id: string
  readonly when: When
  readonly holder: ApproverRole
  /** Only this role personally, never a delegate. */
  readonly reserved?: boolean
  readonly asks?: 'advice' | 'approval'
  /** The delegation must name the kind. */
  readonly named?: true
  /** If absent, the holder decides first. */
  readonly first?: 'delegate'
  /** Office hours until the decision is due. */
  readonly hours: number
  readonly why: string
  readonly paragraphs: readonly string[]
}

export type Row = Step & {
  readonly preceded?: readonly Step[]
}
