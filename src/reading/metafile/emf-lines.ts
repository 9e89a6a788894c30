import { boxAt, pointAt, pointsAt } from './emf-numbers.ts'
import { clip } from './emf-state.ts'
import {
  arc,
  arcBetween,
  type Box,
  closedLine,
  corners,
  curved,
  growth,
  moved,
  type Point,
  rounded,
  SAME,
  slice,
} from './geometry.ts'
import type { Canvas } from './page.ts'
import { colourOf, type How, paint, paintOn } from './sketch.ts'
import { AREA, LINE, type Step, step } from './step.ts'

function draw(on: Canvas, lines: readonly Point[][], how: How): void {
  if (on.path) on.path.push(...lines.map((line) => onSheet(on, line)))
  else paint(on.sketch, on.hand, lines, how)
}

const onSheet = (on: Canvas, line: readonly Point[]): Point[] => line.map((point) => moved(on.hand.to, point))

function drawOn(on: Canvas, make: (from: Point) => Point[]): void {
  const line = make(on.at)
  const last = on.path?.at(-1)
  const [start, ...more] = on.path ? onSheet(on, line) : []
  if (last && start && last.at(-1)?.[0] === start[0] && last.at(-1)?.[1] === start[1]) last.push(...more)
  else if (on.path && start) on.path.push([start, ...more])
  else paintOn(on.sketch, on.hand, line)
  on.at = line.at(-1) ?? on.at
}

const line = (short: boolean, then: (points: Point[], on: Canvas) => void): Step => ({
  least: 28,
  run: (b, on) => then(pointsAt(b, 28, b.readUInt32LE(24), short), on),
})

/** The number of lines, that of all points, that of each, and the points. */
const many = (short: boolean, areas: boolean): Step => ({
  least: 32,
  run(b, on) {
    const count = Math.min(b.readUInt32LE(24), Math.floor((b.length - 32) / 4))
    let at = 32 + count * 4
    const lines: Point[][] = []
    for (let i = 0; i < count; i++) {
      const points = pointsAt(b, at, b.readUInt32LE(32 + i * 4), short)
      lines.push(areas ? closedLine(points) : points)
      at += points.length * (short ? 4 : 8)
    }
    draw(on, lines, areas ? AREA : LINE)
  },
})

const shape = (least: number, make: (b: Buffer, box: Box) => Point[], how = AREA): Step =>
  step(least, (b, on) => draw(on, [make(b, boxAt(b, 8))], how))

const arcIn = (b: Buffer, box: Box, on: Canvas): Point[] =>
  arcBetween(box, pointAt(b, 24), pointAt(b, 32), on.clockwise)

const arcs = (finish: (line: Point[], box: Box) => Point[], how: How): Step =>
  step(40, (b, on) => {
    const box = boxAt(b, 8)
    draw(on, [finish(arcIn(b, box, on), box)], how)
  })

const painted = (how: How): Step =>
  step(8, (_, on) => {
    const { path = [] } = on
    on.path = undefined
    const { to, wide } = on.hand
    paint(on.sketch, { ...on.hand, to: SAME, wide: wide * growth(to) }, path, how)
  })

export const SHAPES: readonly [number, Step][] = [
  [42, shape(24, (_, box) => arc(box))],
  [43, shape(24, (_, box) => closedLine(corners(box)))],
  [44, shape(32, (b, box) => closedLine(rounded(box, b.readInt32LE(24), b.readInt32LE(28))))],
  [45, arcs((line) => line, LINE)],
  [46, arcs((line) => closedLine(line), AREA)],
  [47, arcs((line, box) => slice(box, line), AREA)],
  // SetPixelV.
  [
    15,
    step(20, (b, on) => {
      const [x, y] = pointAt(b, 8)
      const hand = { ...on.hand, fill: colourOf(b.readUInt32LE(16)) }
      paint(on.sketch, hand, [corners([x, y, x + 1, y + 1])], { filled: true })
    }),
  ],
  // ArcTo: a line to its start, and the arc.
  [55, step(40, (b, on) => drawOn(on, (from) => [from, ...arcIn(b, boxAt(b, 8), on)]))],
]

export const LINES: readonly [number, Step][] = [false, true].flatMap((short): [number, Step][] => {
  const kinds = short ? [85, 86, 87, 88, 89, 90, 91] : [2, 3, 4, 5, 6, 7, 8]
  const steps = [
    line(short, (points, on) => draw(on, [curved(points)], LINE)),
    line(short, (points, on) => draw(on, [closedLine(points)], AREA)),
    line(short, (points, on) => draw(on, [points], LINE)),
    line(short, (points, on) => drawOn(on, (from) => curved([from, ...points]))),
    line(short, (points, on) => drawOn(on, (from) => [from, ...points])),
    many(short, false),
    many(short, true),
  ]
  return kinds.map((kind, i) => [kind, steps[i]!])
})

export const PATHS: readonly [number, Step][] = [
  [
    27,
    step(16, (b, on) => {
      on.at = pointAt(b, 8)
      on.path?.push(onSheet(on, [on.at]))
    }),
  ],
  [54, step(16, (b, on) => drawOn(on, (from) => [from, pointAt(b, 8)]))],
  [
    59,
    step(8, (_, on) => {
      on.path = []
    }),
  ],
  [60, step(8, () => {})],
  [
    61,
    step(8, (_, on) => {
      const last = on.path?.at(-1)
      if (last?.[0]) last.push(last[0])
    }),
  ],
  [62, painted({ filled: true })],
  [63, painted(AREA)],
  [64, painted(LINE)],
  // FlattenPath, AbortPath.
  [65, step(8, () => {})],
  [
    68,
    step(8, (_, on) => {
      on.path = undefined
    }),
  ],
  // SelectClipPath.
  [
    67,
    step(12, (b, on) => {
      const lines = on.path ?? []
      on.path = undefined
      const { to } = on.hand
      on.hand = { ...on.hand, to: SAME }
      const known = clip(on, lines, b.readUInt32LE(8))
      on.hand = { ...on.hand, to }
      return known
    }),
  ],
]

/** Painted in the colour of the first of two (rectangle) or three (triangle) points. */
export const gradient = step(36, (b, on) => {
  const [points, meshes, mode] = [b.readUInt32LE(24), b.readUInt32LE(28), b.readUInt32LE(32)]
  const [each, from] = [mode === 2 ? 3 : 2, 36 + points * 16]
  for (let i = 0; i < meshes && from + (i + 1) * each * 4 <= b.length; i++) {
    const places = Array.from({ length: each }, (_, k) => 36 + b.readUInt32LE(from + (i * each + k) * 4) * 16)
    if (places.some((at) => at + 16 > from)) return false
    const [first, second, third] = places.map((at) => pointAt(b, at))
    const [red, green, blue] = [9, 11, 13].map((at) => b[places[0]! + at]!)
    const area = third ? [first!, second!, third] : corners([...first!, ...second!])
    const fill = colourOf(red! | (green! << 8) | (blue! << 16))
    paint(on.sketch, { ...on.hand, fill }, [closedLine(area)], { filled: true })
  }
  return true
})
