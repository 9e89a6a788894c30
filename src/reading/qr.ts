import { SEEN_PIXELS } from './picture/bounds.ts'
import { type Raster, shrink } from './picture/decode.ts'

/** A sheet of stickers: more codes than this on one picture are not looked for. */
const MOST_CODES = 6

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
  const { width, height, rgb } = await shrink(raster, SEEN_PIXELS)
  if (Math.min(width, height) < 21) return []
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let i = 0, at = 0; i < rgb.length; i += 3, at += 4) rgba.set(rgb.subarray(i, i + 3), at)
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

/** A code that was read is painted over, so that the next one is found. */
function wipe(rgba: Uint8ClampedArray, width: number, height: number, corners: readonly Corner[]): void {
  const xs = corners.map((corner) => Math.round(corner.x))
  const ys = corners.map((corner) => Math.round(corner.y))
  const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(width, Math.max(...xs))]
  for (let y = Math.max(0, Math.min(...ys)); y < Math.min(height, Math.max(...ys)); y++)
    rgba.fill(255, (y * width + left) * 4, (y * width + right) * 4)
}
