import type { Observation, Part, Picture, Unread } from '../../detectors/contract.ts'

/** What reading a draft brought: every part, every picture, and what could not be read. Nothing is skipped in silence. */
export type Ledger = {
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly unread: readonly Unread[]
  readonly observations: readonly Observation[]
}
