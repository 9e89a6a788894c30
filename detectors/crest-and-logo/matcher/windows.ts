import { softened } from './blur.ts'
import type { Subject } from './face.ts'
import { add, empty, moments } from './moments.ts'
import { type Frame, maskOf, type Pose, RIM, rectify, sizeOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { Template } from './template.ts'

/** Windows may shift. A sibling differs strongly at its charges; a blurred emblem differs slightly everywhere. */
export type Windows = {
  /** Share that differs more than a slightly shifted window would. */
  readonly odd: number
  /** Median over windows with most edges, as a share of variance. */
  readonly left: number
  /** Normalised cross-correlation: 5 % and 70 % quantiles. */
  readonly worst: number
  readonly best: number
}

/** Pixels per unit: fine enough for charges, no finer than the reference. */
const [COARSEST, FINEST] = [40, 144] as const
const PAD = 4
const BLURS = [0.5, 1, 1.5, 2, 3, 4.5, 6.5] as const
const SOFTER = 0.002
/** Variance in squared grey levels below which tones give no evidence. */
const FLAT = 300
/** Least numbers of seen pixels, and of windows with tones. */
const [MIN_PIXELS, MIN_WINDOWS] = [60, 6] as const
const CLEAR = 240

/** Undefined if too little is seen or there is one tone. */
export function windowsOf(pyramid: Pyramid, pose: Pose, { subject }: Template): Windows | undefined {
  const frame = frameFor(subject, sizeOf(pose))
  const shown = rectify(pyramid, pose, frame, false, { rim: RIM })
  const opaque = maskOf(subject.solid, subject.home, frame)
  const pixels = within(frame, (i) => opaque[i]! >= 200 && shown.seen[i] === 1)
  if (pixels.length < MIN_PIXELS) return undefined
  const sharp = fitted(rectify(subject.pyramid, subject.home, frame, false).data, shown.data, pixels, 0)
  if (sharp.variance < FLAT) return undefined
  const fit = softest(sharp, shown.data, pixels, frame)
  return summarise(compared(fit, shown.data, clearOf(pixels, opaque, fit, frame), frame))
}

/** Blur mixes the background into the outline. */
function clearOf(pixels: Int32Array, opaque: Float32Array, { blur }: Fit, { width, height }: Frame): Int32Array {
  if (blur === 0) return pixels
  const clear = softened(opaque, width, height, blur)
  return pixels.filter((i) => clear[i]! >= CLEAR)
}

function frameFor({ size, home }: Subject, shown: number): Frame {
  const finest = Math.min(FINEST, sizeOf(home))
  const resolution = Math.round(Math.max(COARSEST, Math.min(finest, shown)))
  const padded = (side: number) => Math.ceil(side * resolution) + PAD * 2
  return { width: padded(size.width), height: padded(size.height), resolution }
}

function within({ width, height }: Frame, fits: (i: number) => boolean): Int32Array {
  const pixels: number[] = []
  for (let y = PAD; y < height - PAD; y++)
    for (let x = PAD, i = y * width + PAD; x < width - PAD; x++, i++) if (fits(i)) pixels.push(i)
  return Int32Array.from(pixels)
}

/** Tones at the seen blur, their variance, and the gain to the view. */
type Fit = {
  readonly own: Float32Array
  readonly blur: number
  readonly variance: number
  readonly gain: number
  readonly like: number
}

/** Blurs more as long as the likeness does not fall. */
function softest(sharp: Fit, data: Float32Array, pixels: Int32Array, { width, height }: Frame): Fit {
  let best = sharp
  for (const blur of BLURS) {
    const softer = fitted(softened(sharp.own, width, height, blur), data, pixels, blur)
    if (softer.like < best.like) break
    if (softer.like > best.like + SOFTER) best = softer
  }
  return best
}

function fitted(own: Float32Array, data: Float32Array, pixels: Int32Array, blur: number): Fit {
  const sums = empty()
  for (const i of pixels) add(sums, own[i]!, data[i]!)
  const { aa, bb, ab } = moments(sums)
  const variance = aa + 1e-6
  return { own, blur, variance, gain: ab / variance, like: Math.abs(ab) / Math.sqrt(variance * bb + 1e-6) }
}

/** Windows are two wide and overlap by one. */
const CELLS = 18
const [NEAR_SHIFT, COARSE_RESOLUTION, FAR_SHIFT] = [1, 70, 2] as const

type Cells = { readonly side: number; readonly columns: number; readonly rows: number; readonly of: Int32Array }

function cellsOf(pixels: Int32Array, { width, height, resolution }: Frame): Cells {
  const side = Math.max(2, Math.round(resolution / CELLS))
  const columns = Math.ceil((width - PAD * 2) / side)
  const rows = Math.ceil((height - PAD * 2) / side)
  const at = (along: number) => Math.floor((along - PAD) / side)
  return { side, columns, rows, of: pixels.map((i) => at(Math.floor(i / width)) * columns + at(i % width)) }
}

type OwnSums = {
  readonly n: Float64Array
  readonly a: Float64Array
  readonly aa: Float64Array
  readonly steep: Float64Array
}
type SeenSums = { readonly b: Float64Array; readonly bb: Float64Array; readonly ab: Float64Array }

const zeros = (cells: number) => new Float64Array(cells)

function ownSums(own: Float32Array, pixels: Int32Array, { columns, rows, of }: Cells, width: number): OwnSums {
  const count = columns * rows
  const sums = { n: zeros(count), a: zeros(count), aa: zeros(count), steep: zeros(count) }
  for (let k = 0; k < pixels.length; k++) {
    const i = pixels[k]!
    const cell = of[k]!
    const x = own[i]!
    const [across, down] = [own[i + 1]! - own[i - 1]!, own[i + width]! - own[i - width]!]
    sums.n[cell]!++
    sums.a[cell]! += x
    sums.aa[cell]! += x * x
    sums.steep[cell]! += (across * across + down * down) / 4
  }
  return sums
}

/** Whether it is seen is not checked: behind text some may be filled in. */
function seenSums(
  own: Float32Array,
  data: Float32Array,
  pixels: Int32Array,
  { columns, rows, of }: Cells,
  shift: number,
): SeenSums {
  const count = columns * rows
  const sums = { b: zeros(count), bb: zeros(count), ab: zeros(count) }
  for (let k = 0; k < pixels.length; k++) {
    const i = pixels[k]!
    const cell = of[k]!
    const y = data[i + shift]!
    sums.b[cell]! += y
    sums.bb[cell]! += y * y
    sums.ab[cell]! += y * own[i]!
  }
  return sums
}

type Compared = {
  readonly area: number
  readonly tones: number
  readonly edges: number
  readonly left: number
  readonly like: number
}

const GRAIN = 4

function compared({ own, gain, variance }: Fit, data: Float32Array, pixels: Int32Array, frame: Frame): Compared[] {
  const cells = cellsOf(pixels, frame)
  const { n, a, aa, steep } = ownSums(own, pixels, cells, frame.width)
  const reach = frame.resolution > COARSE_RESOLUTION ? FAR_SHIFT : NEAR_SHIFT
  const steps = Array.from({ length: reach * 2 + 1 }, (_, i) => i - reach)
  const moved = steps.flatMap((down) =>
    steps.map((right) => seenSums(own, data, pixels, cells, down * frame.width + right)),
  )
  const full = (cells.side * 2) ** 2
  const windows: Compared[] = []
  for (const at of windowsIn(cells)) {
    const count = sumOf(n, at, cells)
    if (count < full / 2) continue
    const x = sumOf(a, at, cells) / count
    const tones = sumOf(aa, at, cells) / count - x * x
    let [left, like] = [Number.POSITIVE_INFINITY, 0]
    for (const { b, bb, ab } of moved) {
      const y = sumOf(b, at, cells) / count
      const seen = sumOf(bb, at, cells) / count - y * y
      const both = sumOf(ab, at, cells) / count - x * y
      const rest = seen - 2 * gain * both + gain * gain * tones
      if (rest >= left) continue
      left = rest
      like = (Math.sign(gain) * both) / Math.sqrt((tones + GRAIN) * (seen + GRAIN))
    }
    const area = count / full
    const edges = sumOf(steep, at, cells) / count / variance
    windows.push({ area, tones: tones / variance, edges, left: left / (gain * gain * variance + 1e-3), like })
  }
  return windows
}

function* windowsIn({ columns, rows }: Cells): Generator<number> {
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) yield row * columns + column
}

