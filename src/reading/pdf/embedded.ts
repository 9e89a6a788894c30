import { createHash } from 'node:crypto'
import type { PDFPageProxy } from 'pdfjs-dist'
import { SMALLEST_SIDE } from '../picture/bounds.ts'
import { pictureOf, type Raster } from '../picture/decode.ts'
import { counted } from '../picture/faces.ts'
import type { ExtractionSink } from '../reader.ts'
import { EMBEDDED_PIXELS, LARGEST_EMBEDDED, MAX_EMBEDDED } from './bounds.ts'
import { pdfEngine } from './engine.ts'
import type { PageText } from './pages.ts'

export type Embedded = Set<string>

type Unpacked = {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data: Uint8Array
}

const ARRIVES_MS = 500
/** A busy machine takes longer, and nothing else is lost by waiting. */
const ARRIVES_ALONE_MS = 20_000

/** Of pdf.js: one bit, three bytes or four bytes per pixel. */
const BIT = 1
const RGB = 2
const RGBA = 3

/** On the page a picture may be small, cropped or covered. Returns whether each was passed on, now or before. */
export async function reportEmbedded(
  page: PDFPageProxy,
  text: PageText,
  at: string,
  where: string,
  embedded: Embedded,
  sink: ExtractionSink,
): Promise<void> {
  const ids = new Set(text.painted.pictures.map(({ id }) => id).filter((id) => id !== undefined))
  let left = 0
  for (const id of ids) {
    const picture = await unpacked(page, id)
    // The drawn page shows it too, unless it could not be decoded.
    if (!picture) {
      if (isBroken(page, id))
        sink.unread(
          at,
          `A picture on ${where} could not be opened: it is damaged or too large to open safely.`,
          'save-again',
        )
      continue
    }
    if (Math.min(picture.width, picture.height) >= SMALLEST_SIDE && isNew(picture, embedded)) {
      if (isFull(embedded, sink) || sink.budget.left() < 1_500) left++
      else await hand(picture, `${at}/picture`, `${where}, a picture`, sink)
    }
  }
  if (left > 0) reportLeft(at, where, embedded, sink)
}

function reportLeft(at: string, where: string, embedded: Embedded, sink: ExtractionSink): void {
  const asShown = `Some pictures on ${where} were compared with the registered emblems only as the page shows them.`
  if (isFull(embedded, sink)) sink.observe(at, 'not-compared', asShown)
  else sink.outOfTime(at, `Not all pictures on ${where} were compared with the registered emblems.`)
}

const isFull = (embedded: Embedded, { budget }: ExtractionSink): boolean =>
  embedded.size > MAX_EMBEDDED || budget.seen(EMBEDDED_PIXELS) < EMBEDDED_PIXELS

/** Returns a hash, or undefined for a picture that is not decoded. */
export function printsOn(page: PDFPageProxy, text: PageText): (string | undefined)[] {
  return text.painted.pictures.map(({ id }) => {
    const picture = id === undefined ? undefined : unpackedOf(page, id)
    return picture && printOf(picture)
  })
}

/** Counts a picture that is not decoded yet as a large one. */
export function pixelsOn(page: PDFPageProxy, text: PageText): number {
  const ids = new Set(text.painted.pictures.map(({ id }) => id))
  return [...ids].reduce((sum, id) => {
    const picture = id === undefined ? undefined : unpackedOf(page, id)
    return sum + (picture ? picture.width * picture.height : LARGEST_EMBEDDED)
  }, 0)
}

async function hand(picture: Unpacked, at: string, where: string, sink: ExtractionSink): Promise<void> {
  const original = { width: picture.width, height: picture.height }
  const raster = rasterOf(picture)
  const seen = await pictureOf({ raster, original }, where, EMBEDDED_PIXELS)
  sink.picture(at, { ...seen, ...(await counted(raster, at, sink)) })
}

function isNew(picture: Unpacked, embedded: Embedded): boolean {
  const print = printOf(picture)
  return !embedded.has(print) && Boolean(embedded.add(print))
}

function printOf({ width, height, data }: Unpacked): string {
  return `${width} ${height} ${createHash('sha256').update(data).digest('base64')}`
}

/** Pictures arrive after the operator that uses them. */
async function unpacked(page: PDFPageProxy, id: string, within = ARRIVES_MS): Promise<Unpacked | undefined> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  if (!store.has(id)) {
    let stop: ReturnType<typeof setTimeout> | undefined
    await new Promise<void>((go) => {
      stop = setTimeout(go, within)
      store.get(id, () => go())
    })
    clearTimeout(stop)
  }
  return unpackedOf(page, id)
}

export async function pictureOn(page: PDFPageProxy): Promise<Raster | undefined> {
  const { OPS } = await pdfEngine()
  const { fnArray, argsArray } = await page.getOperatorList()
  const id: unknown = argsArray[fnArray.indexOf(OPS.paintImageXObject)]?.[0]
  const picture = typeof id === 'string' ? await unpacked(page, id, ARRIVES_ALONE_MS) : undefined
  return picture && rasterOf(picture, picture.width * picture.height)
}

function isBroken(page: PDFPageProxy, id: string): boolean {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  return store.has(id) && store.get(id) === null
}

function unpackedOf(page: PDFPageProxy, id: string): Unpacked | undefined {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  const found = store.has(id) ? (store.get(id) as Partial<Unpacked> | null) : null
  return found?.data && found.width && found.height && found.kind ? (found as Unpacked) : undefined
}

/** Subsampled where it is very large; transparent pixels over white. */
function rasterOf(picture: Unpacked, most = LARGEST_EMBEDDED): Raster {
  const { width, height } = picture
  const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / most)))
  if (step === 1 && picture.kind === RGB && picture.data.length === width * height * 3)
    return { width, height, rgb: new Uint8Array(picture.data) }
  const [wide, high] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))]
  const rgb = new Uint8Array(wide * high * 3)
  const copy = picture.kind === BIT ? copyBit : copyColour
  for (let y = 0, to = 0; y < high; y++)
    for (let x = 0; x < wide; x++, to += 3) copy(picture, x * step, y * step, rgb, to)
  return { width: wide, height: high, rgb }
}

function copyBit({ width, data }: Unpacked, x: number, y: number, rgb: Uint8Array, to: number): void {
  const byte = data[y * ((width + 7) >> 3) + (x >> 3)]!
  rgb.fill((byte >> (7 - (x & 7))) & 1 ? 255 : 0, to, to + 3)
}

function copyColour({ width, kind, data }: Unpacked, x: number, y: number, rgb: Uint8Array, to: number): void {
  const from = (y * width + x) * (kind === RGBA ? 4 : 3)
  const alpha = kind === RGBA ? data[from + 3]! / 255 : 1
  for (let c = 0; c < 3; c++) rgb[to + c] = 255 + (data[from + c]! - 255) * alpha
}
