import { expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { emf as readEmf } from '../../src/reading/metafile/emf.ts'
import { nothing } from '../../src/reading/metafile/found.ts'
import { around } from '../../src/reading/metafile/geometry.ts'
import { inSeenOrder } from '../../src/reading/metafile/letters.ts'
import { lookAtSketch } from '../../src/reading/metafile/look-at-sketch.ts'
import { PATTERNED, type Sketch } from '../../src/reading/metafile/sketch.ts'
import { unseenIn } from '../../src/reading/metafile/sketch-detail.ts'
import { placesOfTiny } from '../../src/reading/metafile/sketch-groups.ts'
import { svm as readSvm } from '../../src/reading/metafile/svm.ts'
import { wmf as readWmf } from '../../src/reading/metafile/wmf.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { UNSHOWN_DRAWING } from '../../src/reading/unshown.ts'
import { BOXES, blob, plus, plusPath, region, WORD } from '../files/metafile-letters.ts'
import { emf, emfArea, emfPlusRecord, emfRecord, strokesOf, wmf, wmfRecord } from '../files/metafile-tricks.ts'
import { floats, little, shorts } from '../files/numbers.ts'
import { starView } from '../files/starview.ts'

const black = emfRecord(37, little(0x8000_0004))
const white = emfRecord(37, little(0x8000_0000))
const word = strokesOf(WORD).map(emfArea)
const box = (...corners: number[]) => emfRecord(43, little(...corners))
const fillPath = emfPlusRecord(0x4014, 0x8002, little(0xff00_0000))

/** The letters as a region whose shape is a path, which is not painted. */
const plusRegion = emfPlusRecord(0x4008, 0x0403, little(0, 0, 0x1000_0001, 0))
const plusBox = emfPlusRecord(0x4008, 0x0403, Buffer.concat([little(0, 0, 0x1000_0000), floats(0, 0, 90, 90)]))
const fillRegion = emfPlusRecord(0x4013, 0x8003, little(0xff00_0000))

const starBoxes = (kind: number) =>
  starView([
    [103, little(0, 0, 900, 300)],
    ...BOXES.map((one): [number, Buffer] => [kind, Buffer.concat([little(...one), Buffer.alloc(40)])]),
  ])

const turned = (...matrix: number[]) => emfRecord(35, floats(...matrix))
const mark = (kind: number) => emfRecord(kind, Buffer.alloc(0))
const gradients = Buffer.concat([
  little(0, 0, 900, 300, BOXES.length * 2, BOXES.length, 0),
  ...BOXES.map(([left = 0, top = 0, right = 0, bottom = 0]) => little(left, top, 0, 0, right, bottom, 0, 0)),
  little(...BOXES.flatMap((_, i) => [i * 2, i * 2 + 1])),
])

/** One path whose letters are each drawn in coordinates of their own. */
const movedLetters = [...WORD].flatMap((letter, at) => [
  turned(1, 0, 0, 1, at * 120, 0),
  ...strokesOf(letter).flatMap(([a = 0, b = 0, ...more]) => [
    emfRecord(27, little(a, b)),
    ...[0, 2, 4].map((i) => emfRecord(54, little(more[i]!, more[i + 1]!))),
    mark(61),
  ]),
])

type Format = 'emf' | 'wmf' | 'svm'
type Case = [name: string, bytes: Uint8Array, format: Format]
const READERS = { emf: readEmf, wmf: readWmf, svm: readSvm }

/** The pictures that are looked at: how wide what they show is, and how many shapes it hides. */
async function look(bytes: Uint8Array, format: Format = 'emf') {
  const found = nothing()
  const [looks, unread]: string[][] = [[], []]
  const sink = {
    budget: createBudget(),
    afterText: async (bytesOfMemory: number) => void looks!.push(`${bytesOfMemory}`),
    unread: (_: string, why: string) => void unread!.push(why),
  } as unknown as ExtractionSink
  READERS[format](Buffer.from(bytes), found, sink)
  await lookAtSketch(found, sink)
  const of = ({ painted }: Sketch) => ({
    wide: Math.round(sizeOf(painted)),
    unseen: unseenIn(painted)
      .filter(({ fill }) => fill !== undefined)
      .flatMap(({ lines }) => lines).length,
  })
  const places = placesOfTiny(found.sketch.painted) ?? []
  return { looks: looks!.length, unread: unread!, places, older: of(found.sketch), newer: of(found.plus) }
}

const sizeOf = (painted: Sketch['painted']) => {
  const [left, , right] = around(painted.flatMap(({ lines }) => lines.flat()))
  return right - left
}

const cuts = BOXES.slice(0, 30).map((corners) => emfRecord(29, little(...corners)))

test.each<Case>([
  ['one region', emf(black, emfRecord(74, Buffer.concat([little(0, 0, 0, 0, 0), region]))), 'emf'],
  ['one record of gradients', emf(emfRecord(118, gradients)), 'emf'],
  ['one path of EMF+', emf(plus(plusPath, fillPath)), 'emf'],
  [
    'one record of boxes of EMF+',
    emf(
      plus(
        emfPlusRecord(
          0x400a,
          0xc000,
          Buffer.concat([little(0xff00_0000, BOXES.length), ...BOXES.map(([x = 0, y = 0]) => shorts(x, y, 14, 14))]),
        ),
      ),
    ),
    'emf',
  ],
  ['one box from which others are cut out', emf(black, ...cuts, box(0, 0, 900, 300)), 'emf'],
  ['gradients of a StarView metafile', starBoxes(125), 'svm'],
  ['wallpapers of a StarView metafile', starBoxes(127), 'svm'],
])('a drawing of %s is looked at', async (_, bytes, format) => {
  const { looks, unread } = await look(bytes, format)
  expect([looks, unread]).toEqual([1, []])
})

test.each([
  ['a region that is no rectangle', plus(plusRegion, fillRegion)],
  ['a path without its brush', plus(plusPath, emfPlusRecord(0x4014, 2, little(9)))],
  ['a path without its pen', plus(plusPath, emfPlusRecord(0x4015, 2, little(9)))],
  ['a path that is filled and stroked at once', plus(plusPath, emfPlusRecord(0x4037, 2, little(9)))],
])('%s of EMF+ holds the drawing, however short its record is', async (_, record) => {
  expect(await look(emf(record))).toMatchObject({ looks: 0, unread: [UNSHOWN_DRAWING] })
})

test('a rectangle as a region of EMF+ is painted', async () => {
  expect(await look(emf(plus(plusBox, fillRegion)))).toMatchObject({ unread: [], newer: { wide: 90 } })
})

/** The word at one place of a drawing that is far larger. */
const small = (letters: readonly number[][]) => letters.map((corners) => emfArea(corners.map((at) => at / 2)))
const frame = Buffer.concat([emfRecord(27, little(0, 0)), emfRecord(54, little(30_000, 0))])

test('tiny letters side by side are painted larger and looked at', async () => {
  const { looks, unread, places } = await look(emf(black, frame, ...small(strokesOf(WORD))))
  expect([looks, unread]).toEqual([1, []])
  const [left, , right] = places[0]!
  expect(right - left).toBeGreaterThan(300)
})

test('tiny shapes apart from one another are no letters', async () => {
  const apart = strokesOf(WORD).map((one, i) => one.map((at, axis) => at / 4 + (axis % 2 ? 0 : i * 1_350)))
  const { unread, places } = await look(emf(black, frame, ...apart.map(emfArea)))
  expect([unread, places]).toEqual([[], []])
})

/** The word again and again, each letter two hundredths of that word. */
const row = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    strokesOf(WORD).map((one) => one.map((at, axis) => at / 9 + (axis % 2 ? 0 : i * 130))),
  ).flat()

