import mammoth from 'mammoth'
import type { ExtractionSink } from '../reader.ts'

/** Mammoth holds a whole document as objects. */
const MAX_DOCUMENT = 2_000_000
const MAX_FILE = 20_000_000
const MAX_MS_LEFT = 3_000

/** Mammoth resolves numbering and styles. Lines that only it finds are added, so that a gap in one reader is no gap in the reading. */
export async function secondLook(
  file: Uint8Array,
  document: Uint8Array,
  seen: string,
  sink: ExtractionSink,
): Promise<void> {
  if (document.length > MAX_DOCUMENT || file.length > MAX_FILE || sink.budget.left() < MAX_MS_LEFT) return
  let text = ''
  try {
    const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    text = (await mammoth.extractRawText({ buffer })).value
  } catch {
    // The document has been read already; Mammoth refuses files that it finds odd.
    return
  }
  const known = squeeze(seen)
  const more = text.split('\n').filter((line) => line.trim() !== '' && !known.includes(squeeze(line)))
  sink.part('second-look', 'attachment', more.join('\n'), 'body, by a second reader')
}

/** The two readers differ in capitals by format and in spaces. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
