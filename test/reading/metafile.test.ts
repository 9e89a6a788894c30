import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { readHere } from '../../src/reading/read.ts'
import { DRAWN, DRAWN_SVG } from '../files/drawn-mark.ts'
import { emf, emfRecord, emfText, wmf, wmfRecord } from '../files/metafile-tricks.ts'
import { little, shorts } from '../files/numbers.ts'
import { best, oneMark } from '../marks/shown.ts'

const [WIDTH, HEIGHT] = [40, 24] as const

/** Upside down in 24 bits, with a red quarter at the upper left. */
function bitmap(): { head: Buffer; pixels: Buffer } {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3, 255)
  for (let y = HEIGHT / 2; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH / 2; x++) pixels.set([0, 0, 200], (y * WIDTH + x) * 3)
  return { head: Buffer.concat([little(40, WIDTH, HEIGHT), shorts(1, 24), little(0, 0, 0, 0, 0, 0)]), pixels }
}

/** The same in a byte a pixel, with a palette of two colours. */
function indexed(): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT, 0)
  for (let y = HEIGHT / 2; y < HEIGHT; y++) for (let x = 0; x < WIDTH / 2; x++) pixels[y * WIDTH + x] = 1
  const head = Buffer.concat([little(40, WIDTH, HEIGHT), shorts(1, 8), little(0, 0, 0, 0, 2, 0)])
  return Buffer.concat([head, little(0xff_ffff, 0xc8_0000), pixels])
}

/** A record of an enhanced metafile whose offsets and sizes stand `at` so many bytes from its start. */
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
/** A piece of an object of so many bytes. */
const piece = (flags: number, of: number, data: Buffer) =>
  Buffer.concat([shorts(0x4008, flags | GOES_ON), little(data.length + 16, of, data.length), data])
const plusImage = (format: number, kind: number, data: Buffer, stride = 0) =>
  Buffer.concat([little(0x00db_c001, 1, WIDTH, HEIGHT, stride, format, kind), data])

