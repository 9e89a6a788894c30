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
  const { width, height, channels, data } = pyramid.colour(1)
  if (channels === 1) return undefined
  const grey = new Uint8Array(width * height)
  let coloured = 0
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    const red = data[at]!
    const green = data[at + 1]!
    const blue = data[at + 2]!
    const strong = Math.max(red, green, blue) - Math.min(red, green, blue)
    if (strong > COLOUR) coloured++
    grey[i] = Math.min(255, strong * STRONGER)
  }
  return coloured < grey.length * LEAST ? undefined : pyramidOf({ part: '', width, height, grey })
}
