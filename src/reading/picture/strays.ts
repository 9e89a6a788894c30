import { FIRST_SECTION, sectionsOf } from './photoshop.ts'

/** Two adjacent words, which random bytes produce once in some millions. A long run is tried once. */
export const PROSE = /(?<![A-Za-z'-])[A-Za-z][A-Za-z'-]{2,}[ ,.:;]{1,2}[A-Za-z][A-Za-z'-]{2,}[ -~]{0,500}/g
const MAX_BYTES = 64 << 20

/** For walked formats, only what the walk skips. */
export function strayWords(bytes: Uint8Array, format: string): { words: string[]; all: boolean } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_BYTES))
  const places = PLACES[format]?.(buffer) ?? []
  const all = bytes.length <= MAX_BYTES || !WHOLLY.has(format)
  return { words: [...new Set(places.flatMap((place) => prose(place)))], all }
}

const WHOLLY = new Set(['bmp', 'tiff', 'avif', 'heic', 'psd', 'jpeg2000'])

/** Reads one or two bytes per character. */
export function prose(place: Buffer): string[] {
  const narrow = place.toString('latin1')
  return [narrow, narrow.replaceAll('\0', '')].flatMap((text) => text.match(PROSE) ?? []).map((run) => run.trim())
}

const PLACES: Readonly<Record<string, (buffer: Buffer) => Buffer[]>> = {
  jpeg,
  bmp: (buffer) => {
    const row = Math.ceil((buffer.readInt32LE(18) * buffer.readUInt16LE(28)) / 32) * 4
    const start = buffer.readUInt32LE(10)
    return [buffer.subarray(14, start), buffer.subarray(start + row * Math.abs(buffer.readInt32LE(22)))]
  },
  // Directories, tags and gaps may be anywhere in these formats.
  tiff: (buffer) => [buffer],
  avif: boxes,
  heic: boxes,
  jpeg2000: (buffer) => [buffer],
  gif: loops,
  psd: photoshop,
}

/** The walk takes these for thumbnails, profiles and program notes. */
function jpeg(buffer: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 2; at + 4 <= buffer.length && buffer[at] === 0xff && buffer[at + 1] !== 0xda; ) {
    const end = at + 2 + buffer.readUInt16BE(at + 2)
    if (/^[\xe0-\xe2\xee]$/.test(String.fromCharCode(buffer[at + 1]!))) found.push(buffer.subarray(at + 4, end))
    at = end
  }
  return found
}

function boxes(buffer: Buffer): Buffer[] {
  const found: Buffer[] = []
  let at = 0
  for (; at + 8 <= buffer.length && buffer.readUInt32BE(at) >= 8; at += buffer.readUInt32BE(at))
    found.push(buffer.subarray(at + 8, at + buffer.readUInt32BE(at)))
  return [...found, buffer.subarray(at)]
}

function photoshop(buffer: Buffer): Buffer[] {
  return [buffer.subarray(FIRST_SECTION, [...sectionsOf(buffer)].at(-1)!.to)]
}

/** The loop extension holds two numbers and space for more. */
function loops(buffer: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = buffer.indexOf('NETSCAPE2.0'); at >= 0; at = buffer.indexOf('NETSCAPE2.0', at + 11))
    found.push(buffer.subarray(at + 11, at + 400))
  return found
}
