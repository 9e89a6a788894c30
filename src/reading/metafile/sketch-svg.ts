import { around, type Box, closedLine, corners, isFinitePoint, type Point } from './geometry.ts'
import type { Clip, Painted } from './sketch.ts'

/** Pixels: letters of a hundredth of it can be read. */
const LONGEST = 1_200
const MARGIN = 0.04
const DIGITS = 2
/** A hidden point far away would make all others vanish. */
const THINNEST = 1

type Frame = { readonly box: Box; readonly scale: number; readonly width: number; readonly height: number }

type Clips = {
  readonly known: Map<string, { readonly made: string; readonly use: string }>
  readonly shapes: Map<Clip['shape'], number>
}

function frameOf(painted: readonly Painted[], part?: Box): Frame {
  const box = part ?? around(painted.flatMap(({ lines }) => lines.flat()))
  const [wide, high] = [box[2] - box[0], box[3] - box[1]]
  const scale = LONGEST / Math.max(wide, high, Number.MIN_VALUE)
  const margin = LONGEST * MARGIN
  return { box, scale, width: wide * scale + 2 * margin, height: high * scale + 2 * margin }
}

type Look = { readonly inBlack?: boolean; readonly part?: Box }

export function svgOf(painted: readonly Painted[], { inBlack = false, part }: Look = {}): string {
  const frame = frameOf(painted, part)
  const clips: Clips = { known: new Map(), shapes: new Map() }
  const drawn = painted.map((one) => pathOf(one, frame, clips, inBlack)).join('')
  const [width, height] = [frame.width, frame.height].map((side) => Math.max(THINNEST, Math.round(side)))
  const size = `width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${[...clips.known.values()].map(({ made }) => made).join('')}${drawn}</svg>`
}

function pathOf(one: Painted, frame: Frame, clips: Clips, inBlack: boolean): string {
  const d = one.lines.map((line) => lineOf(line, frame)).join('')
  const rule = one.windings ? '' : ' fill-rule="evenodd"'
  if (inBlack) return `<path d="${d}" fill="${one.fill || !one.ink ? '#000' : 'none'}"${rule} stroke="#000"/>`
  if (one.mixes) return ''
  const wide = Math.max(1, one.wide * frame.scale).toFixed(DIGITS)
  const pen = one.ink ? ` stroke="${one.ink}" stroke-width="${wide}"` : ''
  return `<path d="${d}" fill="${one.fill ?? 'none'}"${pen}${rule}${clipOf(one.clips, frame, clips)}/>`
}

/** Each clip cuts what the one before it leaves. */
function clipOf(wanted: readonly Clip[], frame: Frame, clips: Clips): string {
  const last = wanted.at(-1)
  if (!last) return ''
  const key = wanted.map((clip) => keyOf(clip, clips)).join()
  const known = clips.known.get(key)
  if (known) return known.use
  const before = clipOf(wanted.slice(0, -1), frame, clips)
  const d = `${last.out ? EVERYWHERE : ''}${areaOf(last, frame)}`
  const name = `c${clips.known.size}`
  const rule = last.shape?.windings && !last.out ? 'nonzero' : 'evenodd'
  const made = `<clipPath id="${name}"${before}><path clip-rule="${rule}" d="${d}"/></clipPath>`
  const use = ` clip-path="url(#${name})"`
  clips.known.set(key, { made, use })
  return use
}

function keyOf({ box, out, shape }: Clip, { shapes }: Clips): string {
  if (!shapes.has(shape)) shapes.set(shape, shapes.size)
  return `${box} ${out} ${shapes.get(shape)}`
}

const EVERYWHERE = 'M-9999 -9999H99999V99999H-9999Z'

function areaOf({ box, shape }: Clip, frame: Frame): string {
  if (shape) return shape.lines.map((line) => lineOf(closedLine(line), frame)).join('') || 'M0 0'
  const [left, top, right, bottom] = box
  return right > left && bottom > top ? lineOf(closedLine(corners(box)), frame) : 'M0 0'
}

function lineOf(line: readonly Point[], { box, scale }: Frame): string {
  const margin = LONGEST * MARGIN
  const at = ([x, y]: Point) =>
    `${((x - box[0]) * scale + margin).toFixed(DIGITS)} ${((y - box[1]) * scale + margin).toFixed(DIGITS)}`
  const [first, ...rest] = line.filter(isFinitePoint)
  return first ? `M${at(first)}L${[first, ...rest].map(at).join(' ')}` : ''
}
