import type { PDFDocumentProxy } from 'pdfjs-dist'
import { LARGEST_EMBEDDED, MOST_OPEN_PIXELS } from './pdf/bounds.ts'
import { danger } from './pdf/danger.ts'
import { drawPage } from './pdf/draw-page.ts'
import { cutEdges, repeatedLines } from './pdf/edges.ts'
import { printsOn } from './pdf/embedded.ts'
import { openPdf } from './pdf/engine.ts'
import { reportGaps } from './pdf/gaps.ts'
import { readHiddenPages } from './pdf/hidden-pages.ts'
import { fresh, lookAt, mostDrawn, reportUndrawn } from './pdf/look.ts'
import { reportMute } from './pdf/mute.ts'
import { openObjects } from './pdf/open.ts'
import { type PageText, readAgain, readPages } from './pdf/pages.ts'
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
  const close = async () => void (await document?.loadingTask.destroy())
  let waits = false
  try {
    if (file.page !== undefined) return document && (await drawPage(document, file.page, house))
    reportStrings(objects, cipher, house)
    reportGaps(objects, cipher, house)
    await reportStreams(objects, cipher, house)
    if (!document) return
    house.paper({ sheets: [], paged: true, drawn: document.numPages })
    const shown = await readAsShown(document, house)
    const { pages } = shown
    reportMute(carved, pages, house)
    await readHiddenPages(carved, pages, house)
    await secondLook(file.bytes, pages, lettersOf(pages), house)
    waits = true
    await house.afterText(file.bytes.length, () => lookAtPages(document, shown, house).finally(close))
  } finally {
    if (!waits) await close()
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

type Shown = {
  readonly pages: readonly PageText[]
  /** Pages whose pictures are still unpacked… */
  readonly open: ReadonlySet<number>
  /** …and what the pictures of the others show, as hashes. */
  readonly prints: ReadonlyMap<number, readonly (string | undefined)[]>
}

/** The text of all pages. */
async function readAsShown(document: PDFDocumentProxy, house: House): Promise<Shown> {
  const open = new Set<number>()
  const prints = new Map<number, (string | undefined)[]>()
  let pixels = 0
  const pages = await readPages(document, house, async (page, text) => {
    pixels += text.painted.pictures.length * LARGEST_EMBEDDED
    const keep = text.number <= mostDrawn(house) && pixels <= MOST_OPEN_PIXELS
    if (keep) open.add(text.number)
    else prints.set(text.number, printsOn(page, text))
    return keep
  })
  report(pages, house)
  return { pages, open, prints }
}

/** What the pages show besides their text: recognising it can take all the time there is. */
async function lookAtPages(document: PDFDocumentProxy, { pages, open, prints }: Shown, house: House): Promise<void> {
  const looked = fresh(prints)
  for (const text of pages) {
    house.reached(text.number, pages.length)
    try {
      const page = await document.getPage(text.number)
      const again = text.number <= mostDrawn(house) && !open.has(text.number) && text.painted.pictures.length > 0
      await lookAt(page, again ? await readAgain(document, page, text.number) : text, house, '', undefined, looked)
      page.cleanup()
    } catch {
      house.unread(`page${text.number}`, `Page ${text.number} could not be read: it is damaged.`)
    }
  }
  reportUndrawn(looked, house)
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
