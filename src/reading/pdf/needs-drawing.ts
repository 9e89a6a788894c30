import type { Font, Glyph } from './brush.ts'
import { contradicts, showsItsText } from './font-encoding.ts'
import type { Objects } from './objects.ts'
import type { PageText } from './pages.ts'
import { walk } from './reach.ts'

/** The largest size at which each letter of each font was looked at. */
export type DrawnGlyphs = Map<string, number>

/** A letter that is this much larger may show a detail that could not be seen before. */
const LARGER = 1.5

/** Letters on a page below which its picture carries the content. */
const FEW_LETTERS = 40
/** This many lines and curves may spell letters. */
const MANY_SHAPES = 60

type Seen = Pick<PageText, 'painted' | 'visible'>

/** Outside its pictures it draws almost nothing that could be letters. */
export const isPlain = ({ painted, visible }: Seen): boolean =>
  painted.shapes <= MANY_SHAPES && visible.length >= FEW_LETTERS

/** Whether its pictures or drawings may hold words. */
export function mayShowWords({ painted: { pictures, shapes }, visible }: Seen): boolean {
  if (pictures.some(({ box }) => box.right - box.left > 12 && box.top - box.bottom > 6)) return true
  return shapes > MANY_SHAPES || (visible.length < FEW_LETTERS && shapes > 0)
}

const FEW_FIGURES = 3

/** Whether it must be searched for words that are not text. */
export const mayHoldWords = (page: Seen): boolean => mayShowWords(page) || mayDrawWords(page)

/** Bullets of a list are few or small. */
function mayDrawWords({ painted: { figures, pictures } }: Seen): boolean {
  if (figures.length > FEW_FIGURES || pictures.length > FEW_FIGURES) return true
  return figures.some(({ left, right, bottom, top }) => {
    const [wide, high] = [right - left, top - bottom]
    return Math.max(wide, high) >= 12 && Math.min(wide, high) >= 4
  })
}

/** Whether a page may show more than the letters of its fonts. */
export function showsMore({ painted, visible }: PageText): boolean {
  if (painted.pictures.length > 0 || painted.figures.length > 0 || painted.patterns > 0 || visible.length === 0)
    return true
  return mayShowWords({ painted, visible }) || [...painted.fonts.values()].some(isOdd)
}

const isOdd = (font: Font): boolean => font.isType3Font === true || contradicts(font)

/**
 * A page that shows no more than its letters looks as its text says if they come from fonts of the viewer, or were
 * looked at before: a font of the file may draw anything in the place of a letter.
 */
export function needsDrawing(page: PageText, drawn: DrawnGlyphs, carriesFonts: boolean): boolean {
  if (showsMore(page)) return true
  const { painted, visible } = page
  const ofViewer = new Set(
    [...painted.fonts].filter(([, font]) => !carriesFonts && showsItsText(font)).map(([id]) => id),
  )
  return visible.some((glyph) => !ofViewer.has(glyph.font) && glyph.size > (drawn.get(keyOf(glyph)) ?? 0) * LARGER)
}

export function rememberDrawn(visible: readonly Glyph[], drawn: DrawnGlyphs): void {
  for (const glyph of visible) drawn.set(keyOf(glyph), Math.max(glyph.size, drawn.get(keyOf(glyph)) ?? 0))
}

/** Two outlines of one font may stand for the same character. */
const keyOf = ({ font, char, outline }: Glyph): string => `${font} ${char} ${outline}`

const PROGRAM = /^FontFile[23]?$/

/** Whether the file holds the program of any font; otherwise a viewer draws all letters with its own fonts. */
export function carriesFonts(objects: Objects): boolean {
  let found = false
  for (const { value } of objects.all)
    walk(value, (_, path) => {
      found ||= PROGRAM.test(path.at(-1) ?? '')
    })
  return found
}
