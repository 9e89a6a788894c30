import { readCarried } from '../carried-files.ts'
import { isBlip } from '../ole/blips.ts'
import { pictureAmong } from '../pictures-among.ts'
import { type Property, reportProperties } from '../properties.ts'
import type { ExtractionSink, GivenFile } from '../reader.ts'
import { photoshopResources } from '../remains.ts'
import { isFormat } from '../slack.ts'
import { sniff } from '../sniff.ts'
import { xmpProperties } from '../xmp.ts'
import { carried } from './chunks.ts'
import { readExif, readIptc } from './exif.ts'
import { sectionsOf } from './photoshop.ts'
import { strayWords } from './strays.ts'

const TOO_LARGE = 'Only the beginning of the picture file was searched for words: it is too large.'
const TOO_MANY_FIELDS = 'Not all fields (EXIF) of the picture were read: there are too many.'

/** A few bytes of padding after a picture are normal. */
const SHORTEST_TAIL = 16

/** Words, labels, a location, a thumbnail, and bytes after its end. */
export async function reportCarried(file: GivenFile, sink: ExtractionSink): Promise<void> {
  const found = carried(file.bytes, file.format)
  const exif = found.exif.map(readExif)
  const iptc = [...found.iptc, ...exif.flatMap((one) => one.iptc)].flatMap(readIptc)
  const xmp = [...found.xmp, ...exif.flatMap((one) => one.xmp)].flatMap(xmpProperties)
  const texts = found.texts.map(([name, text]): Property => [name, printable(text)])
  reportProperties(
    exif.flatMap((one) => one.properties),
    'exif',
    'EXIF of the picture',
    sink,
  )
  reportProperties(iptc, 'iptc', 'IPTC of the picture', sink)
  reportProperties(xmp, 'xmp', 'XMP of the picture', sink)
  reportProperties(texts, 'comments', 'comments and texts in the picture file', sink)
  const beside = strays(file)
  sink.part('strays', 'hidden', beside.words.join('\n'), 'words in the picture file beside its fields')
  reportLimits(found.unread, exif.some(({ cut }) => cut) ? TOO_MANY_FIELDS : '', beside.all ? '' : TOO_LARGE, sink)
  for (const { place } of exif) if (place) reportPlace(place, sink)
  if (xmp.some(([name, value]) => /GPS(?:Latitude|Longitude)$/.test(name) && value.trim() !== ''))
    sink.observe('', 'location', 'The picture says where it was taken.')
  for (const bytes of exif.flatMap(({ thumbnails }) => thumbnails))
    if (bytes[0] === 0xff && file.depth < 3)
      await sink.deeper('thumbnail', { name: '', bytes, where: 'small picture kept in the file', preview: true })
  await readCarried(found.xmp.join('\n'), sink, 'xmp')
  for (const [i, bytes] of innerPictures(file).entries())
    await sink.deeper(`inner${i + 1}`, { name: '', bytes, where: 'small picture kept in the file', preview: true })
  await reportTail(file, file.bytes.subarray(found.end), sink)
}

async function reportTail(file: GivenFile, tail: Uint8Array, sink: ExtractionSink): Promise<void> {
  if (tail.length < SHORTEST_TAIL || tail.every((byte) => byte === 0 || byte === 32 || byte === 10 || byte === 13))
    return
  await sink.deeper('after', {
    name: '',
    bytes: tail,
    where: 'bytes after the end of the picture',
    ...(file.depth > 0 && isPadding(tail, file.bytes.length) ? { as: 'padding' } : {}),
  })
}

/** Bytes of a block, the most that a program leaves, and their least share of zeros. */
const [BLOCK, LONGEST_PADDING, ZEROS] = [512, 8_192, 1 / 5] as const
/** Bytes of a head with one name or two (MS-ODRAW 2.2.23). */
const NEXT_HEADS = [25, 41]

/** Any other file is opened as such. */
const PICTURES = new Set(['jpeg', 'png', 'tiff'])

function isNextPicture(tail: Uint8Array): boolean {
  if (!isBlip(tail[2]! | (tail[3]! << 8))) return false
  return tail.length <= NEXT_HEADS[0]! || NEXT_HEADS.some((at) => PICTURES.has(sniff(tail.subarray(at))))
}

/** Office leaves in the last block what its memory held. Packed or encrypted data has no such share of zeros. */
function isPadding(tail: Uint8Array, length: number): boolean {
  if (isFormat(tail)) return false
  if (isNextPicture(tail)) return true
  if (length % BLOCK !== 0 || tail.length > LONGEST_PADDING) return false
  return tail.reduce((zeros, byte) => zeros + Number(byte === 0), 0) >= tail.length * ZEROS
}

function reportLimits(packed: readonly string[], fields: string, size: string, sink: ExtractionSink): void {
  for (const why of new Set([...packed, fields, size])) if (why !== '') sink.unread('', why)
}

function innerPictures(file: GivenFile): Uint8Array[] {
  if (file.format === 'psd') return photoshopPreviews(file.bytes)
  if (file.format !== 'jpeg' || file.depth > 2) return []
  const found: Uint8Array[] = []
  const b = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  for (let at = 2; at + 4 <= b.length && b[at] === 0xff && b[at + 1] !== 0xda && found.length < 4; ) {
    const end = at + 2 + b.readUInt16BE(at + 2)
    const begins = b.subarray(at, end).indexOf('\xff\xd8\xff', 4, 'latin1')
    // The Exif directory points to its own preview.
    if (begins > 0 && b.toString('latin1', at + 4, at + 8) !== 'Exif') found.push(b.subarray(at + begins, end))
    at = end
  }
  return found
}

/** Mail programs and file managers show the preview, not the picture. */
function photoshopPreviews(bytes: Uint8Array): Uint8Array[] {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const [, place] = sectionsOf(file)
    const resources = file.subarray(place!.from, place!.to)
    return (photoshopResources(resources) ?? [resources]).flatMap((data) => pictureAmong(data) ?? [])
  } catch {
    // Lengths beyond the end of the file: damage, which is reported elsewhere.
    return []
  }
}

function strays(file: GivenFile): ReturnType<typeof strayWords> {
  try {
    return strayWords(file.bytes, file.format)
  } catch {
    // Lengths beyond the end of the file: damage, which is reported elsewhere.
    return { words: [], all: true }
  }
}

function reportPlace([north, east]: readonly [number, number], sink: ExtractionSink): void {
  if (north === 0 && east === 0) return
  sink.observe('', 'location', 'The picture says where it was taken.')
  sink.part('place', 'properties', `GPS: ${north.toFixed(5)}, ${east.toFixed(5)}`, 'place where the picture was taken')
}

/** Only words among the bytes are reported. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e\n\t\u00a0-\ufffc]+/g, ' ').replace(/ {2,}/g, ' ')
}
