import { decode } from './decode.ts'

export const FRAMES_LEFT_MS = 2_000
const MAX_COMPARED = 240
const THUMB_PIXELS = 4_000
const NEW = 4

/** Each differs from the last one chosen. */
export async function distinctFrames(bytes: Uint8Array, pages: number, most: number, left: () => number) {
  const chosen: number[] = []
  let last: Uint8Array | undefined
  const count = Math.min(pages, MAX_COMPARED)
  for (let page = 0; page < count; page++) {
    if (chosen.length >= most || left() < FRAMES_LEFT_MS) return { chosen, all: false }
    const { raster } = await decode(bytes, page, THUMB_PIXELS)
    if (!last || difference(last, raster.rgb) >= NEW) {
      chosen.push(page)
      last = raster.rgb
    }
  }
  return { chosen, all: count === pages }
}

function difference(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return 255
  let sum = 0
  let worst = 0
  for (let i = 0; i < one.length; i++) {
    const apart = Math.abs(one[i]! - other[i]!)
    sum += apart
    if (apart > 60) worst++
  }
  return worst > one.length / 2_000 ? NEW : sum / one.length
}
