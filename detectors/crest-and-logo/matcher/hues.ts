import { strengthOf } from './kernel/sizes.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/** Strongest less weakest sample, and the share of such pixels. */
const COLOUR = 40
const MIN_COLOURED_SHARE = 0.001

/** Amplified, because print is rarely saturated. Undefined for a picture almost without colour. */
export function huesOf(pyramid: Pyramid): Pyramid | undefined {
  const level = pyramid.colour(0)
  if (level.channels === 1) return undefined
  const { grey, coloured } = strengthOf(level, COLOUR)
  const [width, height] = [level.width >> 1, level.height >> 1]
  return coloured < grey.length * MIN_COLOURED_SHARE ? undefined : pyramidOf({ part: '', width, height, grey })
}
