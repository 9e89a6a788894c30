import type { Property } from '../properties.ts'

const NAMES: Readonly<Record<number, string>> = {
  269: 'DocumentName',
  270: 'ImageDescription',
  285: 'PageName',
  305: 'Software',
  315: 'Artist',
  316: 'HostComputer',
  33432: 'Copyright',
  37510: 'UserComment',
  40091: 'XPTitle',
  40092: 'XPComment',
  40093: 'XPAuthor',
  40094: 'XPKeywords',
  40095: 'XPSubject',
  42016: 'ImageUniqueID',
  42032: 'CameraOwnerName',
  42033: 'BodySerialNumber',
}
/** Nobody wrote these tags. */
const ROUTINE = new Set([
  0x0132, 0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292, 0xa000, 0xa001, 0xa302, 0x0001,
])
const IFDS = new Set([0x8769, 0x8825, 0xa005, 0x014a])
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MAX_IFDS = 40
const MAX_TAGS = 1_000

export type Exif = {
  readonly properties: readonly Property[]
  readonly place?: readonly [number, number]
  readonly thumbnails: readonly Uint8Array[]
  readonly xmp: readonly string[]
  readonly iptc: readonly Uint8Array[]
  readonly cut: boolean
}

type Tag = { readonly id: number; readonly type: number; readonly data: Buffer; readonly gps: boolean }

type Gathered = {
  properties: Property[]
  thumbnails: Uint8Array[]
  xmp: string[]
  iptc: Uint8Array[]
  cut: boolean
}

/** Reads every text, whatever its tag. */
export function readExif(bytes: Uint8Array): Exif {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const little = buffer.toString('latin1', 0, 2) === 'II'
  const found: Gathered = { properties: [], thumbnails: [], xmp: [], iptc: [], cut: false }
  const gps = new Map<number, Tag>()
  for (const tags of directories(buffer, little, found)) {
    const start = tags.find((tag) => tag.id === 0x0201)
    const size = tags.find((tag) => tag.id === 0x0202)
    if (start && size) {
      const at = number(start, little)
      found.thumbnails.push(buffer.subarray(at, at + number(size, little)))
    }
    for (const tag of tags) {
      if (tag.gps) gps.set(tag.id, tag)
      gather(tag, found)
    }
  }
  const place = placeOf(gps, little)
  return { ...found, ...(place ? { place } : {}) }
}

function gather(tag: Tag, found: Gathered): void {
  if (tag.id === 0x02bc) found.xmp.push(tag.data.toString('utf8'))
  else if (tag.id === 0x83bb) found.iptc.push(tag.data)
  if (tag.id === 0x02bc || tag.id === 0x83bb || ROUTINE.has(tag.id)) return
  const text = textOf(tag)
  if (text.length > 1) found.properties.push([NAMES[tag.id] ?? (tag.gps ? 'GPS' : `tag ${tag.id}`), text])
}

function* directories(buffer: Buffer, little: boolean, found: Gathered): Generator<Tag[]> {
  if (buffer.length < 8) return
  const open: [number, boolean][] = [[read32(buffer, 4, little), false]]
  const seen = new Set<number>()
  while (open.length > 0 && seen.size < MAX_IFDS) {
    const [at, gps] = open.shift()!
    if (at === 0 || seen.has(at) || at + 2 > buffer.length) continue
    seen.add(at)
    const count = countAt(buffer, at, little, found)
    const tags = tagsAt(buffer, at + 2, count, little, gps)
    for (const tag of tags) if (IFDS.has(tag.id)) open.push(...inner(tag, little))
    const next = at + 2 + count * 12
    if (next + 4 <= buffer.length) open.push([read32(buffer, next, little), false])
    yield tags.filter((tag) => !IFDS.has(tag.id))
  }
  if (open.some(([at]) => at > 0 && at + 2 <= buffer.length && !seen.has(at))) found.cut = true
}

function countAt(buffer: Buffer, at: number, little: boolean, found: Gathered): number {
  const given = read16(buffer, at, little)
  if (given > MAX_TAGS && at + 2 + given * 12 <= buffer.length) found.cut = true
  return Math.min(MAX_TAGS, given)
}

