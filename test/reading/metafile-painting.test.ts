import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { emf as readEmf } from '../../src/reading/metafile/emf.ts'
import { nothing } from '../../src/reading/metafile/found.ts'
import type { Sketch } from '../../src/reading/metafile/sketch.ts'
import { svgOf } from '../../src/reading/metafile/sketch-svg.ts'
import { svm as readSvm } from '../../src/reading/metafile/svm.ts'
import { wmf as readWmf } from '../../src/reading/metafile/wmf.ts'
import { readHere } from '../../src/reading/read.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { emf, emfArea, emfPlus, emfPlusRecord, emfRecord, strokesOf, wmf, wmfRecord } from '../files/metafile-tricks.ts'
import { floats, little, shorts } from '../files/numbers.ts'
import { starView } from '../files/starview.ts'

const sink = { budget: createBudget() } as ExtractionSink
const RED = 0x00_00ff
const NAMES: Readonly<Record<string, string>> = { '255,0,0': 'red', '0,0,255': 'blue', '0,0,0': 'black' }

/** The colours at places of the painted sheet, each as a share of its width and height. */
async function coloursOf({ painted, incomplete }: Sketch, places: readonly (readonly [number, number])[]) {
  expect(incomplete).toBe(false)
  const { data, info } = await sharp(Buffer.from(svgOf(painted)))
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return places.map(([x, y]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
    return NAMES[[...data.subarray(at, at + 3)].join()] ?? 'white'
  })
}

function painted(bytes: Uint8Array, read = readEmf): Sketch {
  const found = nothing()
  read(Buffer.from(bytes), found, sink)
  return found.plus.painted.length > 0 ? found.plus : found.sketch
}

const FRAME = emfRecord(43, little(0, 0, 100, 100))
const redBrush = Buffer.concat([emfRecord(39, little(1, 0, RED, 0)), emfRecord(37, little(1))])
const noPen = emfRecord(37, little(0x8000_0008))
const box = (...corners: number[]) => emfRecord(43, little(...corners))
const SHEET = emfPlusRecord(0x400a, 0x8000, Buffer.concat([little(0xffff_ffff, 1), floats(0, 0, 100, 100)]))
/** Left, middle and right, in the upper and the lower half. */
const SIX = [0.25, 0.75].flatMap((y) => [0.25, 0.5, 0.75].map((x) => [x, y] as const))

describe('what a metafile draws is painted as a person sees it', () => {
  test.each([
    ['a rectangle', emf(FRAME, redBrush, noPen, box(10, 10, 40, 90)), 'red - - red - -'],
    [
      'a path of lines and curves',
      emf(
        FRAME,
        redBrush,
        noPen,
        emfRecord(59, Buffer.alloc(0)),
        emfRecord(27, little(10, 10)),
        emfRecord(54, little(90, 10)),
        emfRecord(88, Buffer.concat([little(0, 0, 0, 0, 3), shorts(90, 40, 10, 40, 10, 40)])),
        emfRecord(61, Buffer.alloc(0)),
        emfRecord(60, Buffer.alloc(0)),
        emfRecord(62, little(0, 0, 0, 0)),
      ),
      'red red red - - -',
    ],
    [
      'an area with a hole',
      emf(
        FRAME,
        redBrush,
        noPen,
        emfRecord(
          91,
          Buffer.concat([
            little(0, 0, 0, 0, 2, 8, 4, 4),
            shorts(5, 5, 95, 5, 95, 95, 5, 95, 40, 5, 60, 5, 60, 95, 40, 95),
          ]),
        ),
      ),
      'red - red red - red',
    ],
    [
      'a turned and moved one',
      emf(FRAME, redBrush, noPen, emfRecord(35, floats(0, 1, -1, 0, 100, 0)), box(0, 0, 50, 100)),
      'red red red - - -',
    ],
    [
      'only what a rectangle lets through',
      emf(FRAME, redBrush, noPen, emfRecord(30, little(0, 0, 100, 50)), box(10, 10, 90, 90)),
      'red red red - - -',
    ],
    [
      'not what a rectangle cuts out',
      emf(FRAME, redBrush, noPen, emfRecord(29, little(40, 0, 60, 100)), box(10, 10, 90, 90)),
      'red - red red - red',
    ],
    [
      'an area filled without a bitmap',
      emf(
        FRAME,
        redBrush,
        noPen,
        emfRecord(76, Buffer.concat([little(0, 0, 0, 0, 5, 5, 90, 40, 0x00f0_0021), Buffer.alloc(56)])),
      ),
      'red red red - - -',
    ],
    [
      'rectangles of EMF+',
      emf(
        emfPlus(
          emfPlusRecord(0x4001, 1, Buffer.alloc(16)),
          SHEET,
          emfPlusRecord(0x400a, 0xc000, Buffer.concat([little(0xffff_0000, 1), shorts(5, 5, 40, 90)])),
        ),
      ),
      'red - - red - -',
    ],
    [
      'a path of EMF+ in steps',
      emf(
        emfPlus(
          emfPlusRecord(0x4001, 1, Buffer.alloc(16)),
          SHEET,
          emfPlusRecord(
            0x4008,
            0x0302,
            Buffer.concat([
              little(0, 4, 0x0800),
              Buffer.from([5, 5, 60, 0, 0, 40, 68, 0]),
              Buffer.from([0, 1, 1, 0x81]),
            ]),
          ),
          emfPlusRecord(0x4014, 0x8002, little(0xffff_0000)),
        ),
      ),
      'red red - - - -',
    ],
  ])('%s', async (_, bytes, seen) => {
    const found = await coloursOf(painted(bytes), SIX)
    expect(found.map((one) => (one === 'white' ? '-' : one)).join(' ')).toBe(seen)
  })

  test('in a WMF and a StarView metafile', async () => {
    const tools = [wmfRecord(0x02fc, Buffer.concat([shorts(0), little(RED), shorts(0)])), wmfRecord(0x012d, shorts(0))]
    const rectangles = [wmfRecord(0x041b, shorts(100, 100, 0, 0)), ...tools, wmfRecord(0x041b, shorts(90, 40, 10, 10))]
    const drawn = painted(wmf(wmfRecord(0x020c, shorts(100, 100)), ...rectangles), readWmf)
    expect(await coloursOf(drawn, SIX)).toEqual(['red', 'white', 'white', 'red', 'white', 'white'])
    const star = starView([
      [103, little(0, 0, 100, 100)],
      [133, Buffer.from([0, 0, 255, 0, 1])],
      [103, little(10, 10, 40, 90)],
    ])
    expect(await coloursOf(painted(star, readSvm), SIX)).toEqual(['red', 'white', 'white', 'red', 'white', 'white'])
  })
})

const blackBrush = emfRecord(37, little(0x8000_0004))

test('words drawn as outlines are read, and those that the drawing hides', async () => {
  const whiteBrush = Buffer.concat([emfRecord(37, little(0x8000_0000)), emfRecord(37, little(0x8000_0006))])
  for (const [tool, place] of [
    [blackBrush, 'words'],
    [whiteBrush, 'unseen/words'],
  ] as const) {
    const bytes = emf(tool, ...strokesOf('SECRET').map(emfArea))
    const { parts, unread } = await readHere({ name: 'a.emf', type: '', bytes }, 'attachment:1', () => {}, 60_000)
    expect(unread).toEqual([])
    expect(parts.find(({ id }) => id === `attachment:1/${place}`)?.text.replace(/\s/g, '')).toContain('SECRET')
  }
})
