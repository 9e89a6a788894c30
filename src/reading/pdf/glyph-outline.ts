import type { PDFPageProxy } from 'pdfjs-dist'
import type { Glyph } from './brush.ts'
import type { Box } from './geometry.ts'

export type Fonts = PDFPageProxy['commonObjs']

/** `path`: as pdf.js writes it, in units of the font's size. `box`: absent where nothing is drawn. */
export type Outline = { readonly path: string; readonly box: Box | undefined }

/** Returns undefined where the font has no outlines. */
export type OutlineOf = (glyph: Glyph) => Outline | undefined

export function outlinesIn(fonts: Fonts): OutlineOf {
  const known = new Map<string, Map<string, Outline | undefined>>()
  return ({ font, outline }) => {
    const ofFont = known.get(font) ?? new Map<string, Outline | undefined>()
    if (ofFont.size === 0) known.set(font, ofFont)
    if (!ofFont.has(outline)) ofFont.set(outline, find(font, outline, fonts))
    return ofFont.get(outline)
  }
}

function find(font: string, outline: string, fonts: Fonts): Outline | undefined {
  const id = `${fonts.has(font) ? (fonts.get(font) as { loadedName?: string }).loadedName : ''}_path_${outline}`
  const path: unknown = fonts.has(id) ? fonts.get(id) : undefined
  return typeof path === 'string' ? { path, box: boxOf(path) } : undefined
}

/** A path is written in absolute coordinates, so that its points surround it. */
export function boxOf(path: string): Box | undefined {
  const numbers = path.match(/-?\d*\.?\d+(?:e-?\d+)?/g)
  if (!numbers || numbers.length < 4) return undefined
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x, y] = [Number(numbers[at]), Number(numbers[at + 1])]
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return right > left || top > bottom ? { left, bottom, right, top } : undefined
}
