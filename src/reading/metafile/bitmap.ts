/** A file has a BITMAPFILEHEADER before the in-memory header. */
const BEFORE = 14
/** The pixels are a JPEG or PNG (MS-WMF 2.1.1.7). */
const [JPEG, PNG] = [4, 5] as const
/** Three colour masks follow a 40-byte header. */
const [MASKED, SHORT, MASKS] = [3, 40, 12] as const
/** The palette of a BITMAPCOREHEADER has three-byte entries. */
const OLD = 12

export function bitmapFile(head: Buffer, pixels: Buffer): Uint8Array {
  const compression = head.length >= 20 ? head.readUInt32LE(16) : 0
  if (compression === JPEG || compression === PNG) return pixels
  const file = Buffer.alloc(BEFORE)
  file.write('BM', 'latin1')
  file.writeUInt32LE(BEFORE + head.length + pixels.length, 2)
  file.writeUInt32LE(BEFORE + head.length, 10)
  return Buffer.concat([file, head, pixels])
}

/** The pixels follow the palette. Undefined if no bitmap begins here. */
export function fileOfPacked(bitmap: Buffer): Uint8Array | undefined {
  const size = bitmap.length > 20 ? bitmap.readUInt32LE(0) : 0
  if (size < OLD || size > 200) return undefined
  const start = size + coloursOf(bitmap, size)
  return bitmapFile(bitmap.subarray(0, start), bitmap.subarray(start))
}

function coloursOf(bitmap: Buffer, size: number): number {
  if (size === OLD) return coloursFor(bitmap.readUInt16LE(10), 0) * 3
  if (bitmap.length < SHORT) return 0
  const masks = size === SHORT && bitmap.readUInt32LE(16) === MASKED ? MASKS : 0
  return masks + coloursFor(bitmap.readUInt16LE(14), bitmap.readUInt32LE(32)) * 4
}

const coloursFor = (bits: number, used: number) => (bits > 8 ? Math.min(used, 256) : used || 2 ** bits)

/** Hatching has eight pixels across. */
const MIN_PATTERN_PIXELS = 16

export function isPattern(head: Buffer): boolean {
  const old = head.length >= OLD && head.readUInt32LE(0) === OLD
  if (!old && head.length < 16) return true
  const [width, height] = old
    ? [head.readUInt16LE(4), head.readUInt16LE(6)]
    : [head.readInt32LE(4), Math.abs(head.readInt32LE(8))]
  return width < MIN_PATTERN_PIXELS || height < MIN_PATTERN_PIXELS
}
