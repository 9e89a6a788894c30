import { signed } from '../sniff.ts'
import { tableSize } from './chunks.ts'
import { pngChunks } from './png-chunks.ts'

/**
 * Copies pixels without re-encoding. Undefined for other formats and damaged files: a file that cannot be walked to its end cannot be guaranteed
 * clean.
 */
export function cleaned(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const pieces = CLEANERS[signed(bytes) ?? '']?.(buffer)
    return pieces && new Uint8Array(Buffer.concat(pieces))
  } catch {
    // A length beyond the end of the file.
    return undefined
  }
}

type Cleaner = (buffer: Buffer) => Buffer[] | undefined

const ADOBE = 0xee

function jpeg(buffer: Buffer): Buffer[] | undefined {
  const kept: Buffer[] = []
  let up = 1
  for (let at = 2; buffer[at] === 0xff; ) {
    const kind = buffer[at + 1]!
    if (kind === 0xd9) return [buffer.subarray(0, 2), ...upright(up), ...kept, buffer.subarray(at, at + 2)]
    // Markers may have fill bytes.
    const end = kind === 0xff ? at + 1 : afterSegment(buffer, at)
    if (end > buffer.length) return undefined
    if (kind === 0xe1 && buffer.toString('latin1', at + 4, at + 9) === 'Exif\0')
      up = orientation(buffer.subarray(at + 10, end))
    else kept.push(...keptOf(buffer, at, end))
    at = end
  }
  return undefined
}

function afterSegment(buffer: Buffer, at: number): number {
  const end = at + 2 + buffer.readUInt16BE(at + 2)
  return buffer[at + 1] === 0xda ? afterScan(buffer, end) : end
}

/** Profile segments also hold other things. */
function keptOf(buffer: Buffer, at: number, end: number): Buffer[] {
  const kind = buffer[at + 1]!
  const head = buffer.toString('latin1', at + 4, at + 16)
  if (kind === 0xfe || kind === 0xff) return []
  if (kind === 0xe0) return head.startsWith('JFIF\0') ? [withoutPreview(buffer, at)] : []
  const profile = kind === 0xe2 && head.startsWith('ICC_PROFILE\0')
  return kind < 0xe0 || kind > 0xef || kind === ADOBE || profile ? [buffer.subarray(at, end)] : []
}

/** Keeps the pixel density. */
function withoutPreview(buffer: Buffer, at: number): Buffer {
  const segment = Buffer.from(buffer.subarray(at, at + 18))
  segment.writeUInt16BE(16, 2)
  segment.writeUInt16BE(0, 16)
  return segment
}

/** Returns the file's end if there is no next marker. */
function afterScan(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf(0xff, from); at >= 0 && at + 1 < buffer.length; at = buffer.indexOf(0xff, at + 1)) {
    const next = buffer[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return Number.POSITIVE_INFINITY
}

const ORIENTATION = 0x0112

/** Exif 1 is upright. */
function orientation(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const [two, four] = little
    ? [(at: number) => tiff.readUInt16LE(at), (at: number) => tiff.readUInt32LE(at)]
    : [(at: number) => tiff.readUInt16BE(at), (at: number) => tiff.readUInt32BE(at)]
  if (tiff.length < 14) return 1
  const directory = four(4)
  for (let at = directory + 2, left = two(directory); left > 0 && at + 12 <= tiff.length; at += 12, left--)
    if (two(at) === ORIENTATION) return two(at + 8) >= 1 && two(at + 8) <= 8 ? two(at + 8) : 1
  return 1
}

function oriented(up: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(up, 18)
  return tiff
}

function upright(up: number): Buffer[] {
  if (up === 1) return []
  const tiff = oriented(up)
  const head = Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1')
  head.writeUInt16BE(tiff.length + 8, 2)
  return [head, tiff]
}

const PNG_KEPT =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sRGB|sBIT|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT|cICP|mDCV|cLLI)$/

function png(buffer: Buffer): Buffer[] | undefined {
  const pieces = [buffer.subarray(0, 8)]
  for (const { kind, whole } of pngChunks(buffer)) {
    if (PNG_KEPT.test(kind)) pieces.push(whole)
    if (kind === 'IEND') return pieces
  }
  return undefined
}

const WEBP_KEPT = /^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/
const COMMENT = 0x08 | 0x04

function webp(buffer: Buffer): Buffer[] | undefined {
  const end = 8 + buffer.readUInt32LE(4)
  if (end > buffer.length) return undefined
  const chunks: Buffer[] = []
  for (let at = 12; at + 8 <= end; ) {
    const size = buffer.readUInt32LE(at + 4)
    const kind = buffer.toString('latin1', at, at + 4)
    const next = at + 8 + size + (size % 2)
    // Some writers omit the padding of the last chunk.
    if (at + 8 + size > end) return undefined
    if (WEBP_KEPT.test(kind))
      chunks.push(kind === 'VP8X' ? withoutComment(buffer, at, next) : buffer.subarray(at, next))
    at = next
  }
  const head = Buffer.from(buffer.subarray(0, 12))
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return [head, ...chunks]
}

function withoutComment(buffer: Buffer, at: number, end: number): Buffer {
  const chunk = Buffer.from(buffer.subarray(at, end))
  chunk[8]! &= ~COMMENT
  return chunk
}

function gif(buffer: Buffer): Buffer[] | undefined {
  let at = 13 + tableSize(buffer[10]!)
  const pieces = [buffer.subarray(0, at)]
  while (at < buffer.length) {
    const kind = buffer[at]
    if (kind === 0x3b) return [...pieces, buffer.subarray(at, at + 1)]
    if (kind !== 0x2c && kind !== 0x21) return undefined
    const end = afterBlocks(buffer, kind === 0x2c ? at + 11 + tableSize(buffer[at + 9]!) : at + 2)
    const loops = buffer[at + 1] === 0xff && buffer.toString('latin1', at + 3, at + 11) === 'NETSCAPE'
    if (kind === 0x2c || buffer[at + 1] === 0xf9 || loops) pieces.push(buffer.subarray(at, end))
    at = end
  }
  return undefined
}

function afterBlocks(buffer: Buffer, from: number): number {
  let at = from
  while (at < buffer.length && buffer[at] !== 0) at += 1 + buffer[at]!
  return at + 1
}

const CLEANERS: Readonly<Record<string, Cleaner>> = { jpeg, png, webp, gif }
