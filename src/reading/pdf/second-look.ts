import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ExtractionSink } from '../reader.ts'
import type { PageText } from './pages.ts'

const MAX_PAGES = 50
const MAX_MS_LEFT = 3_000

/** pdf.js joins glyphs by its own rules. Words that only it finds are added, so no gap of one reader is a gap. */
export async function secondLook(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  seen: string,
  sink: ExtractionSink,
): Promise<void> {
  if (pages.length > MAX_PAGES || sink.budget.left() < MAX_MS_LEFT) return
  const known = squeeze(seen)
  // The two readers break lines differently, so a line is new when one of its words is.
  const fresh = (await linesOf(document, pages)).filter(
    (line) => !known.includes(squeeze(line)) && line.split(/\s+/).some((word) => !known.includes(squeeze(word))),
  )
  sink.part('second-look', 'attachment', fresh.join('\n'), 'page text, by a second reader')
}

async function linesOf(document: PDFDocumentProxy, pages: readonly PageText[]): Promise<string[]> {
  const lines: string[] = []
  for (const { number } of pages)
    try {
      const { items } = await (await document.getPage(number)).getTextContent()
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
      lines.push(...text.split('\n'))
    } catch {
      // Nothing is lost: its glyphs were read.
    }
  return lines
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
