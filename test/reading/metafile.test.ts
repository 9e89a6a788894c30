import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { placesOfTiny } from '../../src/reading/metafile/sketch-groups.ts'
import { readHere } from '../../src/reading/read.ts'
import { UNSHOWN_DRAWING } from '../../src/reading/unshown.ts'
import { emf, emfPlus, emfPlusRecord, emfRecord, emfText, wmf, wmfRecord } from '../files/metafile-tricks.ts'
import { little, shorts } from '../files/numbers.ts'

const [WIDTH, HEIGHT] = [40, 24] as const

/** 24 bits, bottom row first, with a red upper left quarter. */
function bitmap(): { head: Buffer; pixels: Buffer } {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3, 255)
  for (let y = HEIGHT / 2; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH / 2; x++) pixels.set([0, 0, 200], (y * WIDTH + x) * 3)
  return { head: Buffer.concat([little(40, WIDTH, HEIGHT), shorts(1, 24), little(0, 0, 0, 0, 0, 0)]), pixels }
}

/** The same with one byte per pixel and a palette of two colours. */
function indexed(): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT, 0)
  for (let y = HEIGHT / 2; y < HEIGHT; y++) for (let x = 0; x < WIDTH / 2; x++) pixels[y * WIDTH + x] = 1
  const head = Buffer.concat([little(40, WIDTH, HEIGHT), shorts(1, 8), little(0, 0, 0, 0, 2, 0)])
  return Buffer.concat([head, little(0xff_ffff, 0xc8_0000), pixels])
}

/** A record of an enhanced metafile whose offsets and sizes are `at` bytes from its start. */
function shown(kind: number, at: number): Buffer {
  const { head, pixels } = bitmap()
  const before = at + 16
  return emfRecord(
    kind,
    Buffer.concat([
      Buffer.alloc(at - 8),
      little(before, head.length, before + head.length, pixels.length),
      head,
      pixels,
    ]),
  )
}

const packed = (kind: number, from: number, bytes: Buffer) =>
  wmf(wmfRecord(kind, Buffer.concat([Buffer.alloc(from), bytes])))
const whole = () => Buffer.concat(Object.values(bitmap()))

const IMAGE = 0x0500
const [BRUSH, GOES_ON] = [0x0100, 0x8000] as const
/** A piece of an object of `of` bytes. */
const piece = (flags: number, of: number, data: Buffer) =>
  Buffer.concat([shorts(0x4008, flags | GOES_ON), little(data.length + 16, of, data.length), data])
const plusImage = (format: number, kind: number, data: Buffer, stride = 0) =>
  Buffer.concat([little(0x00db_c001, 1, WIDTH, HEIGHT, stride, format, kind), data])

