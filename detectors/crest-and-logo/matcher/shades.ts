import { onceFor } from '../../by-reading.ts'
import { softened } from './blur.ts'
import { drawnAgain } from './expected.ts'
import { type Face, frameOf } from './face.ts'
import { add, empty, type Moments, moments, type Sums } from './moments.ts'
import { maskOf, type Pose, RIM, rectify, sizeOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { Template } from './template.ts'

/** Light and dark areas survive blur and compression that wash out edges; a sibling's charges differ. */
export type Shades = {
  readonly whole: number
  readonly second: number
  /** Of the worst and second worst part: 1 is the emblem's own variance. */
  readonly rest: number
  readonly next: number
}

const BLURS = [0, 1, 2, 3.2, 5] as const
const PARTS = 5
/** Prints and screens differ in finer detail. */
const FINEST = 48
/** Variance in squared grey levels below which tones give no evidence. */
const FLAT = 300
const MIN_PIXELS = 60
const SOFTER = 0.002
const LENIENT = 2
/** Residual above any real one, for parts without evidence. */
const UNTOLD = 9

/** Undefined with a single tone or too little seen. */
export function shadesOf(pyramid: Pyramid, pose: Pose, template: Template): Shades | undefined {
  const face = template.faces.findLast(({ resolution }) => resolution <= Math.min(FINEST, sizeOf(pose) * 1.2))
  const own = face && ownOf(template)(face)
  if (!own?.hasTone) return undefined
  const { data, seen } = rectify(pyramid, pose, own.frame, false, { rim: RIM })
  const fit = softest(own, data, seen)
  return fit && { whole: fit.like, ...parted(own, fit, data, seen) }
}

type Fit = {
  readonly soft: Float32Array
  readonly like: number
  readonly of: Moments
  readonly gain: number
  readonly n: number
}

function softest(own: Bare, data: Float32Array, seen: Uint8Array): Fit | undefined {
  let best: Fit | undefined
  for (const soft of own.soft) {
    const sums = empty()
    for (const i of own.solid) if (seen[i] === 1) add(sums, soft[i]!, data[i]!)
    if (sums.n < MIN_PIXELS) return undefined
    const of = moments(sums)
    const like = Math.abs(of.ab) / Math.sqrt(of.aa * of.bb + 1e-6)
    if (!best || like > best.like + SOFTER) best = { soft, like, of, gain: of.ab / (of.aa + 1e-6), n: sums.n }
  }
  return best
}

function parted(own: Own, fit: Fit, data: Float32Array, seen: Uint8Array): Omit<Shades, 'whole'> {
  const parts = compared(own, fit, data, seen)
  const rest = parts.flatMap(({ left }, p) => (left < UNTOLD ? [Math.max(0, left - LENIENT * own.expected[p]!)] : []))
  const alike = parts.flatMap(({ hasTone, like }) => (hasTone ? [like] : []))
  rest.sort((x, y) => y - x)
  alike.sort((x, y) => x - y)
  return { rest: rest[0] ?? UNTOLD, next: rest[1] ?? UNTOLD, second: alike[1] ?? alike[0] ?? 0 }
}

type PartShade = { readonly left: number; readonly like: number; readonly hasTone: boolean }

function compared(own: Bare, fit: Fit, data: Float32Array, seen: Uint8Array): PartShade[] {
  const best = Array.from({ length: own.parts }, (): PartShade => ({ left: UNTOLD, like: -1, hasTone: false }))
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const parts = summed(own, fit, data, seen, dy * own.frame.width + dx)
      for (const [p, part] of parts.entries()) {
        const shade = part.n < (fit.n / own.parts) * 0.3 ? undefined : shadeOf(part, fit)
        if (shade && shade.left < best[p]!.left) best[p] = shade
      }
    }
  return best
}

function summed(own: Bare, { soft }: Fit, data: Float32Array, seen: Uint8Array, shift: number): Sums[] {
  const parts = Array.from({ length: own.parts }, empty)
  for (const i of own.solid) if (seen[i] === 1) add(parts[own.part[i]!]!, soft[i]!, data[i + shift]!)
  return parts
}

function shadeOf(part: Sums, { of, gain }: Fit): PartShade {
  const { a, b, aa, bb, ab } = moments(part)
  const offset = b - of.b - gain * (a - of.a)
  return {
    left: (bb - 2 * gain * ab + gain * gain * aa + offset * offset) / (gain * gain * of.aa + 1e-3),
    like: (Math.sign(gain) * ab) / Math.sqrt(Math.max(aa, 1) * Math.max(bb, 1)),
    hasTone: aa > of.aa * 0.1,
  }
}

type Bare = {
  readonly frame: { readonly width: number; readonly height: number; readonly resolution: number }
  readonly soft: readonly Float32Array[]
  readonly solid: Int32Array
  readonly part: Uint8Array
  readonly parts: number
  readonly hasTone: boolean
}

/** When rendered otherwise: fine lines leave more than plain areas. */
type Own = Bare & { readonly expected: Float64Array }

const ownOf = onceFor((template: Template) => onceFor((face: Face) => expecting(template, face)))

function expecting(template: Template, face: Face): Own {
  const bare = bareOf(template, face)
  const expected = new Float64Array(bare.parts)
  if (!bare.hasTone) return { ...bare, expected }
  for (const { picture, pose } of drawnAgain(template.subject, face.resolution)) {
    const { data, seen } = rectify(picture, pose, bare.frame, false, { rim: RIM })
    const fit = softest(bare, data, seen)
    const parts = fit ? compared(bare, fit, data, seen) : []
    for (const [p, { left }] of parts.entries()) if (left < UNTOLD) expected[p] = Math.max(expected[p]!, left)
  }
  return { ...bare, expected }
}

function bareOf({ subject: { pyramid, solid, home } }: Template, face: Face): Bare {
  const frame = frameOf(face)
  const { width, height } = frame
  const { data } = rectify(pyramid, home, frame, false)
  const opaque = maskOf(solid, home, frame)
  const across = Math.max(2, Math.min(9, Math.round((face.width / face.resolution) * PARTS)))
  const down = Math.max(2, Math.min(9, Math.round((face.height / face.resolution) * PARTS)))
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(value)))
  const part = Uint8Array.from(data, (_, i) => {
    const [u, v] = [((i % width) - face.margin) / face.width, (Math.floor(i / width) - face.margin) / face.height]
    return clamp(v * down, down) * across + clamp(u * across, across)
  })
  const every = [...data.keys()].filter((i) => i > width * 2 && i < data.length - width * 2)
  const inside = every.filter((i) => opaque[i]! >= 200 && face.weight[i]! > 0)
  const sums = empty()
  for (const i of inside) add(sums, data[i]!, 0)
  return {
    frame,
    soft: BLURS.map((blur) => softened(data, width, height, (blur * face.resolution) / FINEST)),
    solid: Int32Array.from(inside),
    part,
    parts: across * down,
    hasTone: inside.length >= MIN_PIXELS && moments(sums).aa > FLAT,
  }
}
