import { crc32 } from 'node:zlib'
import { pixelsEnd } from './behind-pixels.ts'
import { besidePixels } from './jpeg2000-boxes.ts'

/** The decoder checks the pixels. */
export function isWhole(bytes: Uint8Array, format: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return CHECKS[format]?.(buffer) ?? true
  } catch {
    // Lengths beyond the end of the file.
    return false
  }
}

const jpeg2000 = (buffer: Buffer): boolean => besidePixels(buffer).whole

const CHECKS: Readonly<Record<string, (buffer: Buffer) => boolean>> = { png, jpeg, gif, webp, tiff, bmp, jpeg2000 }

/** Some programs omit the last chunk, IEND, which holds nothing. */
function png(buffer: Buffer): boolean {
  let at = 8
  while (at + 12 <= buffer.length) {
    const end = at + 8 + buffer.readUInt32BE(at)
    if (end + 4 > buffer.length || crc32(buffer.subarray(at + 4, end)) !== buffer.readUInt32BE(end)) return false
    if (buffer.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at = end + 4
  }
  return at === buffer.length && pixelsEnd(buffer)
}

/** The decoder checks markers within scans. */
function jpeg(buffer: Buffer): boolean {
  let scanned = false
  for (let at = 2; at + 2 <= buffer.length; ) {
    const kind = buffer[at] === 0xff ? buffer[at + 1]! : 0
    if (kind === 0xd9) return scanned
    const next = behindSegment(buffer, at, kind)
    if (next === undefined) return false
    scanned ||= kind === 0xda
    at = next
  }
  return false
}

function behindSegment(buffer: Buffer, at: number, kind: number): number | undefined {
  if (kind === 0xff) return at + 1
  if (kind === 1 || (kind >= 0xd0 && kind <= 0xd8)) return at + 2
  if (kind < 0xc0 || at + 4 > buffer.length) return undefined
  const next = at + 2 + buffer.readUInt16BE(at + 2)
  return kind === 0xda ? behindScan(buffer, next) : next
}

function behindScan(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf(0xff, from); at >= 0; at = buffer.indexOf(0xff, at + 1)) {
    const next = buffer[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return buffer.length
}

function gif(buffer: Buffer): boolean {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let pictures = 0
  for (let at = 13 + table(buffer[10] ?? 0); at < buffer.length; ) {
    const kind = buffer[at]
    if (kind === 0x3b) return pictures > 0
    if (kind === 0x2c) {
      pictures++
      at += 11 + table(buffer[at + 9] ?? 0)
    } else if (kind === 0x21) at += 2
    else return false
    while (at < buffer.length && buffer[at] !== 0) at += 1 + buffer[at]!
    at++
  }
  return false
}

function webp(buffer: Buffer): boolean {
  const end = 8 + buffer.readUInt32LE(4)
  if (end > buffer.length) return false
  let at = 12
  for (; at + 8 <= end; at += 8 + buffer.readUInt32LE(at + 4) + (buffer.readUInt32LE(at + 4) % 2))
    if (!/^[ -~]{4}$/.test(buffer.toString('latin1', at, at + 4))) return false
  return at === end || at === end + 1
}

type Numbers = { readonly short: (at: number) => number; readonly long: (at: number) => number; readonly end: number }

/** The decoder fills missing strips with black. */
function tiff(buffer: Buffer): boolean {
  const little = buffer[0] === 0x49
  const of: Numbers = {
    short: (at) => (little ? buffer.readUInt16LE(at) : buffer.readUInt16BE(at)),
    long: (at) => (little ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at)),
    end: buffer.length,
  }
  // BigTIFF has eight-byte offsets and is left to the decoder.
  if (of.short(2) !== 42) return true
  const seen = new Set<number>()
  for (let folder = of.long(4); folder !== 0; ) {
    const end = folder + 2 + of.short(folder) * 12
    if (seen.has(folder) || end + 4 > buffer.length || !stripsFit(folder + 2, end, of)) return false
    seen.add(folder)
    folder = of.long(end)
  }
  return true
}

const PLACES = [
  [273, 279],
  [324, 325],
] as const

function stripsFit(from: number, to: number, of: Numbers): boolean {
  const lists = new Map<number, number[]>()
  for (let at = from; at < to; at += 12)
    if (PLACES.some((pair) => pair.some((tag) => tag === of.short(at)))) lists.set(of.short(at), listAt(at, of))
  return PLACES.every(([starts, sizes]) =>
    (lists.get(starts) ?? []).every((start, i) => start + (lists.get(sizes)?.[i] ?? 0) <= of.end),
  )
}

/** Throws when reading beyond the end. */
function listAt(at: number, of: Numbers): number[] {
  const [wide, count] = [of.short(at + 2) === 3 ? 2 : 4, of.long(at + 4)]
  const from = count * wide > 4 ? of.long(at + 8) : at + 8
  if (from + count * wide > of.end) throw new RangeError('A list of strips extends beyond the file.')
  return Array.from({ length: count }, (_, i) => (wide === 2 ? of.short(from + i * 2) : of.long(from + i * 4)))
}

function bmp(buffer: Buffer): boolean {
  if (buffer.length < 54) return false
  const old = buffer.readUInt32LE(14) === 12
  if (old || buffer.readUInt32LE(30) !== 0) return true
  const row = Math.ceil((buffer.readInt32LE(18) * buffer.readUInt16LE(28)) / 32) * 4
  return buffer.readUInt32LE(10) + row * Math.abs(buffer.readInt32LE(22)) <= buffer.length
}
