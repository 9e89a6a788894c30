import type { Box, Raster } from '../picture/decode.ts'

const DIFFERENT = 6

/** Whether it has more than about one colour. */
export function holdsInk({ rgb }: Raster): boolean {
  const [red, green, blue] = [rgb[0]!, rgb[1]!, rgb[2]!]
  for (let at = 0; at < rgb.length; at += 3)
    if (
      Math.abs(rgb[at]! - red) > DIFFERENT ||
      Math.abs(rgb[at + 1]! - green) > DIFFERENT ||
      Math.abs(rgb[at + 2]! - blue) > DIFFERENT
    )
      return true
  return false
}

export const wholeOf = ({ width, height }: Raster): Box => ({ left: 0, top: 0, width, height })
