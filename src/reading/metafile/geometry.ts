export type Point = readonly [x: number, y: number]
/** left, top, right, bottom. */
export type Box = readonly [number, number, number, number]
/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const SAME: Matrix = [1, 0, 0, 1, 0, 0]

export const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]

export function after(first: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [p, q, r, s, t, u] = first
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export const growth = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

export const corners = ([left, top, right, bottom]: Box): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

export const closedLine = (line: readonly Point[]): Point[] => [...line, ...line.slice(0, 1)]

const RECTANGLE = 5

export function isRectangle(line: readonly Point[]): boolean {
  if (line.length > RECTANGLE) return false
  return new Set(line.map(([x]) => x)).size <= 2 && new Set(line.map(([, y]) => y)).size <= 2
}

/** No program paints other points. */
export const isFinitePoint = ([x, y]: Point): boolean => Number.isFinite(x) && Number.isFinite(y)

export function around(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const point of points) {
    if (!isFinitePoint(point)) continue
    const [x, y] = point
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return [left, top, right, bottom]
}

export const isEmpty = ([left, top, right, bottom]: Box): boolean => right < left || bottom < top

export const common = (one: Box | undefined, other: Box): Box =>
  one
    ? [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])]
    : other

const STEPS = 8

/** Each with two handles and an end; the line begins at the first point. */
export function curved(points: readonly Point[]): Point[] {
  const line = points.slice(0, 1)
  for (let i = 1; i + 2 < points.length; i += 3) {
    const [from, one, other, to] = [line.at(-1)!, points[i]!, points[i + 1]!, points[i + 2]!]
    for (let step = 1; step <= STEPS; step++) line.push(between(from, one, other, to, step / STEPS))
  }
  return line
}

function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const along = (axis: 0 | 1) =>
    (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t * t * c[axis] + t ** 3 * d[axis]
  return [along(0), along(1)]
}

/** A curve through all points (a cardinal spline). */
export function smooth(points: readonly Point[], closed: boolean, tension = 0.5): Point[] {
  const at = (i: number) =>
    points[closed ? (i + points.length) % points.length : Math.min(points.length - 1, Math.max(0, i))]!
  const handles = points.slice(0, 1)
  for (let i = 0; i < (closed ? points.length : points.length - 1); i++) {
    const [before, from, to, next] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const by = tension / 1.5
    handles.push(
      [from[0] + ((to[0] - before[0]) * by) / 2, from[1] + ((to[1] - before[1]) * by) / 2],
      [to[0] - ((next[0] - from[0]) * by) / 2, to[1] - ((next[1] - from[1]) * by) / 2],
      to,
    )
  }
  return curved(handles)
}

const ARC_STEPS = 48

/** Radians, clockwise on a sheet whose y grows downwards. */
export function arc([left, top, right, bottom]: Box, from = 0, sweep = 2 * Math.PI): Point[] {
  const [x, y, wide, high] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2]
  const steps = Math.max(2, Math.ceil((Math.abs(sweep) / (2 * Math.PI)) * ARC_STEPS))
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = from + (sweep * i) / steps
    return [x + wide * Math.cos(angle), y + high * Math.sin(angle)]
  })
}

function angleTo([left, top, right, bottom]: Box, [x, y]: Point): number {
  const [wide, high] = [Math.abs(right - left) || 1, Math.abs(bottom - top) || 1]
  return Math.atan2((y - (top + bottom) / 2) / high, (x - (left + right) / 2) / wide)
}

export function arcBetween(box: Box, from: Point, to: Point, clockwise = false): Point[] {
  const [start, end] = [angleTo(box, from), angleTo(box, to)]
  const turn = clockwise ? end - start : start - end
  const sweep = turn > 0 ? turn : turn + 2 * Math.PI
  return arc(box, start, clockwise ? sweep : -sweep)
}

export const slice = ([left, top, right, bottom]: Box, edge: readonly Point[]): Point[] =>
  closedLine([[(left + right) / 2, (top + bottom) / 2], ...edge])

export function rounded([left, top, right, bottom]: Box, wide: number, high: number): Point[] {
  const [w, h] = [Math.min(Math.abs(wide), right - left), Math.min(Math.abs(high), bottom - top)]
  const quarter = (x: number, y: number, from: number) => arc([x, y, x + w, y + h], from, Math.PI / 2)
  return [
    ...quarter(left, top, Math.PI),
    ...quarter(right - w, top, -Math.PI / 2),
    ...quarter(right - w, bottom - h, 0),
    ...quarter(left, bottom - h, Math.PI / 2),
  ]
}
