import { patternWith } from '../../detectors/pattern.ts'
import type { DraftFile } from '../core/draft.ts'
import { PLAIN_BYTES } from './limits.ts'
import { sniff } from './sniff.ts'

const NEEDS_READER = patternWith('im')`content-disposition\s*:\s*(?:attachment|inline)|filename
  |name\s*\*?\d{0,3}\*?\s*=
  |(?:application|image|audio|video|message|model|font)\/
  |multipart\/(?!alternative)|data:|^begin `

export function plainEnough(file: DraftFile): boolean {
  if (file.bytes.length > PLAIN_BYTES) return false
  const format = sniff(file.bytes, file.name)
  if (format === 'text' || format === 'empty') return true
  return (
    format === 'mail' &&
    !NEEDS_READER.test(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1'))
  )
}
