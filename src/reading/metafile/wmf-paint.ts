import { arc, arcBetween, type Box, closedLine, corners, type Point, rounded, SAME, slice } from './geometry.ts'
import { brush, type Canvas, newCanvas, pen, restore, save, setPage, type Tool, take } from './page.ts'
import { clearClip, clipTo, colourOf, filledBy, PATTERNED, paint, paintOn, type Sketch } from './sketch.ts'
import { AREA, draw, LINE, runStep, type Step, shape, step } from './step.ts'

/** The window is stretched, whatever else the records say. */
const STRETCHED = 8

export function canvasOfWmf(sketch: Sketch): Canvas {
  const on = newCanvas(sketch)
  on.page = { ...on.page, mode: STRETCHED, viewSize: [0, 0] }
  return on
}

export function paintWmfRecord(kind: number, b: Buffer, on: Canvas): void {
  if (PLAIN.has(kind)) return
  const make = MAKES.get(kind)
  if (make) on.tools.set(lowestFree(on), b.length >= make.least ? make.tool(b) : {})
  else runStep(STEPS.get(kind), on.sketch, b, on)
}

function lowestFree({ tools }: Canvas): number {
  let number = 0
  while (tools.has(number)) number++
  return number
}

/** A point has its row before its column. */
const pointAt = (b: Buffer, at: number): Point => [b.readInt16LE(at + 2), b.readInt16LE(at)]

function boxAt(b: Buffer, at: number): Box {
  const [bottom, right, top, left] = [0, 2, 4, 6].map((by) => b.readInt16LE(at + by)) as [
    number,
    number,
    number,
    number,
  ]
  return [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)]
}

function pointsAt(b: Buffer, at: number, count: number): Point[] {
  const fit = Math.max(0, Math.min(count, Math.floor((b.length - at) / 4)))
  return Array.from({ length: fit }, (_, i) => [b.readInt16LE(at + i * 4), b.readInt16LE(at + i * 4 + 2)])
}

/** Against the clock, between an end and a start that come before the box. */
const arcIn = (b: Buffer): Point[] => arcBetween(boxAt(b, 8), pointAt(b, 4), pointAt(b, 0))

function polygons(b: Buffer, on: Canvas): void {
  const count = Math.min(b.readUInt16LE(0), Math.floor((b.length - 2) / 2))
  let at = 2 + count * 2
  const lines = Array.from({ length: count }, (_, i) => {
    const points = pointsAt(b, at, b.readUInt16LE(2 + i * 2))
    at += points.length * 4
    return closedLine(points)
  })
  draw(on, lines, AREA)
}

function fillBox(b: Buffer, on: Canvas): void {
  const [[wide, high], [x, y]] = [pointAt(b, 4), pointAt(b, 8)]
  const box = corners([x, y, x + wide, y + high])
  paint(on.sketch, filledBy(on.hand, b.readUInt32LE(0)), [box], { filled: true })
}

function setWindow(b: Buffer, on: Canvas): void {
  const windowSize = pointAt(b, 0)
  const { viewSize } = on.page
  const isFirst = viewSize[0] === 0 && viewSize[1] === 0
  setPage(on, { windowSize, ...(isFirst ? { viewSize: [Math.abs(windowSize[0]), Math.abs(windowSize[1])] } : {}) })
}

/** Of the height, then of the width, each with its lower number first. */
function scaled([x, y]: Point, b: Buffer): Point {
  const [lowY, highY, lowX, highX] = [0, 2, 4, 6].map((at) => b.readInt16LE(at) || 1) as [
    number,
    number,
    number,
    number,
  ]
  return [(x * highX) / lowX, (y * highY) / lowY]
}

/** MS-WMF 2.2.1.5: one scan line with one stretch is a rectangle. */
function selectClip(b: Buffer, on: Canvas): boolean {
  const region = on.tools.get(b.readUInt16LE(0))
  const { to } = on.hand
  on.hand = clearClip(on.hand)
  if (!region || !('region' in region)) return true
  if (region.region) on.hand = { ...clipTo(on.sketch, { ...on.hand, to: SAME }, [corners(region.region)]), to }
  return region.region !== undefined
}

/** The ends of stretches follow the number of scan lines. */
const SCANS_AT = 10

const regionOf = (b: Buffer): Tool => {
  const [left, top, right, bottom] = [14, 16, 18, 20].map((at) => b.readInt16LE(at)) as [number, number, number, number]
  const isBox = b.readUInt16LE(SCANS_AT) === 1 && b.readUInt16LE(SCANS_AT + 2) === 2
  return { region: isBox ? [left, top, right, bottom] : undefined }
}

const shift = ([x, y]: Point, [by, down]: Point): Point => [x + by, y + down]
const COPY_PEN = 13
const WINDING = 2

