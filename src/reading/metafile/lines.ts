import type { Point } from '../strokes.ts'
import { MOST_RECORDS } from './found.ts'

const STEPS = 6

/** Curves given as two handles and an end each, as the points they pass through. */
export function curved(points: readonly Point[], pen: Point | undefined): Point[] {
  const [first, ...rest] = pen ? [pen, ...points] : points
  const line = first ? [first] : []
  for (let i = 0; i + 2 < rest.length; i += 3) {
    const four = [line.at(-1)!, rest[i]!, rest[i + 1]!, rest[i + 2]!] as const
    for (let step = 1; step <= STEPS; step++) line.push(between(four, step / STEPS))
  }
  return line
}

function between([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const along = (axis: 0 | 1) =>
    (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t * t * c[axis] + t ** 3 * d[axis]
  return [along(0), along(1)]
}

/** The points of one stroke, of which a point has `size` bytes. */
export function one(
  record: Buffer,
  count: number,
  from: number,
  size: number,
  point: (at: number) => Point,
  lines: Point[][],
) {
  const line: Point[] = []
  for (let i = 0; i < count && from + (i + 1) * size <= record.length; i++) line.push(point(from + i * size))
  lines.push(line)
}

/** How many strokes, how many points together, how many points each, and the points. */
export function many(record: Buffer, at: number, size: number, point: (at: number) => Point, lines: Point[][]): void {
  const strokes = Math.min(record.readUInt32LE(at), MOST_RECORDS)
  let from = at + 8 + strokes * 4
  for (let i = 0; i < strokes && at + 12 + i * 4 <= record.length; i++) {
    const count = record.readUInt32LE(at + 8 + i * 4)
    one(record, count, from, size, point, lines)
    from += count * size
  }
}
