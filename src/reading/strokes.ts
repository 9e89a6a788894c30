import type { House } from './reader.ts'

/** One outline in its own coordinates. */
export type Outline = readonly (readonly Point[])[]
export type Point = readonly [number, number]

/** A map of a thousand parishes: more outlines and points than this are not drawn. */
const MOST_OUTLINES = 150
const MOST_POINTS = 40_000
/** An arrow and a box spell nothing. */
const FEWEST_POINTS = 24
const HIGH = 56
const WIDE = 900
/** An outline of many points may be of several lines of text: it is given their height. */
const POINTS_A_LINE = 250
const MOST_LINES = 12
/** A drawing that stands alone and is no line of text may be a crest: it is drawn large enough for one to be told. */
const DRAWING = { high: 400, widest: 2.5 }

/**
 * Letters can be drawn as lines, in any program that draws. All outlines of a file are laid side by side on one sheet, each as high as a
 * line of text, and the sheet is read as a picture: whole words drawn at once, and words of one outline a letter.
 */
export async function readOutlines(
  outlines: readonly Outline[],
  house: House,
  at: string,
  where: string,
): Promise<void> {
  const distinct = [...new Map(outlines.map((one) => [JSON.stringify(one), one])).values()].filter(
    (one) => one.length > 0,
  )
  const drawn: Outline[] = []
  let points = 0
  for (const outline of distinct) {
    points += outline.reduce((sum, line) => sum + line.length, 0)
    if (points > MOST_POINTS || drawn.length >= MOST_OUTLINES) break
    drawn.push(outline)
  }
  if (points < FEWEST_POINTS) return
  if (drawn.length < distinct.length) house.unread(at, 'Not all shapes that were drawn as lines were looked at.')
  await house.deeper(at, { name: '', bytes: Buffer.from(sheet(drawn)), as: 'svg', where })
}

/** As it stands, where outlines share one field. */
export function oneOutline(lines: Outline): Outline[] {
  return lines.length === 0 ? [] : [lines]
}

function sheet(outlines: readonly Outline[]): string {
  let [x, y, row] = [20, 20, HIGH]
  let paths = ''
  for (const outline of outlines) {
    const all = outline.flat()
    const [left, right] = [lowest(all, 0), highest(all, 0)]
    const [top, bottom] = [lowest(all, 1), highest(all, 1)]
    const least = outlines.length === 1 && right - left < (bottom - top) * DRAWING.widest ? DRAWING.high : HIGH
    const high = Math.max(least, HIGH * Math.min(MOST_LINES, 1 + all.length / POINTS_A_LINE))
    const scale = Math.min(high / Math.max(1e-9, bottom - top), WIDE / Math.max(1e-9, right - left), 1e6)
    const width = (right - left) * scale
    if (x > 20 && x + width > WIDE + 20) [x, y, row] = [20, y + row + 34, HIGH]
    row = Math.max(row, high)
    const d = outline
      .map((line) =>
        line
          .map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${round(x + (a - left) * scale)} ${round(y + (b - top) * scale)}`)
          .join(''),
      )
      .join('')
    paths += `<path d="${d}"/>`
    x += width + 14
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE + 40}" height="${y + row + 20}"><rect width="100%" height="100%" fill="#fff"/><g fill="none" stroke="#000" stroke-width="5">${paths}</g></svg>`
}

const round = (value: number) => Math.round(value * 10) / 10
const lowest = (points: readonly Point[], axis: 0 | 1) =>
  points.reduce((low, point) => Math.min(low, point[axis]), Infinity)
const highest = (points: readonly Point[], axis: 0 | 1) =>
  points.reduce((high, point) => Math.max(high, point[axis]), -Infinity)
