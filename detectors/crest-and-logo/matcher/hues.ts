import { strengthOf } from './kernel/sizes.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/** Distance of the strongest sample from the weakest that counts as a colour, and the share of the picture that must have one. */
const COLOUR = 40
const MIN_COLOURED_SHARE = 0.001

/**
 * How strong the colours of a picture are, at half its size, and half as much again, since those of printed things are
 * rarely as strong as they could be: a dark red mark on a dark photograph, hardly seen in grey, stands out in it.
 * Nothing where there is no colour to speak of.
 */
export function huesOf(pyramid: Pyramid): Pyramid | undefined {
  const level = pyramid.colour(0)
  if (level.channels === 1) return undefined
  const { grey, coloured } = strengthOf(level, COLOUR)
  const [width, height] = [level.width >> 1, level.height >> 1]
  return coloured < grey.length * MIN_COLOURED_SHARE ? undefined : pyramidOf({ part: '', width, height, grey })
}
