import { inflateSync } from 'node:zlib'
import { besidePixels } from './jpeg2000-boxes.ts'
import { resourceAt } from './photoshop.ts'
import { prose } from './strays.ts'

export type Carried = {
  readonly exif: readonly Uint8Array[]
  readonly xmp: readonly string[]
  readonly iptc: readonly Uint8Array[]
  readonly texts: readonly (readonly [name: string, text: string])[]
  readonly end: number
  /** Each is a sentence for a person. */
  readonly unread: readonly string[]
}

type Open = {
  exif: Uint8Array[]
  xmp: string[]
  iptc: Uint8Array[]
  texts: [string, string][]
  end: number
  unread: string[]
}

const LARGEST_TEXT = 8 << 20

/** TIFF is handled as Exif. */
export function carried(bytes: Uint8Array, format: string): Carried {
  const open: Open = { exif: [], xmp: [], iptc: [], texts: [], end: bytes.length, unread: [] }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (format === 'png') png(buffer, open)
  else if (format === 'jpeg') jpeg(buffer, open)
  else if (format === 'gif') gif(buffer, open)
  else if (format === 'webp') webp(buffer, open)
  else if (format === 'tiff') open.exif.push(bytes)
  else if (format === 'jpeg2000') jpeg2000(bytes, open)
  if (open.xmp.length === 0) open.xmp.push(...anywhere(buffer, open))
  return open
}

function jpeg2000(bytes: Uint8Array, open: Open): void {
  const { exif, xmp, iptc, texts, end } = besidePixels(bytes)
  open.exif.push(...exif)
  open.xmp.push(...xmp)
  open.iptc.push(...iptc)
  for (const data of texts) open.texts.push(['text', data.length > LARGEST_TEXT ? prose(data).join('\n') : text(data)])
  open.end = end
}

const MAX_XMP = 8

function anywhere(buffer: Buffer, open: Open): string[] {
  const found: string[] = []
  for (let at = buffer.indexOf('<x:xmpmeta'); at >= 0; at = buffer.indexOf('<x:xmpmeta', at + 10)) {
    if (found.length === MAX_XMP) {
      open.unread.push('Not all descriptions (XMP) in the picture were read: there are too many.')
      return found
    }
    const end = buffer.indexOf('</x:xmpmeta>', at)
    found.push(buffer.subarray(at, end < 0 ? at + 100_000 : end + 12).toString('utf8'))
  }
  return found
}

const PIXELS = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|sRGB|sBIT|bKGD|hIST|pHYs|tIME|acTL|fcTL|fdAT|cICP|iDOT|oFFs)$/

function png(buffer: Buffer, open: Open): void {
  for (let at = 8; at + 12 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at)
    const kind = buffer.toString('latin1', at + 4, at + 8)
    const data = buffer.subarray(at + 8, at + 8 + length)
    if (kind === 'eXIf') open.exif.push(data)
    else if (/^(?:tEXt|zTXt|iTXt)$/.test(kind)) pngText(kind, data, open)
    else if (kind === 'iCCP') pngProfile(data, open)
    else if (!PIXELS.test(kind)) open.texts.push([kind, text(data)])
    at += length + 12
    if (kind === 'IEND') {
      open.end = at
      return
    }
  }
}

function pngText(kind: string, data: Buffer, open: Open): void {
  const zero = data.indexOf(0)
  const name = data.toString('latin1', 0, Math.max(0, zero))
  let text = data.toString('latin1', zero + 1)
  if (kind === 'zTXt') text = inflated(data.subarray(zero + 2), open).toString('latin1')
  if (kind === 'iTXt') {
    const afterLanguage = data.indexOf(0, zero + 3)
    const start = data.indexOf(0, afterLanguage + 1) + 1
    const raw = data.subarray(start)
    text = (data[zero + 1] === 1 ? inflated(raw, open) : raw).toString('utf8')
  }
  if (name === 'XML:com.adobe.xmp' || text.includes('<x:xmpmeta')) open.xmp.push(text)
  else if (/^Raw profile type (?:exif|iptc|APP1)/i.test(name)) raw(text, name, open)
  else open.texts.push([name, text])
}

/** ImageMagick: a line feed, a name, a length, and the profile in hexadecimal. */
function raw(text: string, name: string, open: Open): void {
  const bytes = Buffer.from(text.replace(/^\s*\S+\s+\d+\s/, '').replace(/\s/g, ''), 'hex')
  if (/iptc/i.test(name)) open.iptc.push(bytes)
  else open.exif.push(bytes.toString('latin1', 0, 4) === 'Exif' ? bytes.subarray(6) : bytes)
}

/** It names its maker, and may hold other words. */
function pngProfile(data: Buffer, open: Open): void {
  const zero = Math.max(0, data.indexOf(0))
  open.texts.push(['profile', data.toString('latin1', 0, zero)])
  open.texts.push(['profile', prose(inflated(data.subarray(zero + 2), open)).join('\n')])
}

