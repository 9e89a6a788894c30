import type { Observation, Part, Picture, Recipient, Unread } from '../../detectors/contract.ts'
import type { FileRead } from '../core/contents.ts'
import type { DocumentLayout } from '../core/document-layout.ts'

/** What reading a draft brought: every part, every picture, and what could not be read. Nothing is skipped in silence. */
export type ExtractionResult = {
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly unread: readonly Unread[]
  readonly observations: readonly Observation[]
  /** Every file that was met, a file inside another too. */
  readonly files?: readonly FileRead[]
  /** The file that was asked for by its part, where only that one was wanted. */
  readonly wanted?: { readonly name: string; readonly bytes: Uint8Array }
  /** What documents look like to who opens them. */
  readonly papers?: readonly DocumentLayout[]
  /** Sender and recipients as a message of the draft itself says them, where the author gave none. */
  readonly mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
}

/** The same while it is being written. */
export type OpenExtraction = {
  parts: Part[]
  pictures: Picture[]
  unread: Unread[]
  observations: Observation[]
  files?: FileRead[]
  wanted?: { readonly name: string; readonly bytes: Uint8Array }
  papers?: DocumentLayout[]
  mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
}
