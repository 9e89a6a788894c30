import type { PDFPageProxy } from 'pdfjs-dist'
import type { Picture } from '../../../detectors/contract.ts'
import type { Run } from '../../core/on-picture.ts'
import { MIN_MARK, SEEN_PIXELS, unseenBelow } from '../picture/bounds.ts'
import { type Box, pictureOf, type Raster } from '../picture/decode.ts'
import { fullerOf } from '../picture/fuller.ts'
import { findWords, type Report } from '../picture/report-words.ts'
import type { ExtractionSink } from '../reader.ts'
import { FINER_DOTS, FINER_PIXELS, MAX_DRAWN_LONGER, MAX_DRAWN_PAGES, MAX_FINE_PAGES, MAX_PATTERNS } from './bounds.ts'
import type { Glyph } from './brush.ts'
import { compareDrawn, type Verified } from './compare-drawn.ts'
import { cutOut } from './cut-out.ts'
import { densePictures } from './dense-pictures.ts'
import { type Embedded, printsOn, reportEmbedded } from './embedded.ts'
import { contradicts, showsItsText } from './font-encoding.ts'
import { outlinesIn } from './glyph-outline.ts'
import { withoutText } from './mask.ts'
import { type DrawnGlyphs, isPlain, mayHoldWords, mayShowWords, needsDrawing, rememberDrawn } from './needs-drawing.ts'
import type { PageText } from './pages.ts'
import { type RenderedPage, render } from './render.ts'
import { runsOf } from './runs.ts'

/** Milliseconds that drawing leaves for the rest of the file. */
const SPARE_MS = 2_000

export type Looked = {
  readonly verified: Verified
  readonly arranged: Set<string>
  readonly embedded: Embedded
  readonly drawn: DrawnGlyphs
  readonly undrawn: number[]
  /** Pages that show other letters than their text gives. */
  readonly disguised: Set<number>
  /** Pages that may do so. */
  readonly doubtful: Set<number>
  /** Whether the file holds fonts of its own. */
  readonly fonts: boolean
  /** Picture hashes of a page that is no longer decoded. */
  readonly prints: ReadonlyMap<number, readonly (string | undefined)[]>
}

export const fresh = (prints: Looked['prints'] = new Map(), fonts = true): Looked => ({
  ...{
    verified: new Map(),
    arranged: new Set(),
    embedded: new Set(),
    drawn: new Map(),
    undrawn: [],
    disguised: new Set(),
    doubtful: new Set(),
    fonts,
    prints,
  },
})

const notCompared = (page: number) => `There was no time to compare the text of page ${page} with what the page shows.`

/** `words`: those in pictures, which may be read while the next page is drawn. */
export type Seen = { readonly words?: Promise<Report> }

export async function lookAt(
  page: PDFPageProxy,
  text: PageText,
  sink: ExtractionSink,
  inside = '',
  place?: string,
  looked: Looked = fresh(),
): Promise<Seen> {
  const at = inside === '' ? `page${text.number}` : `${inside}/page${text.number}`
  const where = place ?? `page ${text.number}`
  if (text.number > mostDrawn(sink) || sink.budget.left() < SPARE_MS) {
    reportMissed(page, text, at, looked, sink)
    return {}
  }
  await reportEmbedded(page, text, at, where, looked.embedded, sink)
  if (looksAsRead(text, inside, looked)) return {}
  const sheet = text.painted.patterns > MAX_PATTERNS ? undefined : await drawn(page)
  if (!sheet) {
    sink.unread(at, `Page ${text.number} could not be rendered, so its text was not compared with what it shows.`)
    return {}
  }
  const runs = runsOf(text.visible, sheet.toPixels, sheet.raster)
  sink.picture(at, { ...(await seenAs(sheet, at, where, sink)), ...finely(text, sheet, sink), runs })
  const agreed = inside === '' ? await agrees(page, text, sheet, looked, sink) : !isDisguised(text, looked)
  if (agreed === true) rememberDrawn(text.visible, looked.drawn)
  if (agreed === undefined && isOdd(text)) sink.outOfTime(at, notCompared(text.number))
  if (agreed === false)
    sink.observe(at, 'shown-differs', `The text of page ${text.number} differs from what the page shows.`)
  if (agreed === false || agreed === 'unsure')
    return { words: findWords(sheet.raster, `${at}/shown`, `${where}, as it is shown`, sink) }
  return mayHoldWords(text) ? { words: lookForWords(page, text, sheet, at, where, runs, sink) } : {}
}

/** The shapes of letters that have outlines were compared before. */
async function agrees(
  page: PDFPageProxy,
  text: PageText,
  sheet: RenderedPage,
  looked: Looked,
  sink: ExtractionSink,
): ReturnType<typeof compareDrawn> {
  if (isDisguised(text, looked)) return false
  if (looked.doubtful.has(text.number)) return 'unsure'
  const outlineOf = outlinesIn(page.commonObjs)
  const isOfFile = ({ font }: Glyph) => text.painted.fonts.get(font)?.isType3Font === true
  const isOpen = (glyph: Glyph) => {
    const font = text.painted.fonts.get(glyph.font)
    return isOfFile(glyph) || (!outlineOf(glyph) && !(font && showsItsText(font)))
  }
  const glyphs = [...text.visible.filter(isOpen), ...text.blanks.filter(isOfFile)]
  const { verified, arranged } = looked
  return compareDrawn(glyphs, sheet, { verified, arranged, isOfFile }, sink)
}

