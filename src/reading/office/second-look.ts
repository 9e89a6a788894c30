import mammoth from 'mammoth'
import type { ExtractionSink } from '../reader.ts'

/** Mammoth holds a whole document as objects: larger ones are read by our own sweep alone. */
const MAX_DOCUMENT = 2_000_000
const MAX_FILE = 20_000_000
const MAX_MS_LEFT = 3_000

/**
 * A second reader for the body of a Word document, which knows its numbering and styles as this house does not.
 * Whatever lines it sees and the sweep has not are added, so that a gap in one of them is no gap in the reading.
 */
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
    // The sweep has read the document already; mammoth refuses files that it finds odd.
    return
  }
  const known = squeeze(seen)
  const more = text.split('\n').filter((line) => line.trim() !== '' && !known.includes(squeeze(line)))
  sink.part('second-look', 'attachment', more.join('\n'), 'body, by a second reader')
}

/** Capitals by format and spaces are told differently by the two. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