const STEPS: ReadonlyMap<number, Step> = new Map([
  [0x0325, step(2, (b, on) => draw(on, [pointsAt(b, 2, b.readUInt16LE(0))], LINE))],
  [0x0324, step(2, (b, on) => draw(on, [closedLine(pointsAt(b, 2, b.readUInt16LE(0)))], AREA))],
  [0x0538, step(2, polygons)],
  [
    0x0214,
    step(4, (b, on) => {
      on.at = pointAt(b, 0)
    }),
  ],
  [
    0x0213,
    step(4, (b, on) => {
      const to = pointAt(b, 0)
      paintOn(on.sketch, on.hand, [on.at, to])
      on.at = to
    }),
  ],
  [0x0418, shape(8, (b) => arc(boxAt(b, 0)))],
  [0x041b, shape(8, (b) => closedLine(corners(boxAt(b, 0))))],
  [0x061c, shape(12, (b) => closedLine(rounded(boxAt(b, 4), b.readInt16LE(2), b.readInt16LE(0))))],
  [0x0817, shape(16, arcIn, LINE)],
  [0x0830, shape(16, (b) => closedLine(arcIn(b)))],
  [0x081a, shape(16, (b) => slice(boxAt(b, 8), arcIn(b)))],
  [0x061d, step(12, fillBox)],
  [
    0x041f,
    step(8, (b, on) => {
      const [x, y] = pointAt(b, 4)
      paint(on.sketch, { ...on.hand, fill: colourOf(b.readUInt32LE(0)) }, [corners([x, y, x + 1, y + 1])], {
        filled: true,
      })
    }),
  ],
  [
    0x0415,
    step(8, (b, on) => {
      on.hand = clipTo(on.sketch, on.hand, [corners(boxAt(b, 0))], true)
    }),
  ],
  [
    0x0416,
    step(8, (b, on) => {
      on.hand = clipTo(on.sketch, on.hand, [corners(boxAt(b, 0))])
    }),
  ],
  [0x012c, step(2, selectClip)],
  [0x0410, step(8, (b, on) => setPage(on, { windowSize: scaled(on.page.windowSize, b) }))],
  [0x0412, step(8, (b, on) => setPage(on, { viewSize: scaled(on.page.viewSize, b) }))],
  [0x001e, step(0, (_, on) => save(on))],
  [0x0127, step(2, (b, on) => restore(on, b.readInt16LE(0)))],
  [0x012d, step(2, (b, on) => take(on, on.tools.get(b.readUInt16LE(0))))],
  [0x01f0, step(2, (b, on) => void on.tools.delete(b.readUInt16LE(0)))],
  [0x020b, step(4, (b, on) => setPage(on, { window: pointAt(b, 0) }))],
  [0x020c, step(4, setWindow)],
  [0x020d, step(4, (b, on) => setPage(on, { view: pointAt(b, 0) }))],
  [0x020e, step(4, (b, on) => setPage(on, { viewSize: pointAt(b, 0) }))],
  [0x020f, step(4, (b, on) => setPage(on, { window: shift(on.page.window, pointAt(b, 0)) }))],
  [0x0211, step(4, (b, on) => setPage(on, { view: shift(on.page.view, pointAt(b, 0)) }))],
  [
    0x0106,
    step(2, (b, on) => {
      on.hand = { ...on.hand, windings: b.readUInt16LE(0) === WINDING }
    }),
  ],
  [
    0x0104,
    step(2, (b, on) => {
      on.hand = { ...on.hand, mixes: b.readUInt16LE(0) !== COPY_PEN }
    }),
  ],
])

/** Each takes the lowest free number (MS-WMF 3.1.4.1). */
const MAKES: ReadonlyMap<number, { readonly least: number; tool(b: Buffer): Tool }> = new Map([
  [0x02fa, { least: 10, tool: (b: Buffer) => pen(b.readUInt16LE(0), b.readInt16LE(2), colourOf(b.readUInt32LE(6))) }],
  [0x02fc, { least: 6, tool: (b: Buffer) => brush(b.readUInt16LE(0), colourOf(b.readUInt32LE(2)), PATTERNED) }],
  [0x0142, { least: 0, tool: () => ({ fill: PATTERNED }) }],
  [0x01f9, { least: 0, tool: () => ({ fill: PATTERNED }) }],
  [0x06ff, { least: 22, tool: regionOf }],
  ...[0x02fb, 0x00f7].map((kind) => [kind, { least: 0, tool: () => ({}) }] as const),
])

/** Texts and bitmaps are read elsewhere. */
const PLAIN: ReadonlySet<number> = new Set([
  ...[0x0000, 0x0035, 0x0037, 0x0102, 0x0103, 0x0105, 0x0107, 0x0108, 0x012e, 0x0139, 0x0201, 0x0209, 0x020a],
  ...[0x0231, 0x0234, 0x0436, 0x0521, 0x0626, 0x0922, 0x0940, 0x0a32, 0x0b23, 0x0b41, 0x0d33, 0x0f43],
])
