import type { ExtractionSink } from '../reader.ts'
import type { Walked } from './xml.ts'

/** One file of the package, unpacked. `root` is its outermost element, '' when it is no XML. */
export type OfficePart = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly root: string
  /** Only its own header names it. */
  readonly unlisted: boolean
}

/** Says what of a part was not read. */
export function judge(at: string, walked: Walked, sink: ExtractionSink): void {
  if (walked.declares) sink.unread(at, 'It declares entities of its own, which are not resolved here.')
  if (walked.broken) sink.unread(at, 'It ends before it is complete, or is damaged.')
}

/** The source of an XML part, in UTF-8 or UTF-16. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0 || (first === 0xfe && second === 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(second === 0 || (first === 0xff && second === 0xfe) ? 'utf-16le' : 'utf-8').decode(bytes)
}
