import { READ_PIXELS } from './bounds.ts'
import { countFrames, DRAWN_DOTS, decode, type Frame } from './decode.ts'

/** Pixels: a drawing without a size may be shown at any. */
const OPENED = 640
/** Icons are small and have few numbers. */
const IN_A_PAGE = { pixels: 300, numbers: 400 } as const

/** These units grow with the resolution. */
const IN_UNITS = /\s(?:width|height)\s*=\s*["']\s*[\d.]+\s*(?:mm|cm|in|pt|pc|em|ex)/i
const SIZED = /\s(?:width|height)\s*=\s*["']\s*[\d.]+\s*(?:px)?\s*["']|\b(?:width|height)\s*:\s*[\d.]+\s*px/i

/** Throws if it cannot be drawn. */
export async function drawingOf(source: string | Uint8Array, inPage: boolean): Promise<Frame> {
  const text = typeof source === 'string' ? source : Buffer.from(source).toString('latin1')
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  const wanted = wantedOf(text, inPage)
  if (wanted === 0) return decode(bytes, 0, READ_PIXELS)
  const { width, height } = await countFrames(bytes)
  const larger = Math.max(1, wanted / Math.max(1, width, height))
  return decode(bytes, 0, READ_PIXELS, DRAWN_DOTS * larger)
}

function wantedOf(text: string, inPage: boolean): number {
  const root = /<(?:\w{1,30}:)?svg\b[^>]{0,5000}>/i.exec(text)?.[0] ?? ''
  if (IN_UNITS.test(root)) return 0
  if (!inPage) return OPENED
  const numbers = text.match(/\d+/g)?.length ?? 0
  return SIZED.test(root) || numbers < IN_A_PAGE.numbers ? 0 : IN_A_PAGE.pixels
}