test('a long row of tiny letters is divided until its letters are large enough', async () => {
  const { looks, unread, places } = await look(emf(black, frame, ...row(40).map(emfArea)))
  expect([looks, unread]).toEqual([1, []])
  const widths = places.map(([left, , right]) => right - left)
  expect(Math.max(...widths)).toBeLessThan(2_000)
  expect(widths.length).toBeGreaterThan(3)
})

test('letters that would still be tiny are held', async () => {
  const { looks, unread } = await look(emf(black, frame, ...row(220).map(emfArea)))
  expect([looks, unread]).toEqual([0, [UNSHOWN_DRAWING]])
})

test('what is cut out again and again is counted once', async () => {
  const again = [
    emfRecord(75, Buffer.concat([little(48, 5, 32, 1, 1, 16, -9, -9, 950, 350), little(-9, -9, 950, 350)])),
    mark(28),
  ]
  const { looks, unread } = await look(emf(black, ...Array.from({ length: 8 }, () => again).flat(), ...word))
  expect([looks, unread]).toEqual([1, []])
})

test('gradients and wallpapers have their own colour and no outline', () => {
  const found = nothing()
  readSvm(Buffer.from(starBoxes(127)), found, { budget: createBudget() } as ExtractionSink)
  const last = found.sketch.painted.at(-1)!
  expect([last.fill, last.ink]).toEqual([PATTERNED, undefined])
})

