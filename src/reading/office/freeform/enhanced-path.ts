import { arcBetween, type Box, type Point } from '../../metafile/geometry.ts'

/** Their points are those of SVG. */
const SAME = /^[MLCQ]$/
const NO_POINTS = /^[NFS]$/
/** OpenDocument 1.3, 19.145: against the clock or with it, from the current point or from a new one. */
const ARCS: Readonly<Record<string, { readonly clockwise: boolean; readonly to: string }>> = {
  A: { clockwise: false, to: 'L' },
  B: { clockwise: false, to: 'M' },
  W: { clockwise: true, to: 'L' },
  V: { clockwise: true, to: 'M' },
}
const OF_AN_ARC = 8
/** Quarters of an ellipse, which begin along the x or the y axis in turn. */
const QUARTERS = /^[XY]$/
/** How far the handles of a curve reach that is such a quarter. */
const REACH = 0.5523

/** In the syntax of SVG. A question mark, which SVG does not have, stands for what cannot be drawn. */
export function svgPathOf(path: string, amountOf: (name: string) => number): string {
  let at: Point | undefined
  return Array.from(path.matchAll(/([A-Z])([^A-Z]*)/g), ([, command, given]) => {
    const step = stepOf(command!, (given!.match(/[?$]\w+|-?[\w.]+/g) ?? []).map(amountOf), at)
    if (step !== '') at = endOf(step)
    return step
  }).join(' ')
}

function stepOf(command: string, values: readonly number[], from: Point | undefined): string {
  if (NO_POINTS.test(command)) return ''
  if (command === 'Z') return 'Z'
  if (!values.every(Number.isFinite)) return `?${values.map(() => 0).join(' ')}`
  if (SAME.test(command)) return `${command}${values.join(' ')}`
  if (QUARTERS.test(command) && from && values.length % 2 === 0) return quartersOf(command === 'X', values, from)
  const arc = ARCS[command]
  if (!arc || values.length % OF_AN_ARC !== 0) return `?${values.join(' ')}`
  const steps: string[] = []
  for (let at = 0; at < values.length; at += OF_AN_ARC) steps.push(arcOf(values.slice(at, at + OF_AN_ARC), arc))
  return steps.join(' ')
}

function endOf(step: string): Point | undefined {
  const [, x, y] = /^[MLCQ].*?(\S+) (\S+)$/.exec(step.replace(/(?<=[A-Z])(?=\S)/g, ' ')) ?? []
  return x === undefined ? undefined : [Number(x), Number(y)]
}

function quartersOf(isAlongX: boolean, values: readonly number[], from: Point): string {
  const steps: string[] = []
  let [[x, y], alongX] = [from, isAlongX]
  for (let at = 0; at < values.length; at += 2) {
    const [toX, toY] = [values[at]!, values[at + 1]!]
    const [wide, high] = [(toX - x) * REACH, (toY - y) * REACH]
    const handles = alongX ? [x + wide, y, toX, toY - high] : [x, y + high, toX - wide, toY]
    steps.push(`C${[...handles, toX, toY].join(' ')}`)
    ;[x, y, alongX] = [toX, toY, !alongX]
  }
  return steps.join(' ')
}

function arcOf([x1, y1, x2, y2, ...ends]: readonly number[], { clockwise, to }: (typeof ARCS)[string]): string {
  const box: Box = [Math.min(x1!, x2!), Math.min(y1!, y2!), Math.max(x1!, x2!), Math.max(y1!, y2!)]
  // Microsoft Office writes an arc in each direction, one of them empty.
  if (box[0] === box[2] && box[1] === box[3]) return ''
  const [from, end]: Point[] = [
    [ends[0]!, ends[1]!],
    [ends[2]!, ends[3]!],
  ]
  return `${to}${arcBetween(box, from!, end!, clockwise)
    .map((point) => point.join(' '))
    .join(' ')}`
}
