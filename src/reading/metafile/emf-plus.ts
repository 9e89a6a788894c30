import { bitmapFile } from './bitmap.ts'
import { keepObject, type PlusCanvas, paintPlus } from './emf-plus-paint.ts'
import type { Found } from './found.ts'

/** MS-EMFPLUS 2.1.1.1. `FIRST_SHAPE` to `LAST_SHAPE` draw lines and areas. */
const OBJECT = 0x4008
const [FIRST_SHAPE, LAST_SHAPE] = [0x4009, 0x4019] as const
const [TEXT, PLACED_TEXT] = [0x401c, 0x4036] as const
/** Letters, not numbers of a font (MS-EMFPLUS 2.1.2.4). */
const LETTERS = 1
const POINT = 8
/** Object types that may hold a picture (2.1.1.22). */
const [BRUSH, IMAGE] = [1, 5] as const
/** The object continues in the next record (2.3.5.1). */
const CONTINUED = 0x8000

export type Pieces = { pieces: Buffer[]; canvas: PlusCanvas }

export function plusRecords(data: Buffer, found: Found, open: Pieces): void {
  for (let at = 4; at + 12 <= data.length; ) {
    const kind = data.readUInt16LE(at)
    const size = data.readUInt32LE(at + 4)
    if (size < 12) return
    plusRecord(kind, data.readUInt16LE(at + 2), data.subarray(at + 12, at + size), found, open)
    at += size
  }
}

function plusRecord(kind: number, flags: number, data: Buffer, found: Found, open: Pieces): void {
  paintPlus(kind, flags, data, open.canvas)
  if (kind === OBJECT) object(flags, data, found, open)
  else if (kind === TEXT && data.length >= 28)
    found.texts.push(data.toString('utf16le', 28, 28 + data.readUInt32LE(8) * 2))
  else if (kind === PLACED_TEXT && data.length >= 16 && (data.readUInt32LE(4) & LETTERS) === 0) found.glyphs = true
  else if (kind === PLACED_TEXT && data.length >= 16)
    found.texts.push(data.toString('utf16le', 16, 16 + data.readUInt32LE(12) * 2))
  else if (kind >= FIRST_SHAPE && kind <= LAST_SHAPE) {
    found.shapes++
    found.points += Math.floor(data.length / POINT)
  }
}

function object(flags: number, data: Buffer, found: Found, open: Pieces): void {
  const goesOn = (flags & CONTINUED) !== 0
  open.pieces.push(data.subarray(goesOn ? 4 : 0))
  if (goesOn) return
  const whole = Buffer.concat(open.pieces)
  open.pieces = []
  const kind = (flags >> 8) & 0x7f
  keepObject(kind, flags & 255, whole, open.canvas)
  if (kind === IMAGE) image(whole, found)
  else if (kind === BRUSH && isTexture(whole)) image(whole.subarray(whole.readUInt32LE(8) & 2 ? 40 : 16), found)
}

const isTexture = (brush: Buffer) => brush.length > 40 && brush.readUInt32LE(4) === 2

/** Types of image and bitmap (2.2.1.4, 2.2.2.2). */
const [BITMAP, METAFILE] = [1, 2] as const
const [PIXELS, COMPRESSED] = [0, 1] as const

function image(data: Buffer, found: Found): void {
  const kind = data.length > 28 ? data.readUInt32LE(4) : 0
  if (kind === METAFILE) found.pictures.push(data.subarray(16))
  else if (kind === BITMAP && data.readUInt32LE(24) === COMPRESSED) found.pictures.push(data.subarray(28))
  else {
    const file = kind === BITMAP && data.readUInt32LE(24) === PIXELS ? pixelsOf(data) : undefined
    if (file) found.pictures.push(file)
    else found.unreadable = true
  }
}

/** Pixel formats that equal those of a bitmap (2.1.1.25). */
const BITS: ReadonlyMap<number, number> = new Map([
  [0x0002_1808, 24],
  [0x0002_2009, 32],
  [0x0026_200a, 32],
  [0x000e_200b, 32],
])

function pixelsOf(data: Buffer): Uint8Array | undefined {
  const [width, height, stride] = [data.readInt32LE(8), data.readInt32LE(12), data.readInt32LE(16)]
  const bits = BITS.get(data.readUInt32LE(20))
  if (bits === undefined || stride !== Math.ceil((width * bits) / 32) * 4) return undefined
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(width, 4)
  // A negative height means that the first row is the top one.
  head.writeInt32LE(-height, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(bits, 14)
  return bitmapFile(head, data.subarray(28))
}
