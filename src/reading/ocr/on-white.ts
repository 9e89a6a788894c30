import { greyOf, type Raster } from '../picture/decode.ts'

/** Share of pixels that are darker or lighter than the ink. */
const BEYOND = 0.001

/** Black on white: the detector overlooks small letters on coloured paper. */
export function onWhite(raster: Raster): Raster {
  const grey = greyOf(raster)
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value]!++
  const paper = counts.indexOf(Math.max(...counts))
  const [darkest, lightest] = [shadeAt(counts, grey.length * BEYOND), shadeAt(counts, grey.length * (1 - BEYOND))]
  const ink = paper - darkest >= lightest - paper ? darkest : lightest
  const shades = new Uint8ClampedArray(256).map((_, value) =>
    Math.trunc(paper === ink ? 255 : ((value - ink) / (paper - ink)) * 255),
  )
  const rgb = new Uint8Array(raster.rgb.length)
  for (let i = 0, at = 0; at < rgb.length; i++, at += 3) rgb[at] = rgb[at + 1] = rgb[at + 2] = shades[grey[i]!]!
  return { ...raster, rgb }
}

function shadeAt(counts: Uint32Array, pixels: number): number {
  let sum = 0
  return Math.max(
    0,
    counts.findIndex((count) => {
      sum += count
      return sum >= pixels
    }),
  )
}
