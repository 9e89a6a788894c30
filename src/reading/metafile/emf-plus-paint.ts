import { MIN_POINTS } from '../unshown.ts'
import { matrixAt } from './emf-numbers.ts'
import { brushOf, colourOfPlus, formOf, type Plus, pathOf, penOf, pointsOf, RELATIVE } from './emf-plus-objects.ts'
import {
  after,
  arc,
  type Box,
  closedLine,
  corners,
  curved,
  type Matrix,
  type Point,
  SAME,
  slice,
  smooth,
} from './geometry.ts'
import type { Tool } from './page.ts'
import { clearClip, clipTo, type Hand, type How, newHand, paint, type Sketch } from './sketch.ts'
import { runStep, type Step as StepOf } from './step.ts'

/* MS-EMFPLUS 2.1.1.1; `b` is the data of a record. */

export type PlusCanvas = {
  readonly sketch: Sketch
  hand: Hand
  world: Matrix
  scale: number
  readonly objects: Map<number, Plus>
  readonly saved: Map<number, { hand: Hand; world: Matrix; scale: number }>
}

export const newPlusCanvas = (sketch: Sketch): PlusCanvas => ({
  sketch,
  hand: newHand(),
  world: SAME,
  scale: 1,
  objects: new Map(),
  saved: new Map(),
})

const [BRUSH, PEN, PATH, REGION] = [1, 2, 3, 4] as const
const [RECTANGLE, INFINITE] = [0x1000_0000, 0x1000_0003] as const

/** One that cannot be read makes the drawing incomplete where it is used. */
export function keepObject(kind: number, number: number, b: Buffer, on: PlusCanvas): void {
  on.objects.delete(number)
  try {
    if (kind === BRUSH) on.objects.set(number, { tool: { fill: brushOf(b) } })
    if (kind === PEN) on.objects.set(number, { tool: penOf(b) })
    if (kind === PATH) on.objects.set(number, { path: pathOf(b) })
    if (kind === REGION) on.objects.set(number, regionOf(b))
  } catch {
    // Lengths beyond the end of the object.
  }
}

function regionOf(b: Buffer): Plus {
  const kind = b.readUInt32LE(8)
  if (kind === INFINITE) return { box: 'all' }
  return kind === RECTANGLE ? { box: corners(boxOf(b, 12, 0)) } : {}
}

type Step = StepOf<[flags: number, on: PlusCanvas]>

export function paintPlus(kind: number, flags: number, b: Buffer, on: PlusCanvas): void {
  if (!PLAIN.has(kind)) runStep(STEPS.get(kind), on.sketch, b, flags, on)
}

function boxOf(b: Buffer, at: number, flags: number): Box {
  const [x, y, wide, high] = [0, 1, 2, 3].map((i) =>
    formOf(flags) === 'short' ? b.readInt16LE(at + i * 2) : b.readFloatLE(at + i * 4),
  ) as [number, number, number, number]
  return [x, y, x + wide, y + high]
}

/** What is not painted may be letters, however few points are known. */
function unpainted(on: PlusCanvas): false {
  on.sketch.points += MIN_POINTS
  return false
}

const IS_COLOUR = 0x8000

const brushFor = (value: number, flags: number, on: PlusCanvas): Tool | undefined =>
  flags & IS_COLOUR ? { fill: colourOfPlus(value) } : on.objects.get(value & 255)?.tool

function paintWith(tool: Tool | undefined, lines: readonly Point[][], how: How, on: PlusCanvas): boolean {
  if (!tool) return unpainted(on)
  paint(on.sketch, { ...on.hand, ...tool }, lines, how)
  return true
}

const fill = (lines: readonly Point[][], value: number, flags: number, on: PlusCanvas): boolean =>
  paintWith(brushFor(value, flags, on), lines, { filled: true }, on)

const stroke = (lines: readonly Point[][], pen: number, on: PlusCanvas): boolean =>
  paintWith(on.objects.get(pen & 255)?.tool, lines, { lined: true }, on)

const fills = (least: number, make: (b: Buffer, flags: number) => Point[][]): Step => ({
  least: least + 4,
  run: (b, flags, on) => fill(make(b.subarray(4), flags), b.readUInt32LE(0), flags, on),
})
const strokes = (least: number, make: (b: Buffer, flags: number) => Point[][]): Step => ({
  least,
  run: (b, flags, on) => stroke(make(b, flags), flags, on),
})

const boxes = (b: Buffer, flags: number): Point[][] => {
  const size = formOf(flags) === 'short' ? 8 : 16
  const count = Math.min(b.readUInt32LE(0), Math.floor((b.length - 4) / size))
  return Array.from({ length: count }, (_, i) => closedLine(corners(boxOf(b, 4 + i * size, flags))))
}
const CLOSED = 0x2000
const points = (b: Buffer, at: number, flags: number): Point[] =>
  pointsOf(b, at + 4, b.readUInt32LE(at), formOf(flags, RELATIVE)).points
const oval = (b: Buffer, flags: number): Point[][] => [arc(boxOf(b, 0, flags))]
const RADIANS = Math.PI / 180
const arcOf = (b: Buffer, flags: number): Point[] =>
  arc(boxOf(b, 8, flags), b.readFloatLE(0) * RADIANS, b.readFloatLE(4) * RADIANS)
const sliceOf = (b: Buffer, flags: number): Point[][] => [slice(boxOf(b, 8, flags), arcOf(b, flags))]

/** `change` comes after the current coordinates, or before them. */
function setWorld(on: PlusCanvas, world: Matrix, scale = on.scale): void {
  Object.assign(on, { world, scale, hand: { ...on.hand, to: after(world, [scale, 0, 0, scale, 0, 0]) } })
}
const change = (least: number, make: (b: Buffer) => Matrix): Step => ({
  least,
  run: (b, flags, on) => setWorld(on, flags & CLOSED ? after(on.world, make(b)) : after(make(b), on.world)),
})

