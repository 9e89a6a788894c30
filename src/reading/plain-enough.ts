import { patternWith } from '../../detectors/pattern.ts'
import type { DraftFile } from '../core/draft.ts'
import { PLAIN_BYTES } from './limits.ts'
import { sniff } from './sniff.ts'

/** In a message: anything that another reader would have to open. */
const NEEDS_READER = patternWith('im')`content-disposition\s*:\s*(?:attachment|inline)|filename
  |name\s*\*?\d{0,3}\*?\s*=
  |(?:application|image|audio|video|message|model|font)\/
  |multipart\/(?!alternative)|data:|^begin `

/** Small text, and mail that holds nothing but text: read in a millisecond here, where another process would cost twenty. */
export function plainEnough(file: DraftFile): boolean {
  if (file.bytes.length > PLAIN_BYTES) return false
  const format = sniff(file.bytes, file.name)
  if (format === 'text' || format === 'empty') return true
  return (
    format === 'mail' &&
    !NEEDS_READER.test(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1'))
  )
}
