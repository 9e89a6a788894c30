import type { Observation, Part, Picture, Recipient, Unread } from '../../detectors/contract.ts'
import type { Paper } from '../core/paper.ts'

/** What reading a draft brought: every part, every picture, and what could not be read. Nothing is skipped in silence. */
export type Ledger = {
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly unread: readonly Unread[]
  readonly observations: readonly Observation[]
  /** What documents look like to who opens them. */
  readonly papers?: readonly Paper[]
  /** Sender and recipients as a message of the draft itself says them, where the author gave none. */
  readonly mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
}

/** The same while it is being written. */
export type OpenLedger = {
  parts: Part[]
  pictures: Picture[]
  unread: Unread[]
  observations: Observation[]
  papers?: Paper[]
  mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
}
