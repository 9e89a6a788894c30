import type { ExtractionSink } from '../reader.ts'
import type { Walked } from './xml.ts'

/** One unpacked file of the package. `root` is its outermost element, or '' if it is not XML. */
export type OfficePart = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly root: string
  /** Only its own local header names it, not the central directory. */
  readonly unlisted: boolean
}

/** Reports what was not read of a part. */
export function judge(at: string, walked: Walked, sink: ExtractionSink): void {
  if (walked.declares) sink.unread(at, 'It declares its own entities, which were not resolved.')
  if (walked.broken) sink.unread(at, 'It ends before it is complete, or is damaged.', 'save-again')
}

/** Decodes an XML part in UTF-8 or UTF-16. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0 || (first === 0xfe && second === 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(second === 0 || (first === 0xff && second === 0xfe) ? 'utf-16le' : 'utf-8').decode(bytes)
}