function tagsAt(buffer: Buffer, at: number, count: number, little: boolean, gps: boolean): Tag[] {
  const found: Tag[] = []
  for (let i = 0; i < count && at + 12 + i * 12 <= buffer.length; i++) {
    const tag = tagAt(buffer, at + i * 12, little, gps)
    if (tag) found.push(tag)
  }
  return found
}

const inner = (tag: Tag, little: boolean): [number, boolean][] => {
  const found: [number, boolean][] = []
  for (let i = 0; i + 4 <= tag.data.length; i += 4) found.push([read32(tag.data, i, little), tag.id === 0x8825])
  return found
}

function tagAt(buffer: Buffer, at: number, little: boolean, gps: boolean): Tag | undefined {
  const id = read16(buffer, at, little)
  const type = read16(buffer, at + 2, little)
  const size = (SIZES[type] ?? 0) * read32(buffer, at + 4, little)
  if (size === 0 || size > buffer.length) return undefined
  const from = size <= 4 ? at + 8 : read32(buffer, at + 8, little)
  return from + size > buffer.length ? undefined : { id, type, data: buffer.subarray(from, from + size), gps }
}

const read16 = (buffer: Buffer, at: number, little: boolean) =>
  little ? buffer.readUInt16LE(at) : buffer.readUInt16BE(at)
const read32 = (buffer: Buffer, at: number, little: boolean) =>
  little ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at)
const number = (tag: Tag, little: boolean) =>
  tag.data.length >= 4 ? read32(tag.data, 0, little) : read16(Buffer.concat([tag.data, Buffer.alloc(2)]), 0, little)

function textOf(tag: Tag): string {
  if (tag.id >= 0x9c9b && tag.id <= 0x9c9f) return clean(tag.data.toString('utf16le'))
  if (tag.id === 0x9286) return clean(comment(tag.data))
  if (tag.type === 2) return clean(utf8(tag.data))
  // Bytes of undefined type count only if they are plain letters.
  if (tag.type !== 7 && tag.type !== 1) return ''
  const text = clean(utf8(tag.data))
  return tag.data.length > 3 && /^[\x20-\x7e\s]{4,}$/.test(text) && /[A-Za-z]{3}/.test(text) ? text : ''
}

const clean = (text: string): string => text.replaceAll('\0', ' ').trim()

const utf8 = (data: Buffer): string => {
  const text = data.toString('utf8')
  return text.includes('\ufffd') ? data.toString('latin1') : text
}

/** The first eight bytes name the charset. */
function comment(data: Buffer): string {
  const rest = data.subarray(8)
  if (data.toString('latin1', 0, 7) !== 'UNICODE') return utf8(data.toString('latin1', 0, 5) === 'ASCII' ? rest : data)
  return rest[0] === 0
    ? Buffer.from(rest.subarray(0, rest.length & ~1))
        .swap16()
        .toString('utf16le')
    : rest.toString('utf16le')
}

function placeOf(gps: ReadonlyMap<number, Tag>, little: boolean): readonly [number, number] | undefined {
  const degrees = (id: number, letter: number, negative: string) => {
    const tag = gps.get(id)
    if (!tag || tag.data.length < 24) return undefined
    const part = (i: number) => read32(tag.data, i * 8, little) / Math.max(1, read32(tag.data, i * 8 + 4, little))
    const value = part(0) + part(1) / 60 + part(2) / 3600
    return gps.get(letter)?.data.toString('latin1', 0, 1) === negative ? -value : value
  }
  const [north, east] = [degrees(2, 1, 'S'), degrees(4, 3, 'W')]
  return north === undefined || east === undefined ? undefined : [north, east]
}

export function readIptc(bytes: Uint8Array): Property[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found: Property[] = []
  for (let at = buffer.indexOf(0x1c); at >= 0 && at + 5 <= buffer.length; ) {
    if (buffer[at] !== 0x1c) return found
    const [record, set, size] = [buffer[at + 1]!, buffer[at + 2]!, buffer.readUInt16BE(at + 3)]
    const text = clean(utf8(buffer.subarray(at + 5, at + 5 + size)))
    if (record === 2 && set !== 0 && !/^\d{6,8}(?:[+-]\d{4})?$/.test(text)) found.push([`IPTC ${record}:${set}`, text])
    at += 5 + (size & 0x7fff)
  }
  return found
}
