import { type Patch, type Pose, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { Template } from './template.ts'

/**
 * How light and dark lie in a view, beside the mark's own. Where edges are washed out by blur, paper or compression, these still are
 * there; where a mark is shown in other colours they need not be, so they decide only where edges leave it open.
 */
export type Tones = {
  /** Whether the mark has more than one tone, and enough of it is seen. */
  readonly told: boolean
  /** Likeness of light and dark over the whole mark; as good in the negative. */
  readonly whole: number
  /** In the worst but one of its parts that have tones of their own. */
  readonly second: number
  /** What is left over in the worst part when the whole is made as light and dark as the mark: 1 is as much as the mark itself has. */
  readonly rest: number
}

const NONE: Tones = { told: false, whole: 0, second: 0, rest: 9 }
/** Parts to the unit, as many as edges are compared in. */
const PARTS = 5
/** Grey levels, squared, that a mark must vary by for its tones to tell anything. */
const FLAT = 300

type Sums = { n: number; a: number; b: number; aa: number; bb: number; ab: number }
const empty = (): Sums => ({ n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 })

/** Coarse: fine detail is what edges tell. */
const RESOLUTION = 24

export function tonesOf(pyramid: Pyramid, pose: Pose, template: Template): Tones {
  const own = ownOf(template)
  const seen = rectify(pyramid, pose, own.frame, false)
  const parts = Array.from({ length: own.across * own.down }, empty)
  const all = empty()
  for (const i of own.solid) {
    if (seen.seen[i] === 0) continue
    add(parts[own.part[i]!]!, own.patch.data[i]!, seen.data[i]!)
    add(all, own.patch.data[i]!, seen.data[i]!)
  }
  if (all.n < 30) return NONE
  const whole = moments(all)
  if (whole.aa < FLAT) return NONE
  const gain = whole.ab / whole.aa
  const told = parts.filter(({ n }) => n > (all.n / parts.length) * 0.3)
  const alike = told
    .map(moments)
    .filter(({ aa }) => aa > whole.aa * 0.1)
    .map(({ aa, bb, ab }) => (Math.sign(gain) * ab) / Math.sqrt(Math.max(aa, 1) * Math.max(bb, 1)))
    .sort((a, b) => a - b)
  const rest = Math.max(0, ...told.map((part) => left(part, whole, gain))) / (gain * gain * whole.aa + 1e-3)
  return {
    told: true,
    whole: Math.abs(whole.ab) / Math.sqrt(whole.aa * whole.bb + 1e-6),
    second: alike[1] ?? alike[0] ?? 0,
    rest: Math.min(9, rest),
  }
}

function add(sums: Sums, a: number, b: number): void {
  sums.n++
  sums.a += a
  sums.b += b
  sums.aa += a * a
  sums.bb += b * b
  sums.ab += a * b
}

type Moments = { readonly a: number; readonly b: number; readonly aa: number; readonly bb: number; readonly ab: number }

function moments({ n, a, b, aa, bb, ab }: Sums): Moments {
  const [x, y] = [a / n, b / n]
  return { a: x, b: y, aa: aa / n - x * x, bb: bb / n - y * y, ab: ab / n - x * y }
}

/** Mean square of what `gain` times the mark's tones leaves unexplained in a part. */
function left(part: Sums, whole: Moments, gain: number): number {
  const { a, b, aa, bb, ab } = moments(part)
  const offset = b - whole.b - gain * (a - whole.a)
  return bb - 2 * gain * ab + gain * gain * aa + offset * offset
}

type Own = {
  readonly frame: { readonly width: number; readonly height: number; readonly resolution: number }
  readonly patch: Patch
  /** Pixels of the mark that let nothing through, and the part each of them is in. */
  readonly solid: readonly number[]
  readonly part: Uint8Array
  readonly across: number
  readonly down: number
}

const made = new WeakMap<Template, Own>()

function ownOf(template: Template): Own {
  const own = made.get(template) ?? drawn(template)
  made.set(template, own)
  return own
}

function drawn({ subject: { pyramid, solid, home, size } }: Template): Own {
  const [width, height] = [Math.ceil(size.width * RESOLUTION), Math.ceil(size.height * RESOLUTION)]
  const frame = { width, height, resolution: RESOLUTION }
  const mask = rectify(solid, home, frame, false).data
  const across = Math.max(2, Math.min(9, Math.round(size.width * PARTS)))
  const down = Math.max(2, Math.min(9, Math.round(size.height * PARTS)))
  const part = Uint8Array.from(mask, (_, i) => {
    const [u, v] = [(i % width) / width, Math.floor(i / width) / height]
    return Math.floor(v * down) * across + Math.floor(u * across)
  })
  const inside = [...mask.keys()].filter((i) => mask[i]! >= 200)
  return { frame, patch: rectify(pyramid, home, frame, false), solid: inside, part, across, down }
}
