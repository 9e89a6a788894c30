import type { PDFDocumentProxy } from 'pdfjs-dist'
import { danger } from './pdf/danger.ts'
import { drawPage } from './pdf/draw-page.ts'
import { cutEdges, repeatedLines } from './pdf/edges.ts'
import { openPdf } from './pdf/engine.ts'
import { reportGaps } from './pdf/gaps.ts'
import { readHiddenPages } from './pdf/hidden-pages.ts'
import { fresh, lookAt, reportUndrawn } from './pdf/look.ts'
import { reportMute } from './pdf/mute.ts'
import { openObjects } from './pdf/open.ts'
import { type PageText, readPages } from './pdf/pages.ts'
import { secondLook } from './pdf/second-look.ts'
import { pdfIsWhole } from './pdf/sound.ts'
import { reportStreams } from './pdf/streams.ts'
import { reportStrings } from './pdf/strings.ts'
import { type House, type Reader, Unreadable } from './reader.ts'

export const readPdf: Reader = async (file, house) => {
  const carved = openObjects(file.bytes, house.budget)
  const { objects, cipher } = carved
  const why = danger(objects, cipher, house)
  if (why !== undefined) house.unread('', `Its pages were not read. ${why}`)
  if (why === undefined && !pdfIsWhole(objects, cipher, house)) house.budget.damage()
  if (carved.locked && !cipher) house.unread('', 'Its properties could not be deciphered.')
  // Opened first, for it knows whether a password is wanted.
  const document = why === undefined ? await open(file.bytes) : undefined
  try {
    if (file.page !== undefined) return document && (await drawPage(document, file.page, house))
    // What costs little comes first: drawing pages and reading pictures takes all the time there is.
    reportStrings(objects, cipher, house)
    reportGaps(objects, cipher, house)
    await reportStreams(objects, cipher, house)
    if (!document) return
    house.paper({ sheets: [], paged: true, drawn: document.numPages })
    const pages = await readAsShown(document, house)
    reportMute(carved, pages, house)
    await readHiddenPages(carved, pages, house)
    await secondLook(file.bytes, pages, lettersOf(pages), house)
  } finally {
    await document?.loadingTask.destroy()
  }
}

/** Every letter of the pages, shown or not, in the order of our reading. */
function lettersOf(pages: readonly PageText[]): string {
  return pages
    .flatMap((page) => [
      ...page.lines.map(({ text }) => text),
      ...[...page.turned, ...page.hidden, ...page.notes].map(({ text }) => text),
    ])
    .join('\n')
}

async function readAsShown(document: PDFDocumentProxy, house: House): Promise<PageText[]> {
  const looked = fresh()
  const pages = await readPages(document, house, (page, text, left) => lookAt(page, text, left, '', undefined, looked))
  reportUndrawn(looked, house)
  report(pages, house)
  return pages
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await openPdf(bytes)
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'PasswordException')
      throw new Unreadable('It is locked with a password, so nothing in it could be read.')
    throw new Unreadable('It is not a whole PDF: it could not be opened.')
  }
}

function report(pages: readonly PageText[], house: House): void {
  const repeated = repeatedLines(pages)
  for (const page of pages) {
    const at = `page${page.number}`
    const where = `page ${page.number}`
    const { header, body, footer } = cutEdges(page, repeated)
    house.part(`${at}/header`, 'header-footer', header, `${where}, top`)
    house.part(at, 'attachment', body, where)
    house.part(`${at}/footer`, 'header-footer', footer, `${where}, bottom`)
    for (const { turn, text } of page.turned)
      house.part(`${at}/turned`, 'attachment', text, `${where}, turned by ${turn} degrees`)
    for (const { text } of page.notes) house.part(`${at}/annotation`, 'attachment', text, `${where}, on an annotation`)
    if (page.painted.unseen > 0)
      house.observe(at, 'not-compared', `What is drawn on a layer of ${where} that is switched off was not looked at.`)
    for (const { why, text } of page.hidden) {
      house.part(`${at}/hidden`, 'hidden', text, `${where}, ${why}`)
      if (why.startsWith('under ') && text.trim() !== '')
        house.observe(at, 'covered-text', `Text can still be read ${why} on ${where}.`)
    }
  }
}