/** MS-EMFPLUS 2.1.1.4: only replacing and cutting are painted. */
const [REPLACE, INTERSECT, EXCLUDE] = [0, 1, 4] as const
const modeOf = (flags: number) => (flags >> 8) & 15

function clip(on: PlusCanvas, shape: readonly (readonly Point[])[] | 'all' | undefined, mode: number): boolean {
  if (!shape || ![REPLACE, INTERSECT, EXCLUDE].includes(mode as 0)) return unpainted(on)
  on.hand = mode === REPLACE ? clearClip(on.hand) : on.hand
  if (shape !== 'all') on.hand = clipTo(on.sketch, on.hand, shape, mode === EXCLUDE)
  return true
}

const save: Step['run'] = (b, _, on) => {
  on.saved.set(b.readUInt32LE(0), { hand: on.hand, world: on.world, scale: on.scale })
}
const restore: Step['run'] = (b, _, on) => {
  const state = on.saved.get(b.readUInt32LE(0))
  if (state) Object.assign(on, state)
}

const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  [0x4009, { least: 4, run: (_, __, on) => on.sketch.painted.length === 0 }],
  [0x400a, fills(4, boxes)],
  [0x400b, strokes(4, boxes)],
  [0x400c, fills(4, (b, flags) => [closedLine(points(b, 0, flags))])],
  [0x400d, strokes(4, (b, flags) => [flags & CLOSED ? closedLine(points(b, 0, flags)) : points(b, 0, flags)])],
  [0x400e, fills(8, oval)],
  [0x400f, strokes(8, oval)],
  [0x4010, fills(16, sliceOf)],
  [0x4011, strokes(16, sliceOf)],
  [0x4012, strokes(16, (b, flags) => [arcOf(b, flags)])],
  [
    0x4013,
    {
      least: 4,
      run(b, flags, on) {
        const box = on.objects.get(flags & 255)?.box
        return box && box !== 'all' ? fill([closedLine(box)], b.readUInt32LE(0), flags, on) : unpainted(on)
      },
    },
  ],
  [
    0x4014,
    {
      least: 4,
      run(b, flags, on) {
        const path = on.objects.get(flags & 255)?.path
        return path ? fill(path, b.readUInt32LE(0), flags, on) : unpainted(on)
      },
    },
  ],
  [
    0x4015,
    {
      least: 4,
      run(b, flags, on) {
        const path = on.objects.get(flags & 255)?.path
        return path ? stroke(path, b.readUInt32LE(0), on) : unpainted(on)
      },
    },
  ],
  [0x4016, fills(8, (b, flags) => [smooth(points(b, 4, flags), true, b.readFloatLE(0))])],
  [0x4017, strokes(8, (b, flags) => [smooth(points(b, 4, flags), true, b.readFloatLE(0))])],
  [0x4018, strokes(16, (b, flags) => [smooth(points(b, 12, flags), false, b.readFloatLE(0))])],
  [0x4019, strokes(4, (b, flags) => [curved(points(b, 0, flags))])],
  // StrokeFillPath.
  [0x4037, { least: 0, run: (_, __, on) => unpainted(on) }],
  [0x4025, { least: 4, run: save }],
  [0x4026, { least: 4, run: restore }],
  // BeginContainerNoParams, EndContainer.
  [0x4028, { least: 4, run: save }],
  [0x4029, { least: 4, run: restore }],
  [0x402a, { least: 24, run: (b, _, on) => setWorld(on, matrixAt(b, 0)) }],
  [0x402b, { least: 0, run: (_, __, on) => setWorld(on, SAME) }],
  [0x402c, change(24, (b) => matrixAt(b, 0))],
  [0x402d, change(8, (b) => [1, 0, 0, 1, b.readFloatLE(0), b.readFloatLE(4)])],
  [0x402e, change(8, (b) => [b.readFloatLE(0), 0, 0, b.readFloatLE(4), 0, 0])],
  [
    0x402f,
    change(4, (b) => {
      const [cos, sin] = [Math.cos(b.readFloatLE(0) * RADIANS), Math.sin(b.readFloatLE(0) * RADIANS)]
      return [cos, sin, -sin, cos, 0, 0]
    }),
  ],
  [0x4030, { least: 4, run: (b, _, on) => setWorld(on, on.world, b.readFloatLE(0)) }],
  [
    0x4031,
    {
      least: 0,
      run: (_, __, on) => {
        on.hand = clearClip(on.hand)
      },
    },
  ],
  [0x4032, { least: 16, run: (b, flags, on) => clip(on, [corners(boxOf(b, 0, 0))], modeOf(flags)) }],
  [0x4033, { least: 0, run: (_, flags, on) => clip(on, on.objects.get(flags & 255)?.path, modeOf(flags)) }],
  [0x4034, { least: 0, run: (_, flags, on) => clip(on, shapeOf(on.objects.get(flags & 255)), modeOf(flags)) }],
])

function shapeOf(region: Plus | undefined): readonly (readonly Point[])[] | 'all' | undefined {
  const box = region?.box
  return box === undefined || box === 'all' ? box : [box]
}

/** Texts and bitmaps are read elsewhere. */
const PLAIN: ReadonlySet<number> = new Set([
  ...[0x4001, 0x4002, 0x4003, 0x4004, 0x4008, 0x401a, 0x401b, 0x401c, 0x401d, 0x401e, 0x401f, 0x4020, 0x4021],
  ...[0x4022, 0x4023, 0x4024, 0x4036, 0x4038],
])
