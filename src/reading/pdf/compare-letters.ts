import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openNetworks } from '../ocr/networks.ts'
import type { ExtractionSink } from '../reader.ts'
import type { Glyph } from './brush.ts'
import { compareFont, type Tools } from './compare-font.ts'
import { showsItsText } from './font-encoding.ts'
import { type OutlineOf, outlinesIn } from './glyph-outline.ts'
import { type JudgedKind, judgeKinds, kindOf, MAX_KINDS, wordAt } from './judge-kinds.ts'
import { type Looked, mostDrawn } from './look-at-page.ts'
import { rememberDrawn, showsMore } from './needs-drawing.ts'
import type { PageText } from './pages.ts'
import { loadCanvas } from './render.ts'

/** Milliseconds that remain for the pages. */
const SPARE_MS = 2_000
/** Points: the smallest emblem that is recognised is eight millimetres wide. */
const SMALLEST_EMBLEM = 23
/** Share of the size of a letter within which the next belongs to its word. */
const WORD_GAP = 0.15

type Found = JudgedKind & { readonly pages: Set<number> }
type Fonts = ReadonlyMap<string, readonly Found[]>

/**
 * A font may show other letters than its text gives, so each shape of each font is recognised once. A page that shows
 * nothing but letters need not be drawn if they agree and none is large enough for an emblem.
 */
export async function compareLetters(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  looked: Looked,
  sink: ExtractionSink,
): Promise<void> {
  const canvas = pages.some((page) => mayLie(page, looked.fonts)) ? await loadCanvas() : undefined
  if (!canvas) return
  if (!(await openNetworks()))
    return sink.unread('', 'Its letters were not compared with its text: this platform cannot read words in pictures.')
  const outlineOf = outlinesIn((await document.getPage(pages[0]!.number)).commonObjs)
  const fonts = kindsOf(pages, outlineOf)
  const late = () => sink.budget.left() < SPARE_MS
  if (!(await compareAll(fonts, { outlineOf, canvas, late }, sink))) return
  reportOthers(fonts, outlineOf, looked)
  rememberSmall(pages, outlineOf, looked, sink)
}

const mayLie = ({ painted }: PageText, fonts: boolean): boolean =>
  painted.fonts.size > 0 && (fonts || ![...painted.fonts.values()].every(showsItsText))

async function compareAll(fonts: Fonts, tools: Tools, sink: ExtractionSink): Promise<boolean> {
  let count = 0
  for (const kinds of fonts.values()) {
    count += kinds.length
    if (count > MAX_KINDS)
      sink.unread('', 'Not all letters of its fonts were compared with its text: there are too many.')
    else if (!(await compareFont(kinds, tools)))
      sink.outOfTime('', 'There was no time to compare its text with what its letters show.')
    else continue
    return false
  }
  return true
}

function reportOthers(fonts: Fonts, outlineOf: OutlineOf, looked: Looked): void {
  const { disguised, doubtful } = judgeKinds(fonts.values(), outlineOf)
  for (const { pages } of disguised) for (const page of pages) looked.disguised.add(page)
  for (const { pages } of doubtful) for (const page of pages) looked.doubtful.add(page)
}

/** Each kind of letter once, by font. */
function kindsOf(pages: readonly PageText[], outlineOf: OutlineOf): Fonts {
  const fonts = new Map<string, Map<string, Found>>()
  for (const page of pages)
    for (const glyphs of [page.visible, page.blanks])
      for (let at = 0; at < glyphs.length; at++) {
        const { font } = glyphs[at]!
        const kinds = fonts.get(font) ?? new Map<string, Found>()
        if (kinds.size === 0) fonts.set(font, kinds)
        add(kinds, glyphs, at, page, outlineOf)
      }
  return new Map([...fonts].map(([font, kinds]) => [font, [...kinds.values()]]))
}

function add(
  kinds: Map<string, Found>,
  glyphs: readonly Glyph[],
  at: number,
  { number, painted }: PageText,
  outlineOf: OutlineOf,
): void {
  const glyph = glyphs[at]!
  const key = kindOf(glyph)
  const known = kinds.get(key)
  known?.pages.add(number)
  if (known?.inWord || painted.fonts.get(glyph.font)?.isType3Font || !outlineOf(glyph)) return
  const word = wordAt(glyphs, at)
  const inWord = isInWord(word, glyph)
  if (!known || inWord) kinds.set(key, { glyph, word, inWord, pages: known?.pages ?? new Set([number]) })
}

function isInWord(word: readonly Glyph[], glyph: Glyph): boolean {
  const at = word.indexOf(glyph)
  const joins = (one: Glyph | undefined, next: Glyph | undefined) =>
    one && next && Math.hypot(one.x + one.dx - next.x, one.y + one.dy - next.y) < next.size * WORD_GAP
  return Boolean(joins(word[at - 1], glyph) || joins(glyph, word[at + 1]))
}

function rememberSmall(pages: readonly PageText[], outlineOf: OutlineOf, looked: Looked, sink: ExtractionSink): void {
  const isSmall = (glyph: Glyph) => {
    const outline = outlineOf(glyph)
    const { left, right, bottom, top } = outline?.box ?? { left: 0, right: 0, bottom: 0, top: 0 }
    return outline !== undefined && Math.max(right - left, top - bottom) * glyph.size < SMALLEST_EMBLEM
  }
  for (const page of pages)
    if (page.number <= mostDrawn(sink) && !showsMore(page)) rememberDrawn(page.visible.filter(isSmall), looked.drawn)
}
