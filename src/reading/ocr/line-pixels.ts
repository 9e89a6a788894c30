import type { Raster } from '../picture/decode.ts'
import { directionOf, type Rectangle } from './rectangle.ts'

/** Pixels of a line as the recogniser reads it. */
export const HEIGHT = 48
const STEP = 8
const NARROWEST = 96
export const WIDEST = 2_400
/** The network halves the width five times. */
const HALVED = 32

export type LinePixels = { readonly pixels: Float32Array; readonly width: number; readonly used: number }

/** Blue, green and red planes, normalised as in training; grey beyond the end of the line. */
export function pixelsOfLine(raster: Raster, region: Rectangle, turn = 0, mirror = false, squeeze = 1): LinePixels {
  const across = Math.abs(turn % 180) === 90
  const [long, short] = across ? [region.short, region.long] : [region.long, region.short]
  const used = Math.min(WIDEST, Math.max(STEP, Math.round((HEIGHT * long * squeeze) / short)))
  const width = Math.max(NARROWEST, Math.ceil(used / HALVED) * HALVED)
  const pixels = new Float32Array(3 * HEIGHT * width)
  // A mirrored text has a negative step.
  const step = { x: mirror ? -long / used : long / used, y: short / HEIGHT }
  sample(raster, region, directionOf(region.angle + turn), step, { pixels, width, used })
  return { pixels, width, used }
}

type Step = { readonly x: number; readonly y: number }

/** One loop without calls, because a page has millions of these pixels. Interpolates; the edge continues beyond the picture. */
function sample(
  { width: wide, height: high, rgb }: Raster,
  { x: middleX, y: middleY }: Rectangle,
  [cos, sin]: readonly [number, number],
  step: Step,
  { pixels, width, used }: LinePixels,
): void {
  // Several samples for each pixel where the picture is larger, so that thin strokes are not missed.
  const many = Math.min(4, Math.max(1, Math.round(Math.min(Math.abs(step.x), step.y))))
  const scale = 1 / (many * many * 127.5)
  const [plane, lastX, lastY] = [HEIGHT * width, wide - 1, high - 1]
  for (let row = 0; row < HEIGHT; row++)
    for (let column = 0; column < used; column++) {
      let [red, green, blue] = [0, 0, 0]
      for (let i = 0; i < many * many; i++) {
        const u = (column - used / 2 + ((i % many) + 0.5) / many) * step.x
        const v = (row - HEIGHT / 2 + (((i / many) | 0) + 0.5) / many) * step.y
        const x = Math.min(lastX, Math.max(0, middleX + u * cos - v * sin - 0.5))
        const y = Math.min(lastY, Math.max(0, middleY + u * sin + v * cos - 0.5))
        const [left, top] = [x | 0, y | 0]
        const [dx, dy] = [x - left, y - top]
        const p = (top * wide + left) * 3
        const q = left < lastX ? p + 3 : p
        const below = top < lastY ? wide * 3 : 0
        const [a, b, c, d] = [(1 - dx) * (1 - dy), dx * (1 - dy), (1 - dx) * dy, dx * dy]
        red += a * rgb[p]! + b * rgb[q]! + c * rgb[p + below]! + d * rgb[q + below]!
        green += a * rgb[p + 1]! + b * rgb[q + 1]! + c * rgb[p + below + 1]! + d * rgb[q + below + 1]!
        blue += a * rgb[p + 2]! + b * rgb[q + 2]! + c * rgb[p + below + 2]! + d * rgb[q + below + 2]!
      }
      const at = row * width + column
      pixels[at] = blue * scale - 1
      pixels[plane + at] = green * scale - 1
      pixels[2 * plane + at] = red * scale - 1
    }
}
