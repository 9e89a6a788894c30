import { WMF_KINDS } from './metafile-kinds.ts'
import type { House, Reader } from './reader.ts'
import { oneOutline, type Point, readOutlines } from './strokes.ts'

const MOST_RECORDS = 200_000
/** So many strokes may spell letters or draw a crest. */
const MANY_SHAPES = 12

type Found = {
  texts: string[]
  bitmaps: Uint8Array[]
  /** Strokes whose points are known, and those that are not. */
  lines: Point[][]
  shapes: number
  comments: string[]
  end: number
}

/** Drawings of Windows: the text records are text, the bitmaps pictures, and the lines are drawn and looked at. */
export const readMetafile: Reader = async (file, house) => {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length)
  const found: Found = { texts: [], bitmaps: [], lines: [], shapes: 0, comments: [], end: 0 }
  if (file.format === 'emf') emf(buffer, found, house)
  else wmf(buffer, found, house)
  house.part('text', 'attachment', found.texts.join('\n'), 'text of the drawing')
  house.part('comments', 'hidden', found.comments.join('\n'), 'comment in the drawing')
  for (const [i, bytes] of found.bitmaps.slice(0, 20).entries())
    await house.deeper(`picture${i + 1}`, { name: '', bytes, where: 'picture in the drawing' })
  await readOutlines(oneOutline(found.lines.filter((line) => line.length > 1)), house, 'lines', 'lines of the drawing')
  await behind(file.bytes.subarray(found.end), house)
  if (found.shapes > MANY_SHAPES || found.bitmaps.length > 20)
    house.unread('', 'The lines of this drawing could not be drawn, so nobody has looked at them.')
}

async function behind(bytes: Uint8Array, house: House): Promise<void> {
  if (bytes.some((byte) => byte !== 0))
    await house.deeper('after', { name: '', bytes, as: 'slack', where: 'bytes after the drawing' })
}

