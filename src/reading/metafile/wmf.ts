import type { House } from '../reader.ts'
import type { Point } from '../strokes.ts'
import { fileOfPacked, isPattern } from './bitmap.ts'
import { type Found, MOST_RECORDS, remark } from './found.ts'
import { one } from './lines.ts'
import { WMF_KINDS } from './wmf-kinds.ts'
import { paintLines, paintRecord } from './wmf-paint.ts'

/** The records of a metafile of 16 bits (MS-WMF 2.3). */
export function wmf(b: Buffer, found: Found, house: House): void {
  const start = b.readUInt32LE(0) === 0x9ac6cdd7 ? 22 : 0
  for (let at = start + 18, n = 0; at + 6 <= b.length && n < MOST_RECORDS; n++) {
    if (n % 1_000 === 0) house.budget.check()
    const size = b.readUInt32LE(at) * 2
    if (size < 6) break
    if (at + size > b.length) house.budget.damage()
    const kind = b.readUInt16LE(at + 4)
    if (!WMF_KINDS.has(kind)) house.budget.damage()
    wmfRecord(kind, b.subarray(at + 6, Math.min(b.length, at + size)), found)
    at += size
    found.end = Math.min(b.length, at)
    if (kind === 0) return
  }
  house.budget.damage()
}

/** MoveTo, LineTo, Polyline, Polygon, PolyPolygon. */
function wmfLines(kind: number, data: Buffer, { lines }: Found): boolean {
  const point = (at: number): Point => [data.readInt16LE(at), data.readInt16LE(at + 2)]
  if ((kind === 0x0213 || kind === 0x0214) && data.length >= 4) {
    const to: Point = [data.readInt16LE(2), data.readInt16LE(0)]
    if (kind === 0x0214) lines.push([to])
    else lines.at(-1)?.push(to)
  } else if ((kind === 0x0325 || kind === 0x0324) && data.length >= 2)
    one(data, data.readUInt16LE(0), 2, 4, point, lines)
  else if (kind === 0x0538 && data.length >= 2) {
    const strokes = data.readUInt16LE(0)
    let from = 2 + strokes * 2
    for (let i = 0; i < strokes && 4 + i * 2 <= data.length; i++) {
      const count = data.readUInt16LE(2 + i * 2)
      one(data, count, from, 4, point, lines)
      from += count * 4
    }
  } else return false
  return true
}

/** Records that show a bitmap, and where in them it stands: StretchDIB, DIBStretchBlt, DIBBitBlt, SetDIBToDev (MS-WMF 2.3.1). */
const BITMAPS: ReadonlyMap<number, number> = new Map([
  [0x0f43, 22],
  [0x0b41, 20],
  [0x0940, 16],
  [0x0d33, 18],
])
/** DIBCreatePatternBrush. */
const [BRUSH, BRUSH_AT] = [0x0142, 4] as const
/** BitBlt and StretchBlt, whose bitmap is of one device only. */
const OF_A_DEVICE = [0x0922, 0x0b23]

function wmfRecord(kind: number, data: Buffer, found: Found): void {
  if (kind === 0x0521) found.texts.push(data.toString('latin1', 2, 2 + data.readUInt16LE(0)))
  else if (kind === 0x0a32) {
    const from = data.readUInt16LE(6) & 6 ? 16 : 8
    found.texts.push(data.toString('latin1', from, from + data.readUInt16LE(4)))
  } else if (BITMAPS.has(kind)) bitmap(data.subarray(BITMAPS.get(kind)), found)
  else if (kind === BRUSH) pattern(data, found)
  else if (OF_A_DEVICE.includes(kind) && !isWithout(kind, data)) found.unreadable = true
  else if (kind === 0x0626) remark(data.subarray(4), found)
  else if (draws(kind, data, found) || paintRecord(kind, data, found.canvas)) return
  else if (UNDRAWN.includes(kind)) found.shapes++
}

/** Arc, Pie, Chord. */
const UNDRAWN = [0x0817, 0x081a, 0x0830]

/** Whether it draws lines: as lines, whose letters are looked for, and in the inks of the moment. */
function draws(kind: number, data: Buffer, found: Found): boolean {
  const before = found.lines.length
  if (!wmfLines(kind, data, found)) return false
  paintLines(kind, found.lines.slice(before), found.canvas)
  return true
}

/** What fills fields may be a picture, and is a tool. */
function pattern(data: Buffer, found: Found): void {
  const own = data.subarray(BRUSH_AT)
  if (!isPattern(own)) bitmap(own, found)
  paintRecord(BRUSH, data, found.canvas)
}

function bitmap(packed: Buffer, found: Found): void {
  const file = fileOfPacked(packed)
  if (file) found.pictures.push(file)
}

/** It only fills or inverts a field (MS-WMF 2.3.1.1): its length, in words, says so. */
const isWithout = (kind: number, data: Buffer) => data.length / 2 + 3 === (kind >> 8) + 3