const png = () =>
  sharp(topDown(), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer()

/** Rows of red, green and blue from the top. */
function topDown(): Buffer {
  const rows = Buffer.alloc(WIDTH * HEIGHT * 3, 255)
  for (let y = 0; y < HEIGHT / 2; y++) for (let x = 0; x < WIDTH / 2; x++) rows.set([200, 0, 0], (y * WIDTH + x) * 3)
  return rows
}

const line = (a: number, b: number, c: number, d: number) =>
  Buffer.concat([emfRecord(27, little(a, b)), emfRecord(54, little(c, d))])

/** A generous limit, because these tests are about results, not speed. */
const read = (bytes: Uint8Array) => readHere({ name: 'drawing', type: '', bytes }, 'attachment:1', () => {}, 60_000)

/** For each picture of our size: whether red is where it belongs. */
async function seen(bytes: Uint8Array) {
  const { pictures, unread } = await read(bytes)
  const own = pictures.filter(({ width, height }) => width === WIDTH && height === HEIGHT)
  const red = ({ rgb }: (typeof own)[number], x: number, y: number) => rgb![(y * WIDTH + x) * 3 + 1]! < 100
  return { right: own.map((one) => red(one, 5, 5) && !red(one, 5, 20) && !red(one, 30, 5)), unread }
}

describe('a picture in a Windows metafile is checked', () => {
  test.each([
    ['BitBlt', 76, 84],
    ['StretchBlt', 77, 84],
    ['MaskBlt', 78, 84],
    ['PlgBlt', 79, 96],
    ['SetDIBitsToDevice', 80, 48],
    ['StretchDIBits', 81, 48],
    ['AlphaBlend', 114, 84],
    ['TransparentBlt', 116, 84],
    ['CreateMonoBrush', 93, 16],
    ['CreateDIBPatternBrushPt', 94, 16],
  ])('by %s of an EMF', async (_, kind, at) => {
    expect(await seen(emf(shown(kind, at)))).toEqual({ right: [true], unread: [] })
  })

  test.each([
    ['StretchDIB', 0x0f43, 22],
    ['DIBStretchBlt', 0x0b41, 20],
    ['DIBBitBlt', 0x0940, 16],
    ['SetDIBToDev', 0x0d33, 18],
    ['DIBCreatePatternBrush', 0x0142, 4],
  ])('by %s of a WMF', async (_, kind, from) => {
    expect(await seen(packed(kind, from, whole()))).toEqual({ right: [true], unread: [] })
    expect((await seen(packed(kind, from, indexed()))).right).toEqual([true])
  })

  test('by EMF+, as a file, in pieces, as pixels, and as a brush', async () => {
    const file = plusImage(0, 1, await png())
    expect(await seen(emf(emfPlus(emfPlusRecord(0x4008, IMAGE, file))))).toEqual({ right: [true], unread: [] })
    const half = Math.floor(file.length / 2)
    const pieces = [
      piece(IMAGE, file.length, file.subarray(0, half)),
      emfPlusRecord(0x4008, IMAGE, file.subarray(half)),
    ]
    expect((await seen(emf(...pieces.map((one) => emfPlus(one))))).right).toEqual([true])
    const upright = Buffer.alloc(WIDTH * HEIGHT * 3)
    const rows = topDown()
    for (let i = 0; i < upright.length; i += 3) upright.set([rows[i + 2]!, rows[i + 1]!, rows[i]!], i)
    const pixels = plusImage(0x2_1808, 0, upright, WIDTH * 3)
    expect(await seen(emf(emfPlus(emfPlusRecord(0x4008, IMAGE, pixels))))).toEqual({ right: [true], unread: [] })
    const brush = Buffer.concat([little(0x00db_c001, 2, 0, 0), file])
    expect((await seen(emf(emfPlus(emfPlusRecord(0x4008, BRUSH, brush))))).right).toEqual([true])
    const inner = Buffer.from(emf(shown(81, 48)))
    const drawing = Buffer.concat([little(0x00db_c001, 2, 3, inner.length), inner])
    expect((await seen(emf(emfPlus(emfPlusRecord(0x4008, IMAGE, drawing))))).right).toEqual([true])
  })

  test('once, however often it is shown', async () => {
    expect((await seen(emf(shown(81, 48), shown(114, 84), shown(81, 48)))).right).toEqual([true])
  })
})

test('reports a picture of a kind that cannot be read', async () => {
  const strange = plusImage(0x3_0803, 0, Buffer.alloc(WIDTH * HEIGHT), WIDTH)
  for (const bytes of [
    emf(emfPlus(emfPlusRecord(0x4008, IMAGE, strange))),
    wmf(wmfRecord(0x0922, Buffer.concat([Buffer.alloc(16), shorts(0, 16, 16, 2, 1, 1), Buffer.alloc(32)]))),
  ])
    expect((await read(bytes)).unread.map(({ why }) => why)).toEqual([
      'Not all pictures in this drawing could be checked.',
    ])
})

test.each([
  [120, []],
  [121, ['Not all pictures in this drawing could be checked.']],
])('of a diagram of %i icons is reported: %j', async (count, reported) => {
  const head = Buffer.concat([little(40, 16, 16), shorts(1, 1), little(0, 0, 0, 0, 0, 0), little(0, 0xff_ffff)])
  const icons = Array.from({ length: count }, (_, i) =>
    wmfRecord(0x0142, Buffer.concat([Buffer.alloc(4), head, Buffer.alloc(64, i)])),
  )
  expect((await read(wmf(...icons))).unread.map(({ why }) => why)).toEqual(reported)
})

test('hatching and a filled area are no pictures', async () => {
  const head = Buffer.concat([little(40, 8, 8), shorts(1, 1), little(0, 0, 0, 0, 0, 0), little(0, 0xff_ffff)])
  const hatch = Buffer.concat([head, Buffer.alloc(32, 0x55)])
  const filled = wmfRecord(0x0922, Buffer.alloc((0x09 + 3 - 3) * 2))
  expect(await read(packed(0x0142, 4, hatch))).toMatchObject({ pictures: [], unread: [] })
  expect(await read(wmf(filled))).toMatchObject({ pictures: [], unread: [] })
})

const why = async (bytes: Uint8Array) => (await read(bytes)).unread.map((one) => one.why)

const polygon = (points: Buffer) => emfRecord(86, Buffer.concat([little(0, 0, 0, 0, points.length / 4), points]))
const square = shorts(0, 0, 90, 0, 90, 90, 0, 90)
const times = (count: number, record: Buffer) => Array.from({ length: count }, () => record)
/** A polygon of 24 points. */
const zigzag = polygon(shorts(...Array.from({ length: 24 }, (_, i) => [i * 9, i % 2 === 0 ? 0 : 90]).flat()))

describe('a person must look at a drawing that cannot be painted', () => {
  /** Five rows of five groups of three lines. */
  const tiny = Array.from({ length: 75 }, (_, i) => {
    const [x, y] = [(Math.floor(i / 3) % 5) * 3_000 + (i % 3) * 9, Math.floor(i / 15) * 3_000]
    return [x, y, x + 3 + (i % 5) * 12, y + 2 + (i % 3) * 40 + Math.floor(i / 3) * 2]
  })

  test.each([
    ['an area inverted', emf(emfRecord(73, Buffer.alloc(40)), zigzag)],
    ['a region filled by EMF+', emf(emfPlus(emfPlusRecord(0x4013, 0x8000, little(0xff_0000))), zigzag)],
    [
      'letters far smaller than the drawing, in many places',
      emf(polygon(square), ...tiny.map(([a, b, c, d]) => line(a!, b!, c!, d!)), line(0, 0, 14_000, 0)),
    ],
    ['records without any shape that is known', emf(...times(24, emfRecord(56, Buffer.alloc(40))), zigzag)],
  ])('%s', async (_, bytes) => {
    expect(await why(bytes)).toEqual([UNSHOWN_DRAWING])
  })

  test('but not at an arrow, a box or a line beside words', async () => {
    expect(await why(emf(polygon(square), emfText('Road safety'), emfRecord(43, little(0, 0, 9, 9))))).toEqual([])
  })

  test('while its words are read', async () => {
    const { parts } = await read(emf(emfRecord(73, Buffer.alloc(40)), zigzag, emfText('RIVERSHIRE')))
    expect(parts.map(({ text }) => text)).toContain('RIVERSHIRE')
  })
})

test('reads all texts of a record that holds several', async () => {
  const one = (at: number) => little(0, 0, 4, at, 0, 0, 0, 0, 0, 0)
  const texts = Buffer.concat([little(0, 0, 0, 0, 1, 0, 0, 2), one(120), one(128), Buffer.from('RIVERARE', 'utf16le')])
  const { parts } = await read(emf(emfRecord(97, texts)))
  expect(parts.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('RIVE')]))
})

