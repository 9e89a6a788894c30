import { type Box, type Raster, resized } from '../picture/decode.ts'
import { holdsInk, wholeOf } from './content.ts'
import { type Network, openNetwork } from './network.ts'
import { hullOf, type Point, type Rectangle, smallestAround } from './rectangle.ts'
import { flood } from './shapes.ts'
import type { WritingMap } from './traces.ts'

/** `sure` is from 0 to 1. */
export type Region = Rectangle & { readonly sure: number }

/** The network halves these sides five times. */
const STEP = 32
/** Probability of a pixel, and mean of a shape. */
const ON = 0.3
const SURE = 0.5
/** The network marks the core of a line; this restores its edges (Liao et al. 2020). */
const UNCLIP = 1.5
const SMALLEST = 3
const MAX_REGIONS = 1_000
/** The network needs the surroundings of a letter, and more of a large one. */
const [LEAST_MARGIN, MOST_MARGIN] = [64, 160] as const

let network: Promise<Network> | undefined

export const openDetector = (): Promise<Network> => {
  network ??= openNetwork('detector.onnx')
  return network
}

/** `map`: undefined where all of the picture has about one colour. */
export type Detected = { readonly regions: Region[]; readonly map: WritingMap | undefined }

export const detect = async (raster: Raster, pixels: number, content?: Box): Promise<Region[]> =>
  (await detectWithMap(raster, pixels, content)).regions

/**
 * `pixels`: the size of the whole picture for the network. `content`: where it looks; a margin that is cut off changes how large letters are divided.
 */
export async function detectWithMap(raster: Raster, pixels: number, content = wholeOf(raster)): Promise<Detected> {
  if (!holdsInk(raster)) return { regions: [], map: undefined }
  const run = await openDetector()
  const scale = Math.min(2, Math.sqrt(pixels / (raster.width * raster.height)))
  const largest = Math.min(content.width, content.height) * scale
  const margin = Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, largest))
  const across = stretchOf(content.left, content.width, raster.width, scale, margin)
  const down = stretchOf(content.top, content.height, raster.height, scale, margin)
  const part = { left: across.from, top: down.from, width: across.length, height: down.length }
  const small = await resized(raster, across.seenAs, down.seenAs, part)
  const { data } = await run(planes(small), [1, 3, down.seenAs, across.seenAs])
  const { width, height } = small
  const found = regionsOf(data, width, height, part.width / width, part.height / height)
  const regions = found.map((region) => ({ ...region, x: region.x + part.left, y: region.y + part.top }))
  return { regions, map: { data, width, height, part } }
}

function stretchOf(start: number, length: number, side: number, scale: number, margin: number) {
  const whole = Math.max(STEP, Math.round((side * scale) / STEP) * STEP)
  const seenAs = Math.ceil((length * scale + 2 * margin) / STEP) * STEP
  if (seenAs >= whole) return { from: 0, length: side, seenAs: whole }
  const long = Math.min(side, Math.round((seenAs * side) / whole))
  const from = Math.min(side - long, Math.max(0, Math.round(start + (length - long) / 2)))
  return { from, length: long, seenAs }
}

/** Blue, green and red planes, as in training. */
function planes({ width, height, rgb }: Raster): Float32Array {
  const count = width * height
  const out = new Float32Array(count * 3)
  for (let c = 0; c < 3; c++)
    for (let i = 0, at = 2 - c, to = c * count; i < count; i++, at += 3)
      out[to + i] = (rgb[at]! / 255 - MEAN[c]!) / SPREAD[c]!
  return out
}

const MEAN = [0.485, 0.456, 0.406]
const SPREAD = [0.229, 0.224, 0.225]

/** `x` and `y`: factors from the map to the picture. */
export function regionsOf(map: Float32Array, width: number, height: number, x: number, y: number): Region[] {
  const open = new Uint8Array(map.length)
  for (let i = 0; i < map.length; i++) if (map[i]! > ON) open[i] = 1
  const found: Region[] = []
  const pixels = new Int32Array(open.length)
  for (let start = 0; start < open.length && found.length < MAX_REGIONS; start++) {
    if (open[start] !== 1) continue
    const { edge, sure } = outline(map, pixels.subarray(0, flood(open, start, width, height, pixels)), width)
    if (sure < SURE) continue
    const core = smallestAround(hullOf(edge))
    if (core.short < SMALLEST) continue
    const more = (core.long * core.short * UNCLIP) / (2 * (core.long + core.short))
    found.push(scaled({ ...core, long: core.long + 2 * more, short: core.short + 2 * more, sure }, x, y))
  }
  return found
}

function scaled(region: Region, x: number, y: number): Region {
  const scale = (x + y) / 2
  return { ...region, x: region.x * x, y: region.y * y, long: region.long * scale, short: region.short * scale }
}

/** The ends of rows contain the hull of a shape. */
function outline(map: Float32Array, pixels: Int32Array, width: number) {
  const ends = new Map<number, [number, number]>()
  let sum = 0
  for (const at of pixels) {
    const x = at % width
    sum += map[at]!
    widen(ends, x, (at - x) / width)
  }
  const edge = [...ends].flatMap(([y, [left, right]]): Point[] => [
    [left, y],
    [left, y + 1],
    [right + 1, y],
    [right + 1, y + 1],
  ])
  return { edge, sure: sum / pixels.length }
}

function widen(ends: Map<number, [number, number]>, x: number, y: number): void {
  const row = ends.get(y)
  if (!row) ends.set(y, [x, x])
  else if (x < row[0]) row[0] = x
  else if (x > row[1]) row[1] = x
}
