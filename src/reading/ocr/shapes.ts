export type Shape = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly pixels: number
}

/** Degrees from 0 to 180, clockwise from the right. */
export type Row = { readonly angle: number; readonly shapes: readonly Shape[] }

export type Ink = { readonly width: number; readonly height: number; readonly on: Uint8Array }

const SMALLEST_LETTER = 5
const MAX_SHAPES = 6_000
const MIN_IN_A_ROW = 4
const BIN = 15

export function paleInk(grey: Uint8Array, width: number, height: number, from: number, to: number): Ink {
  const on = new Uint8Array(grey.length)
  for (let i = 0; i < grey.length; i++) if (grey[i]! >= from && grey[i]! <= to) on[i] = 1
  return { width, height, on }
}

export function shapesOf(ink: Ink): Shape[] {
  const { width, height } = ink
  const open = ink.on.slice()
  const pixels = new Int32Array(open.length)
  const found: Shape[] = []
  for (let start = 0; start < open.length && found.length < MAX_SHAPES; start++) {
    if (open[start] !== 1) continue
    const shape = extentOf(pixels.subarray(0, flood(open, start, width, height, pixels)), width, height)
    if (isLetterLike(shape, width, height)) found.push(shape)
  }
  return found
}

export function extentOf(pixels: Int32Array, width: number, height: number): Shape {
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (const at of pixels) {
    const x = at % width
    const y = (at - x) / width
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom, pixels: pixels.length }
}

/** Returns the number of pixels. */
export function flood(open: Uint8Array, start: number, width: number, height: number, to: Int32Array): number {
  to[0] = start
  open[start] = 0
  let count = 1
  for (let read = 0; read < count; read++) count = spill(open, to[read]!, width, height, to, count)
  return count
}

function spill(open: Uint8Array, at: number, width: number, height: number, to: Int32Array, from: number): number {
  const x = at % width
  const y = (at - x) / width
  const [x0, x1] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0]
  const [y0, y1] = [y > 0 ? -1 : 0, y < height - 1 ? 1 : 0]
  let count = from
  for (let dy = y0; dy <= y1; dy++)
    for (let dx = x0; dx <= x1; dx++) {
      const next = at + dy * width + dx
      if (open[next] !== 1) continue
      open[next] = 0
      to[count++] = next
    }
  return count
}

function isLetterLike(shape: Shape, width: number, height: number): boolean {
  const wide = shape.right - shape.left + 1
  const high = shape.bottom - shape.top + 1
  const large = Math.max(wide, high)
  if (large < SMALLEST_LETTER || large > Math.min(width, height) * 0.6) return false
  if (wide / high > 6 || high / wide > 12) return false
  const full = shape.pixels / (wide * high)
  return full > 0.12 && (full < 0.92 || high > wide * 2 || wide > high * 2)
}

type Linked = { readonly shape: Shape; readonly x: number; readonly y: number; readonly size: number }

export function rowsOf(shapes: readonly Shape[]): Row[] {
  const linked = shapes.map(
    (shape): Linked => ({
      shape,
      x: (shape.left + shape.right) / 2,
      y: (shape.top + shape.bottom) / 2,
      size: Math.max(shape.right - shape.left, shape.bottom - shape.top) + 1,
    }),
  )
  const byAngle = new Map<number, { shapes: Set<Shape>; sum: number; count: number }>()
  for (const [one, other] of neighbours(linked)) {
    const angle = ((Math.atan2(other.y - one.y, other.x - one.x) * 180) / Math.PI + 540) % 180
    const bin = Math.round(angle / BIN) * BIN
    const row = byAngle.get(bin % 180) ?? { shapes: new Set<Shape>(), sum: 0, count: 0 }
    byAngle.set(bin % 180, row)
    row.shapes.add(one.shape).add(other.shape)
    row.sum += angle - bin
    row.count++
  }
  return [...byAngle]
    .map(([bin, row]) => ({ angle: straight(bin + row.sum / row.count), shapes: [...row.shapes] }))
    .filter((row) => row.shapes.length >= MIN_IN_A_ROW)
    .sort((a, b) => b.shapes.length - a.shapes.length)
}

/** A small rotation only blurs the picture. */
function straight(angle: number): number {
  const nearest = Math.round(angle / 90) * 90
  return (Math.abs(angle - nearest) <= 3 ? nearest : Math.round(angle) + 180) % 180
}

/** A third must continue in the same direction. */
function* neighbours(linked: readonly Linked[]): Generator<readonly [Linked, Linked]> {
  const cell = 40
  const grid = new Map<string, Linked[]>()
  for (const one of linked) {
    const key = `${Math.floor(one.x / cell)},${Math.floor(one.y / cell)}`
    const list = grid.get(key)
    if (list) list.push(one)
    else grid.set(key, [one])
  }
  const nearest = new Map<Linked, Linked>()
  for (const one of linked) {
    const next = nearestOf(one, grid, cell)
    if (next) nearest.set(one, next)
  }
  for (const [one, next] of nearest) {
    const third = nearest.get(next)
    if (!third || third === one || inLine(one, next, third)) yield [one, next]
  }
}

function nearestOf(one: Linked, grid: ReadonlyMap<string, Linked[]>, cell: number): Linked | undefined {
  const reach = Math.min(6, Math.ceil((one.size * 2.2) / cell))
  let best: Linked | undefined
  let least = one.size * 2.2
  for (const other of around(one, grid, cell, reach)) {
    if (other === one || other.size > one.size * 1.8 || other.size < one.size / 1.8) continue
    const far = Math.hypot(other.x - one.x, other.y - one.y)
    if (far < least) {
      least = far
      best = other
    }
  }
  return best
}

function* around(one: Linked, grid: ReadonlyMap<string, Linked[]>, cell: number, reach: number): Generator<Linked> {
  const cx = Math.floor(one.x / cell)
  const cy = Math.floor(one.y / cell)
  for (let y = cy - reach; y <= cy + reach; y++)
    for (let x = cx - reach; x <= cx + reach; x++) yield* grid.get(`${x},${y}`) ?? []
}

function inLine(a: Linked, b: Linked, c: Linked): boolean {
  const turn = Math.abs(Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x))
  const away = Math.min(turn, 2 * Math.PI - turn)
  return away < 0.45 || away > Math.PI - 0.45
}