const png = () =>
  sharp(topDown(), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer()

/** As rows of red, green and blue from the top. */
function topDown(): Buffer {
  const rows = Buffer.alloc(WIDTH * HEIGHT * 3, 255)
  for (let y = 0; y < HEIGHT / 2; y++) for (let x = 0; x < WIDTH / 2; x++) rows.set([200, 0, 0], (y * WIDTH + x) * 3)
  return rows
}

/** For what is seen, not how fast: others may be using the machine. */
const read = (bytes: Uint8Array) => readHere({ name: 'drawing', type: '', bytes }, 'attachment:1', () => {}, 60_000)

/** Of pictures as large as ours, whether red is where it belongs. */
async function seen(bytes: Uint8Array) {
  const { pictures, unread } = await read(bytes)
  const own = pictures.filter(({ width, height }) => width === WIDTH && height === HEIGHT)
  const red = ({ rgb }: (typeof own)[number], x: number, y: number) => rgb![(y * WIDTH + x) * 3 + 1]! < 100
  return { right: own.map((one) => red(one, 5, 5) && !red(one, 5, 20) && !red(one, 30, 5)), unread }
}

describe('a picture in a drawing of Windows is looked at', () => {
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

  test('by EMF+, as a file, in pieces, as pixels, and as what fills a field', async () => {
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

test('a picture of a kind that cannot be read is said', async () => {
  const strange = plusImage(0x3_0803, 0, Buffer.alloc(WIDTH * HEIGHT), WIDTH)
  for (const bytes of [
    emf(plus(plusObject(IMAGE, strange))),
    wmf(wmfRecord(0x0922, Buffer.concat([Buffer.alloc(16), shorts(0, 16, 16, 2, 1, 1), Buffer.alloc(32)]))),
  ])
    expect((await read(bytes)).unread.map(({ why }) => why)).toEqual([
      'Not all pictures in this drawing could be looked at.',
    ])
})

test('hatching, and a field that is only filled, are none', async () => {
  const head = Buffer.concat([little(40, 8, 8), shorts(1, 1), little(0, 0, 0, 0, 0, 0), little(0, 0xff_ffff)])
  const hatch = Buffer.concat([head, Buffer.alloc(32, 0x55)])
  const filled = wmfRecord(0x0922, Buffer.alloc((0x09 + 3 - 3) * 2))
  expect(await read(packed(0x0142, 4, hatch))).toMatchObject({ pictures: [], unread: [] })
  expect(await read(wmf(filled))).toMatchObject({ pictures: [], unread: [] })
})

const floats = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) out.writeFloatLE(value, i * 4)
  return out
}

/** The same crest as a path of curves and as polygons, in the inks and places in which it is drawn. */
describe('a crest that is drawn as fields', () => {
  const colour = (hex: string) => Number.parseInt(hex.slice(4) + hex.slice(2, 4) + hex.slice(0, 2), 16)
  const make = (hex: string) => [
    emfRecord(39, little(1, 0, colour(hex), 0)),
    emfRecord(37, little(1)),
    emfRecord(37, little(0x8000_0008)),
  ]
  const polygon = ([hex, points]: (typeof DRAWN)[number]) => [
    ...make(hex),
    emfRecord(86, Buffer.concat([little(0, 0, 0, 0, points.length), shorts(...points.flat())])),
  ]
  const path = ([hex, points]: (typeof DRAWN)[number]) => [
    ...make(hex),
    emfRecord(59, Buffer.alloc(0)),
    emfRecord(27, little(...points[0]!)),
    ...points.slice(1).map((point) => emfRecord(54, little(...point))),
    emfRecord(61, Buffer.alloc(0)),
    emfRecord(60, Buffer.alloc(0)),
    emfRecord(62, little(0, 0, 0, 0)),
  ]
  const upwards = ([hex, points]: (typeof DRAWN)[number]): (typeof DRAWN)[number] => [
    hex,
    points.map(([x, y]) => [x, -y]),
  ]
  const wmfFields = DRAWN.flatMap(([hex, points], i) => [
    wmfRecord(0x02fc, Buffer.concat([shorts(0), little(colour(hex)), shorts(0)])),
    wmfRecord(0x012d, shorts(i + 1)),
    wmfRecord(0x0324, shorts(points.length, ...points.flat())),
  ])
  const noPen = [wmfRecord(0x02fa, Buffer.concat([shorts(5, 0, 0), little(0)])), wmfRecord(0x012d, shorts(0))]

  test.each([
    ['an EMF of polygons', emf(...DRAWN.flatMap(polygon))],
    ['an EMF of paths', emf(...DRAWN.flatMap(path))],
    ['an EMF whose window grows upwards', emf(emfRecord(9, little(500, -500)), ...DRAWN.map(upwards).flatMap(path))],
    ['an EMF that is moved and made larger', emf(emfRecord(35, floats(2, 0, 0, 2, 30, 40)), ...DRAWN.flatMap(path))],
    ['a WMF', wmf(...noPen, ...wmfFields)],
  ])('is found in %s', async (name, bytes) => {
    const { pictures, unread } = await read(bytes)
    const mark = await oneMark(DRAWN_SVG)
    // Its lines alone are looked at too, as letters may be.
    const scores = pictures.filter(({ part }) => part.endsWith('drawn1')).map((picture) => best(picture, mark))
    expect(Math.max(...scores), name).toBeGreaterThan(CONFIRMED)
    expect(unread).toEqual([])
  })

  test('with words that are text is said not to be drawn whole', async () => {
    const why = 'Not all of this drawing could be drawn as it stands, so nobody has looked at it so.'
    const { unread } = await read(emf(...DRAWN.flatMap(path), emfText('RIVERSHIRE')))
    expect(unread.map((one) => one.why)).toEqual([why])
    expect((await read(emf(...DRAWN.flatMap(polygon), emfText('RIVERSHIRE')))).unread).toEqual([])
  })
})

test('a hundred thousand tools, and points without end, take no time', async () => {
  const tool = wmfRecord(0x02fc, Buffer.concat([shorts(0), little(0), shorts(0)]))
  const start = process.cpuUsage()
  await read(wmf(...Array.from({ length: 100_000 }, () => tool)))
  const points = Buffer.concat([little(0, 0, 0, 0, 300_000), Buffer.alloc(1_200_000)])
  await read(
    emf(
      emfRecord(59, Buffer.alloc(0)),
      emfRecord(89, points),
      emfRecord(89, points),
      emfRecord(62, little(0, 0, 0, 0)),
    ),
  )
  // Processor time, not the clock on the wall: other tests run beside this one.
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(8_000)
})