function inflated(bytes: Buffer, open: Open): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_TEXT })
  } catch {
    open.unread.push('A compressed text or profile in the picture was not read: it is damaged or too large.')
    return Buffer.alloc(0)
  }
}

function jpeg(buffer: Buffer, open: Open): void {
  let at = 2
  while (at + 4 <= buffer.length) {
    const kind = buffer[at] === 0xff ? buffer[at + 1]! : -1
    if (kind === 0xd9) {
      open.end = at + 2
      return
    }
    at = kind < 2 || kind === 0xff ? at + 1 : nextSegment(buffer, at, kind, open)
  }
}

function nextSegment(buffer: Buffer, at: number, kind: number, open: Open): number {
  // Restart markers have no length.
  if (kind >= 0xd0 && kind <= 0xd8) return at + 2
  const length = buffer.readUInt16BE(at + 2)
  if (kind === 0xfe || (kind >= 0xe0 && kind <= 0xef)) segment(kind, buffer.subarray(at + 4, at + 2 + length), open)
  return kind === 0xda ? afterScan(buffer, at + 2 + length) : at + 2 + length
}

function afterScan(buffer: Buffer, from: number): number {
  let at = buffer.indexOf(0xff, from)
  while (at >= 0 && at + 1 < buffer.length) {
    const next = buffer[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = buffer.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return buffer.length
}

function segment(kind: number, data: Buffer, open: Open): void {
  const head = data.toString('latin1', 0, 40)
  if (kind === 0xfe) open.texts.push(['comment', text(data)])
  else if (head.startsWith('Exif\0')) open.exif.push(data.subarray(6))
  else if (head.startsWith('http://ns.adobe.com/xap/1.0/')) open.xmp.push(data.toString('utf8', 29))
  else if (head.startsWith('http://ns.adobe.com/xmp/extension/')) open.xmp.push(data.toString('utf8', 75))
  else if (head.startsWith('Photoshop 3.0')) open.iptc.push(...resources(data.subarray(14)))
  else if (kind > 0xe2 && kind !== 0xee) open.texts.push([`segment ${kind - 0xe0}`, text(data)])
}

const text = (data: Buffer): string => {
  const utf8 = data.toString('utf8')
  return utf8.includes('\ufffd') ? data.toString('latin1') : utf8
}

function* resources(data: Buffer): Generator<Uint8Array> {
  for (let one = resourceAt(data, 0); one; one = resourceAt(data, one.next)) if (one.id === 0x0404) yield one.data
}

function gif(buffer: Buffer, open: Open): void {
  let at = 13 + tableSize(buffer[10]!)
  while (at < buffer.length) {
    const kind = buffer[at]
    if (kind === 0x3b) open.end = at + 1
    if (kind !== 0x2c && kind !== 0x21) return
    if (kind === 0x2c) at = blocks(buffer, at + 11 + tableSize(buffer[at + 9] ?? 0)).end
    else at = extension(buffer, at, open)
  }
}

function extension(buffer: Buffer, at: number, open: Open): number {
  const label = buffer[at + 1]
  const { end, data } = blocks(buffer, at + 2)
  if (label === 0xfe) open.texts.push(['comment', text(data)])
  else if (label === 0x01) open.texts.push(['plain text', text(data.subarray(12))])
  else if (label === 0xff && data.toString('latin1', 0, 8) !== 'NETSCAPE' && !data.includes('<x:xmpmeta'))
    open.texts.push(['application', `${text(data.subarray(0, 11))}\n${text(data.subarray(11))}`])
  return end
}

/** Bytes of the colour table of a GIF. */
export const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function blocks(buffer: Buffer, from: number): { end: number; data: Buffer } {
  const pieces: Buffer[] = []
  let at = from
  while (at < buffer.length && buffer[at] !== 0) {
    pieces.push(buffer.subarray(at + 1, at + 1 + buffer[at]!))
    at += 1 + buffer[at]!
  }
  return { end: at + 1, data: Buffer.concat(pieces) }
}

function webp(buffer: Buffer, open: Open): void {
  open.end = Math.min(buffer.length, 8 + buffer.readUInt32LE(4) + (buffer.readUInt32LE(4) % 2))
  for (let at = 12; at + 8 <= open.end; ) {
    const kind = buffer.toString('latin1', at, at + 4)
    const size = buffer.readUInt32LE(at + 4)
    const data = buffer.subarray(at + 8, at + 8 + size)
    if (kind === 'EXIF') open.exif.push(data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data)
    else if (kind === 'XMP ') open.xmp.push(data.toString('utf8'))
    else if (kind === 'ICCP') open.texts.push(['profile', prose(data).join('\n')])
    else if (!/^(?:VP8|ALPH|ANIM|ANMF)/.test(kind)) open.texts.push([kind.trim(), text(data)])
    at += 8 + size + (size % 2)
  }
}
