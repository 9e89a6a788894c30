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
  // Both readers mostly have the same order.
  let at = 0
  const isKnown = (line: string): boolean => {
    const next = known.indexOf(line, at)
    if (next >= 0) at = next + line.length
    return next >= 0 || known.includes(line)
  }
  const more = text.split('\n').filter((line) => line.trim() !== '' && !isKnown(squeeze(line)))
  sink.part('second-look', 'attachment', more.join('\n'), 'body, by a second reader')
}

/** The two readers differ in capitals by format and in spaces. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
