import { oval } from '../affine.ts'
import type { Point } from '../strokes.ts'
import { brush, type Canvas, growsUp, PATTERN, paint, pen, rectangle, restore, type Tool, take } from './canvas.ts'

/* Numbers of records are those of MS-WMF 2.1.1.1. */

const [POLYGON, POLYPOLYGON] = [0x0324, 0x0538] as const

const MANY_POINTS = 8

export function paintLines(kind: number, lines: readonly (readonly Point[])[], on: Canvas): void {
  const filled = kind === POLYGON || kind === POLYPOLYGON
  const closed = filled ? lines.map((line) => (line[0] ? [...line, line[0]] : line)) : lines
  // It has no curves: those of a crest are fields of many points.
  if (filled && lines.some((line) => line.length > MANY_POINTS)) on.curved++
  if (filled || kind === 0x0325) paint(on, closed, { filled, lined: true, free: true })
}

const OTHER: Tool = { kind: 'other' }

/** Records that make a tool take the lowest number that is free (MS-WMF 3.1.4.1). */
const MAKE: ReadonlyMap<number, (data: Buffer) => Tool> = new Map<number, (data: Buffer) => Tool>([
  [0x02fa, (data) => (data.length < 10 ? OTHER : pen(data.readUInt16LE(0), data.readInt16LE(2), data.readUInt32LE(6)))],
  [0x02fc, (data) => (data.length < 6 ? OTHER : brush(data.readUInt16LE(0), data.readUInt32LE(2)))],
  [0x0142, () => PATTERN],
  [0x01f9, () => PATTERN],
  [0x02fb, () => OTHER],
  [0x00f7, () => OTHER],
  [0x06ff, () => OTHER],
])

/** Answers whether the record is one of these. */
export function paintRecord(kind: number, data: Buffer, on: Canvas): boolean {
  const make = MAKE.get(kind)
  if (make) on.tools.set(free(on), make(data))
  else if (kind === 0x001e) on.saved.push(on.state)
  else {
    const step = STEPS.get(kind)
    if (step && data.length >= step.least) step.run(data, on)
    return step !== undefined
  }
  return true
}

function free(on: Canvas): number {
  while (on.tools.has(on.lowest)) on.lowest++
  return on.lowest
}

function drop(on: Canvas, number: number): void {
  on.tools.delete(number)
  on.lowest = Math.min(on.lowest, number)
}

type Step = { readonly least: number; readonly run: (data: Buffer, on: Canvas) => void }

/** Its bounds stand from the lower right to the upper left, after `from` bytes. */
const boxed = (outline: typeof rectangle, from = 0): Step => ({
  least: from + 8,
  run: (data, on) => {
    const [bottom, right, top, left] = [0, 2, 4, 6].map((by) => data.readInt16LE(from + by)) as [
      number,
      number,
      number,
      number,
    ]
    paint(on, [outline(left, top, right, bottom)], { filled: true, lined: true, free: false })
  },
})

const step = (least: number, run: Step['run']): Step => ({ least, run })

const STEPS: ReadonlyMap<number, Step> = new Map([
  // SetMapMode, SetWindowExt, SetViewportExt.
  [
    0x0103,
    step(2, (data, on) => {
      on.up.mode = growsUp(data.readUInt16LE(0))
    }),
  ],
  [
    0x020c,
    step(4, (data, on) => {
      on.up.window = data.readInt16LE(0) < 0
    }),
  ],
  [
    0x020e,
    step(4, (data, on) => {
      on.up.view = data.readInt16LE(0) < 0
    }),
  ],
  // RestoreDC, SelectObject, DeleteObject.
  [0x0127, { least: 2, run: (data, on) => restore(on, data.readInt16LE(0)) }],
  [0x012d, { least: 2, run: (data, on) => take(on, on.tools.get(data.readUInt16LE(0))) }],
  [
    0x01f0,
    step(2, (data, on) => {
      drop(on, data.readUInt16LE(0))
    }),
  ],
  // Ellipse, Rectangle, RoundRect.
  [0x0418, boxed(oval)],
  [0x041b, boxed(rectangle)],
  [0x061c, boxed(rectangle, 4)],
])
