import type { Box as Place } from '../picture/decode.ts'
import type { PaintedPicture } from './brush.ts'
import { placeOf } from './cut-out.ts'
import type { RenderedPage } from './render.ts'

/** A person who enlarges the page sees letters that it does not show so. */
const DENSER = 1.5
const INCH = 72

/** Where pictures hold more pixels than the page shows, and most of them per inch. */
export function densePictures(
  pictures: readonly PaintedPicture[],
  { raster, toPixels }: RenderedPage,
): { readonly place: Place; readonly dots: number } | undefined {
  const [from, to] = [toPixels(0, 0), toPixels(INCH, 0)]
  const shown = Math.hypot(to[0] - from[0], to[1] - from[1])
  const dense = pictures.flatMap(({ box, dots = 0 }) => (dots > shown * DENSER ? [{ box, dots }] : []))
  if (dense.length === 0) return undefined
  const boxes = dense.map(({ box }) => box)
  return { place: placeOf(raster, boxes, toPixels), dots: Math.max(...dense.map(({ dots }) => dots)) }
}
