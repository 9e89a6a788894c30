import type { Observation, Part, Picture, Recipient, Unread } from '../../detectors/contract.ts'
import type { FileRead } from '../core/contents.ts'
import type { DocumentLayout } from '../core/document-layout.ts'
import type { Recording } from '../core/recording.ts'

export type ExtractionResult = {
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly unread: readonly Unread[]
  readonly observations: readonly Observation[]
  /** Every file found, including files inside others. */
  readonly files?: readonly FileRead[]
  readonly wanted?: { readonly name: string; readonly bytes: Uint8Array }
  readonly papers?: readonly DocumentLayout[]
  readonly recordings?: readonly Recording[]
  /** From a message inside the draft, used when the author gave none. */
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
