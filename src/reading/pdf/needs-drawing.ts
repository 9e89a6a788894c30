import type { Font } from './brush.ts'
import type { Objects } from './objects.ts'
import type { PageText } from './pages.ts'
import { walk } from './reach.ts'
import { contradicts, namedBy } from './verify.ts'

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

/**
 * A page without pictures and figures looks as its text says if its letters come from fonts of the viewer, or were drawn
 * before: a font of the file may draw anything in the place of a letter.
 */
export function needsDrawing({ painted, visible }: PageText, drawn: DrawnGlyphs, carriesFonts: boolean): boolean {
  if (painted.pictures.length > 0 || painted.figures > 0 || painted.patterns > 0 || visible.length === 0) return true
  if (mayShowWords({ painted, visible })) return true
  const fonts = [...painted.fonts.values()]
  if (fonts.some((font) => font.isType3Font || contradicts(font))) return true
  const ofViewer = new Set(
    [...painted.fonts].filter(([, font]) => !carriesFonts && showsItsText(font)).map(([id]) => id),
  )
  return visible.some(
    ({ font, char, size }) => !ofViewer.has(font) && size > (drawn.get(`${font} ${char}`) ?? 0) * LARGER,
  )
}

export function rememberDrawn({ visible }: PageText, drawn: DrawnGlyphs): void {
  for (const { font, char, size } of visible) {
    const key = `${font} ${char}`
    drawn.set(key, Math.max(size, drawn.get(key) ?? 0))
  }
}

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

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Whether every letter and digit of a font of the viewer is the one that its encoding names. */
function showsItsText(font: Font): boolean {
  const map = font.toUnicode?._map
  if (!Array.isArray(map)) return false
  return map.every((text, code) => {
    if (!text || !/[A-Za-z\d]/.test(text)) return true
    const named = namedBy(font, code)
    return named === text || named === DIGITS[Number(text)]
  })
}
