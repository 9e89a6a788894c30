import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { ExtractionSink } from '../reader.ts'
import type { Glyph } from './brush.ts'
import type { Looked } from './look-at-page.ts'
import { rememberDrawn, showsMore } from './needs-drawing.ts'
import type { PageText } from './pages.ts'
import { type Canvas, loadCanvas } from './render.ts'
import { agrees, MAX_WIDTH, type Place, type Specimen, type Word } from './verify.ts'

/** Each recognises up to forty words; one or two cover the letters of an ordinary document. */
const MAX_ROUNDS = 4
/** Pixels: the size of the letters, the height of a row, the baseline in it, and the gap between words. */
const [EM, ROW, BASE, GAP] = [32, 56, 42, 28] as const
/** Points: the smallest emblem that is recognised is eight millimetres wide. */
const SMALLEST_EMBLEM = 23

/**
 * Compares the letters of pages that show nothing but text with their outlines in the fonts of the file. Such a page
 * need not be drawn if they agree and none is large enough for an emblem.
 */
export async function compareLetters(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  looked: Looked,
  sink: ExtractionSink,
): Promise<void> {
  if (!looked.fonts || pages.length === 0) return
  const fonts = (await document.getPage(pages[0]!.number)).commonObjs
  for (const page of pages) if (showsBlanks(page, fonts)) looked.disguised.add(page.number)
  const plain = pages.filter((page) => !showsMore(page))
  const canvas = plain.length > 0 ? await loadCanvas() : undefined
  if (!canvas) return
  const glyphs = plain.flatMap(({ visible }) => visible)
  const draw = (words: readonly Word[]) => specimenOf(words, fonts, canvas)
  let agreed: Awaited<ReturnType<typeof agrees>> = true
  for (let round = 0; round < MAX_ROUNDS && agreed === true; round++)
    agreed = await agrees(glyphs, draw, looked.verified, sink)
  if (agreed !== true) return
  const extents = new Map<string, number>()
  rememberDrawn(
    glyphs.filter((glyph) => {
      const key = `${glyph.font} ${glyph.outline}`
      const extent = extents.get(key) ?? extentOf(outlineOf(glyph, fonts))
      extents.set(key, extent)
      return extent * glyph.size < SMALLEST_EMBLEM
    }),
    looked.drawn,
  )
}

type Fonts = PDFPageProxy['commonObjs']

/** A font has one blank or two; several shapes under that name are letters. */
const FEW_SHAPES = 2

function showsBlanks({ blanks }: PageText, fonts: Fonts): boolean {
  const outlines = new Set(blanks.map((glyph) => outlineOf(glyph, fonts) ?? ''))
  return [...outlines].filter((path) => /\d/.test(path)).length > FEW_SHAPES
}

/** The path of a letter as pdf.js writes it, in units of the font's size. */
function outlineOf({ font, outline }: Glyph, fonts: Fonts): string | undefined {
  const id = `${fonts.has(font) ? (fonts.get(font) as { loadedName?: string }).loadedName : ''}_path_${outline}`
  const path: unknown = fonts.has(id) ? fonts.get(id) : undefined
  return typeof path === 'string' ? path : undefined
}

/** The longer side of a letter; endless if it is unknown. */
function extentOf(path: string | undefined): number {
  const numbers = path?.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number)
  if (!numbers) return Number.POSITIVE_INFINITY
  const side = (axis: 0 | 1) => {
    const values = numbers.filter((_, index) => index % 2 === axis)
    return Math.max(...values) - Math.min(...values)
  }
  return Math.max(side(0), side(1))
}

function specimenOf(words: readonly Word[], fonts: Fonts, canvas: Canvas): Specimen | undefined {
  const places: Place[] = []
  let [x, y]: [number, number] = [GAP, GAP]
  for (const { glyphs } of words) {
    const [first, last] = [glyphs[0]!, glyphs.at(-1)!]
    const wide = Math.min(MAX_WIDTH - 2 * GAP, ((last.x + last.dx - first.x) / first.size) * EM)
    if (x + wide > MAX_WIDTH - GAP) [x, y] = [GAP, y + ROW]
    places.push({ x, y, wide, high: ROW })
    x += wide + GAP
  }
  const height = y + ROW + GAP
  const sheet = canvas.createCanvas(MAX_WIDTH, height)
  const context = sheet.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, MAX_WIDTH, height)
  context.fillStyle = '#000000'
  for (const [i, { glyphs }] of words.entries())
    for (const glyph of glyphs) {
      const path = outlineOf(glyph, fonts)
      if (path === undefined) return undefined
      const along = ((glyph.x - glyphs[0]!.x) / glyphs[0]!.size) * EM
      context.setTransform(EM, 0, 0, -EM, places[i]!.x + along, places[i]!.y + BASE)
      context.fill(new canvas.Path2D(path))
    }
  const { data } = context.getImageData(0, 0, MAX_WIDTH, height)
  return { grey: Uint8Array.from({ length: MAX_WIDTH * height }, (_, at) => data[at * 4]!), height, places }
}
