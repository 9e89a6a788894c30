import type { ExtractionSink } from '../reader.ts'
import { fileOfPacked, isPattern } from './bitmap.ts'
import { type Found, MAX_RECORDS, remark } from './found.ts'
import { canvasOfWmf, paintWmfRecord } from './wmf-paint.ts'

export function wmf(b: Buffer, found: Found, sink: ExtractionSink): void {
  const start = b.readUInt32LE(0) === 0x9ac6cdd7 ? 22 : 0
  const canvas = canvasOfWmf(found.sketch)
  for (let at = start + 18, n = 0; at + 6 <= b.length && n < MAX_RECORDS; n++) {
    if (n % 1_000 === 0) sink.budget.check()
    const size = b.readUInt32LE(at) * 2
    if (size < 6) break
    if (at + size > b.length) sink.budget.damage()
    const kind = b.readUInt16LE(at + 4)
    if (!WMF_KINDS.has(kind)) sink.budget.damage()
    const data = b.subarray(at + 6, Math.min(b.length, at + size))
    wmfRecord(kind, data, found)
    paintWmfRecord(kind, data, canvas)
    at += size
    found.end = Math.min(b.length, at)
    if (kind === 0) return
  }
  sink.budget.damage()
}

/** StretchDIB, DIBStretchBlt, DIBBitBlt, SetDIBToDev (MS-WMF 2.3.1). */
const BITMAPS: ReadonlyMap<number, number> = new Map([
  [0x0f43, 22],
  [0x0b41, 20],
  [0x0940, 16],
  [0x0d33, 18],
])
/** DIBCreatePatternBrush. */
const [BRUSH, BRUSH_AT] = [0x0142, 4] as const
/** BitBlt and StretchBlt depend on the device. */
const OF_A_DEVICE = [0x0922, 0x0b23]

/** The letters are numbers of a font (MS-WMF 2.1.2.2). */
const GLYPHS = 0x10

function placedText(data: Buffer, found: Found): void {
  const options = data.readUInt16LE(6)
  const from = options & 6 ? 16 : 8
  if (options & GLYPHS) found.glyphs = true
  else found.texts.push(data.toString('latin1', from, from + data.readUInt16LE(4)))
}

function wmfRecord(kind: number, data: Buffer, found: Found): void {
  if (kind === 0x0521) found.texts.push(data.toString('latin1', 2, 2 + data.readUInt16LE(0)))
  else if (kind === 0x0a32) placedText(data, found)
  else if (BITMAPS.has(kind)) bitmap(data.subarray(BITMAPS.get(kind)), found)
  else if (kind === BRUSH) pattern(data.subarray(BRUSH_AT), found)
  else if (OF_A_DEVICE.includes(kind) && !isWithout(kind, data)) found.unreadable = true
  else if (OF_A_DEVICE.includes(kind)) found.shapes++
  else if (kind === 0x0626) remark(data.subarray(4), found)
  else if (POINTS.includes(kind)) found.points += Math.floor(data.length / 4)
  else if (kind === LINE_TO) found.points++
  else if (kind === REGION) found.points += Math.floor(Math.max(0, data.length - ONE_BOX) / 4)
  else if (SHAPES.includes(kind)) found.shapes++
}

/** LineTo (MS-WMF 2.3.3.10). */
const LINE_TO = 0x0213
/** CreateRegion, and the bytes of one that is a rectangle. */
const [REGION, ONE_BOX] = [0x06ff, 34] as const
/** Polygon, Polyline and PolyPolygon have points of four bytes. */
const POINTS = [0x0324, 0x0325, 0x0538]
/** SetPixel, PatBlt, Ellipse, Rectangle, RoundRect, Arc, Pie, Chord, and the records that paint a region. */
const SHAPES = [0x041f, 0x061d, 0x0418, 0x041b, 0x061c, 0x0817, 0x081a, 0x0830, 0x0228, 0x0429, 0x012a, 0x012b]

function pattern(packed: Buffer, found: Found): void {
  if (!isPattern(packed)) bitmap(packed, found)
}

function bitmap(packed: Buffer, found: Found): void {
  const file = fileOfPacked(packed)
  if (file) found.pictures.push(file)
}

/** MS-WMF 2.3.1.1: the record's length in words shows it. */
const isWithout = (kind: number, data: Buffer) => data.length / 2 + 3 === (kind >> 8) + 3

/** MS-WMF 2.1.1.1, and those for printing from 1990. Any other number means damage. */
const WMF_KINDS: ReadonlySet<number> = new Set(
  `0000 001e 0035 0037 004f 0050 0052 005e 00f7 00f8 0102 0103 0104 0105 0106 0107 0108 0127 012a 012b 012c 012d 012e 0139 0142 0149 014c 014d
  01f0 01f9 0201 0209 020a 020b 020c 020d 020e 020f 0211 0213 0214 0220 0228 0231 0234 02fa 02fb 02fc 02fd 0324 0325 0410 0412 0415 0416 0418
  0419 041b 041f 0429 0436 0521 0538 0548 061c 061d 0626 062f 06fe 06ff 0817 081a 0830 0922 0940 0a32 0b23 0b41 0d33 0f43`
    .split(/\s+/)
    .map((kind) => Number.parseInt(kind, 16)),
)
