import type { Picture } from '../../detectors/contract.ts'
import type { Box } from '../core/on-picture.ts'

export type Numbered = { readonly box: Box; readonly number: number }
type Canvas = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }
type Colour = readonly [number, number, number]

const RED: Colour = [0xd4, 0x35, 0x1c]
const BLACK: Colour = [0x0b, 0x0c, 0x0c]
const WHITE: Colour = [255, 255, 255]
/** A fraction of the width, two pixels at least. */
const LINES_A_WIDTH = 420
const LABEL = 1.5

/** Three by five bits, from the top left: not every platform has fonts. */
const DIGITS = [0x7b6f, 0x2c97, 0x73e7, 0x73cf, 0x5bc9, 0x79cf, 0x79ef, 0x7249, 0x7bef, 0x7bcf] as const
const [DIGIT_WIDE, DIGIT_HIGH] = [3, 5]

export function withFrames(picture: Omit<Picture, 'part'>, places: readonly Numbered[]): Omit<Picture, 'part'> {
  if (places.length === 0) return picture
  const { width, height } = picture
  const canvas = { width, height, rgb: coloured(picture) }
  const line = Math.max(2, Math.round(width / LINES_A_WIDTH))
  for (const { box } of places) frame(canvas, pixelsOf(canvas, box, line), line)
  // Numbers last, so that no frame crosses them.
  const taken: Edges[] = []
  for (const { box, number } of places.toSorted((a, b) => a.box[0] - b.box[0]))
    taken.push(label(canvas, pixelsOf(canvas, box, line), { number, line, taken }))
  return { ...picture, rgb: canvas.rgb }
}

function coloured({ grey, rgb }: Omit<Picture, 'part'>): Uint8Array {
  if (rgb) return rgb.slice()
  const made = new Uint8Array(grey.length * 3)
  for (let i = 0; i < grey.length; i++) made.fill(grey[i]!, i * 3, i * 3 + 3)
  return made
}

type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Slightly larger, so that the frame does not touch the words. */
function pixelsOf({ width, height }: Canvas, [x, y, wide, high]: Box, line: number): Edges {
  return {
    left: Math.round(x * width) - 2 * line,
    top: Math.round(y * height) - line,
    right: Math.round((x + wide) * width) + 2 * line,
    bottom: Math.round((y + high) * height) + line,
  }
}

function frame(canvas: Canvas, { left, top, right, bottom }: Edges, line: number): void {
  fill(canvas, left, top, right, top + line, RED)
  fill(canvas, left, bottom - line, right, bottom, RED)
  fill(canvas, left, top, left + line, bottom, RED)
  fill(canvas, right - line, top, right, bottom, RED)
}

type Label = { readonly number: number; readonly line: number; readonly taken: readonly Edges[] }

/** A number in the margin covers no words. */
function label(canvas: Canvas, { left, top, right, bottom }: Edges, { number, line, taken }: Label): Edges {
  const digits = [...String(number)].map(Number)
  const unit = Math.round(LABEL * line)
  const wide = (digits.length * (DIGIT_WIDE + 1) + 1) * unit
  const high = (DIGIT_HIGH + 2) * unit
  const at = Math.max(0, Math.round((top + bottom - high) / 2))
  const beside = taken.filter((other) => other.top < at + high && other.bottom > at)
  const margin = beside.reduce((edge, other) => Math.max(edge, other.right), 0) + line
  const from = margin + wide <= left ? margin : Math.min(right, canvas.width - wide)
  fill(canvas, from, at, from + wide, at + high, BLACK)
  for (const [index, digit] of digits.entries())
    for (let square = 0; square < DIGIT_WIDE * DIGIT_HIGH; square++) {
      if (!((DIGITS[digit]! >> (DIGIT_WIDE * DIGIT_HIGH - 1 - square)) & 1)) continue
      const x = from + unit * (1 + index * (DIGIT_WIDE + 1) + (square % DIGIT_WIDE))
      const y = at + unit * (1 + Math.floor(square / DIGIT_WIDE))
      fill(canvas, x, y, x + unit, y + unit, WHITE)
    }
  return { left: from, top: at, right: from + wide, bottom: at + high }
}

function fill({ width, height, rgb }: Canvas, left: number, top: number, right: number, bottom: number, to: Colour) {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) rgb.set(to, (y * width + x) * 3)
}
