import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { ApproverRole } from './entry.ts'
import type { Verdict } from './review.ts'
import { before, routing } from './routing.ts'

/** Conditions of a row. All that are set must hold; the first matching row wins. */
export type When = {
  readonly verdict?: Verdict
  /** The Chief Executive submitted a version. */
  readonly byChiefExecutive?: true
  /** The Chief Executive is named in it, related to its author, or has a declared conflict. */
  readonly chiefExecutiveExcluded?: true
  readonly reserved?: true
  /** Ids of rules with a finding above a note. */
  readonly rules?: readonly string[]
  readonly electionPeriod?: true
  readonly elections?: readonly string[]
  readonly detectors?: readonly string[]
  readonly kinds?: readonly Kind[]
  readonly speakers?: readonly Speaker[]
  readonly unread?: true
  readonly held?: boolean
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

/** The office's thresholds and required sign-offs, as data. */
export type Policy = {
  readonly version: string
  readonly routing: readonly Row[]
  /** Steps before any row. */
  readonly before: readonly Step[]
  /** Days for which an approval is valid. */
  readonly approvalDays: number
  /** Milliseconds in which a decision can be undone; nothing is sent before. */
  readonly undoMs: number
  /** Milliseconds for which a claim lasts. */
  readonly claimMs: number
  /** Days after joining in which the manager looks first. */
  readonly newStarterDays: number
  /** Findings to tick one by one. */
  readonly acknowledge: 'reserved'
  /** Days after which released content of a kind should be reviewed again. */
  readonly reviewDays: Partial<Readonly<Record<Kind, number>>>
}

export const policy: Policy = {
  version: '4.0',
  routing,
  before,
  approvalDays: 30,
  undoMs: 120_000,
  claimMs: 1_800_000,
  newStarterDays: 90,
  acknowledge: 'reserved',
  reviewDays: { 'web-page': 180, article: 365, report: 365, video: 365 },
}
