import type { Raster } from '../picture/decode.ts'

/** The axis along which colours differ most separates red from blue of equal lightness. */
export function mainChannel(raster: Raster): Uint8Array {
  const { axis, mean } = mainAxis(raster.rgb)
  const grey = new Uint8Array(raster.width * raster.height)
  const values = new Float32Array(grey.length)
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0, at = 0; i < values.length; i++, at += 3) {
    const value =
      (raster.rgb[at]! - mean[0]) * axis[0] +
      (raster.rgb[at + 1]! - mean[1]) * axis[1] +
      (raster.rgb[at + 2]! - mean[2]) * axis[2]
    values[i] = value
    if (value < low) low = value
    if (value > high) high = value
  }
  const stretch = high - low < 1 ? 0 : 255 / (high - low)
  for (let i = 0; i < grey.length; i++) grey[i] = (values[i]! - low) * stretch
  return grey
}

type Three = readonly [number, number, number]

/** First principal component, by power iteration. */
function mainAxis(rgb: Uint8Array): { axis: Three; mean: Three } {
  const step = Math.max(3, Math.floor(rgb.length / 3 / 50_000) * 3)
  const mean: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let at = 0; at + 2 < rgb.length; at += step, count++) for (let c = 0; c < 3; c++) mean[c]! += rgb[at + c]!
  for (let c = 0; c < 3; c++) mean[c]! /= Math.max(1, count)
  const products = new Float64Array(9)
  for (let at = 0; at + 2 < rgb.length; at += step)
    for (let i = 0; i < 9; i++) {
      const [row, column] = [Math.floor(i / 3), i % 3]
      products[i]! += (rgb[at + row]! - mean[row]!) * (rgb[at + column]! - mean[column]!)
    }
  let axis: Three = [0.6, 0.7, 0.39]
  for (let turn = 0; turn < 20; turn++) {
    const next = [0, 1, 2].map((row) => [0, 1, 2].reduce((sum, c) => sum + products[row * 3 + c]! * axis[c]!, 0))
    const length = Math.hypot(...next) || 1
    axis = [next[0]! / length, next[1]! / length, next[2]! / length]
  }
  return axis[0] + axis[1] + axis[2] < 0 ? { axis: [-axis[0], -axis[1], -axis[2]], mean } : { axis, mean }
}

/** Removes dark strokes thinner than twice `reach` pixels. */
export function behindText(grey: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const light = lightestNear(grey, width, height, reach)
  return inverted(lightestNear(inverted(light), width, height, reach))
}

const inverted = (grey: Uint8Array): Uint8Array => grey.map((value) => 255 - value)

function lightestNear(grey: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = new Uint8Array(grey.length)
  const sweepRow = lightestAlong(width, 1, reach)
  for (let row = 0; row < height; row++) sweepRow(grey, across, row * width)
  const both = new Uint8Array(grey.length)
  const sweepColumn = lightestAlong(height, width, reach)
  for (let column = 0; column < width; column++) sweepColumn(across, both, column)
  return both
}

/** The same time for every reach (van Herk 1992). */
function lightestAlong(length: number, step: number, reach: number) {
  const window = 2 * reach + 1
  const line = new Uint8Array(length + 2 * reach)
  const fromStart = new Uint8Array(line.length)
  const fromEnd = new Uint8Array(line.length)
  return (from: Uint8Array, to: Uint8Array, start: number): void => {
    for (let i = 0, at = start; i < length; i++, at += step) line[reach + i] = from[at]!
    for (let block = 0; block < line.length; block += window)
      blockMaxima(line, block, Math.min(block + window, line.length), fromStart, fromEnd)
    for (let i = 0, at = start; i < length; i++, at += step) to[at] = Math.max(fromEnd[i]!, fromStart[i + window - 1]!)
  }
}

function blockMaxima(line: Uint8Array, first: number, end: number, fromStart: Uint8Array, fromEnd: Uint8Array): void {
  let most = 0
  for (let i = first; i < end; i++) fromStart[i] = most = Math.max(most, line[i]!)
  most = 0
  for (let i = end - 1; i >= first; i--) fromEnd[i] = most = Math.max(most, line[i]!)
}
