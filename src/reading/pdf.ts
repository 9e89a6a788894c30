import type { PDFDocumentProxy } from 'pdfjs-dist'
import { MAX_OPEN_PIXELS } from './pdf/bounds.ts'
import { compareLetters } from './pdf/compare-letters.ts'
import { danger } from './pdf/danger.ts'
import { drawPage } from './pdf/draw-page.ts'
import { cutEdges, repeatedLines } from './pdf/edges.ts'
import { pixelsOn, printsOn } from './pdf/embedded.ts'
import { openPdf } from './pdf/engine.ts'
import { reportGaps } from './pdf/gaps.ts'
import { readHiddenPages } from './pdf/hidden-pages.ts'
import { finishInOrder } from './pdf/in-order.ts'
import { pdfIsWhole } from './pdf/integrity.ts'
import { fresh, type Looked, lookAt, mostDrawn, reportUndrawn } from './pdf/look-at-page.ts'
import { reportMute } from './pdf/mute.ts'
import { carriesFonts } from './pdf/needs-drawing.ts'
import { openObjects } from './pdf/open.ts'
import { type PageText, readAgain, readPages, reportFailed } from './pdf/pages.ts'
import { secondLook } from './pdf/second-look.ts'
import { reportStreams } from './pdf/streams.ts'
import { reportStrings } from './pdf/strings.ts'
import { closeSecondThread, picturesAtOnce } from './picture/model-threads.ts'
import type { Report } from './picture/report-words.ts'
import { type ExtractionSink, type Reader, Unreadable } from './reader.ts'

export const readPdf: Reader = async (file, sink) => {
  const carved = openObjects(file.bytes, sink.budget)
  const { objects, cipher } = carved
  const why = danger(objects, cipher, sink)
  if (why !== undefined) sink.unread('', `Its pages were not read. ${why}`)
  if (why === undefined && !pdfIsWhole(objects, cipher, sink)) sink.budget.damage()
  if (carved.locked && !cipher) sink.unread('', 'Its properties could not be deciphered.')
  // Opened first, because opening shows whether a password is needed.
  const document = why === undefined ? await open(file.bytes) : undefined
  const close = async () => void (await document?.loadingTask.destroy())
  let waits = false
  try {
    if (file.page !== undefined) return document && (await drawPage(document, file.page, sink))
    reportStrings(objects, cipher, sink)
    reportGaps(objects, cipher, sink)
    await reportStreams(objects, cipher, sink)
    if (!document) return
    sink.layout({ sheets: [], paged: true, drawn: document.numPages })
    const shown = await readAsShown(document, sink)
    const { pages } = shown
    reportMute(carved, pages, sink)
    await readHiddenPages(carved, pages, sink)
    await secondLook(document, pages, lettersOf(pages), sink)
    waits = true
    const looked = fresh(shown.prints, carriesFonts(objects))
    await sink.afterText(file.bytes.length, () => lookAtPages(document, shown, looked, sink).finally(close))
  } finally {
    if (!waits) await close()
  }
}

function lettersOf(pages: readonly PageText[]): string {
  return pages
    .flatMap((page) => [
      ...page.lines.map(({ text }) => text),
      ...[...page.turned, ...page.hidden, ...page.notes].map(({ text }) => text),
    ])
    .join('\n')
}

type Shown = {
  readonly pages: readonly PageText[]
  readonly open: ReadonlySet<number>
  readonly prints: ReadonlyMap<number, readonly (string | undefined)[]>
}

async function readAsShown(document: PDFDocumentProxy, sink: ExtractionSink): Promise<Shown> {
  const open = new Set<number>()
  const prints = new Map<number, (string | undefined)[]>()
  let pixels = 0
  const pages = await readPages(document, sink, async (page, text) => {
    pixels += pixelsOn(page, text)
    const keep = text.number <= mostDrawn(sink) && pixels <= MAX_OPEN_PIXELS
    if (keep) open.add(text.number)
    else prints.set(text.number, printsOn(page, text))
    return keep
  })
  report(pages, sink)
  return { pages, open, prints }
}

/** Last, because recognising pictures can use up all remaining time. */
async function lookAtPages(
  document: PDFDocumentProxy,
  { pages, open }: Shown,
  looked: Looked,
  sink: ExtractionSink,
): Promise<void> {
  await compareLetters(document, pages, looked, sink)
  const look = async (text: PageText) => {
    const page = await document.getPage(text.number)
    const again = text.number <= mostDrawn(sink) && !open.has(text.number) && text.painted.pictures.length > 0
    const given = again ? await readAgain(document, page, text.number) : text
    const { words } = await lookAt(page, given, sink, '', undefined, looked)
    const finish = (report?: Report) => {
      report?.()
      page.cleanup()
    }
    return { work: words, finish }
  }
  await finishInOrder(pages, picturesAtOnce(), {
    start: look,
    next: (text) => sink.reached(text.number, pages.length),
    failed: (text, fault) => reportFailed(`page${text.number}`, text.number, fault, sink),
  }).finally(closeSecondThread)
  reportUndrawn(looked, sink)
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await openPdf(bytes)
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'PasswordException')
      throw new Unreadable('It is locked with a password, so nothing in it could be read.', 'no-password')
    throw new Unreadable('It is not a complete PDF and could not be opened.', 'save-again')
  }
}

function report(pages: readonly PageText[], sink: ExtractionSink): void {
  const repeated = repeatedLines(pages)
  for (const page of pages) {
    const at = `page${page.number}`
    const where = `page ${page.number}`
    const { header, body, footer } = cutEdges(page, repeated)
    sink.part(`${at}/header`, 'header-footer', header, `${where}, top`)
    sink.part(at, 'attachment', body, where)
    sink.part(`${at}/footer`, 'header-footer', footer, `${where}, bottom`)
    for (const { turn, text } of page.turned)
      sink.part(`${at}/turned`, 'attachment', text, `${where}, turned by ${turn} degrees`)
    for (const { text } of page.notes) sink.part(`${at}/annotation`, 'attachment', text, `${where}, on an annotation`)
    if (page.painted.unseen > 0) sink.observe(at, 'not-compared', `A hidden layer of ${where} was not checked.`)
    for (const { why, text } of page.hidden) {
      sink.part(`${at}/hidden`, 'hidden', text, `${where}, ${why}`)
      if (why.startsWith('under ') && text.trim() !== '')
        sink.observe(at, 'covered-text', `Text can still be read ${why} on ${where}.`)
    }
  }
}
