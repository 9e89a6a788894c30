import { Unreadable } from '../reader.ts'
import type { Raster } from './decode.ts'

type Composite = { readonly raster: Raster; readonly layers: boolean; readonly channels: boolean }

/** Four planes and the picture made of them take 350 MB. */
const MAX_COMPOSITE_PIXELS = 50_000_000
const GREY = 1
const RGB = 3
const CMYK = 4
const NOT_OPENED = 'The Photoshop picture could not be opened. Export it as PNG or JPEG.'

/** Reads grey, RGB or CMYK with 8 bits. */
export function readComposite(bytes: Uint8Array): Composite {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [version, channels, depth, mode] = [4, 12, 22, 24].map((at) => file.readUInt16BE(at))
  const [height, width] = [file.readUInt32BE(14), file.readUInt32BE(18)]
  if (version !== 1 || depth !== 8 || ![GREY, RGB, CMYK].includes(mode!)) throw new Unreadable(NOT_OPENED)
  if (width === 0 || height === 0 || width * height > MAX_COMPOSITE_PIXELS)
    throw new Unreadable('The picture is too large to open safely.')
  const layers = [...sectionsOf(file)].at(-1)!
  const planes = planesIn(file, layers.to, channels!, width, height)
  return {
    raster: coloured(planes, mode!, width, height),
    layers: hasLayers(file.subarray(layers.from, layers.to)),
    channels: channels! > (mode === GREY ? 1 : mode!),
  }
}

type Place = { readonly from: number; readonly to: number }

/** Throws at a length beyond the end of the file. */
export function* sectionsOf(file: Buffer): Iterable<Place> {
  for (let at = FIRST_SECTION, section = 0; section < 3; section++) {
    const from = at + 4
    at = from + file.readUInt32BE(at)
    yield { from, to: at }
  }
}

export const FIRST_SECTION = 26

type Resource = { readonly id: number; readonly data: Buffer; readonly next: number }

/** An id, a name and data of even length. */
export function resourceAt(file: Buffer, at: number): Resource | undefined {
  if (at + 12 > file.length || file.toString('latin1', at, at + 4) !== '8BIM') return undefined
  const name = file[at + 6]! + 1
  const from = at + 10 + name + (name % 2)
  if (from > file.length) return undefined
  const size = file.readUInt32BE(from - 4)
  return { id: file.readUInt16BE(at + 4), data: file.subarray(from, from + size), next: from + size + (size % 2) }
}

/** Layers of more bits have a list of their own behind it. */
const hasLayers = (section: Buffer): boolean =>
  (section.length >= 6 && section.readUInt32BE(0) >= 2 && section.readInt16BE(4) !== 0) ||
  LISTS.some((list) => section.includes(list))

const LISTS = ['8BIMLayr', '8BIMLr16', '8BIMLr32', '8B64Layr', '8B64Lr16', '8B64Lr32']

function planesIn(file: Buffer, at: number, channels: number, width: number, height: number): Uint8Array[] {
  const packed = file.readUInt16BE(at)
  if (packed > 1 || channels < 1 || channels > 56) throw new Unreadable(NOT_OPENED)
  const wanted = Math.min(channels, 4)
  if (packed === 0)
    return Array.from({ length: wanted }, (_, i) => whole(file, at + 2 + i * width * height, width * height))
  let from = at + 2 + channels * height * 2
  return Array.from({ length: wanted }, (_, i) => {
    const plane = new Uint8Array(width * height)
    for (let y = 0; y < height; y++) {
      const size = file.readUInt16BE(at + 2 + (i * height + y) * 2)
      unpack(whole(file, from, size), plane.subarray(y * width, (y + 1) * width))
      from += size
    }
    return plane
  })
}

function whole(file: Buffer, from: number, size: number): Uint8Array {
  if (from + size > file.length) throw new Unreadable('The picture could not be opened: it is damaged.', 'save-again')
  return file.subarray(from, from + size)
}

/** A count and bytes as they are, or a count and one byte that is repeated. */
function unpack(row: Uint8Array, to: Uint8Array): void {
  for (let at = 0, out = 0; at < row.length && out < to.length; ) {
    const count = row[at++]!
    if (count < 128) {
      to.set(row.subarray(at, Math.min(at + count + 1, at + to.length - out)), out)
      at += count + 1
      out += count + 1
    } else if (count > 128) {
      to.fill(row[at++] ?? 0, out, out + 257 - count)
      out += 257 - count
    }
  }
}

function coloured(planes: readonly Uint8Array[], mode: number, width: number, height: number): Raster {
  const rgb = new Uint8Array(width * height * 3)
  const needed = mode === GREY ? 1 : mode
  if (planes.length < needed) throw new Unreadable(NOT_OPENED)
  const black = mode === CMYK ? planes[3] : undefined
  for (let c = 0; c < 3; c++) {
    const plane = mode === GREY ? planes[0]! : planes[c]!
    // Photoshop stores how much ink is missing.
    for (let i = 0, to = c; i < plane.length; i++, to += 3) rgb[to] = black ? (plane[i]! * black[i]!) / 255 : plane[i]!
  }
  return { width, height, rgb }
}
