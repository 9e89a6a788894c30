import type { Raster } from '../picture/decode.ts'
import type { Glyph } from './brush.ts'

export type ToPixels = (x: number, y: number) => readonly [number, number]

/** Share of a letter's size below the baseline. */
const BELOW = 0.3
const ABOVE = 0.98

/** Leaves pictures and letters drawn as shapes. */
export function withoutText(raster: Raster, glyphs: readonly Glyph[], toPixels: ToPixels): Raster {
  if (glyphs.length === 0) return raster
  const rgb = raster.rgb.slice()
  for (const glyph of glyphs) {
    const [left, top, right, bottom] = boxOf(glyph, toPixels, raster)
    if (right <= left || bottom <= top) continue
    const colour = (Math.max(0, top - 1) * raster.width + left) * 3
    for (let y = top; y < bottom; y++)
      for (let at = (y * raster.width + left) * 3; at < (y * raster.width + right) * 3; at += 3)
        rgb.copyWithin(at, colour, colour + 3)
  }
  return { ...raster, rgb }
}

export function boxOf(glyph: Glyph, toPixels: ToPixels, raster: Raster): readonly [number, number, number, number] {
  const length = Math.hypot(glyph.dx, glyph.dy) || 1
  const [alongX, alongY] = [glyph.dx / length, glyph.dy / length]
  const corners = [0, 1].flatMap((far) =>
    [-BELOW, ABOVE].map((up) =>
      toPixels(
        glyph.x + glyph.dx * far - alongY * up * glyph.size,
        glyph.y + glyph.dy * far + alongX * up * glyph.size,
      ),
    ),
  )
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [
    Math.max(0, Math.floor(Math.min(...xs)) - 1),
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(raster.width, Math.ceil(Math.max(...xs)) + 1),
    Math.min(raster.height, Math.ceil(Math.max(...ys))),
  ]
}
