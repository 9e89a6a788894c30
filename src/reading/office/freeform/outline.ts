import { curved, type Point } from '../../metafile/geometry.ts'
import type { Canvas } from '../../pdf/render.ts'

/** Undefined where the path is not in the syntax of SVG. */
export function linesOf(path: string, { Path2D }: Canvas): Point[][] | undefined {
  const lines: Point[][] = []
  // It has only absolute commands with all numbers written out.
  for (const [, command, values] of new Path2D(path).toSVGString().matchAll(/([MLHVQCZ])([^A-Z]*)/g))
    if (!extend(lines, command!, numbersIn(values!))) return undefined
  return lines.length > 0 ? lines : undefined
}

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number)

function extend(lines: Point[][], command: string, values: readonly number[]): boolean {
  if (command === 'M') {
    lines.push([pointAt(values, 0)])
    return true
  }
  const line = lines.at(-1)
  if (!line) return false
  const from = line.at(-1)!
  if (command === 'Z') line.push(line[0]!)
  else if (command === 'H') line.push([values[0]!, from[1]])
  else if (command === 'V') line.push([from[0], values[0]!])
  else if (command === 'L') line.push(pointAt(values, 0))
  else line.push(...curved([from, ...handles(command, from, values)]).slice(1))
  return true
}

function handles(command: string, from: Point, values: readonly number[]): Point[] {
  const [one, other] = [pointAt(values, 0), pointAt(values, 2)]
  return command === 'C' ? [one, other, pointAt(values, 4)] : [between(from, one), between(other, one), other]
}

/** A quadratic curve as a cubic one. */
const between = (end: Point, handle: Point): Point => [
  end[0] + (2 / 3) * (handle[0] - end[0]),
  end[1] + (2 / 3) * (handle[1] - end[1]),
]

const pointAt = (values: readonly number[], at: number): Point => [values[at] ?? 0, values[at + 1] ?? 0]