const isDisguised = ({ number, painted }: PageText, { disguised }: Looked): boolean =>
  disguised.has(number) || [...painted.fonts.values()].some(contradicts)

/** Pages of a file that is only embedded are drawn, because nobody compares their fonts with those of the document. */
const looksAsRead = (text: PageText, inside: string, { drawn, fonts, disguised, doubtful }: Looked): boolean =>
  inside === '' && !disguised.has(text.number) && !doubtful.has(text.number) && !needsDrawing(text, drawn, fonts)

function reportMissed(page: PDFPageProxy, text: PageText, at: string, looked: Looked, sink: ExtractionSink): void {
  const why = missed(page, text, looked)
  // The background reading draws more pages.
  const drawable = text.number <= MAX_DRAWN_LONGER
  const report = drawable ? sink.outOfTime : sink.unread
  if (why !== undefined) report(at, why)
  if (paints(text)) looked.undrawn.push(text.number)
}

export const mostDrawn = ({ budget }: ExtractionSink): number => (budget.thorough ? MAX_DRAWN_LONGER : MAX_DRAWN_PAGES)

async function seenAs(sheet: RenderedPage, at: string, where: string, sink: ExtractionSink) {
  const most = sink.budget.seen(SEEN_PIXELS)
  const seen = await pictureOf(sheet, where, most)
  const { width, dots } = sheet.original
  if (most < SEEN_PIXELS) sink.observe(at, 'not-compared', unseenBelow((MIN_MARK * width) / seen.width, dots))
  return seen
}

/** A drawn emblem may be as small as a centimetre. */
function finely(text: PageText, sheet: RenderedPage, sink: ExtractionSink): Pick<Picture, 'fuller'> {
  const fuller = paints(text) && text.number <= MAX_FINE_PAGES ? fullerOf(sheet.raster, sink) : undefined
  return fuller ? { fuller } : {}
}

/** Adds the places of the words to `runs` when they are reported. */
async function lookForWords(
  page: PDFPageProxy,
  text: PageText,
  sheet: RenderedPage,
  at: string,
  where: string,
  runs: Run[],
  sink: ExtractionSink,
): Promise<Report> {
  const rest = withoutText(sheet.raster, text.visible, sheet.toPixels)
  const enlarge = enlargedOf(page, text, rest)
  const dense = densePictures(text.painted.pictures, sheet)
  const searchIn = (place: Box) => ({
    finer: () => enlarge(place, FINER_DOTS),
    ...(dense ? { closer: { place: within(dense.place, place), draw: () => enlarge(dense.place, dense.dots) } } : {}),
  })
  if (!isPlain(text)) {
    const whole = { left: 0, top: 0, width: rest.width, height: rest.height }
    return findWords(rest, at, where, sink, { runs, ...searchIn(whole) })
  }
  // Outside its pictures and figures such a page draws no words, and the background would take most of the time.
  const boxes = [...text.painted.pictures.map(({ box }) => box), ...text.painted.figures]
  const piece = cutOut(rest, boxes, sheet.toPixels)
  const own: Run[] = []
  const report = await findWords(piece.raster, at, where, sink, { runs: own, ...searchIn(piece.place) })
  return () => {
    report()
    runs.push(...own.map(piece.onPage))
  }
}

const within = (place: Box, { left, top }: Box): Box => ({ ...place, left: place.left - left, top: place.top - top })

/** Small letters of a picture that the page shrinks are legible when the page is enlarged. */
const enlargedOf =
  (page: PDFPageProxy, text: PageText, { width, height }: Raster) =>
  async (place: Box, dots: number): Promise<Raster | undefined> => {
    const part = {
      ...{ left: place.left / width, top: place.top / height },
      ...{ width: place.width / width, height: place.height / height },
    }
    const sheet = await drawn(page, [FINER_PIXELS, dots, part])
    return sheet && withoutText(sheet.raster, text.visible, sheet.toPixels)
  }

type Fineness = readonly [most?: number, dots?: number, part?: Box]

async function drawn(page: PDFPageProxy, fineness: Fineness = []): Promise<RenderedPage | undefined> {
  try {
    return await render(page, ...fineness)
  } catch {
    return undefined
  }
}

function missed(page: PDFPageProxy, text: PageText, looked: Looked): string | undefined {
  const { embedded, prints, disguised, doubtful } = looked
  const known = (prints.get(text.number) ?? printsOn(page, text)).every((print) => print && embedded.has(print))
  if (mayShowWords(text) && !(isPlain(text) && known))
    return `The pictures on page ${text.number} were not searched for words.`
  if (isOdd(text) || disguised.has(text.number) || doubtful.has(text.number))
    return `Page ${text.number} was not rendered, so its text was not compared with what it shows.`
  return undefined
}

const paints = ({ painted }: PageText): boolean => painted.figures.length > 0 || painted.pictures.length > 0

/** A report of two hundred pages has two hundred ruled lines. */
export function reportUndrawn({ undrawn }: Looked, sink: ExtractionSink): void {
  if (undrawn.length === 0) return
  const pages = undrawn.length === 1 ? `Page ${undrawn[0]} was` : `Pages ${undrawn.join(', ')} were`
  sink.observe(
    '',
    'not-compared',
    `${pages} not compared with the registered emblems as shown: an emblem or words made of lines or small pictures would be missed.`,
  )
}

/** Its letters may look different from their text: they are drawings, contradictory or patterns. */
function isOdd({ painted }: PageText): boolean {
  return painted.patterns > 0 || [...painted.fonts.values()].some((font) => font.isType3Font || contradicts(font))
}
