import { strengthOf } from './kernel/sizes.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/**
 * Difference of the strongest and weakest sample that counts as colour, and the share of the picture that must have
 * it.
 */
const COLOUR = 40
const MIN_COLOURED_SHARE = 0.001

/**
 * Colour strength of a picture at half size, amplified by half because print is rarely saturated: a dark red emblem
 * on a dark photograph hardly shows in grey but stands out here. Undefined for a picture almost without colour.
 */
export function huesOf(pyramid: Pyramid): Pyramid | undefined {
  const level = pyramid.colour(0)
  if (level.channels === 1) return undefined
  const { grey, coloured } = strengthOf(level, COLOUR)
  const [width, height] = [level.width >> 1, level.height >> 1]
  return coloured < grey.length * MIN_COLOURED_SHARE ? undefined : pyramidOf({ part: '', width, height, grey })
}