test.each([
  ['EMF', () => emf(emfRecord(84, Buffer.concat([little(0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 76, 0x10), Buffer.alloc(24)])))],
  ['EMF+', () => emf(emfPlus(emfPlusRecord(0x4036, 0x8000, Buffer.concat([little(0, 0, 0, 1), shorts(40, 0)]))))],
  ['WMF', () => wmf(wmfRecord(0x0a32, Buffer.concat([shorts(9, 9, 2, 0x10), shorts(40, 41)])))],
])('letters that are numbers of a font are reported in %s', async (_, bytes) => {
  expect((await why(bytes())).join()).toContain('numbers of a font')
})

test('a record that claims more points than it holds is damaged', async () => {
  const short = emfRecord(86, Buffer.concat([little(0, 0, 0, 0, 9), shorts(0, 0)]))
  expect((await why(emf(short))).join()).toContain('damaged')
})

test('a point without a place does not hide tiny letters', () => {
  const by = { wide: 1, windings: false, clips: [] }
  const letter = (x: number) => Array.from({ length: 9 + x }, (_, at) => [x * 9 + (at % 4), at / 4] as const)
  const lines = [[[0, 0] as const, [1_000, 900] as const], ...Array.from({ length: 6 }, (_, x) => letter(x))]
  expect(placesOfTiny([{ lines, ...by }])).toHaveLength(1)
  expect(placesOfTiny([{ lines: [...lines, [[Number.NaN, 0]]], ...by }])).toHaveLength(1)
})
