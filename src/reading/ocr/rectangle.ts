export type Point = readonly [x: number, y: number]

/** `angle`: of its long side in degrees, from -90 to 90, clockwise from the right. */
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly long: number
  readonly short: number
  readonly angle: number
}

export function directionOf(degrees: number): readonly [cos: number, sin: number] {
  const radians = (degrees * Math.PI) / 180
  return [Math.cos(radians), Math.sin(radians)]
}

/** Convex hull by Andrew's monotone chain. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  if (sorted.length < 3) return sorted
  const half = (row: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of row) {
      while (chain.length > 1 && turnsBack(chain.at(-2)!, chain.at(-1)!, point)) chain.pop()
      chain.push(point)
    }
    chain.pop()
    return chain
  }
  return [...half(sorted), ...half([...sorted].reverse())]
}

const turnsBack = (a: Point, b: Point, c: Point): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0

/** The smallest rectangle around a hull has a side along one of its edges. */
export function smallestAround(hull: readonly Point[]): Rectangle {
  let best: Rectangle | undefined
  for (let i = 0; i < hull.length; i++) {
    const [a, b] = [hull[i]!, hull[(i + 1) % hull.length]!]
    const around = along(hull, Math.atan2(b[1] - a[1], b[0] - a[0]))
    if (!best || around.long * around.short < best.long * best.short) best = around
  }
  return best ?? { x: 0, y: 0, long: 0, short: 0, angle: 0 }
}

function along(hull: readonly Point[], angle: number): Rectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const across = hull.map(([x, y]) => x * cos + y * sin)
  const down = hull.map(([x, y]) => y * cos - x * sin)
  const [left, right] = [Math.min(...across), Math.max(...across)]
  const [top, bottom] = [Math.min(...down), Math.max(...down)]
  const [midU, midV] = [(left + right) / 2, (top + bottom) / 2]
  const [wide, high] = [right - left, bottom - top]
  const degrees = (angle * 180) / Math.PI + (wide >= high ? 0 : 90)
  return {
    x: midU * cos - midV * sin,
    y: midU * sin + midV * cos,
    long: Math.max(wide, high),
    short: Math.min(wide, high),
    angle: withinHalfTurn(degrees),
  }
}

/** Returns an angle from -90 (exclusive) to 90. */
function withinHalfTurn(degrees: number): number {
  const rest = ((degrees % 180) + 180) % 180
  return rest > 90 ? rest - 180 : rest
}

export const scaledBy = <Place extends Rectangle>(place: Place, by: number): Place => ({
  ...place,
  x: place.x * by,
  y: place.y * by,
  long: place.long * by,
  short: place.short * by,
})

/** Along the sides of the picture. */
export function boundsOf({ x, y, long, short, angle }: Rectangle) {
  const [cos, sin] = directionOf(angle).map(Math.abs) as [number, number]
  const [width, height] = [long * cos + short * sin, long * sin + short * cos]
  return { left: x - width / 2, top: y - height / 2, width, height }
}
