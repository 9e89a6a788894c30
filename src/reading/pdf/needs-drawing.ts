import type { Font } from './brush.ts'
import type { PageText } from './pages.ts'
import { contradicts } from './verify.ts'

export type DrawnGlyphs = Map<string, number>

/** A letter that is this much larger may show a detail that could not be seen before. */
const LARGER = 1.5

/**
 * Fonts of the viewer look as the text says, and so do letters that were drawn before: a font of the file may draw anything in the place of a letter.
 */
export function needsDrawing({ painted, visible }: PageText, drawn: DrawnGlyphs): boolean {
  if (painted.pictures.length > 0 || painted.shapes > 0 || painted.patterns > 0 || visible.length === 0) return true
  const fonts = [...painted.fonts.values()]
  if (fonts.some((font) => font.isType3Font || contradicts(font))) return true
  return visible.some(({ font, char, size }) => {
    const own = painted.fonts.get(font)
    return !(own && isOfViewer(own)) && size > (drawn.get(`${font} ${char}`) ?? 0) * LARGER
  })
}

export function rememberDrawn({ visible }: PageText, drawn: DrawnGlyphs): void {
  for (const { font, char, size } of visible) {
    const key = `${font} ${char}`
    drawn.set(key, Math.max(size, drawn.get(key) ?? 0))
  }
}

/** With an encoding that the viewer knows. */
const isOfViewer = ({ missingFile, defaultEncoding }: Font): boolean =>
  missingFile === true && (defaultEncoding?.length ?? 0) > 0
