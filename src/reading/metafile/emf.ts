import type { ExtractionSink } from '../reader.ts'
import { bitmapFile, isPattern } from './bitmap.ts'
import { pointAt } from './emf-numbers.ts'
import { paintRecord } from './emf-paint.ts'
import { type Pieces, plusRecords } from './emf-plus.ts'
import { newPlusCanvas } from './emf-plus-paint.ts'
import { type Found, MAX_RECORDS, remark } from './found.ts'
import { type Matrix, moved } from './geometry.ts'
import { newCanvas } from './page.ts'

export function emf(b: Buffer, found: Found, sink: ExtractionSink): void {
  const open: Pieces = { pieces: [], canvas: newPlusCanvas(found.plus) }
  const canvas = newCanvas(found.sketch)
  for (let at = 0, n = 0; at + 8 <= b.length && n < MAX_RECORDS; n++) {
    if (n % 1_000 === 0) sink.budget.check()
    const kind = b.readUInt32LE(at)
    const size = b.readUInt32LE(at + 4)
    if (size < 8) break
    if (at + size > b.length || kind < 1 || kind > LAST_KIND) sink.budget.damage()
    const record = b.subarray(at, Math.min(b.length, at + size))
    if (at === 0) describe(record, found)
    else {
      emfRecord(kind, record, found, sink, open, canvas.hand.to)
      paintRecord(kind, record, canvas)
    }
    at += size
    found.end = Math.min(b.length, at)
    if (kind === EMF_END) return
  }
  sink.budget.damage()
}

const EMF_END = 14
/** EMR_CREATECOLORSPACEW is the highest type (MS-EMF 2.1.1). */
const LAST_KIND = 122

function describe(head: Buffer, found: Found): void {
  if (head.length < 68) return
  const [count, at] = [head.readUInt32LE(60), head.readUInt32LE(64)]
  if (count > 0 && at > 0)
    found.comments.push(
      head
        .toString('utf16le', at, at + count * 2)
        .replaceAll('\0', ' ')
        .trim(),
    )
}

function emfRecord(kind: number, record: Buffer, found: Found, sink: ExtractionSink, open: Pieces, to: Matrix): void {
  const { length } = found.texts
  readRecord(kind, record, found, sink, open)
  const text = found.texts.length === length + 1 ? found.texts[length]!.trim() : ''
  if (text.length === 1 && PLACES.has(kind))
    found.letters.push({ letter: text, at: moved(to, pointAt(record, PLACES.get(kind)!)) })
}

const PLACES: ReadonlyMap<number, number> = new Map([
  [83, 36],
  [84, 36],
  [96, 40],
  [97, 40],
  [108, 8],
])

function readRecord(kind: number, record: Buffer, found: Found, sink: ExtractionSink, open: Pieces): void {
  if (kind === 83 || kind === 84 || kind === 108) emfText(kind, record, found, sink)
  else if (BITMAPS.has(kind)) bitmap(record, BITMAPS.get(kind)!, found)
  else if (BRUSHES.includes(kind)) bitmap(record, 16, found, isPattern)
  else if (kind === 96 || kind === 97) emfTexts(kind, record, found, sink)
  else if (ESCAPES.includes(kind)) remark(record.subarray(16), found)
  else if (kind === 70) comment(record.subarray(12), found, open)
  else if (POINT_RECORDS.has(kind)) found.points += pointsIn(record, POINT_RECORDS.get(kind)!, sink)
  else if (kind === LINE_TO) found.points++
  else if (kind === CLIP_REGION) found.points += regionPoints(record, 16, MIN_BOXES)
  else if (kind === GRADIENT) found.points += Math.floor(Math.max(0, record.length - 36) / 16)
  if (REGIONS.includes(kind)) found.points += regionPoints(record, 28)
  if (SHAPES.includes(kind)) found.shapes++
}

/** DrawEscape, ExtEscape, NamedEscape: data for a driver. */
const ESCAPES = [105, 106, 110]
const LINE_TO = 54
/** Points of 32-bit and of 16-bit coordinates (MS-EMF 2.3.5). */
const POINT_RECORDS: ReadonlyMap<number, number> = new Map([
  ...[2, 3, 4, 5, 6, 7, 8].map((kind) => [kind, 8] as const),
  ...[85, 86, 87, 88, 89, 90, 91].map((kind) => [kind, 4] as const),
])
/** SetPixel, AngleArc to Pie, ArcTo, and the records that paint a region. */
const SHAPES = [15, 41, 42, 43, 44, 45, 46, 47, 55, 71, 72, 73, 74, 92]

