import type { ExtractionSink } from '../reader.ts'
import { pdfEngine } from './engine.ts'
import type { PageText } from './pages.ts'

const MAX_FILE = 20_000_000
const MAX_PAGES = 50
const MAX_MS_LEFT = 3_000
const PAGE_MARK = /^-- \d+ of \d+ --$/

/** pdf-parse joins glyphs by its own rules. Words that only it finds are added, so no gap of one reader is a gap. */
export async function secondLook(
  bytes: Uint8Array,
  pages: readonly PageText[],
  seen: string,
  sink: ExtractionSink,
): Promise<void> {
  if (bytes.length > MAX_FILE || pages.length > MAX_PAGES || sink.budget.left() < MAX_MS_LEFT) return
  const text = await textOf(bytes)
  const known = squeeze(seen)
  const more = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !PAGE_MARK.test(line) && !known.includes(squeeze(line)))
  // The two readers break lines differently, so a line is new when one of its words is.
  const fresh = more.filter((line) => line.split(/\s+/).some((word) => !known.includes(squeeze(word))))
  sink.part('second-look', 'attachment', fresh.join('\n'), 'page text, by a second reader')
}

/** Nothing is lost if the second reader refuses the file. */
async function textOf(bytes: Uint8Array): Promise<string> {
  await pdfEngine()
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0 })
  try {
    return (await parser.getText()).text
  } catch {
    return ''
  } finally {
    await parser.destroy()
  }
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
