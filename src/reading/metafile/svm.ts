import type { ExtractionSink } from '../reader.ts'
import { type Found, MAX_RECORDS, remark } from './found.ts'
import { newCanvas } from './page.ts'
import { paintSvmRecord } from './svm-paint.ts'

/* OpenOffice and LibreOffice keep such drawings of an embedded chart or formula. */

/** Signature, version and length; the header ends with the number of records. */
const HEAD = 12
const SIGN = 'VCLMTF'
const RECORD = 8

export function svm(b: Buffer, found: Found, sink: ExtractionSink): void {
  let at = b.length < HEAD ? b.length : HEAD + b.readUInt32LE(8)
  const count = at <= b.length && at >= HEAD * 2 ? b.readUInt32LE(at - 4) : Number.POSITIVE_INFINITY
  const canvas = newCanvas(found.sketch)
  let read = 0
  for (; at + RECORD <= b.length && read < Math.min(count, MAX_RECORDS); read++) {
    if (read % 1_000 === 0) sink.budget.check()
    const end = at + RECORD + b.readUInt32LE(at + 4)
    if (end > b.length) break
    const data = b.subarray(at + RECORD, end)
    record(b.readUInt16LE(at), data, found)
    paintSvmRecord(b.readUInt16LE(at), data, canvas)
    at = end
  }
  found.end = Math.min(b.length, at)
  if (read < count) sink.budget.damage()
}

const TEXTS: ReadonlyMap<number, number> = new Map([
  [112, 8],
  [113, 8],
  [114, 8],
  [115, 16],
])
const LINE = 102
const DOTS = [100, 101]
const OF_POINTS = [109, 110, 111, 126, 128, 130, 142, 148]
/** Bytes that say how the line of a record is drawn. */
const PEN = 40
/** Records of rectangle, rounded rectangle, ellipse, arc, pie, chord. */
const SHAPES = [103, 104, 105, 106, 107, 108]
/** Records of bitmaps, masks and wallpapers. */
const [FIRST_BITMAP, LAST_BITMAP, WALLPAPER] = [116, 124, 127] as const
/** A PostScript picture with a metafile in its place, and a metafile shown through a gradient. */
const [EPS, SHOWN_THROUGH] = [143, 147] as const
const [FONT, COMMENT] = [138, 512] as const
/** Bytes: colours, modes and rectangles hold no text. */
const LARGEST_SETTING = 128

function record(kind: number, data: Buffer, found: Found): void {
  if (TEXTS.has(kind)) texts(data, TEXTS.get(kind)!, found)
  else if ((kind >= FIRST_BITMAP && kind <= LAST_BITMAP) || kind === WALLPAPER) bitmaps(data, kind, found)
  else if (kind === EPS || kind === SHOWN_THROUGH) nested(data, kind, found)
  else if (kind === COMMENT) comment(data, found)
  else if (OF_POINTS.includes(kind)) found.points += Math.floor(Math.max(0, data.length - PEN) / 8)
  else if (kind === LINE) found.points += 2
  else if (DOTS.includes(kind)) found.points++
  else if (SHAPES.includes(kind)) found.shapes++
  else if (kind !== FONT && data.length > LARGEST_SETTING) unexpected(data, found)
}

/** One byte a character, from version 2 again in two; newer programs use two bytes at once. Every reading that is text is kept. */
function texts(data: Buffer, from: number, found: Found): void {
  if (data.length < from + 4) return
  const wide = data.readUInt32LE(from)
  const narrow = data.readUInt16LE(from)
  if (wide > 0 && from + 4 + wide * 2 <= data.length)
    text(data.toString('utf16le', from + 4, from + 4 + wide * 2), found)
  else if (from + 2 + narrow <= data.length) text(data.toString('latin1', from + 2, from + 2 + narrow), found)
  for (let at = from; at + 4 <= data.length; at++) {
    const length = data.readUInt16LE(at)
    if (length > 0 && at + 2 + length * 2 === data.length) text(data.toString('utf16le', at + 2), found)
  }
}

function text(read: string, found: Found): void {
  if (found.texts.at(-1) !== read && !/[^\P{Cc}\s]/u.test(read)) found.texts.push(read)
}

function bitmaps(data: Buffer, kind: number, found: Found): void {
  let some = false
  for (let at = data.indexOf('BM'); at >= 0 && at + 26 <= data.length; at = data.indexOf('BM', at + 2)) {
    const length = data.readUInt32LE(at + 2)
    if (data.readUInt32LE(at + 14) > 124 || length < 26) continue
    found.pictures.push(data.subarray(at, at + length))
    some = true
    at += Math.max(0, Math.min(length, data.length - at) - 2)
  }
  if (!some && kind !== WALLPAPER) found.unreadable = true
}

function nested(data: Buffer, kind: number, found: Found): void {
  const at = data.indexOf(SIGN)
  if (at >= 0) found.pictures.push(data.subarray(at))
  if (at < 0 || kind === EPS) found.unreadable = true
}

/** No program writes a setting of this size. */
function unexpected(data: Buffer, found: Found): void {
  found.unreadable = true
  remark(data, found)
}

/** Names of the drawing layer, such as XPATHSTROKE_SEQ_BEGIN, are the program's. */
function comment(data: Buffer, found: Found): void {
  if (!/^..X[A-Z_]{4,40}/s.test(data.toString('latin1', 0, 44))) remark(data.subarray(2), found)
}
