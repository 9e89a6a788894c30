import { type Affine, after, oval, SAME } from '../affine.ts'
import type { Point } from '../strokes.ts'
import { brush, type Canvas, growsUp, paint, pen, rectangle, restore, type Tool, take } from './canvas.ts'

/* Numbers of records are those of MS-EMF 2.1.1. */

/** MoveTo and LineTo. */
export const [MOVE_TO, LINE_TO] = [27, 54] as const
/** Polygon and PolyPolygon, of 32 bits and of 16. */
const FIELDS = [3, 8, 86, 91]
/** What goes on from where the pen stands: PolyBezierTo, PolylineTo, LineTo. */
const GO_ON = [5, 6, LINE_TO, 88, 89]

/** Lines that a record has drawn: into the path that is open, or on the sheet. */
export function paintLines(kind: number, lines: readonly (readonly Point[])[], on: Canvas): void {
  if (!on.figures) {
    if (kind !== MOVE_TO && kind !== LINE_TO)
      paint(on, lines, { filled: FIELDS.includes(kind), lined: true, free: true })
    return
  }
  for (const line of lines) {
    const last = GO_ON.includes(kind) ? on.figures.at(-1) : undefined
    if (last) for (const point of line) last.push(point)
    else on.figures.push([...line])
  }
}

/** Answers whether the record is one of these, and what it draws was drawn. */
export function paintRecord(kind: number, record: Buffer, on: Canvas): boolean {
  const step = STEPS.get(kind)
  return step !== undefined && record.length >= step.least && step.run(record, on)
}

type Step = {
  /** Bytes that such a record has. */
  readonly least: number
  /** False when something was drawn that nobody has seen. */
  readonly run: (record: Buffer, on: Canvas) => boolean
}

const step = (least: number, does: (record: Buffer, on: Canvas) => void): Step => ({
  least,
  run: (record, on) => {
    does(record, on)
    return true
  },
})

const keep = (least: number, make: (record: Buffer) => Tool): Step =>
  step(least, (record, on) => {
    on.tools.set(record.readUInt32LE(8), make(record))
  })

const boxed = (outline: typeof rectangle): Step =>
  step(24, (record, on) => {
    const [left, top, right, bottom] = [8, 12, 16, 20].map((at) => record.readInt32LE(at)) as [
      number,
      number,
      number,
      number,
    ]
    const points = outline(left, top, right, bottom)
    if (on.figures) on.figures.push(points)
    else paint(on, [points], { filled: true, lined: true, free: false })
  })

const painted = (how: { readonly filled: boolean; readonly lined: boolean }): Step => ({
  least: 8,
  run: (_, on) => {
    const { figures = [] } = on
    on.figures = undefined
    on.curved++
    paint(on, figures, { ...how, free: true })
    return figures.length > 0
  },
})
const leave = step(8, (_, on) => {
  on.figures = undefined
})

const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  // SetWindowExtEx, SetViewportExtEx, SetMapMode.
  [
    9,
    step(16, (record, on) => {
      on.up.window = record.readInt32LE(12) < 0
    }),
  ],
  [
    11,
    step(16, (record, on) => {
      on.up.view = record.readInt32LE(12) < 0
    }),
  ],
  [
    17,
    step(12, (record, on) => {
      on.up.mode = growsUp(record.readUInt32LE(8))
    }),
  ],
  // SaveDC, RestoreDC.
  [
    33,
    step(8, (_, on) => {
      on.saved.push(on.state)
    }),
  ],
  [
    34,
    step(12, (record, on) => {
      restore(on, record.readInt32LE(8))
    }),
  ],
  // SetWorldTransform, ModifyWorldTransform.
  [
    35,
    step(32, (record, on) => {
      on.state = { ...on.state, world: affineAt(record) }
    }),
  ],
  [
    36,
    step(36, (record, on) => {
      on.state = { ...on.state, world: changed(record, on.state.world) }
    }),
  ],
  // SelectObject, CreatePen, CreateBrushIndirect, DeleteObject.
  [
    37,
    step(12, (record, on) => {
      take(on, STOCK.get(record.readUInt32LE(8)) ?? on.tools.get(record.readUInt32LE(8)))
    }),
  ],
  [38, keep(28, (record) => pen(record.readUInt32LE(12), record.readInt32LE(16), record.readUInt32LE(24)))],
  [39, keep(20, (record) => brush(record.readUInt32LE(12), record.readUInt32LE(16)))],
  [
    40,
    step(12, (record, on) => {
      on.tools.delete(record.readUInt32LE(8))
    }),
  ],
  // Ellipse, Rectangle, RoundRect.
  [42, boxed(oval)],
  [43, boxed(rectangle)],
  [44, boxed(rectangle)],
  // BeginPath, EndPath, CloseFigure; FillPath, StrokeAndFillPath, StrokePath.
  [
    59,
    step(8, (_, on) => {
      on.figures = []
    }),
  ],
  [60, step(8, () => {})],
  [
    61,
    step(8, (_, on) => {
      close(on)
    }),
  ],
  [62, painted({ filled: true, lined: false })],
  [63, painted({ filled: true, lined: true })],
  [64, painted({ filled: false, lined: true })],
  // SelectClipPath, AbortPath: it only cuts what follows, or is given up.
  [67, leave],
  [68, leave],
  // ExtCreatePen.
  [95, keep(44, (record) => pen(record.readUInt32LE(28), record.readUInt32LE(32), record.readUInt32LE(40)))],
])

/** Tools that need not be made: brushes from white to black and none, pens in white and black and none. */
const STOCK: ReadonlyMap<number, Tool> = new Map(
  [
    ...[0xff_ffff, 0xc0_c0c0, 0x80_8080, 0x40_4040, 0].map((colour) => brush(0, colour)),
    brush(1, 0),
    pen(0, 0, 0xff_ffff),
    pen(0, 0, 0),
    pen(5, 0, 0),
  ].map((tool, i) => [0x8000_0000 + i, tool] as const),
)

function close({ figures }: Canvas): void {
  const last = figures?.at(-1)
  if (last?.[0]) last.push(last[0])
}

function affineAt(record: Buffer): Affine {
  const number = (which: number) => record.readFloatLE(8 + which * 4)
  return [number(0), number(1), number(2), number(3), number(4), number(5)]
}

/** MS-EMF 2.1.24: nothing, before what is, after it, instead of it. */
function changed(record: Buffer, world: Affine): Affine {
  const own = affineAt(record)
  switch (record.readUInt32LE(32)) {
    case 1:
      return SAME
    case 2:
      return after(world, own)
    case 3:
      return after(own, world)
    default:
      return own
  }
}
