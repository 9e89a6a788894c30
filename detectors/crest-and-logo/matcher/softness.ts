import { onceFor } from '../../by-reading.ts'
import { softened } from './blur.ts'
import { type Face, frameOf, type Subject } from './face.ts'
import { type Pose, RIM, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'

const BLURS = [0, 0.5, 0.8, 1.2, 1.7, 2.4, 3.4, 4.8] as const
const STEEPEST = { share: 0.06, least: 12 } as const
/** Pixels within which an edge rises. */
const AROUND = 5
/** A quantile, because adjacent lines look narrower and shadows wider. */
const COUNTS = 0.3
const SHARP = 0.05

/**
 * In face pixels, from the widths of steep edges, so that a look-alike in a sharp picture is not excused as blurred.
 */
export function softnessOf(pyramid: Pyramid, pose: Pose, subject: Subject, face: Face): number {
  const { data, seen } = rectify(pyramid, pose, frameOf(face), false, { rim: RIM })
  const { at, widths } = ownOf(subject)(face)
  const shown = seen.includes(0) ? at.filter((i) => seen[i] === 1) : at
  const width = edgeWidth(data, shown, frameOf(face).width)
  const off = widths.map((own) => Math.abs(Math.log((width + SHARP) / (own + SHARP))))
  return BLURS[off.indexOf(Math.min(...off))]!
}

type Own = { readonly at: Int32Array; readonly widths: readonly number[] }

const ownOf = onceFor(({ pyramid, home }: Subject) =>
  onceFor((face: Face): Own => {
    const frame = frameOf(face)
    const { width, height } = frame
    const { data } = rectify(pyramid, home, frame, false)
    const at = Int32Array.from([...face.weight.keys()].filter((i) => face.weight[i]! > 0))
    return { at, widths: BLURS.map((blur) => edgeWidth(softened(data, width, height, blur), at, width)) }
  }),
)

/** The sigma that blurs a step as much. */
function edgeWidth(data: Float32Array, at: Int32Array, stride: number): number {
  if (at.length === 0) return 0
  const steep = new Float32Array(at.length)
  for (let k = 0; k < at.length; k++) {
    const i = at[k]!
    const [across, down] = [data[i + 1]! - data[i - 1]!, data[i + stride]! - data[i - stride]!]
    steep[k] = Math.sqrt(across * across + down * down) / 2
  }
  const count = Math.min(at.length, Math.max(STEEPEST.least, Math.floor(at.length * STEEPEST.share)))
  const least = Float32Array.from(steep).sort()[at.length - count]!
  const widths: number[] = []
  for (let k = 0; k < at.length; k++)
    if (steep[k]! >= least) widths.push(rise(data, at[k]!, stride) / (Math.max(1, steep[k]!) * Math.sqrt(2 * Math.PI)))
  widths.sort((a, b) => a - b)
  return widths[Math.floor(widths.length * COUNTS)] ?? 0
}

/** A face's margin is wider than the window. */
function rise(data: Float32Array, at: number, stride: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let y = -AROUND; y <= AROUND; y++)
    for (let i = at + y * stride - AROUND; i <= at + y * stride + AROUND; i++) {
      const value = data[i]!
      if (value < low) low = value
      if (value > high) high = value
    }
  return high - low
}
