import type { Budget } from '../../budget.ts'
import { unpackLzcomp } from './lzcomp.ts'

/** Three blocks follow: tables and outlines, and two of hints, which nobody needs here. */
const [HEAD, VERSION_AT, SECOND_AT] = [10, 0, 4] as const
const [RECORDS, RECORD] = [12, 16] as const
/** They have another form here, and only give hints. */
const OF_HINTS = ['cvt ', 'fpgm', 'prep', 'hdmx', 'VDMX', 'LTSH', 'DSIG']
const HAS_BOX = 0x7fff
const [WORDS, RESIZED, MORE, BOTH_WAYS, MATRIX, HINTS] = [0x1, 0x8, 0x20, 0x40, 0x80, 0x100] as const
const OFF_CURVE = 0x80
/** Times its size: outlines reach to the end, and other tables share no bytes. */
const MOST_SHARED = 2
/** TrueType counts them in 16 bits. */
const MOST_POINTS = 0x1_0000
const [LOCA_FORMAT, GLYPH_COUNT] = [50, 4] as const

/** A font in MicroType Express (W3C 2008) as TrueType, without hints. Throws where it is damaged. */
export function openCompact(bytes: Buffer, budget: Pick<Budget, 'check' | 'expand'>): Buffer {
  const packed = bytes.subarray(HEAD, bytes.readUIntBE(SECOND_AT, 3))
  const font = unpackLzcomp(packed, bytes[VERSION_AT]!, budget)
  const tables = new Map<string, Buffer>()
  let spare = font.length * MOST_SHARED
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = RECORDS + i * RECORD
    const tag = font.toString('latin1', at, at + 4)
    const from = font.readUInt32BE(at + 8)
    const to = tag === 'glyf' ? font.length : from + font.readUInt32BE(at + 12)
    spare -= Math.max(0, to - from)
    if (spare < 0 || tables.has(tag)) throw new Error('The font is damaged.')
    if (!OF_HINTS.includes(tag)) tables.set(tag, Buffer.from(font.subarray(from, to)))
  }
  const [packedGlyphs, head, maxp] = ['glyf', 'head', 'maxp'].map((tag) => tables.get(tag))
  if (packedGlyphs && head && maxp) {
    const glyphs = glyphsIn(packedGlyphs, maxp.readUInt16BE(GLYPH_COUNT), budget)
    tables.set('glyf', Buffer.concat(glyphs))
    tables.set('loca', placesOf(glyphs))
    head.writeUInt16BE(1, LOCA_FORMAT)
  }
  return withDirectory(font.subarray(0, 4), tables)
}

function glyphsIn(bytes: Buffer, count: number, budget: Pick<Budget, 'check'>): Buffer[] {
  const input = createInput(bytes)
  return Array.from({ length: count }, () => {
    budget.check()
    return glyph(input)
  })
}

type Input = ReturnType<typeof createInput>

function createInput(bytes: Buffer) {
  let at = 0
  const input = {
    byte: () => bytes.readUInt8(at++),
    word: () => input.take(2).readInt16BE(),
    take(length: number) {
      if (at + length > bytes.length) throw new Error('The font ends too early.')
      at += length
      return bytes.subarray(at - length, at)
    },
    /** Most counts need one byte. */
    count() {
      const first = input.byte()
      if (first < 253) return first
      return first === 253 ? input.word() & 0xffff : input.byte() + (first === 255 ? 253 : 506)
    },
    skipHints() {
      input.count()
      input.count()
    },
  }
  return input
}

function glyph(input: Input): Buffer {
  const first = input.word()
  if (first < 0) return composite(first, input)
  const contours = first === HAS_BOX ? input.word() : first
  if (first === HAS_BOX) input.take(8)
  return contours === 0 ? Buffer.alloc(0) : simple(contours, input)
}

function composite(first: number, input: Input): Buffer {
  const pieces = [words([first]), input.take(8)]
  let flags: number = MORE
  while (flags & MORE) {
    flags = input.word()
    const scale = flags & MATRIX ? 8 : flags & BOTH_WAYS ? 4 : flags & RESIZED ? 2 : 0
    pieces.push(words([flags & ~HINTS]), input.take(2 + (flags & WORDS ? 4 : 2) + scale))
  }
  if (flags & HINTS) input.skipHints()
  return padded(pieces)
}

function simple(contours: number, input: Input): Buffer {
  const ends: number[] = []
  for (let i = 0, points = 1; i < contours; i++) {
    points += input.count()
    ends.push(points - 1)
  }
  if (ends.at(-1)! >= MOST_POINTS) throw new Error('The font is damaged.')
  const flags = [...input.take(ends.at(-1)! + 1)]
  const steps = flags.map((flag) => stepOf(flag & ~OFF_CURVE, input))
  input.skipHints()
  const [xs, ys] = [steps.map(([x]) => x), steps.map(([, y]) => y)]
  const [left, right] = boundsOf(xs)
  const [low, high] = boundsOf(ys)
  const onCurve = Buffer.from(flags.map((flag) => (flag & OFF_CURVE ? 0 : 1)))
  return padded([words([contours, left, low, right, high, ...ends, 0]), onCurve, words(xs), words(ys)])
}

/** From a point to the next. */
function stepOf(kind: number, { byte }: Input): [number, number] {
  const [x, y] = [kind & 1 ? 1 : -1, kind & 2 ? 1 : -1]
  if (kind < 10) return [0, x * (((kind & 14) << 7) + byte())]
  if (kind < 20) return [x * ((((kind - 10) & 14) << 7) + byte()), 0]
  const first = byte()
  if (kind < 84) {
    const place = kind - 20
    return [x * (1 + (place & 0x30) + (first >> 4)), y * (1 + ((place & 0xc) << 2) + (first & 0xf))]
  }
  const second = byte()
  if (kind < 120) {
    const place = kind - 84
    return [x * (1 + (Math.floor(place / 12) << 8) + first), y * (1 + (((place % 12) >> 2) << 8) + second)]
  }
  const third = byte()
  if (kind < 124) return [x * ((first << 4) + (second >> 4)), y * (((second & 0xf) << 8) + third)]
  return [x * ((first << 8) + second), y * ((third << 8) + byte())]
}

function boundsOf(steps: readonly number[]): [number, number] {
  let [at, least, most] = [0, Infinity, -Infinity]
  for (const step of steps) {
    at += step
    least = Math.min(least, at)
    most = Math.max(most, at)
  }
  return [least, most]
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, i * 2)
  return bytes
}

function padded(pieces: readonly Buffer[]): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return Buffer.concat(pieces, length + (length & 1))
}

function placesOf(glyphs: readonly Buffer[]): Buffer {
  const places = Buffer.alloc((glyphs.length + 1) * 4)
  let at = 0
  for (const [i, { length }] of glyphs.entries()) {
    at += length
    places.writeUInt32BE(at, (i + 1) * 4)
  }
  return places
}

function withDirectory(kind: Buffer, tables: ReadonlyMap<string, Buffer>): Buffer {
  const directory = Buffer.alloc(RECORDS + tables.size * RECORD)
  kind.copy(directory)
  directory.writeUInt16BE(tables.size, 4)
  let at = directory.length
  for (const [i, [tag, table]] of [...tables].entries()) {
    const record = RECORDS + i * RECORD
    directory.write(tag, record, 'latin1')
    directory.writeUInt32BE(at, record + 8)
    directory.writeUInt32BE(table.length, record + 12)
    at += table.length
  }
  return Buffer.concat([directory, ...tables.values()])
}
