import type { Raster } from '../picture/decode.ts'
import type { Glyph } from './brush.ts'
import type { Outline, OutlineOf } from './glyph-outline.ts'
import { type Canvas, withoutAlpha } from './render.ts'
import type { Expected } from './shown-letters.ts'

/** A line of letters, as high as the recogniser reads. */
export type Specimen = { readonly line: readonly (Expected & { readonly glyph: Glyph })[]; readonly raster: Raster }

export type Piece = readonly Glyph[]

/** In units of the font's size. */
export type Frame = { readonly top: number; readonly bottom: number }

export const HEIGHT = 48
/** Pixels: the letters from the lowest to the highest, and the gaps beside a letter, a word and the edge. */
const [TALL, LETTER_GAP, WORD_GAP, MARGIN] = [33, 3, 16, 10] as const
const WIDEST = 1_600
const WIDEST_LETTER = 200
/** Share of the letters of a font that are taller or deeper than its frame, such as brackets. */
const OUTSIDE = 0.1

export function frameOf(outlines: Iterable<Outline | undefined>): Frame | undefined {
  const boxes = [...outlines].flatMap((outline) => outline?.box ?? [])
  if (boxes.length === 0) return undefined
  const tops = boxes.map(({ top }) => top).sort((a, b) => b - a)
  const bottoms = boxes.map(({ bottom }) => bottom).sort((a, b) => a - b)
  const at = Math.floor(boxes.length * OUTSIDE)
  const [top, bottom] = [tops[at]!, bottoms[at]!]
  return top > bottom ? { top, bottom } : undefined
}

type Placed = Expected & { readonly glyph: Glyph; readonly path: string; readonly x: number }
type Line = { readonly placed: Placed[]; width: number }

/** `condensed`: how wide a letter is drawn, of its full width. */
type Style = {
  readonly outlineOf: OutlineOf
  readonly canvas: Canvas
  readonly frame: Frame
  readonly condensed: number
}

/**
 * Draws pieces of one font in as few lines as they need, close beside each other: the file could give its letters any
 * width.
 */
export function draw(pieces: readonly Piece[], { outlineOf, canvas, frame, condensed }: Style): Specimen[] {
  const down = TALL / (frame.top - frame.bottom)
  const across = down * condensed
  const base = (HEIGHT + TALL) / 2 + frame.bottom * down
  const widthOf = (glyph: Glyph) => {
    const box = outlineOf(glyph)?.box
    return box ? Math.min(WIDEST_LETTER, (box.right - box.left) * across) + LETTER_GAP : 0
  }
  const lines: Line[] = []
  for (const piece of pieces) {
    const wide = piece.reduce((sum, glyph) => sum + widthOf(glyph), WORD_GAP as number)
    if ((lines.at(-1)?.width ?? WIDEST) + wide > WIDEST) lines.push({ placed: [], width: MARGIN })
    const line = lines.at(-1)!
    for (const glyph of piece) {
      const outline = outlineOf(glyph)
      if (!outline?.box) continue
      const [from, to] = [line.width, line.width + widthOf(glyph) - LETTER_GAP]
      line.placed.push({ glyph, text: glyph.char, path: outline.path, x: from - outline.box.left * across, from, to })
      line.width = to + LETTER_GAP
    }
    line.width += WORD_GAP
  }
  return lines.map(({ placed, width }) => {
    const wide = Math.ceil(width - WORD_GAP + MARGIN)
    const sheet = canvas.createCanvas(wide, HEIGHT)
    const context = sheet.getContext('2d')
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, wide, HEIGHT)
    context.fillStyle = '#000000'
    for (const { path, x } of placed) {
      context.setTransform(across, 0, 0, -down, x, base)
      context.fill(new canvas.Path2D(path))
    }
    const line = placed.map(({ glyph, text, from, to }) => ({ glyph, text, from: from / wide, to: to / wide }))
    return { line, raster: withoutAlpha(context.getImageData(0, 0, wide, HEIGHT)) }
  })
}
