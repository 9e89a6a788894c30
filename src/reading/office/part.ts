import type { ExtractionSink } from '../reader.ts'
import type { Walked } from './xml.ts'

/** `root`: the outermost element, or '' if it is not XML. */
export type OfficePart = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly root: string
  /** The central directory does not name the part. */
  readonly unlisted: boolean
}

export function judge(at: string, walked: Walked, sink: ExtractionSink): void {
  if (walked.declares) sink.unread(at, 'It declares its own entities, which were not resolved.')
  if (walked.broken) sink.unread(at, 'It ends before it is complete, or is damaged.', 'save-again')
}

export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0 || (first === 0xfe && second === 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(second === 0 || (first === 0xff && second === 0xfe) ? 'utf-16le' : 'utf-8').decode(bytes)
}