const REGIONS = [71, 72, 73, 74]
const [CLIP_REGION, GRADIENT] = [75, 118] as const
/** Drawings often cut out one rectangle, and draw nothing by it. */
const MIN_BOXES = 2

/** Four for each rectangle of a region (MS-EMF 2.2.24). */
function regionPoints(record: Buffer, at: number, least = 0): number {
  const boxes = Math.floor(Math.max(0, record.length - at - 32) / 16)
  return boxes < least ? 0 : boxes * 4
}

/** A record that declares more than its length is damaged. */
function pointsIn(record: Buffer, size: number, sink: ExtractionSink): number {
  const capacity = Math.max(0, Math.floor((record.length - 28) / size))
  if (record.length < 28 || record.readUInt32LE(24) > capacity) sink.budget.damage()
  return capacity
}

/** Records that show a bitmap (MS-EMF 2.3.1). */
const BITMAPS: ReadonlyMap<number, number> = new Map([
  // BitBlt, StretchBlt, MaskBlt, PlgBlt.
  [76, 84],
  [77, 84],
  [78, 84],
  [79, 96],
  // SetDIBitsToDevice, StretchDIBits.
  [80, 48],
  [81, 48],
  // AlphaBlend, TransparentBlt.
  [114, 84],
  [116, 84],
])
const BRUSHES = [93, 94]

function bitmap(record: Buffer, at: number, found: Found, isNothing: (head: Buffer) => boolean = () => false): void {
  if (record.length < at + 16) return
  const number = (which: number) => record.readUInt32LE(at + which * 4)
  const head = record.subarray(number(0), number(0) + number(1))
  const pixels = record.subarray(number(2), number(2) + number(3))
  if (pixels.length === 0) found.shapes++
  else if (head.length >= 12 && !isNothing(head)) found.pictures.push(bitmapFile(head, pixels))
}

/** EMR_SMALLTEXTOUT (MS-EMF 2.3.5.37): no bounds and one byte per character. */
const NO_RECTANGLE = 0x100
const SMALL_LETTERS = 0x200
/** The letters are numbers of a font (MS-EMF 2.1.11). */
const GLYPHS = 0x10

function emfText(kind: number, record: Buffer, found: Found, sink: ExtractionSink): void {
  if (record.length < (kind === 108 ? 36 : 56)) {
    sink.budget.damage()
    return
  }
  if (kind === 108) {
    const options = record.readUInt32LE(20)
    const at = options & NO_RECTANGLE ? 36 : 52
    if (options & GLYPHS) found.glyphs = true
    else found.texts.push(record.toString(options & SMALL_LETTERS ? 'latin1' : 'utf16le', at))
    return
  }
  emfLetters(record, 36, kind === 84, found, sink)
}

/** Reads EmrText (MS-EMF 2.2.5). */
function emfLetters(record: Buffer, at: number, wide: boolean, found: Found, sink: ExtractionSink): void {
  const [count, from] = [record.readUInt32LE(at + 8), record.readUInt32LE(at + 12)]
  const end = from + count * (wide ? 2 : 1)
  if (end > record.length) sink.budget.damage()
  if (record.readUInt32LE(at + 16) & GLYPHS) found.glyphs ||= count > 0
  else found.texts.push(record.toString(wide ? 'utf16le' : 'latin1', from, end))
}

/** PolyTextOut: each text has 40 bytes, and its letters elsewhere in the record. */
function emfTexts(kind: number, record: Buffer, found: Found, sink: ExtractionSink): void {
  const count = record.length < 40 ? Number.POSITIVE_INFINITY : record.readUInt32LE(36)
  if (40 + count * 40 > record.length) sink.budget.damage()
  else for (let i = 0; i < count; i++) emfLetters(record, 40 + i * 40, kind === 97, found, sink)
}

function comment(data: Buffer, found: Found, open: Pieces): void {
  if (data.toString('latin1', 0, 4) === 'EMF+') plusRecords(data, found, open)
  else remark(data, found)
}
