import { curved, type Point } from './geometry.ts'
import type { Tool } from './page.ts'
import { PATTERNED } from './sketch.ts'

export type Plus = { readonly tool?: Tool; readonly path?: Point[][]; readonly box?: Point[] | 'all' }

const [SOLID, HATCHED, LINEAR] = [0, 1, 4] as const

/** Textures and gradients of paths are painted grey. */
const COLOUR_AT: ReadonlyMap<number, number> = new Map([
  [SOLID, 8],
  [HATCHED, 12],
  [LINEAR, 32],
])

/** On white paper; undefined where it is clear. */
export function colourOfPlus(value: number): string | undefined {
  const alpha = value >>> 24
  if (alpha === 0) return undefined
  const on = (part: number) => Math.round(255 + ((part & 255) - 255) * (alpha / 255))
  return `#${[value >> 16, value >> 8, value].map((part) => on(part).toString(16).padStart(2, '0')).join('')}`
}

export function brushOf(b: Buffer): string | undefined {
  const at = b.length >= 8 ? COLOUR_AT.get(b.readUInt32LE(4)) : undefined
  return at !== undefined && b.length >= at + 4 ? colourOfPlus(b.readUInt32LE(at)) : PATTERNED
}

/** -1: a number of floats, -2: a number of bytes. */
const OPTIONAL = [24, 4, 4, 4, 4, 4, 4, 4, -1, 4, -1, -2, -2]

export function penOf(b: Buffer): Tool {
  const flags = b.readUInt32LE(8)
  let at = 20
  for (const [bit, size] of OPTIONAL.entries())
    if (flags & (1 << bit)) at += size > 0 ? size : 4 + b.readUInt32LE(at) * (size === -1 ? 4 : 1)
  return { ink: brushOf(b.subarray(at)), wide: b.readFloatLE(16) }
}

const [COMPRESSED, RUNS] = [0x4000, 0x1000] as const
export const RELATIVE = 0x0800
const [KINDS, CURVE, CLOSE] = [0x0f, 3, 0x80] as const

export function pathOf(b: Buffer): Point[][] {
  const [count, flags] = [b.readUInt32LE(4), b.readUInt32LE(8)]
  const { points, end } = pointsOf(b, 12, count, formOf(flags, RELATIVE))
  const kinds = flags & RUNS ? unrolled(b, end, count) : [...b.subarray(end, end + count)]
  const lines: Point[][] = []
  for (let i = 0; i < points.length; i++) {
    const kind = kinds[i] ?? 0
    const last = lines.at(-1)
    if ((kind & KINDS) === 0 || !last) lines.push([points[i]!])
    else if ((kind & KINDS) === CURVE && i + 2 < points.length) {
      last.push(...curved([last.at(-1)!, points[i]!, points[i + 1]!, points[i + 2]!]).slice(1))
      i += 2
    } else last.push(points[i]!)
    const line = lines.at(-1)!
    if ((kinds[i] ?? 0) & CLOSE) line.push(line[0]!)
  }
  return lines
}

function unrolled(b: Buffer, from: number, count: number): number[] {
  const kinds: number[] = []
  for (let at = from; kinds.length < count && at + 2 <= b.length; at += 2)
    kinds.push(...new Array<number>(Math.min(b[at]! & 0x3f, count - kinds.length)).fill(b[at + 1]!))
  return kinds
}

type Form = 'float' | 'short' | 'relative'
export const formOf = (flags: number, relative = 0): Form =>
  flags & relative ? 'relative' : flags & COMPRESSED ? 'short' : 'float'

export function pointsOf(b: Buffer, from: number, count: number, form: Form): { points: Point[]; end: number } {
  if (form === 'relative') return relativePoints(b, from, count)
  const size = form === 'short' ? 4 : 8
  const fit = Math.max(0, Math.min(count, Math.floor((b.length - from) / size)))
  const at = (place: number): Point =>
    form === 'short'
      ? [b.readInt16LE(place), b.readInt16LE(place + 2)]
      : [b.readFloatLE(place), b.readFloatLE(place + 4)]
  return { points: Array.from({ length: fit }, (_, i) => at(from + i * size)), end: from + fit * size }
}

/** MS-EMFPLUS 2.2.2.37: steps of 7 or 15 bits from the point before. */
function relativePoints(b: Buffer, from: number, count: number): { points: Point[]; end: number } {
  const points: Point[] = []
  let [at, x, y] = [from, 0, 0]
  const stepOf = () => {
    const first = b[at++]!
    if ((first & 0x80) === 0) return (first << 25) >> 25
    return ((((first & 0x7f) << 8) | b[at++]!) << 17) >> 17
  }
  while (points.length < count && at + 1 < b.length) {
    x += stepOf()
    y += stepOf()
    points.push([x, y])
  }
  return { points, end: at }
}
