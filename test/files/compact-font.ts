import { create, type Font } from 'fontkit'
import { AdaptiveTree } from '../../src/reading/office/fonts/adaptive-tree.ts'
import { symbolsFor } from '../../src/reading/office/fonts/lzcomp.ts'

/** As PowerPoint compresses a font (MicroType Express). */
export function compacted(font: Buffer, hasRuns = false): Buffer {
  return packedAsIs(hasRuns ? withRuns(compact(font)) : compact(font), hasRuns)
}

export function packedAsIs(bytes: Buffer, hasRuns = false): Buffer {
  const packed = packLzcomp(bytes, hasRuns)
  const head = Buffer.alloc(10)
  head[0] = 3
  head.writeUIntBE(head.length + packed.length, 4, 3)
  head.writeUIntBE(head.length + packed.length, 7, 3)
  return Buffer.concat([head, packed])
}

function withRuns(bytes: Buffer, marker = 0xc1): Buffer {
  const out = [marker]
  for (let at = 0; at < bytes.length; ) {
    let length = 1
    while (length < 255 && bytes[at + length] === bytes[at]) length++
    if (length > 3) out.push(marker, length, bytes[at]!)
    else for (let i = 0; i < length; i++) out.push(...(bytes[at] === marker ? [marker, 0] : [bytes[at]!]))
    at += length
  }
  return Buffer.from(out)
}

function preloaded(): number[] {
  const all: number[] = []
  for (let first = 0; first < 32; first++) for (let second = 0; second < 96; second++) all.push(first, second)
  for (let byte = 0; byte < 256; byte++) all.push(byte, byte, byte, byte)
  return all
}

function packLzcomp(bytes: Buffer, hasRuns: boolean): Buffer {
  const bits: number[] = [Number(hasRuns)]
  for (let i = 23; i >= 0; i--) bits.push((bytes.length >> i) & 1)
  const [distances, lengths] = [new AdaptiveTree(8).raiseAll(2), new AdaptiveTree(8).raiseAll(2)]
  const { symbols, firstRepeated } = symbolsFor(bytes.length)
  const write = (tree: AdaptiveTree, symbol: number) => {
    bits.push(...tree.bitsOf(symbol))
    tree.raise(symbol)
  }
  const ahead = preloaded()
  const data = Buffer.from([...ahead, ...bytes])
  const seen = new Map<number, number>()
  for (let at = ahead.length; at < data.length; ) {
    const key = at + 4 <= data.length ? data.readUInt32BE(at) : -1
    const from = seen.get(key) ?? data.subarray(0, ahead.length).indexOf(data.subarray(at, at + 4))
    seen.set(key, at)
    let length = 0
    while (from >= 0 && from + length < at && at + length < data.length && data[from + length] === data[at + length])
      length++
    if (length >= 4) {
      copy(at - from - length + 1, length)
      at += length
      continue
    }
    const repeated = [2, 4, 6].findIndex((before) => data[at - before] === data[at])
    write(symbols, repeated < 0 ? data[at]! : firstRepeated + repeated)
    at++
  }
  return inBytes(bits)

  function copy(distance: number, length: number): void {
    const digits = (length - 2 - Number(distance >= 512)).toString(4).split('').map(Number)
    const [first, ...rest] = digits.map((digit, i) => digit + (i < digits.length - 1 ? 4 : 0))
    const octal = (distance - 1).toString(8).split('').map(Number)
    write(symbols, 256 + (octal.length - 1) * 8 + first!)
    for (const digit of rest) write(lengths, digit)
    for (const digit of octal) write(distances, digit)
  }
}

function inBytes(bits: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8))
  for (const [i, bit] of bits.entries()) bytes[i >> 3]! |= bit << (7 - (i & 7))
  return bytes
}

const LEFT_OUT = ['glyf', 'loca', 'cvt ', 'fpgm', 'prep']

