import { Unreadable } from '../reader.ts'
import { MAX_PIXELS } from './bounds.ts'
import type { Raster } from './decode.ts'

const PLAIN = 0
const RLE8 = 1
const RLE4 = 2
const MASKS = 3

type Head = {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly palette: number
  readonly entry: number
  readonly start: number
  readonly upsideDown: boolean
  /** BI_RLE8, BI_RLE4. */
  readonly packed: boolean
}

/** 1 to 32 bits per pixel. With `icon`, the height includes a mask. */
export function readBitmap(bytes: Uint8Array, icon = false): Raster {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = headOf(file, icon)
  const { width, height, bits } = head
  if (!(width > 0 && height > 0) || width * height > MAX_PIXELS)
    throw new Unreadable('The picture is too large to open safely.')
  if (head.packed) return paletted(head, unpacked(file, head), file)
  const row = Math.ceil((width * bits) / 32) * 4
  const rgb = new Uint8Array(width * height * 3).fill(255)
  for (let y = 0; y < height; y++) {
    const line = head.start + (head.upsideDown ? height - 1 - y : y) * row
    if (line + row > file.length) continue
    for (let x = 0; x < width; x++) pixel(file, line, x, bits, head.palette, head.entry, rgb, (y * width + x) * 3)
  }
  return { width, height, rgb }
}

function headOf(file: Buffer, icon: boolean): Head {
  const base = icon ? 0 : 14
  const size = file.readUInt32LE(base)
  const old = size === 12
  const declared = old ? file.readInt16LE(base + 6) : file.readInt32LE(base + 8)
  const bits = file.readUInt16LE(base + (old ? 10 : 14))
  const colours = coloursOf(file, base, bits, old)
  const entry = old ? 3 : 4
  return {
    width: old ? file.readUInt16LE(base + 4) : file.readInt32LE(base + 4),
    height: Math.floor(Math.abs(declared) / (icon ? 2 : 1)),
    bits,
    palette: base + size,
    entry,
    start: icon ? base + size + colours * entry : file.readUInt32LE(10),
    upsideDown: declared > 0,
    packed: !old && isPacked(file.readUInt32LE(base + 16), bits),
  }
}

function coloursOf(file: Buffer, base: number, bits: number, old: boolean): number {
  if (bits > 8) return 0
  return old ? 2 ** bits : file.readUInt32LE(base + 32) || 2 ** bits
}

function isPacked(kind: number, bits: number): boolean {
  if ((kind === RLE8 && bits === 8) || (kind === RLE4 && bits === 4)) return true
  if (kind === PLAIN || kind === MASKS) return false
  throw new Unreadable('The bitmap is compressed in a way that cannot be opened.')
}

/** The end of a row, the end of the picture, and a move. */
const ROW_ENDS = 0
const ENDS = 1
const MOVES = 2

function unpacked(file: Buffer, { width, height, bits, start }: Head): Uint8Array {
  const cells = new Uint8Array(width * height)
  let [x, y] = [0, 0]
  const put = (count: number, entryAt: (i: number) => number) => {
    for (let i = 0; i < count && x < width && y < height; i++) cells[y * width + x++] = entryAt(i)
  }
  const part = (byte: number, i: number) => (bits === 8 ? byte : i % 2 === 0 ? byte >> 4 : byte & 15)
  for (let at = start; at + 1 < file.length && y < height; ) {
    const [count, what] = [file[at]!, file[at + 1]!]
    at += 2
    if (count > 0) put(count, (i) => part(what, i))
    else if (what === ENDS) break
    else if (what === ROW_ENDS) [x, y] = [0, y + 1]
    else if (what === MOVES) {
      ;[x, y] = [x + (file[at] ?? 0), y + (file[at + 1] ?? 0)]
      at += 2
    } else {
      const from = at
      put(what, (i) => part(file[from + Math.floor((i * bits) / 8)] ?? 0, i))
      at += Math.ceil((what * bits) / 16) * 2
    }
  }
  return cells
}

function paletted({ width, height, palette, entry, upsideDown }: Head, cells: Uint8Array, file: Buffer): Raster {
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 3) {
      const at = palette + cells[(upsideDown ? height - 1 - y : y) * width + x]! * entry
      for (let c = 0; c < 3; c++) rgb[to + c] = file[at + 2 - c] ?? 255
    }
  return { width, height, rgb }
}

function pixel(
  file: Buffer,
  line: number,
  x: number,
  bits: number,
  palette: number,
  entry: number,
  rgb: Uint8Array,
  to: number,
) {
  if (bits === 16) {
    const value = file.readUInt16LE(line + x * 2)
    for (let c = 0; c < 3; c++) rgb[to + c] = ((value >> (10 - c * 5)) & 31) << 3
    return
  }
  let at = line + (x * bits) / 8
  if (bits <= 8) {
    const index = (file[line + ((x * bits) >> 3)]! >> (8 - bits - ((x * bits) & 7))) & (2 ** bits - 1)
    at = palette + index * entry
  }
  for (let c = 0; c < 3; c++) rgb[to + c] = file[at + 2 - c] ?? 255
}

export type Icon = { readonly bytes: Uint8Array; readonly bitmap: boolean; readonly end: number }

/** PNG files, or bitmaps without the file header. */
export function iconsIn(bytes: Uint8Array): Icon[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = file.readUInt16LE(4)
  return Array.from({ length: count }, (_, i) => {
    const size = file.readUInt32LE(6 + i * 16 + 8)
    const from = file.readUInt32LE(6 + i * 16 + 12)
    const own = bytes.subarray(from, from + size)
    return { bytes: own, bitmap: own[0] !== 0x89, end: from + size }
  })
}
