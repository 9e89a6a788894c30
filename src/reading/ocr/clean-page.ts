import type { Raster } from '../picture/decode.ts'
import { type Detected, detectWithMap } from './detect.ts'
import type { Rectangle } from './rectangle.ts'
import { clear } from './traces.ts'

/** A page of A4 at 70 dots per inch. */
const DETECTED_AT = 500_000
/** Levels of one colour that are still paper, and the least share of it. */
const GRAIN = 16
const PAPER = 0.75
/** Pixels of a line for the network, share of its height around it, and pixels of all ink beyond that. */
const LOWEST = 9
const AROUND = 0.1
const SPECKS = 12
/** A picture of small letters looks like a line of large ones. */
const HIGHEST = 64
/** The commonest level needs no more pixels. */
const SAMPLE = 7

/**
 * Half the pixels show every line of clean paper. Undefined where they leave ink that no line explains, or show a line of less than `smallest` pixels.
 */
export async function detectOnCleanPage(raster: Raster, smallest = 0): Promise<Detected | undefined> {
  const ink = inkOnPaper(raster)
  if (!ink) return undefined
  const detected = await detectWithMap(raster, DETECTED_AT)
  const lowest = Math.max(smallest, LOWEST * Math.sqrt((raster.width * raster.height) / DETECTED_AT))
  const { regions } = detected
  const isPlain = regions.every(({ short }) => short >= lowest && short < HIGHEST)
  return isPlain && !holdsMore(ink, raster, regions) ? detected : undefined
}

/** Undefined where it is no clean paper, or where the detector does not see it smaller. */
function inkOnPaper({ width, height, rgb }: Raster): Uint8Array | undefined {
  const count = width * height
  if (count < 2 * DETECTED_AT) return undefined
  const [red, green, blue] = paperOf(rgb)
  const ink = new Uint8Array(count)
  let paper = 0
  for (let i = 0, at = 0; i < count; i++, at += 3)
    if (
      Math.abs(rgb[at]! - red) > GRAIN ||
      Math.abs(rgb[at + 1]! - green) > GRAIN ||
      Math.abs(rgb[at + 2]! - blue) > GRAIN
    )
      ink[i] = 1
    else paper++
  return paper >= count * PAPER ? ink : undefined
}

/** The commonest level of each colour. */
function paperOf(rgb: Uint8Array): readonly [number, number, number] {
  const counts = [0, 1, 2].map(() => new Uint32Array(256)) as [Uint32Array, Uint32Array, Uint32Array]
  for (let at = 0; at < rgb.length; at += 3 * SAMPLE) {
    counts[0][rgb[at]!]!++
    counts[1][rgb[at + 1]!]!++
    counts[2][rgb[at + 2]!]!++
  }
  const [red, green, blue] = counts.map((one) => one.indexOf(Math.max(...one)))
  return [red!, green!, blue!]
}

function holdsMore(ink: Uint8Array, { width, height }: Raster, lines: readonly Rectangle[]): boolean {
  for (const line of lines) {
    const around = line.short * AROUND
    clear(ink, width, height, { ...line, long: line.long + 2 * around, short: line.short + 2 * around })
  }
  let left = 0
  for (const one of ink) left += one
  return left > SPECKS
}