function compact(bytes: Buffer): Buffer {
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, i): [string, Buffer] => {
    const record = 12 + i * 16
    const from = bytes.readUInt32BE(record + 8)
    return [bytes.toString('latin1', record, record + 4), bytes.subarray(from, from + bytes.readUInt32BE(record + 12))]
  })
  const glyphs = Buffer.concat(glyphsOf(create(bytes) as Font, new Map(tables)))
  const kept = [...tables.filter(([tag]) => !LEFT_OUT.includes(tag)), ['glyf', glyphs] as const]
  const head = Buffer.alloc(12 + kept.length * 16)
  bytes.copy(head, 0, 0, 4)
  head.writeUInt16BE(kept.length, 4)
  let at = head.length
  for (const [i, [tag, table]] of kept.entries()) {
    head.write(tag, 12 + i * 16, 'latin1')
    head.writeUInt32BE(at, 12 + i * 16 + 8)
    head.writeUInt32BE(table.length, 12 + i * 16 + 12)
    at += table.length
  }
  return Buffer.concat([head, ...kept.map(([, table]) => table)])
}

type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean }
/** Of fontkit, which declares neither. */
type Outlined = { _decode(): { readonly numberOfContours: number } | null; _getContours(): readonly Point[][] }

function glyphsOf(font: Font, tables: ReadonlyMap<string, Buffer>): Buffer[] {
  const [glyf, loca, maxp] = ['glyf', 'loca', 'maxp'].map((tag) => tables.get(tag)!) as [Buffer, Buffer, Buffer]
  const isLong = tables.get('head')!.readInt16BE(50) === 1
  const placeOf = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2)
  return Array.from({ length: maxp.readUInt16BE(4) }, (_, id) => {
    const glyph = font.getGlyph(id) as unknown as Outlined
    const contours = glyph._decode()?.numberOfContours ?? 0
    if (contours === 0) return Buffer.alloc(2)
    return contours < 0 ? composite(glyf.subarray(placeOf(id), placeOf(id + 1))) : simple(glyph._getContours())
  })
}

function composite(bytes: Buffer): Buffer {
  let [at, flags] = [10, 0x20]
  while (flags & 0x20) {
    flags = bytes.readUInt16BE(at)
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 0x80 ? 8 : flags & 0x40 ? 4 : flags & 8 ? 2 : 0)
  }
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(flags & 0x100 ? 2 : 0)])
}

function simple(contours: readonly Point[][]): Buffer {
  const points = contours.flat()
  const steps = points.map((point, i) => {
    const before = points[i - 1] ?? { x: 0, y: 0 }
    return { ...triplet(point.x - before.x, point.y - before.y), onCurve: point.onCurve }
  })
  const lengths = contours.flatMap(({ length }, i) => countOf(length - (i === 0 ? 1 : 0)))
  const flags = steps.map(({ kind, onCurve }) => kind | (onCurve ? 0 : 0x80))
  return Buffer.from([0, contours.length, ...lengths, ...flags, ...steps.flatMap(({ bytes }) => bytes), 0, 0])
}

const countOf = (count: number): number[] =>
  count < 253 ? [count] : count < 509 ? [255, count - 253] : [253, count >> 8, count & 255]

function triplet(dx: number, dy: number): { kind: number; bytes: number[] } {
  const [x, y] = [Math.abs(dx), Math.abs(dy)]
  const [right, up] = [dx > 0 ? 1 : 0, dy > 0 ? 2 : 0]
  if (x === 0 && y < 1_280) return { kind: ((y >> 8) << 1) + (up >> 1), bytes: [y & 255] }
  if (y === 0 && x < 1_280) return { kind: 10 + ((x >> 8) << 1) + right, bytes: [x & 255] }
  const [a, b] = [x - 1, y - 1]
  if (x > 0 && y > 0 && x <= 64 && y <= 64)
    return { kind: 20 + (a & 0x30) + ((b & 0x30) >> 2) + right + up, bytes: [((a & 15) << 4) + (b & 15)] }
  if (x > 0 && y > 0 && x <= 768 && y <= 768)
    return { kind: 84 + 12 * (a >> 8) + 4 * (b >> 8) + right + up, bytes: [a & 255, b & 255] }
  if (x < 4_096 && y < 4_096) return { kind: 120 + right + up, bytes: [x >> 4, ((x & 15) << 4) + (y >> 8), y & 255] }
  return { kind: 124 + right + up, bytes: [x >> 8, x & 255, y >> 8, y & 255] }
}
