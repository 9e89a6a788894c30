import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ExtractionSink } from '../reader.ts'
import type { PageText } from './pages.ts'

const MAX_PAGES = 50
const MAX_MS_LEFT = 3_000

/** pdf.js turns these lines round for pdf-parse. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * pdf-parse joins glyphs by its own rules, in the order of the file. Words that only it finds are added, so no gap of one reader is a gap. It takes a
 * quarter of the time of a page, and has nothing to add where the letters were seen in that order.
 */
export async function secondLook(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  seen: string,
  sink: ExtractionSink,
): Promise<void> {
  if (pages.length > MAX_PAGES || sink.budget.left() < MAX_MS_LEFT) return
  const known = squeeze(seen)
  // The two readers break lines differently, so a line is new when one of its words is.
  const open = pages.filter(({ painted }) => !holdsAll(known, painted))
  if (open.length === 0) return
  const fresh = (await linesOf(document, open)).filter(
    (line) => !known.includes(squeeze(line)) && line.split(/\s+/).some((word) => !known.includes(squeeze(word))),
  )
  sink.part('second-look', 'attachment', fresh.join('\n'), 'page text, by a second reader')
}

const holdsAll = (known: string, { written, cut }: PageText['painted']): boolean =>
  !cut && !FROM_THE_RIGHT.test(written) && known.includes(squeeze(written))

async function linesOf(document: PDFDocumentProxy, pages: readonly PageText[]): Promise<readonly string[]> {
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({ verbosity: 0 })
  // Given the document that is open, it opens no second one. It must not clean up pages that are still looked at.
  Object.defineProperty(parser, 'doc', { value: { numPages: document.numPages, getPage } })
  try {
    const { pages: read } = await parser.getText({ partial: pages.map(({ number }) => number) })
    return read.flatMap(({ text }) => text.split('\n'))
  } catch {
    // Nothing is lost: its glyphs were read.
    return []
  }

  async function getPage(number: number) {
    const page = await document.getPage(number)
    return {
      getViewport: page.getViewport.bind(page),
      getTextContent: page.getTextContent.bind(page),
      cleanup: () => false,
    }
  }
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