function emf(b: Buffer, found: Found, house: House): void {
  for (let at = 0, n = 0; at + 8 <= b.length && n < MOST_RECORDS; n++) {
    if (n % 1_000 === 0) house.budget.check()
    const kind = b.readUInt32LE(at)
    const size = b.readUInt32LE(at + 4)
    if (size < 8) break
    if (at + size > b.length || kind < 1 || kind > LAST_KIND) house.budget.damage()
    const record = b.subarray(at, Math.min(b.length, at + size))
    if (at === 0) describe(record, found)
    else emfRecord(kind, record, found, house)
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

function emfRecord(kind: number, record: Buffer, found: Found, house: House): void {
  if (kind === 83 || kind === 84 || kind === 108) emfText(kind, record, found, house)
  else if (kind === 81 && record.length >= 64) bitmap(record, 48, found)
  else if (kind === 76 && record.length >= 100) bitmap(record, 84, found)
  else if (kind === 70) comment(record.subarray(12), found)
  else if (emfLines(kind, record, found, house)) bend(kind, found)
  else if (STROKES.some(([from, to]) => kind >= from && kind <= to)) found.shapes++
}

/** The records of points: one stroke, or many; of 32 bits, or 16. */
function emfLines(kind: number, record: Buffer, { lines }: Found, house: House): boolean {
  const wide = kind >= 2 && kind <= 8
  const narrow = kind >= 85 && kind <= 91
  const point = (at: number): Point =>
    wide ? [record.readInt32LE(at), record.readInt32LE(at + 4)] : [record.readInt16LE(at), record.readInt16LE(at + 2)]
  const size = wide ? 8 : 4
  if (kind === 27 && record.length >= 16) lines.push([[record.readInt32LE(8), record.readInt32LE(12)]])
  else if (kind === 54 && record.length >= 16) lines.at(-1)?.push([record.readInt32LE(8), record.readInt32LE(12)])
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
const STEPS = 6

/** Polygons, of 32 bits and of 16, end where they began. */
const CLOSED = [3, 86]

function bend(kind: number, { lines }: Found): void {
  const last = lines.at(-1)
  if (CLOSED.includes(kind) && last?.[0]) last.push(last[0])
  if (!CURVES.includes(kind)) return
  const drawn = lines.pop() ?? []
  lines.push(curved(drawn, CONTINUED.includes(kind) ? lines.at(-1)?.at(-1) : undefined))
}

/** Curves given as two handles and an end each, as the points they pass through. */
function curved(points: readonly Point[], pen: Point | undefined): Point[] {
  const [first, ...rest] = pen ? [pen, ...points] : points
  const line = first ? [first] : []
  for (let i = 0; i + 2 < rest.length; i += 3) {
    const four = [line.at(-1)!, rest[i]!, rest[i + 1]!, rest[i + 2]!] as const
    for (let step = 1; step <= STEPS; step++) line.push(between(four, step / STEPS))
  }
  return line
}

function between([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const along = (axis: 0 | 1) =>
    (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t * t * c[axis] + t ** 3 * d[axis]
  return [along(0), along(1)]
}

function one(
  record: Buffer,
  count: number,
  from: number,
  size: number,
  point: (at: number) => Point,
  lines: Point[][],
) {
  const line: Point[] = []
  for (let i = 0; i < count && from + (i + 1) * size <= record.length; i++) line.push(point(from + i * size))
  lines.push(line)
}

/** How many strokes, how many points together, how many points each, and the points. */
function many(record: Buffer, at: number, size: number, point: (at: number) => Point, lines: Point[][]): void {
  const strokes = Math.min(record.readUInt32LE(at), MOST_RECORDS)
  let from = at + 8 + strokes * 4
  for (let i = 0; i < strokes && at + 12 + i * 4 <= record.length; i++) {
    const count = record.readUInt32LE(at + 8 + i * 4)
    one(record, count, from, size, point, lines)
    from += count * size
  }
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

function remark(data: Buffer, found: Found): void {
  const text = data
    .toString('latin1')
    // Letters of two bytes, then lines of what can be read.
    .replace(/(?:[ -~]\0){4,}/g, (wide) => wide.replaceAll('\0', ''))
    .replace(/[^ -~]+/g, '\n')
    .trim()
  if (/[A-Za-z]{4}/.test(text)) found.comments.push(text)
}

/** EMF+ stands in comments: its DrawString records are text. */
function comment(data: Buffer, found: Found): void {
  if (data.toString('latin1', 0, 4) !== 'EMF+') {
    remark(data, found)
    return
  }
  for (let at = 4; at + 12 <= data.length; ) {
    const kind = data.readUInt16LE(at)
    const size = data.readUInt32LE(at + 4)
    if (size < 12) return
    if (kind === 0x401c) {
      const count = data.readUInt32LE(at + 12 + 8)
      found.texts.push(data.toString('utf16le', at + 12 + 28, at + 12 + 28 + count * 2))
    } else if (kind === 0x4036)
      found.texts.push(data.toString('utf16le', at + 12 + 16, at + 12 + 16 + data.readUInt32LE(at + 12 + 12) * 2))
    else if (kind >= 0x4009 && kind <= 0x401a) found.shapes++
    at += size
  }
}

/** The offsets and sizes of head and pixels stand at `at`: a bitmap file again with fourteen bytes before them. */
function bitmap(record: Buffer, at: number, found: Found): void {
  const [headAt, headSize, bitsAt, bitsSize] = [0, 4, 8, 12].map((by) => record.readUInt32LE(at + by)) as [
    number,
    number,
    number,
    number,
  ]
  if (headSize < 12 || bitsSize === 0) return
  found.bitmaps.push(bitmapFile(record.subarray(headAt, headAt + headSize), record.subarray(bitsAt, bitsAt + bitsSize)))
}

function bitmapFile(head: Buffer, bits: Buffer): Uint8Array {
  const file = Buffer.alloc(14)
  file.write('BM', 'latin1')
  file.writeUInt32LE(14 + head.length + bits.length, 2)
  file.writeUInt32LE(14 + head.length, 10)
  return Buffer.concat([file, head, bits])
}

function wmf(b: Buffer, found: Found, house: House): void {
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

function wmfRecord(kind: number, data: Buffer, found: Found): void {
  if (kind === 0x0521) found.texts.push(data.toString('latin1', 2, 2 + data.readUInt16LE(0)))
  else if (kind === 0x0a32) {
    const from = data.readUInt16LE(6) & 6 ? 16 : 8
    found.texts.push(data.toString('latin1', from, from + data.readUInt16LE(4)))
  } else if (kind === 0x0f43 || kind === 0x0b41 || kind === 0x0940) {
    const from = { 3907: 22, 2881: 20, 2368: 16 }[kind]!
    const own = data.subarray(from)
    const size = own.length > 4 ? own.readUInt32LE(0) : 0
    if (size >= 12 && size < 200) found.bitmaps.push(bitmapFile(own.subarray(0, size), own.subarray(size)))
  } else if (kind === 0x0626) remark(data.subarray(4), found)
  else if (wmfLines(kind, data, found)) return
  else if ([0x0418, 0x041b, 0x0817, 0x081a].includes(kind)) found.shapes++
}
