import { SEEN_PIXELS } from './picture/bounds.ts'
import { greyOf, type Raster, shrink } from './picture/decode.ts'

/** A sheet of stickers: more codes than this on one picture are not looked for. */
const MOST_CODES = 6
const LARGE_ENOUGH = 600

type Find = (rgba: Uint8ClampedArray, width: number, height: number, options: object) => Code | null
type Code = {
  readonly data: string
  readonly location: Readonly<
    Record<'topLeftCorner' | 'topRightCorner' | 'bottomLeftCorner' | 'bottomRightCorner', Corner>
  >
}
type Corner = { readonly x: number; readonly y: number }

/** What QR codes in a picture say. */
export async function readCodes(raster: Raster): Promise<string[]> {
  const { default: module } = (await import('jsqr')) as unknown as { default: Find | { default: Find } }
  const find = typeof module === 'function' ? module : module.default
  const small = await shrink(raster, SEEN_PIXELS)
  if (Math.min(small.width, small.height) < 21) return []
  const { rgba, width, height } = prepared(small)
  const found: string[] = []
  for (let n = 0; n < MOST_CODES; n++) {
    const code = find(rgba, width, height, { inversionAttempts: n === 0 ? 'attemptBoth' : 'dontInvert' })
    if (!code) return found
    if (code.data !== '') found.push(code.data)
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = code.location
    wipe(rgba, width, height, [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner])
  }
  return found
}

/** In greys from black to white, and so large that a square of a small code has some pixels. */
function prepared(raster: Raster): { rgba: Uint8ClampedArray; width: number; height: number } {
  const grey = greyOf(raster)
  const low = grey.reduce((least, value) => Math.min(least, value), 255)
  const high = grey.reduce((most, value) => Math.max(most, value), 0)
  const times = Math.max(1, Math.min(4, Math.floor(LARGE_ENOUGH / Math.max(raster.width, raster.height))))
  const [width, height] = [raster.width * times, raster.height * times]
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const value = grey[Math.floor(y / times) * raster.width + Math.floor(x / times)]!
      rgba.fill(((value - low) * 255) / Math.max(1, high - low), at, at + 3)
    }
  return { rgba, width, height }
}

/** A code that was read is painted over, so that the next one is found. */
function wipe(rgba: Uint8ClampedArray, width: number, height: number, corners: readonly Corner[]): void {
  const xs = corners.map((corner) => Math.round(corner.x))
  const ys = corners.map((corner) => Math.round(corner.y))
  const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(width, Math.max(...xs))]
  for (let y = Math.max(0, Math.min(...ys)); y < Math.min(height, Math.max(...ys)); y++)
    rgba.fill(255, (y * width + left) * 4, (y * width + right) * 4)
}
