import { reportWords } from './picture/words.ts'
import type { House } from './reader.ts'

/* Words drawn with letters and signs, line by line: a banner, the picture of a page in a text. */

const FEWEST_LINES = 5
const MOST_LINES = 80
const MOST_WIDE = 400
const FEWEST_WIDE = 16
const MOST_SIGNS = 8
const MOST_PICTURES = 6
/** A cell of a screen is twice as high as wide. */
const CELL_WIDE = 6
const CELL_HIGH = 12

/** Draws what looks like a picture, and looks for words in it. */
export async function readLetterPictures(text: string, house: House, at: string): Promise<void> {
  const pictures = blocks(text)
  if (pictures.length > MOST_PICTURES)
    house.unread(at, 'Not all pictures drawn with signs were looked at: there are too many.')
  for (const [index, lines] of pictures.slice(0, MOST_PICTURES).entries())
    await house.afterText(lines.join().length, () =>
      reportWords(drawnFrom(lines), `${at === '' ? '' : `${at}/`}picture${index + 1}`, 'drawn with signs', house),
    )
}

function blocks(text: string): string[][] {
  const found: string[][] = []
  let open: string[] = []
  for (const line of [...text.split(/\r?\n/), 'end']) {
    if (isRow(line) && open.length < MOST_LINES) open.push(line)
    else {
      if (isPicture(open)) found.push(open, ...apart(open))
      open = isRow(line) ? [line] : []
    }
  }
  return found
}

/** Rows of a letter go on where those above them end. Where they do not, another picture begins; each is looked at by itself too. */
function apart(rows: readonly string[]): string[][] {
  const pieces: string[][] = [[]]
  for (const [at, row] of rows.entries()) {
    if (at > 0 && breaksOff(rows[at - 1]!, row, rows[at + 1] ?? '')) pieces.push([])
    pieces.at(-1)!.push(row)
  }
  return pieces.length === 1 ? [] : pieces.filter(isPicture)
}

const GOES_ON = 0.8
const ALL_BUT_EMPTY = 1 / 8

function breaksOff(above: string, row: string, below: string): boolean {
  const [before, here, after] = [columns(above), columns(row), columns(below)]
  if (here.length < Math.min(before.length, after.length) * ALL_BUT_EMPTY) return here.length > 0
  const touching = (one: readonly number[], other: readonly number[]) =>
    one.filter((x) => other.some((y) => Math.abs(x - y) < 2)).length / Math.max(1, one.length)
  return Math.min(before.length, here.length) > 0 && Math.max(touching(before, here), touching(here, before)) < GOES_ON
}

/** Where a row has ink. */
const columns = (row: string): number[] => [...row].flatMap((sign, at) => (sign.trim() === '' ? [] : [at]))

/** No words, few signs; an empty line may lie within a letter. */
const isRow = (line: string): boolean =>
  line.length <= MOST_WIDE && !WORD.test(line) && !/[\p{L}\p{N}]{2}/u.test(line.replace(/(.)\1+/gu, ' '))

/** Of four letters in a row that all differ from their neighbours, the two in the middle are no repetition: told at the first word of prose. */
const WORD = /([a-z])(?!\1)([a-z])(?!\2)([a-z])(?!\3)[a-z]/

function isPicture(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.trim() !== '')
  if (rows.length < FEWEST_LINES || Math.max(...rows.map((line) => line.length)) < FEWEST_WIDE) return false
  const signs = new Set(rows.join('').replace(/\s/g, ''))
  // Rules and frames of a table are lines; letters have gaps, another number of them in each row.
  const gaps = new Set(rows.map((line) => line.trim().split(/\s+/).length))
  return signs.size <= MOST_SIGNS && gaps.size > 1
}

/** Which part of its cell a sign covers, from 0 to 1 to the right and down; most signs are dots of ink. */
const STROKES: Readonly<Record<string, (x: number, y: number) => boolean>> = {
  '|': (x) => Math.abs(x - 0.5) < 0.25,
  _: (_, y) => y > 0.8,
  '-': (_, y) => Math.abs(y - 0.5) < 0.12,
  '/': (x, y) => Math.abs(x + y - 1) < 0.3,
  '\\': (x, y) => Math.abs(x - y) < 0.3,
}

function drawnFrom(lines: readonly string[]) {
  const wide = Math.max(...lines.map((line) => line.length)) + 4
  const [width, height] = [wide * CELL_WIDE, (lines.length + 4) * CELL_HIGH]
  const rgb = new Uint8Array(width * height * 3).fill(255)
  for (const [row, line] of lines.entries())
    for (const [column, sign] of [...line].entries())
      if (sign.trim() !== '') ink(rgb, width, (column + 2) * CELL_WIDE, (row + 2) * CELL_HIGH, STROKES[sign])
  return { width, height, rgb }
}

function ink(
  rgb: Uint8Array,
  width: number,
  left: number,
  top: number,
  stroke = (_x: number, _y: number) => true,
): void {
  for (let y = 0; y < CELL_HIGH; y++)
    for (let x = 0; x < CELL_WIDE; x++)
      if (stroke((x + 0.5) / CELL_WIDE, (y + 0.5) / CELL_HIGH))
        rgb.fill(0, ((top + y) * width + left + x) * 3, ((top + y) * width + left + x + 1) * 3)
}
