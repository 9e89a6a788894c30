import { arc, type Box, closedLine, corners, type Point } from '../../metafile/geometry.ts'

const WHOLE: Box = [0, 0, 1, 1]
const DEGREE = 60_000
const RING = 0.25

type Adjust = (name: string, usual: number) => number
type Line = readonly Point[]

const boxWithin = (by: number): Box => [by, by, 1 - by, 1 - by]
const lineOf = (points: string): Point[] =>
  points.split(' ').map((point) => point.split(',').map(Number) as [number, number])
const open = (points: string): Line[] => [lineOf(points)]
const closed = (points: string): Line[] => [closedLine(lineOf(points))]
const BOX: Line[] = [closedLine(corners(WHOLE))]

/** Degrees, clockwise from the right. */
function arcFrom(adjust: Adjust, from: number, to: number): Line[] {
  const [start, end] = [adjust('adj1', from * DEGREE), adjust('adj2', to * DEGREE)].map(
    (angle) => ((angle / DEGREE) * Math.PI) / 180,
  ) as [number, number]
  return [arc(WHOLE, start, end > start ? end - start : end - start + 2 * Math.PI)]
}

/** ECMA-376, presetShapeDefinitions.xml, each within a square of one unit and roughly. */
const PRESETS: Readonly<Record<string, (adjust: Adjust) => Line[]>> = {
  ellipse: () => [arc(WHOLE)],
  donut: () => [arc(WHOLE), arc(boxWithin(RING))],
  frame: () => [...BOX, closedLine(corners(boxWithin(RING / 2)))],
  line: () => open('0,0 1,1'),
  bentConnector2: () => open('0,0 1,0 1,1'),
  bentConnector3: () => open('0,0 0.5,0 0.5,1 1,1'),
  triangle: () => closed('0.5,0 1,1 0,1'),
  rtTriangle: () => closed('0,0 1,1 0,1'),
  diamond: () => closed('0.5,0 1,0.5 0.5,1 0,0.5'),
  parallelogram: () => closed('0.25,0 1,0 0.75,1 0,1'),
  corner: () => closed('0,0 0.5,0 0.5,0.5 1,0.5 1,1 0,1'),
  halfFrame: () => closed('0,0 1,0 0.7,0.3 0.3,0.3 0.3,0.7 0,1'),
  plus: () => closed('0.25,0 0.75,0 0.75,0.25 1,0.25 1,0.75 0.75,0.75 0.75,1 0.25,1 0.25,0.75 0,0.75 0,0.25 0.25,0.25'),
  arc: (adjust) => arcFrom(adjust, 270, 0),
  blockArc: (adjust) => arcFrom(adjust, 180, 0),
  leftBracket: () => open('1,0 0,0 0,1 1,1'),
  rightBracket: () => open('0,0 1,0 1,1 0,1'),
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
