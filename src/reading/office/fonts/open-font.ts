/// <reference path="./fontkit.d.ts" />
import { type CodeTable, create, type Font } from 'fontkit'
import { boxOf, type Outline } from '../../pdf/glyph-outline.ts'

/** One sign of a font and the letters that it stands for. `outline` names it as pdf.js does. */
export type Shape = { readonly text: string; readonly outline: string; readonly advance: number }

export type OpenFont = {
  readonly names: readonly string[]
  /** One for each table of codes in which the letters of a text have other shapes. */
  shapersFor(text: string): ((word: string) => Shape[])[]
  readonly outlineOf: (glyph: { readonly outline: string }) => Outline | undefined
  readonly unit: number
}

/** A symbol has the code of a letter and this. */
const SYMBOLS = 0xf000
const LAST_SYMBOL = 0xff
const PRIVATE_AREA = 0xf_0000
/** Windows and Unicode; what Macintosh alone reads is as old as Mac OS 9. */
const READ: readonly number[] = [0, 3]
const VARIATIONS = 5
/** Pictures in colour, which need not resemble the outlines. */
const COLOURED = ['COLR', 'SVG ', 'sbix', 'CBDT']

/** Throws where the font is damaged. */
export function openFonts(bytes: Buffer): OpenFont[] {
  return fontsIn(bytes).map((font, at) => {
    if (COLOURED.some((tag) => tag in font.directory.tables)) throw new Error('It has letters in colour.')
    const outlines = new Map<string, Outline | undefined>()
    return {
      names: [font.familyName, font.fullName].filter((name) => name !== null),
      unit: 1 / font.unitsPerEm,
      shapersFor(text) {
        const shapers = new Map<string, (word: string) => Shape[]>()
        for (const table of tablesOf(font)) {
          const own = withTable(bytes, at, table)
          const shapes = [...new Set(text)].map((letter) => idOf(own, letter)).join()
          if (!shapers.has(shapes)) shapers.set(shapes, (word) => shapesOf(own, word))
        }
        return [...shapers.values()]
      },
      outlineOf({ outline }) {
        if (!outlines.has(outline)) outlines.set(outline, outlineIn(font, outline.codePointAt(0)! - PRIVATE_AREA))
        return outlines.get(outline)
      },
    }
  })
}

function fontsIn(bytes: Buffer): readonly Font[] {
  const opened = create(bytes)
  return 'fonts' in opened ? opened.fonts : [opened]
}

/** Programs differ in the table that they use, so each may lie. */
function tablesOf({ cmap }: Font): readonly CodeTable[] {
  const all = cmap.tables.filter(({ platformID, encodingID }) => platformID !== 0 || encodingID !== VARIATIONS)
  const read = all.filter(({ platformID }) => READ.includes(platformID))
  return read.length > 0 ? read : all
}

/** Opened anew, because a font keeps the table that it used first. */
function withTable(bytes: Buffer, at: number, table: CodeTable): Font {
  const font = fontsIn(bytes)[at]!
  const isRead = READ.includes(table.platformID)
  font.cmap.tables = [isRead ? { ...table, platformID: 3, encodingID: 1 } : table]
  return font
}

function symbolOf(font: Font, letter: string): string {
  const code = letter.codePointAt(0)!
  return code <= LAST_SYMBOL && !font.hasGlyphForCodePoint(code) ? String.fromCodePoint(code + SYMBOLS) : letter
}

const idOf = (font: Font, letter: string): number => font.glyphForCodePoint(symbolOf(font, letter).codePointAt(0)!).id

/** Another font shows the letters that this one does not have. */
function shapesOf(font: Font, word: string): Shape[] {
  const letters = new Map([...word].map((letter) => [symbolOf(font, letter), letter]))
  const { glyphs, positions } = font.layout([...word].map((letter) => symbolOf(font, letter)).join(''))
  return glyphs.flatMap(({ id, codePoints }, at) => {
    if (id === 0) return []
    const text = codePoints.map((code) => String.fromCodePoint(code)).map((sign) => letters.get(sign) ?? sign)
    const advance = positions[at]!.xAdvance / font.unitsPerEm
    return [{ text: text.join(''), outline: String.fromCodePoint(PRIVATE_AREA + id), advance }]
  })
}

function outlineIn(font: Font, id: number): Outline {
  const path = font.getGlyph(id).path.toSVG()
  return { path, box: boxOf(path) }
}
