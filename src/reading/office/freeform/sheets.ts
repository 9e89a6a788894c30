import { after, around, type Box, growth, type Matrix, moved, type Point } from '../../metafile/geometry.ts'
import { newHand, newSketch, type Painted, paint, type Sketch } from '../../metafile/sketch.ts'
import type { Canvas } from '../../pdf/render.ts'
import { linesOf } from './outline.ts'
import { createPages, type Look, type Pages } from './pages.ts'

/** What is on one sheet lies as a person sees it: a slide, or one drawing of a text. */
export type Sheets = {
  next(): void
  draw(path: string, to: Matrix, look: Look): void
  /** For a ready-made shape. */
  drawReady(lines: readonly (readonly Point[])[], to: Matrix, look: Look): void
  /** What is drawn from here shares a page with all of the same key. */
  at(key: string, place?: Matrix): void
  /** A path that cannot be drawn. */
  leave(path: string): void
}

export type Drawn = {
  readonly sheets: readonly Sketch[]
  /** Those that show more than the ones before them. */
  readonly fresh: ReadonlySet<Sketch>
  readonly points: number
  readonly left: number
  readonly pages: Pages
}

/** Of all sheets: they stay in memory until all texts are read. */
const MOST_POINTS = 400_000

export function createSheets(canvas: Canvas | undefined) {
  let points = 0
  const all: Sketch[] = [newSketch()]
  const outlines = new Map<string, number>()
  const left = new Map<string, number>()
  const fresh = new Set<Sketch>()
  const pages = createPages()
  const leave = (path: string) => void left.set(path, countIn(path))
  const sheets: Sheets = {
    next() {
      if (all.at(-1)!.painted.length > 0) all.push(newSketch())
    },
    draw(path, to, look) {
      const claimed = countIn(path)
      const isTooMuch = claimed > MOST_POINTS || points > MOST_POINTS
      const lines = canvas && !isTooMuch && to.every(Number.isFinite) ? linesOf(path, canvas) : undefined
      if (!lines) return leave(path)
      points += lines.reduce((sum, line) => sum + line.length, 0)
      // The same stroke in many places may spell a word.
      const place = JSON.stringify([path, to, look])
      if (!outlines.has(place)) fresh.add(all.at(-1)!)
      outlines.set(place, claimed)
      pages.add(lines, to, look)
      const wide = (look.wide ?? 0) / (growth(to) || 1)
      paint(all.at(-1)!, { ...newHand(), ...look, wide, to }, lines, { filled: true, lined: true })
    },
    drawReady: pages.add,
    at: pages.at,
    leave,
  }
  const drawn = (): Drawn => ({
    sheets: all.filter(({ painted, incomplete }) => incomplete || extentOf(painted) > 0),
    fresh,
    points: sum(outlines),
    left: sum(left),
    pages: pages.pages,
  })
  return { sheets, drawn }
}

const sum = (points: ReadonlyMap<string, number>): number => [...points.values()].reduce((all, one) => all + one, 0)

export const countIn = (path: string): number => (path.match(/-?\d*\.?\d+/g)?.length ?? 0) / 2

/** From one box to another. */
export function fitted(from: Box, to: Box): Matrix {
  const [wide, high] = [scaleOf(to[2] - to[0], from[2] - from[0]), scaleOf(to[3] - to[1], from[3] - from[1])]
  return [wide, 0, 0, high, to[0] - from[0] * wide, to[1] - from[1] * high]
}

const scaleOf = (to: number, from: number): number => (from === 0 || to === 0 ? 1 : to / from)

export function turned(box: Box, degrees: number, flipX: boolean, flipY: boolean): Matrix {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const flipped: Matrix = [flipX ? -1 : 1, 0, 0, flipY ? -1 : 1, flipX ? 2 * x : 0, flipY ? 2 * y : 0]
  return after(flipped, [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos])
}

/** Heights of a letter. */
const [GAP, LINE, LONGEST_ROW] = [0.25, 1.5, 14] as const
const MOST_IN_ROWS = 60

/** One letter in each drawing makes a word in their order. */
export function inRows(sheets: readonly Sketch[]): Sketch[] {
  const rows: Sketch[] = []
  for (let from = 0; from < sheets.length; from += MOST_IN_ROWS) {
    let [x, y] = [0, 0]
    const row = newSketch()
    for (const { painted, points } of sheets.slice(from, from + MOST_IN_ROWS)) {
      const box = around(painted.flatMap(({ lines }) => lines.flat()))
      const by = 1 / longestOf(box)
      row.painted.push(...placed(painted, [by, 0, 0, by, x - box[0] * by, y - box[1] * by]))
      row.points += points
      x += (box[2] - box[0]) * by + GAP
      if (x > LONGEST_ROW) [x, y] = [0, y + LINE]
    }
    rows.push(row)
  }
  return rows
}

function placed(painted: readonly Painted[], to: Matrix): Painted[] {
  const lineOf = (line: readonly Point[]) => line.map((point) => moved(to, point))
  return painted.map((one) => ({ ...one, wide: one.wide * growth(to), lines: one.lines.map(lineOf) }))
}

const extentOf = (painted: readonly Painted[]): number =>
  longestOf(around(painted.flatMap(({ lines }) => lines.flat())))

const longestOf = (box: Box): number => Math.max(box[2] - box[0], box[3] - box[1], 0)
