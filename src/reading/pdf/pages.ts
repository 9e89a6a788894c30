import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Exhausted, OutOfTime } from '../budget.ts'
import type { ExtractionSink } from '../reader.ts'
import { MAX_PAGES } from './bounds.ts'
import type { Glyph } from './brush.ts'
import { pdfEngine } from './engine.ts'
import { type Segment, segments, turnOf } from './layout.ts'
import { type Line, readingOrder, textOf } from './order.ts'
import { type Painted, paint } from './paint.ts'

export type PageText = {
  readonly number: number
  readonly lines: readonly Line[]
  /** Text in other directions, by rotation in degrees. */
  readonly turned: readonly { readonly turn: number; readonly text: string }[]
  readonly hidden: readonly { readonly why: string; readonly text: string }[]
  readonly notes: readonly { readonly annotation: string; readonly text: string }[]
  readonly view: readonly [number, number, number, number]
  readonly painted: Omit<Painted, 'glyphs'>
  readonly visible: readonly Glyph[]
  /** Letters that the text gives as blanks. */
  readonly blanks: readonly Glyph[]
}

const SPARE_MS = 1_200
/** The first page loads fonts that the others share. */
const MAX_EXPECTED_MS = 15

/** A soft hyphen is shown as a hyphen. */
export const BLANK = /^(?:(?!\u00ad)[\s\p{Cf}])*$/u
const SHARE = 0.2
const AND_HALF_MORE = 1.5

/** Drawing a page can take as long as reading fifty: it gets the time left after all remaining pages. */
function leaving(sink: ExtractionSink, reserve: number): ExtractionSink {
  const { budget } = sink
  return { ...sink, budget: { ...budget, left: () => Math.max(0, budget.left() - reserve) } }
}

/** Returns whether to keep the page's decoded pictures. */
type EachPage = (page: PDFPageProxy, text: PageText, sink: ExtractionSink) => Promise<boolean>

/** A failing page is reported and the next one read. */
export async function readPages(
  document: PDFDocumentProxy,
  sink: ExtractionSink,
  each: EachPage = async () => false,
  inside = '',
): Promise<PageText[]> {
  const at = (number: number) => (inside === '' ? `page${number}` : `${inside}/page${number}`)
  const { OPS } = await pdfEngine()
  const layers = await document.getOptionalContentConfig()
  const pages: PageText[] = []
  const count = Math.min(document.numPages, MAX_PAGES)
  let usual = 0
  for (let number = 1; number <= count; number++) {
    if (sink.budget.left() < SPARE_MS) {
      sink.outOfTime(inside, `Pages ${number} to ${document.numPages} were not read: there was no time.`)
      return pages
    }
    try {
      const left = sink.budget.left()
      if (inside === '') sink.reached(number, document.numPages)
      const page = await document.getPage(number)
      const text = await readPage(page, number, OPS, layers)
      if (text.painted.cut)
        sink.unread(at(number), 'Only the beginning of this page was read: it has too many drawing instructions.')
      pages.push(text)
      const took = left - sink.budget.left()
      usual = number === 1 ? Math.min(took, MAX_EXPECTED_MS) : usual + (took - usual) * SHARE
      const keep = await each(page, text, leaving(sink, (count - number) * usual * AND_HALF_MORE))
      if (!keep) page.cleanup()
    } catch (fault) {
      reportFailed(at(number), number, fault, sink)
    }
  }
  if (count < document.numPages)
    sink.unread(inside, `Pages ${count + 1} to ${document.numPages} were not read: there are too many.`)
  return pages
}

export function reportFailed(at: string, number: number, fault: unknown, sink: ExtractionSink): void {
  if (!(fault instanceof Exhausted)) {
    sink.unread(at, `Page ${number} could not be read: it is damaged.`, 'save-again')
    return
  }
  const report = fault instanceof OutOfTime ? sink.outOfTime : sink.unread
  report(at, `Page ${number} was not read completely. ${fault.message}`)
}

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>

async function readPage(
  page: PDFPageProxy,
  number: number,
  ops: Readonly<Record<string, number>>,
  layers: Layers,
): Promise<PageText> {
  return pageText(number, await paint(page, ops, layers), page.view as [number, number, number, number], page.rotate)
}

/** pdf.js gives the pictures new names. */
export async function readAgain(document: PDFDocumentProxy, page: PDFPageProxy, number: number): Promise<PageText> {
  const { OPS } = await pdfEngine()
  return readPage(page, number, OPS, await document.getOptionalContentConfig())
}

function pageText(number: number, painted: Painted, view: PageText['view'], rotated: number): PageText {
  const { glyphs, ...rest } = painted
  const visible = new Map<number, Glyph[]>()
  const hidden = new Map<string, Glyph[]>()
  const notes = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    if (glyph.hidden !== undefined) push(hidden, glyph.hidden, glyph)
    else if (glyph.annotation !== undefined) push(notes, glyph.annotation, glyph)
    else push(visible, turnOf(glyph), glyph)
  }
  // A rotated page is read as it is displayed.
  const upright =
    visible.has(rotated) && (visible.get(rotated)?.length ?? 0) > (visible.get(0)?.length ?? 0) ? rotated : 0
  const lines = readingOrder(linesOf(visible.get(upright) ?? [], upright))
  visible.delete(upright)
  return {
    number,
    lines,
    turned: [...visible].map(([turn, some]) => ({ turn, text: textOf(readingOrder(segments(some, turn))) })),
    hidden: [...hidden].map(([why, some]) => ({ why, text: allTurns(some) })),
    notes: [...notes].map(([annotation, some]) => ({ annotation, text: allTurns(some) })),
    view,
    painted: rest,
    visible: glyphs.filter((glyph) => glyph.hidden === undefined && glyph.char.trim() !== ''),
    blanks: glyphs.filter((glyph) => glyph.hidden === undefined && BLANK.test(glyph.char)),
  }
}

const linesOf = (glyphs: readonly Glyph[], turn: number): Segment[] => segments(glyphs, turn)

function allTurns(glyphs: readonly Glyph[]): string {
  const turns = new Map<number, Glyph[]>()
  for (const glyph of glyphs) push(turns, turnOf(glyph), glyph)
  return [...turns].map(([turn, some]) => textOf(readingOrder(segments(some, turn)))).join('\n')
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
