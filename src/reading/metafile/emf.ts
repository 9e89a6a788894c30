import type { House } from '../reader.ts'
import type { Point } from '../strokes.ts'
import { bitmapFile, isPattern } from './bitmap.ts'
import { PATTERN } from './canvas.ts'
import { LINE_TO, MOVE_TO, paintLines, paintRecord } from './emf-paint.ts'
import { type Pieces, plusRecords } from './emf-plus.ts'
import { type Found, MOST_RECORDS, remark } from './found.ts'
import { curved, many, one } from './lines.ts'

/** The records of an enhanced metafile (MS-EMF 2.3). */
export function emf(b: Buffer, found: Found, house: House): void {
  const open: Pieces = { pieces: [] }
  for (let at = 0, n = 0; at + 8 <= b.length && n < MOST_RECORDS; n++) {
    if (n % 1_000 === 0) house.budget.check()
    const kind = b.readUInt32LE(at)
    const size = b.readUInt32LE(at + 4)
    if (size < 8) break
    if (at + size > b.length || kind < 1 || kind > LAST_KIND) house.budget.damage()
    const record = b.subarray(at, Math.min(b.length, at + size))
    if (at === 0) describe(record, found)
    else emfRecord(kind, record, found, house, open)
    at += size
    found.end = Math.min(b.length, at)
    if (kind === EMF_END) return
  }
  house.budget.damage()
}

const EMF_END = 14
/** EMR_CREATECOLORSPACEW: no record has a higher number (MS-EMF 2.1.1). */
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

function emfRecord(kind: number, record: Buffer, found: Found, house: House, open: Pieces): void {
  if (kind === 83 || kind === 84 || kind === 108) emfText(kind, record, found, house)
  else if (BITMAPS.has(kind)) bitmap(record, BITMAPS.get(kind)!, found)
  else if (BRUSHES.includes(kind)) pattern(record, found)
  else if (kind === 70) comment(record.subarray(12), found, open)
  else if (draws(kind, record, found, house) || paintRecord(kind, record, found.canvas)) return
  else if (STROKES.some(([from, to]) => kind >= from && kind <= to)) found.shapes++
}

/** Whether it draws lines: as lines, whose letters are looked for, and in the inks of the moment. */
function draws(kind: number, record: Buffer, found: Found, house: House): boolean {
  const before = found.lines.length
  if (!emfLines(kind, record, found, house)) return false
  bend(kind, found)
  const fresh = kind === LINE_TO ? found.lines.slice(-1).map((line) => line.slice(-1)) : found.lines.slice(before)
  paintLines(kind, fresh, found.canvas)
  return true
}

/** Records that show a bitmap, and where in them the offsets and sizes of its head and pixels stand (MS-EMF 2.3.1). */
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
/** Records that make a bitmap fill fields. */
const BRUSHES = [93, 94]

function bitmap(record: Buffer, at: number, found: Found, isNothing: (head: Buffer) => boolean = () => false): void {
  if (record.length < at + 16) return
  const number = (which: number) => record.readUInt32LE(at + which * 4)
  const head = record.subarray(number(0), number(0) + number(1))
  const pixels = record.subarray(number(2), number(2) + number(3))
  if (head.length < 12 || pixels.length === 0 || isNothing(head)) return
  found.pictures.push(bitmapFile(head, pixels))
}

/** What fills fields may be a picture, and is a tool. */
function pattern(record: Buffer, found: Found): void {
  if (record.length >= 12) found.canvas.tools.set(record.readUInt32LE(8), PATTERN)
  bitmap(record, 16, found, isPattern)
}

/** The records of points: one stroke, or many; of 32 bits, or 16. */
function emfLines(kind: number, record: Buffer, { lines }: Found, house: House): boolean {
  const wide = kind >= 2 && kind <= 8
  const narrow = kind >= 85 && kind <= 91
  const point = (at: number): Point =>
    wide ? [record.readInt32LE(at), record.readInt32LE(at + 4)] : [record.readInt16LE(at), record.readInt16LE(at + 2)]
  const size = wide ? 8 : 4
  if (kind === MOVE_TO && record.length >= 16) lines.push([[record.readInt32LE(8), record.readInt32LE(12)]])
  else if (kind === LINE_TO && record.length >= 16) lines.at(-1)?.push([record.readInt32LE(8), record.readInt32LE(12)])
  else if (kind === 7 || kind === 8 || kind === 90 || kind === 91) many(record, 24, size, point, lines)
  else if (wide || narrow) one(record, countIn(record, size, house), 28, size, point, lines)
  else return false
  return true
}

/** How many points the record says it has; more than fit into it are damage. */
function countIn(record: Buffer, size: number, house: House): number {
  const count = record.length < 28 ? 0 : record.readUInt32LE(24)
  if (record.length < 28 + count * size) house.budget.damage()
  return count
}

/** PolyBezier and PolyBezierTo, of 32 bits and of 16; the latter go on from where the pen stands. */
const CURVES = [2, 5, 85, 88]
const CONTINUED = [5, 88]
/** Polygons, of 32 bits and of 16, end where they began. */
const CLOSED = [3, 86]

function bend(kind: number, { lines }: Found): void {
  const last = lines.at(-1)
  if (CLOSED.includes(kind) && last?.[0]) last.push(last[0])
  if (!CURVES.includes(kind)) return
  const drawn = lines.pop() ?? []
  lines.push(curved(drawn, CONTINUED.includes(kind) ? lines.at(-1)?.at(-1) : undefined))
}

/** Records that draw lines, curves and fields. */
const STROKES = [
  [2, 8],
  [41, 47],
  [60, 65],
  [85, 92],
] as const

/** Of a small text (MS-EMF 2.3.5.37): no bounds stand before it; it has a byte a letter. */
const NO_RECTANGLE = 0x100
const SMALL_LETTERS = 0x200

function emfText(kind: number, record: Buffer, found: Found, house: House): void {
  if (record.length < (kind === 108 ? 36 : 52)) {
    house.budget.damage()
    return
  }
  if (kind === 108) {
    const options = record.readUInt32LE(20)
    const at = options & NO_RECTANGLE ? 36 : 52
    found.texts.push(record.toString(options & SMALL_LETTERS ? 'latin1' : 'utf16le', at))
    return
  }
  const [count, at] = [record.readUInt32LE(44), record.readUInt32LE(48)]
  const end = at + count * (kind === 84 ? 2 : 1)
  if (end > record.length) house.budget.damage()
  found.texts.push(record.toString(kind === 84 ? 'utf16le' : 'latin1', at, end))
}

function comment(data: Buffer, found: Found, open: Pieces): void {
  if (data.toString('latin1', 0, 4) === 'EMF+') plusRecords(data, found, open)
  else remark(data, found)
}