const sumOf = (of: Float64Array, at: number, { columns }: Cells) =>
  of[at]! + of[at + 1]! + of[at + columns]! + of[at + columns + 1]!

/** As a slightly wrong pose leaves; from half of it a window is odd. */
const [BASE_ALLOWANCE, EDGE_ALLOWANCE, ODD_SHARE] = [0.03, 1, 0.5] as const
/** From the first on tones are its own; above the second they count no more. */
const [TONES, MAX_TONES] = [0.12, 0.6] as const

function summarise(windows: readonly Compared[]): Windows | undefined {
  const toned = windows.filter(({ tones }) => tones > TONES)
  if (toned.length < MIN_WINDOWS) return undefined
  let [odd, area] = [0, 0]
  for (const one of windows) {
    odd += one.area * Math.max(0, Math.min(1, one.left / (BASE_ALLOWANCE + EDGE_ALLOWANCE * one.edges) - ODD_SHARE))
    area += one.area
  }
  const steep = medianOf(windows.map(({ edges }) => edges))
  const steepest = windows.filter(({ edges }) => edges >= steep).map(({ left }) => left)
  const likes = toned.map((one) => ({ value: one.like, weight: Math.min(one.tones, MAX_TONES) * one.area }))
  return {
    odd: odd / area,
    left: Math.min(1, medianOf(steepest)),
    worst: quantile(likes, 0.05),
    best: quantile(likes, 0.7),
  }
}

const medianOf = (values: readonly number[]) =>
  quantile(
    values.map((value) => ({ value, weight: 1 })),
    0.5,
  )

type Weighted = { readonly value: number; readonly weight: number }

/** Returns the least value whose cumulative weight reaches `share`. */
function quantile(values: readonly Weighted[], share: number): number {
  const order = [...values].sort((x, y) => x.value - y.value)
  let rest = share * order.reduce((sum, { weight }) => sum + weight, 0)
  for (const { value, weight } of order) {
    rest -= weight
    if (rest <= 0) return value
  }
  return order.at(-1)?.value ?? 0
}
