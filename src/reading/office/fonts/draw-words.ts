import { type Canvas, withoutAlpha } from '../../pdf/render.ts'
import type { Raster } from '../../picture/decode.ts'
import type { OpenFont, Shape } from './open-font.ts'

type Word = readonly Shape[]

/** Pixels. */
const [SIZE, LINE, WIDEST, MARGIN] = [40, 68, 1_600, 30] as const
const LINES_ON_A_SHEET = 20
const MAX_SHEETS = 6
/** Of the size of a letter. */
const WORD_GAP = 0.3

/** Sets words in lines as a program does. */
export function drawWords(paragraphs: readonly (readonly Word[])[], font: OpenFont, canvas: Canvas) {
  const lines = paragraphs.flatMap(linesOf)
  const sheets: Raster[] = []
  for (let from = 0; from < lines.length && sheets.length < MAX_SHEETS; from += LINES_ON_A_SHEET)
    sheets.push(drawSheet(lines.slice(from, from + LINES_ON_A_SHEET), font, canvas))
  return { sheets, isWhole: lines.length <= MAX_SHEETS * LINES_ON_A_SHEET }
}

function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  let wide: number = WIDEST
  for (const word of words) {
    if (word.length === 0) continue
    const own = widthOf(word)
    if (wide + own > WIDEST - 2 * MARGIN) {
      lines.push([])
      wide = 0
    }
    lines.at(-1)!.push(word)
    wide += own + WORD_GAP * SIZE
  }
  return lines
}

const widthOf = (word: Word): number => word.reduce((sum, { advance }) => sum + advance, 0) * SIZE

function drawSheet(lines: readonly Word[][], { outlineOf, unit }: OpenFont, canvas: Canvas): Raster {
  const high = lines.length * LINE + 2 * MARGIN
  const sheet = canvas.createCanvas(WIDEST, high)
  const context = sheet.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDEST, high)
  context.fillStyle = '#000000'
  const by = SIZE * unit
  for (const [at, line] of lines.entries()) {
    let x: number = MARGIN
    for (const word of line) {
      for (const { outline, advance } of word) {
        context.setTransform(by, 0, 0, -by, x, MARGIN + at * LINE + SIZE)
        context.fill(new canvas.Path2D(outlineOf({ outline })?.path ?? ''))
        x += advance * SIZE
      }
      x += WORD_GAP * SIZE
    }
  }
  return withoutAlpha(context.getImageData(0, 0, WIDEST, high))
}
