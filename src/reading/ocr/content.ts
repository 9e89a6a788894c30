import type { Box, Raster } from '../picture/decode.ts'

const DIFFERENT = 6

/** Undefined where all of it has about one colour. */
export function contentOf({ width, height, rgb }: Raster): Box | undefined {
  const [red, green, blue] = [rgb[0]!, rgb[1]!, rgb[2]!]
  const isInk = (pixel: number): boolean => {
    const at = pixel * 3
    return (
      Math.abs(rgb[at]! - red) > DIFFERENT ||
      Math.abs(rgb[at + 1]! - green) > DIFFERENT ||
      Math.abs(rgb[at + 2]! - blue) > DIFFERENT
    )
  }
  const rowHasInk = (y: number) => {
    for (let x = 0; x < width; x++) if (isInk(y * width + x)) return true
    return false
  }
  let top = 0
  while (top < height && !rowHasInk(top)) top++
  if (top === height) return undefined
  let bottom = height - 1
  while (!rowHasInk(bottom)) bottom--
  const columnHasInk = (x: number) => {
    for (let y = top; y <= bottom; y++) if (isInk(y * width + x)) return true
    return false
  }
  let left = 0
  while (!columnHasInk(left)) left++
  let right = width - 1
  while (!columnHasInk(right)) right--
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}

export const wholeOf = ({ width, height }: Raster): Box => ({ left: 0, top: 0, width, height })
