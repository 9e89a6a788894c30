import type { Kind, Speaker } from '../../detectors/contract.ts'
import type { Holder } from './entry.ts'
import type { Verdict } from './review.ts'
import { before, routing } from './routing.ts'

/** When a row applies. Every condition that is set must hold; the first row that applies wins. */
export type When = {
  readonly verdict?: Verdict
  /** Somebody who handed in a version is the Chief Executive. */
  readonly byChiefExecutive?: true
  /** The Chief Executive is named in it, related to its author, or a conflict was declared. */
  readonly chiefExecutiveExcluded?: true
  readonly reserved?: true
  /** Ids of rules that found something above a note. */
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
  /** Nothing found above a note. */
  readonly nothingFound?: true
  /** At least so many of the author's items were rejected in the last thirty days. */
  readonly rejections?: number
  readonly newStarter?: true
}

/** One person to hear or to decide. */
export type Step = {
  readonly id: string
  readonly when: When
  readonly holder: Holder
  /** The holder personally, never under a delegation. */
  readonly reserved?: boolean
  readonly asks?: 'advice' | 'approval'
  /** A delegate only where the delegation names the kind. */
  readonly named?: true
  /** Whose turn it is first; the holder when absent. */
  readonly first?: 'delegate'
  /** Office hours until the decision is due. */
  readonly hours: number
  /** Why this person, in a sentence. */
  readonly why: string
  readonly paragraphs: readonly string[]
}

export type Row = Step & {
  /** Steps that must be given before it. */
  readonly preceded?: readonly Step[]
}

/** The office's own thresholds and required sign-offs, as data. */
export type Policy = {
  readonly version: string
  readonly routing: readonly Row[]
  /** Steps that come before any row. */
  readonly before: readonly Step[]
  /** Days for which an approval stays good. */
  readonly approvalDays: number
  /** Milliseconds in which a decision may be taken back, before release; nothing is sent before they have passed. */
  readonly undoMs: number
  /** Milliseconds for which somebody says that they are looking at it. */
  readonly claimMs: number
  /** Days after they joined in which somebody's manager looks first. */
  readonly newStarterDays: number
  /** Findings that a signatory must acknowledge one by one. */
  readonly acknowledge: 'reserved'
  /** Days after which somebody should look again at what has gone out, for kinds that stay where they are. */
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