test('each line of a path keeps the coordinates that it was drawn in', async () => {
  const whole = [turned(1, 0, 0, 1, 0, 0), emfRecord(62, little(0, 0, 0, 0))]
  const { older } = await look(emf(black, mark(59), ...movedLetters, mark(60), ...whole))
  expect(older.wide).toBe((await look(emf(black, ...word))).older.wide)
})

test('EMF+ is painted apart from the older records, which may scribble over it', async () => {
  const { looks, older, newer } = await look(emf(plus(plusPath, fillPath), black, emfArea(blob)))
  expect(looks).toBe(2)
  expect(newer.wide).toBeLessThan(older.wide / 2)
})

test.each([
  ['that are cut out', emf(black, emfRecord(29, little(-50, -50, 2000, 500)), ...word)],
  [
    'of which only a part far away is seen',
    emf(
      black,
      emfRecord(30, little(-500, -500, -400, -400)),
      emfRecord(
        91,
        Buffer.concat([
          little(0, 0, 0, 0, word.length + 1, word.length * 4 + 4, ...word.map(() => 4), 4),
          shorts(...strokesOf(WORD).flat(), -480, -480, -420, -480, -420, -420, -480, -420),
        ]),
      ),
    ),
  ],
  [
    'behind two small boxes, of which one is behind the other',
    emf(black, ...word, white, box(-20, -20, 740, 180), box(-20, -20, 740, 180), box(3000, 3000, 3900, 3900)),
  ],
  ['behind an oval', emf(black, ...word, emfRecord(42, little(-400, -200, 1100, 400)))],
  ['in the black of what they are on', emf(black, box(-100, -100, 900, 300), ...word)],
])('shapes are searched for words %s', async (_, bytes) => {
  const { looks, older } = await look(bytes)
  expect(looks).toBe(1)
  expect(older.unseen).toBe(word.length)
})

test('white shapes on a dark box are seen', async () => {
  const { older } = await look(
    emf(black, box(-100, -100, 900, 300), white, emfRecord(37, little(0x8000_0006)), ...word),
  )
  expect(older.unseen).toBe(0)
})

test('letters that are drawn one by one are read in the order in which they are seen', () => {
  const letterAt = (letter: string, x: number, y: number) =>
    emfRecord(
      84,
      Buffer.concat([little(0, 0, 0, 0, 1, 0, 0, x, y, 1, 76, 0, 0, 0, 0, 0, 0), Buffer.from(letter, 'utf16le')]),
    )
  const found = nothing()
  const row = [...'TERCES'].map((letter, i) => letterAt(letter, 600 - i * 90, 40 + (i % 2)))
  const bytes = emf(letterAt('X', 0, 300), turned(0.5, 0, 0, 0.5, 0, 0), ...row)
  readEmf(Buffer.from(bytes), found, { budget: createBudget() } as ExtractionSink)
  expect(inSeenOrder(found.letters)).toBe('SECRET\nX')
  expect(inSeenOrder([...found.letters].reverse().slice(0, 6))).toBe('')
})

const scans = (...ofRegion: number[]) =>
  wmf(
    wmfRecord(0x020c, shorts(300, 900)),
    wmfRecord(
      0x06ff,
      Buffer.concat([
        shorts(0, 6, 0, 0, 22, ...ofRegion, 0, 0, 900, 300),
        ...BOXES.map(([x = 0, y = 0]) => shorts(2, y, y + 14, x, x + 14, 2)),
      ]),
    ),
    wmfRecord(0x012b, shorts(0)),
  )

test.each<Case>([
  ['a region of a WMF paints', scans(BOXES.length, 2), 'wmf'],
  [
    'is drawn in millimetres and in pixels',
    emf(black, ...word.slice(0, 9), emfRecord(17, little(2)), ...word.slice(9)),
    'emf',
  ],
  [
    'mixes with the colours below around boxes',
    emf(black, emfRecord(20, little(6)), ...cuts, box(0, 0, 900, 300)),
    'emf',
  ],
  ['a path of EMF+ draws that cannot be read', emf(plus(fillPath)), 'emf'],
])('a drawing is held for what %s', async (_, bytes, format) => {
  expect((await look(bytes, format)).unread).toContain(UNSHOWN_DRAWING)
})
