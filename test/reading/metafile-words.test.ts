import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { BOXES, blob, plus, plusPath, region, WORD } from '../files/metafile-letters.ts'
import { emf, emfArea, emfPlusRecord, emfRecord, strokesOf, wmf, wmfRecord } from '../files/metafile-tricks.ts'
import { floats, little, shorts } from '../files/numbers.ts'

const word = strokesOf(WORD).map(emfArea)
const mark = (kind: number) => emfRecord(kind, Buffer.alloc(0))
const tool = (number: number) => emfRecord(37, little(0x8000_0000 + number))
const [white, black, whitePen] = [tool(0), tool(4), tool(6)] as const
const turned = (...matrix: number[]) => emfRecord(35, floats(...matrix))
const box = (...corners: number[]) => emfRecord(43, little(...corners))
const areaPath = [mark(59), ...word, mark(60)]
const sheet = box(0, 0, 900, 300)
const plusSheet = emfPlusRecord(0x400a, 0x8000, Buffer.concat([little(0xff00_0000, 1), floats(0, 0, 900, 300)]))
const mixed = (mode: number) => emfRecord(20, little(mode))
/** A rectangle without a bitmap, by an operation that changes what is below it. */
const invert = ([left = 0, top = 0, right = 0, bottom = 0]: number[]) =>
  emfRecord(76, Buffer.concat([little(0, 0, 0, 0, left, top, right - left, bottom - top, 0x5a_0049), Buffer.alloc(56)]))
const widePen = Buffer.concat([emfRecord(38, little(1, 0, 400, 400, 0)), emfRecord(37, little(1))])
const lineAcross = [emfRecord(27, little(-100, 60)), emfRecord(54, little(900, 60))]
const slanting = emfArea([-500, -500, 3_000, -600, 3_000, 2_000, -500, 1_900])
const through = (corners: number[], record: Buffer) => [
  mark(33),
  emfRecord(30, little(...corners)),
  record,
  emfRecord(34, little(-1)),
]

test.each([
  ['that a path lets through', emf(black, ...areaPath, emfRecord(67, little(5)), sheet)],
  ['that a path of EMF+ lets through', emf(plus(plusPath, emfPlusRecord(0x4033, 0x0002, Buffer.alloc(0)), plusSheet))],
  ['that a region lets through', emf(black, emfRecord(75, Buffer.concat([little(region.length, 5), region])), sheet)],
  [
    'outside of the path that lets others through',
    emf(black, mark(59), emfArea(blob), mark(60), emfRecord(67, little(5)), ...word),
  ],
  [
    'that a turned box cuts out',
    emf(
      black,
      turned(0.7, 0.7, -0.7, 0.7, 0, 0),
      emfRecord(29, little(-300, 600, 1000, 602)),
      turned(1, 0, 0, 1, 0, 0),
      ...word,
    ),
  ],
  ['in colours that mix with those below', emf(black, mixed(7), ...word)],
  ['in lines whose colours mix with those below', emf(white, mixed(7), whitePen, ...word)],
  ['below what mixes with their colours', emf(black, ...word, white, mixed(9), sheet)],
  ['below a wide line whose colours mix with those below', emf(black, ...word, widePen, mixed(6), ...lineAcross)],
  ['in boxes through which all is inverted', emf(...BOXES.flatMap((one) => through(one, invert([0, 0, 900, 300]))))],
  [
    'in boxes through which a slanting area mixes with what is below',
    emf(mixed(6), whitePen, ...BOXES.flatMap((one) => through(one, slanting))),
  ],
  [
    'in a WMF, in colours that mix with those below',
    wmf(
      wmfRecord(0x020c, shorts(300, 900)),
      wmfRecord(0x0104, shorts(7)),
      ...strokesOf(WORD).map((one) => wmfRecord(0x0324, shorts(4, ...one))),
    ),
  ],
  ['that are inverted boxes', emf(black, ...BOXES.map(invert))],
  ['in the white of a small white panel', emf(white, box(0, 0, 4_000, 4_000), box(-20, -20, 740, 180), ...word)],
])('words are read %s', async (_, bytes) => {
  const { parts, unread } = await readHere({ name: 'drawing', type: '', bytes }, 'a', () => {}, 60_000)
  expect(
    parts
      .filter(({ kind }) => kind === 'picture-text')
      .map(({ text }) => text)
      .join(),
  ).toContain(WORD)
  expect(unread).toEqual([])
})
