import { arc, type Box, closedLine, type Point } from '../../metafile/geometry.ts'

const WHOLE: Box = [0, 0, 1, 1]
const DEGREE = 60_000
const RING = 0.25

type Adjust = (name: string, usual: number) => number
type Line = readonly Point[]

const corner = (...points: readonly Point[]): Line[] => [closedLine(points)]
const within = (by: number): Box => [by, by, 1 - by, 1 - by]
const BOX = corner([0, 0], [1, 0], [1, 1], [0, 1])

/** Degrees, clockwise from the right. */
function arcFrom(adjust: Adjust, from: number, to: number): Line[] {
  const [start, end] = [adjust('adj1', from * DEGREE), adjust('adj2', to * DEGREE)].map(
    (angle) => ((angle / DEGREE) * Math.PI) / 180,
  ) as [number, number]
  return [arc(WHOLE, start, end > start ? end - start : end - start + 2 * Math.PI)]
}

const half = (x: number): Line[] => [
  [
    [x, 0],
    [1 - x, 0],
    [1 - x, 1],
    [x, 1],
  ],
]

/** ECMA-376, presetShapeDefinitions.xml, each within a square of one unit and roughly. */
const PRESETS: Readonly<Record<string, (adjust: Adjust) => Line[]>> = {
  ellipse: () => [arc(WHOLE)],
  donut: () => [arc(WHOLE), arc(within(RING))],
  frame: () => [...BOX, closedLine(rectangle(within(RING / 2)))],
  line: () => [
    [
      [0, 0],
      [1, 1],
    ],
  ],
  bentConnector2: () => [
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
  ],
  bentConnector3: () => [
    [
      [0, 0],
      [0.5, 0],
      [0.5, 1],
      [1, 1],
    ],
  ],
  triangle: () => corner([0.5, 0], [1, 1], [0, 1]),
  rtTriangle: () => corner([0, 0], [1, 1], [0, 1]),
  diamond: () => corner([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  parallelogram: () => corner([0.25, 0], [1, 0], [0.75, 1], [0, 1]),
  corner: () => corner([0, 0], [0.5, 0], [0.5, 0.5], [1, 0.5], [1, 1], [0, 1]),
  halfFrame: () => corner([0, 0], [1, 0], [0.7, 0.3], [0.3, 0.3], [0.3, 0.7], [0, 1]),
  plus: () =>
    corner(
      ...([
        [0.25, 0],
        [0.75, 0],
        [0.75, 0.25],
        [1, 0.25],
        [1, 0.75],
        [0.75, 0.75],
      ] as const),
      ...([
        [0.75, 1],
        [0.25, 1],
        [0.25, 0.75],
        [0, 0.75],
        [0, 0.25],
        [0.25, 0.25],
      ] as const),
    ),
  arc: (adjust) => arcFrom(adjust, 270, 0),
  blockArc: (adjust) => arcFrom(adjust, 180, 0),
  leftBracket: () => half(1),
  rightBracket: () => half(0),
}

/** Drawn as lines, whatever their fill. */
const OPEN = /^(?:line|straightConnector\d|bentConnector\d|curvedConnector\d|arc|blockArc|(?:left|right)Bracket)$/

/** Those without an outline of their own are boxes. */
export function presetOf(name: string, adjust: Adjust): { readonly lines: Line[]; readonly isOpen: boolean } {
  const known = name
    .replace(/^straightConnector\d$/, 'line')
    .replace(/^(?:bent|curved)Connector[3-9]$/, 'bentConnector3')
  return { lines: PRESETS[known]?.(adjust) ?? BOX, isOpen: OPEN.test(name) }
}

function rectangle([left, top, right, bottom]: Box): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
}
