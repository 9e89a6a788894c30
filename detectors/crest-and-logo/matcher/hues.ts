import { type Level, type Pyramid, pyramidOf } from './pyramid.ts'

/** Strongest less weakest sample, and the share of such pixels. */
const COLOUR = 40
const MIN_COLOURED_SHARE = 0.001

/** Amplified, because print is rarely saturated. Undefined for a picture almost without colour. */
export function huesOf(pyramid: Pyramid): Pyramid | undefined {
  const level = pyramid.colour(0)
  if (level.channels === 1) return undefined
  const { grey, coloured } = strengthOf(level)
  const [width, height] = [level.width >> 1, level.height >> 1]
  return coloured < grey.length * MIN_COLOURED_SHARE ? undefined : pyramidOf({ part: '', width, height, grey })
}

/** At half size, amplified; and how many pixels have a colour. */
export function strengthOf({ width, height, data }: Pick<Level, 'width' | 'height' | 'data'>) {
  const [across, down] = [width >> 1, height >> 1]
  const line = width * 3
  const grey = new Uint8Array(across * down)
  let coloured = 0
  for (let y = 0, to = 0; y < down; y++)
    for (let x = 0, at = y * 2 * line; x < across; x++, to++, at += 6) {
      const red = data[at]! + data[at + 3]! + data[at + line]! + data[at + line + 3]!
      const green = data[at + 1]! + data[at + 4]! + data[at + line + 1]! + data[at + line + 4]!
      const blue = data[at + 2]! + data[at + 5]! + data[at + line + 2]! + data[at + line + 5]!
      const strength = (Math.max(red, green, blue) - Math.min(red, green, blue) + 2) >> 2
      grey[to] = Math.min(255, strength + (strength >> 1))
      if (strength > COLOUR) coloured++
    }
  return { grey, coloured }
}
