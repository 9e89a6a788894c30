import type { Observation, Part, Picture, Recipient, Unread } from '../../detectors/contract.ts'
import type { FileRead } from '../core/contents.ts'
import type { DocumentLayout } from '../core/document-layout.ts'
import type { Recording } from '../core/recording.ts'

/** The result of reading a draft: every part, every picture, and everything that could not be read. */
export type ExtractionResult = {
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly unread: readonly Unread[]
  readonly observations: readonly Observation[]
  /** Every file found, including files inside others. */
  readonly files?: readonly FileRead[]
  /** The one requested file, where only that was wanted. */
  readonly wanted?: { readonly name: string; readonly bytes: Uint8Array }
  /** Layout of documents as a reader sees them. */
  readonly papers?: readonly DocumentLayout[]
  /** Films and sound recordings that were heard. */
  readonly recordings?: readonly Recording[]
  /** Sender and recipients from a message inside the draft, used when the author gave none. */
  readonly mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
}

export type OpenExtraction = {
  parts: Part[]
  pictures: Picture[]
  unread: Unread[]
  observations: Observation[]
  files?: FileRead[]
  wanted?: { readonly name: string; readonly bytes: Uint8Array }
  papers?: DocumentLayout[]
  recordings?: Recording[]
  mail?: { readonly sender?: string; readonly recipients: readonly Recipient[] }
}
