import { type Box, greyOf, type Raster } from '../picture/decode.ts'
import { isInside } from './magnify.ts'
import type { Rectangle } from './rectangle.ts'
import { extentOf, flood } from './shapes.ts'

/** Pixels of a cell, and grey levels of an edge that a person sees. */
const CELL = 16
const EDGE = 20
/** Edges of each direction in a cell with letters, rows or columns that cross strokes, and most of them: others run between lines. */
const FEWEST_EDGES = 14
const CROSSING = 2
const [FEWEST_ROWS, MOST_ROWS] = [3, 13] as const
const FEWEST_CELLS = 2
/** Larger letters are seen whole, and small ones on their picture are not. */
const LARGE = 4 * CELL

/** Places with the detail of small letters outside the lines that were read, the smallest first. */
export function overlookedIn(raster: Raster, read: readonly Rectangle[], except?: Box): Box[] {
  const { on, wide, high } = detailedCells(raster)
  for (const line of read) if (line.short < LARGE) clear(on, wide, high, line)
  if (except) clear(on, wide, high, rectangleOf(except))
  return clusters(on, wide, high)
    .map(({ left, top, width, height }) => {
      return { left: left * CELL, top: top * CELL, width: width * CELL, height: height * CELL }
    })
    .sort((a, b) => a.width * a.height - b.width * b.height)
}

/** Levels of green of one paper, and its share of a place with small letters. */
const GRAIN = 8
const PLAIN = 0.6

/** On plain paper small letters leave less in the map of the detector than the texture of a photograph. */
export function isPlain({ width, rgb }: Raster, place: Box): boolean {
  const counts = new Uint32Array(256)
  for (let y = place.top; y < place.top + place.height; y++)
    for (let x = place.left, at = (y * width + x) * 3 + 1; x < place.left + place.width; x++, at += 3)
      counts[rgb[at]!]!++
  const paper = counts.indexOf(Math.max(...counts))
  const near = counts.subarray(Math.max(0, paper - GRAIN), paper + GRAIN + 1)
  return near.reduce((sum, count) => sum + count, 0) >= PLAIN * place.width * place.height
}

const rectangleOf = ({ left, top, width, height }: Box): Rectangle => {
  const [x, y] = [left + width / 2, top + height / 2]
  return width >= height
    ? { x, y, long: width, short: height, angle: 0 }
    : { x, y, long: height, short: width, angle: 90 }
}

type Cells = { readonly on: Uint8Array; readonly wide: number; readonly high: number }

function detailedCells(raster: Raster): Cells {
  const [wide, high] = [Math.floor(raster.width / CELL), Math.floor(raster.height / CELL)]
  const on = new Uint8Array(wide * high)
  const grey = greyOf(raster)
  for (let row = 0; row < high; row++)
    for (let column = 0; column < wide; column++)
      if (hasLetters(grey, raster.width, column * CELL, row * CELL)) on[row * wide + column] = 1
  return { on, wide, high }
}

function hasLetters(grey: Uint8Array, width: number, left: number, top: number): boolean {
  const rows = new Uint8Array(CELL)
  const columns = new Uint8Array(CELL)
  for (let y = 0; y < CELL - 1; y++)
    for (let x = 0; x < CELL - 1; x++) {
      const at = (top + y) * width + left + x
      if (Math.abs(grey[at]! - grey[at + 1]!) >= EDGE) rows[y]!++
      if (Math.abs(grey[at]! - grey[at + width]!) >= EDGE) columns[x]!++
    }
  const many = [rows, columns].every((edges) => edges.reduce((sum, count) => sum + count, 0) >= FEWEST_EDGES)
  return many && [rows, columns].some(isBetweenLines)
}

function isBetweenLines(edges: Uint8Array): boolean {
  const crossing = edges.filter((count) => count >= CROSSING).length
  return crossing >= FEWEST_ROWS && crossing <= MOST_ROWS
}

function clear(on: Uint8Array, wide: number, high: number, line: Rectangle): void {
  // A cell may hold half of a letter at the end of a line.
  const around = { ...line, long: line.long + CELL, short: line.short + CELL }
  const reach = (around.long + around.short) / 2
  const from = (middle: number) => Math.max(0, Math.floor((middle - reach) / CELL))
  const to = (middle: number, most: number) => Math.min(most, Math.ceil((middle + reach) / CELL))
  for (let row = from(line.y); row < to(line.y, high); row++)
    for (let column = from(line.x); column < to(line.x, wide); column++)
      if (isInside({ ...around, x: (column + 0.5) * CELL, y: (row + 0.5) * CELL }, around)) on[row * wide + column] = 0
}

/** In cells; the blank between two words does not part them. */
function clusters(on: Uint8Array, wide: number, high: number): Box[] {
  const open = on.map((one, at) => (one === 1 || (at % wide > 0 && on[at - 1] === 1) ? 1 : 0))
  const pixels = new Int32Array(open.length)
  const found: Box[] = []
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue
    const cells = pixels.subarray(0, flood(open, start, wide, high, pixels)).filter((at) => on[at] === 1)
    if (cells.length < FEWEST_CELLS) continue
    const { left, top, right, bottom } = extentOf(cells, wide, high)
    found.push({ left, top, width: right - left + 1, height: bottom - top + 1 })
  }
  return found
}
