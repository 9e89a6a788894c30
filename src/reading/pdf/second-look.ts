import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ExtractionSink } from '../reader.ts'

const MAX_PAGES = 50
const MAX_MS_LEFT = 3_000
/** Milliseconds left for the pictures. */
const SPARE_MS = 2_000

/**
 * Reads the text of the pages again as pdf.js joins it, which assembles glyphs by other rules. Words that only it finds
 * are added, so that a gap in one reader is no gap in the reading.
 */
export async function secondLook(document: PDFDocumentProxy, seen: string, sink: ExtractionSink): Promise<void> {
  if (document.numPages > MAX_PAGES || sink.budget.left() < MAX_MS_LEFT) return
  const known = squeeze(seen)
  const text = await textOf(document, sink)
  // The two readers break lines differently, so a line is new when one of its words is.
  const isNew = (line: string) => line.split(/\s+/).some((word) => !known.includes(squeeze(word)))
  const fresh = text.split('\n').filter((line) => !known.includes(squeeze(line)) && isNew(line))
  sink.part('second-look', 'attachment', fresh.join('\n'), 'page text, by a second reader')
}

async function textOf(document: PDFDocumentProxy, sink: ExtractionSink): Promise<string> {
  let text = ''
  for (let number = 1; number <= document.numPages && sink.budget.left() > SPARE_MS; number++)
    try {
      const { items } = await (await document.getPage(number)).getTextContent()
      for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
      text += '\n'
    } catch {
      // The page has been read already, so nothing is lost if the second reader refuses it.
    }
  return text
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
