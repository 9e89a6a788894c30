import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { ApproverRole } from './entry.ts'
import type { Clearer } from './mail/clearance.data.ts'
import type { Verdict } from './review.ts'

/** Conditions of a row. All that are set must hold; the first matching row wins. */
export type When = {
  readonly verdict?: Verdict
  /** The Chief Executive submitted a version. */
  readonly byChiefExecutive?: true
  /** The Chief Executive is named in it, related to its author, or has a declared conflict. */
  readonly chiefExecutiveExcluded?: true
  readonly reserved?: true
  /** A finding above a note fits one of these patterns: `rule` or `#TYPE`. */
  readonly findings?: readonly string[]
  readonly electionPeriod?: true
  readonly elections?: readonly string[]
  readonly detectors?: readonly string[]
  readonly kinds?: readonly Kind[]
  readonly speakers?: readonly Speaker[]
  readonly unread?: true
  readonly held?: boolean
  /** Who clears what was found in held mail. */
  readonly clearedBy?: Clearer
  readonly toMedia?: true
  readonly reuse?: true
  /** No finding above a note. */
  readonly nothingFound?: true
  /** Minimum of the author's items rejected in the last thirty days. */
  readonly rejections?: number
  readonly newStarter?: true
}

/** One person who advises or decides. */
export type Step = {
  readonly id: string
  readonly when: When
  readonly holder: ApproverRole
  /** Only this role personally, never a delegate. */
  readonly reserved?: boolean
  readonly asks?: 'advice' | 'approval'
  /** A delegate only if the delegation names the kind. */
  readonly named?: true
  /** Whose turn it is first; the role's holder if absent. */
  readonly first?: 'delegate'
  /** Office hours until the decision is due. */
  readonly hours: number
  /** Why this person decides. */
  readonly why: string
  readonly paragraphs: readonly string[]
}

export type Row = Step & {
  /** Steps that come before it. */
  readonly preceded?: readonly Step[]
}
