import { type Pyramid, pyramidOf } from './pyramid.ts'

/** Distance of the strongest sample from the weakest that counts as a colour, and the share of the picture that must have one. */
const COLOUR = 40
const LEAST = 0.001
/** Colours of printed things are rarely as strong as they could be. */
const STRONGER = 1.5

/**
 * How strong the colours of a picture are, at half its size: a dark red mark on a dark photograph, hardly seen in grey, stands out in it.
 * Nothing where there is no colour to speak of.
 */
export function huesOf(pyramid: Pyramid): Pyramid | undefined {
  const { width: across, channels, data } = pyramid.colour(0)
  if (channels === 1) return undefined
  const [width, height] = [pyramid.width >> 1, pyramid.height >> 1]
  const grey = new Uint8Array(width * height)
  const below = across * 3
  let coloured = 0
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0, at = y * 2 * below; x < width; x++, i++, at += 6) {
      const under = at + below
      const red = data[at]! + data[at + 3]! + data[under]! + data[under + 3]!
      const green = data[at + 1]! + data[at + 4]! + data[under + 1]! + data[under + 4]!
      const blue = data[at + 2]! + data[at + 5]! + data[under + 2]! + data[under + 5]!
      const strong = (Math.max(red, green, blue) - Math.min(red, green, blue) + 2) >> 2
      if (strong > COLOUR) coloured++
      grey[i] = Math.min(255, strong * STRONGER)
    }
  return coloured < grey.length * LEAST ? undefined : pyramidOf({ part: '', width, height, grey })
}
