import type { Kind } from '../../detectors/contract.ts'
import { before, routing } from './routing.ts'
import type { Row, Step } from './routing-row.ts'

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
