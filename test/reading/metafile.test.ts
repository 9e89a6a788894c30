import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { UNSHOWN_DRAWING } from '../../src/reading/unshown.ts'
import { emf, emfRecord, emfText, wmf, wmfRecord } from '../files/metafile-tricks.ts'
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

const plus = (...records: Buffer[]) => {
  const data = Buffer.concat([Buffer.from('EMF+'), ...records])
  return emfRecord(70, Buffer.concat([little(data.length), data]))
}
const IMAGE = 0x0500
const [BRUSH, GOES_ON] = [0x0100, 0x8000] as const
const plusObject = (flags: number, data: Buffer) =>
  Buffer.concat([shorts(0x4008, flags), little(data.length + 12, data.length), data])
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
    expect(await seen(emf(plus(plusObject(IMAGE, file))))).toEqual({ right: [true], unread: [] })
    const half = Math.floor(file.length / 2)
    const pieces = [piece(IMAGE, file.length, file.subarray(0, half)), plusObject(IMAGE, file.subarray(half))]
    expect((await seen(emf(...pieces.map((one) => plus(one))))).right).toEqual([true])
    const upright = Buffer.alloc(WIDTH * HEIGHT * 3)
    const rows = topDown()
    for (let i = 0; i < upright.length; i += 3) upright.set([rows[i + 2]!, rows[i + 1]!, rows[i]!], i)
    const pixels = plusImage(0x2_1808, 0, upright, WIDTH * 3)
    expect(await seen(emf(plus(plusObject(IMAGE, pixels))))).toEqual({ right: [true], unread: [] })
    const brush = Buffer.concat([little(0x00db_c001, 2, 0, 0), file])
    expect((await seen(emf(plus(plusObject(BRUSH, brush))))).right).toEqual([true])
    const inner = Buffer.from(emf(shown(81, 48)))
    const drawing = Buffer.concat([little(0x00db_c001, 2, 3, inner.length), inner])
    expect((await seen(emf(plus(plusObject(IMAGE, drawing))))).right).toEqual([true])
  })

  test('once, however often it is shown', async () => {
    expect((await seen(emf(shown(81, 48), shown(114, 84), shown(81, 48)))).right).toEqual([true])
  })
})

test('reports a picture of a kind that cannot be read', async () => {
  const strange = plusImage(0x3_0803, 0, Buffer.alloc(WIDTH * HEIGHT), WIDTH)
  for (const bytes of [
    emf(plus(plusObject(IMAGE, strange))),
    wmf(wmfRecord(0x0922, Buffer.concat([Buffer.alloc(16), shorts(0, 16, 16, 2, 1, 1), Buffer.alloc(32)]))),
  ])
    expect((await read(bytes)).unread.map(({ why }) => why)).toEqual([
      'Not all pictures in this drawing could be checked.',
    ])
})

test('hatching and a filled area are no pictures', async () => {
  const head = Buffer.concat([little(40, 8, 8), shorts(1, 1), little(0, 0, 0, 0, 0, 0), little(0, 0xff_ffff)])
  const hatch = Buffer.concat([head, Buffer.alloc(32, 0x55)])
  const filled = wmfRecord(0x0922, Buffer.alloc((0x09 + 3 - 3) * 2))
  expect(await read(packed(0x0142, 4, hatch))).toMatchObject({ pictures: [], unread: [] })
  expect(await read(wmf(filled))).toMatchObject({ pictures: [], unread: [] })
})

const why = async (bytes: Uint8Array) => (await read(bytes)).unread.map((one) => one.why)

describe('a person must look at the drawing of a Windows metafile', () => {
  const square = shorts(0, 0, 90, 0, 90, 90, 0, 90)
  const polygon = (points: Buffer) => emfRecord(86, Buffer.concat([little(0, 0, 0, 0, points.length / 4), points]))
  const twenty4 = Buffer.concat(Array.from({ length: 6 }, () => square))
  const times = (count: number, record: Buffer) => Array.from({ length: count }, () => record)
  const wmfPolygon = (points: Buffer) => wmfRecord(0x0324, Buffer.concat([shorts(points.length / 4), points]))

  test.each([
    ['a polygon of an EMF', emf(polygon(twenty4))],
    ['lines of an EMF', emf(...times(24, emfRecord(54, little(9, 9))))],
    ['a path of an EMF', emf(emfRecord(59, Buffer.alloc(0)), polygon(twenty4), emfRecord(62, little(0, 0, 0, 0)))],
    ['boxes of an EMF', emf(...times(12, emfRecord(43, little(0, 0, 9, 9))))],
    ['rectangles filled by an EMF', emf(...times(12, emfRecord(76, Buffer.alloc(92))))],
    ['shapes of EMF+', emf(...times(13, plus(Buffer.concat([shorts(0x400e, 0), little(12, 0)]))))],
    ['a polygon of a WMF', wmf(wmfPolygon(twenty4))],
    ['lines of a WMF', wmf(...times(24, wmfRecord(0x0213, shorts(9, 9))))],
    ['ovals of a WMF', wmf(...times(12, wmfRecord(0x0418, shorts(9, 9, 0, 0))))],
    ['a polygon beside words', emf(polygon(twenty4), emfText('RIVERSHIRE'))],
    ['a polygon beside a picture', emf(polygon(twenty4), shown(81, 48))],
  ])('in %s', async (_, bytes) => {
    expect(await why(bytes)).toEqual([UNSHOWN_DRAWING])
  })

  test('but not at an arrow, a box or a line beside words', async () => {
    expect(await why(emf(polygon(square), emfText('Road safety'), emfRecord(43, little(0, 0, 9, 9))))).toEqual([])
    expect(await why(wmf(wmfPolygon(square)))).toEqual([])
  })

  test('while its words are read', async () => {
    const { parts } = await read(emf(polygon(twenty4), emfText('RIVERSHIRE')))
    expect(parts.map(({ text }) => text)).toContain('RIVERSHIRE')
  })
})

test('a record that claims more points than it holds is damaged', async () => {
  const short = emfRecord(86, Buffer.concat([little(0, 0, 0, 0, 9), shorts(0, 0)]))
  expect((await why(emf(short))).join()).toContain('damaged')
})
