import { describe, expect, test } from 'vitest'
import { type PdfOptions, pdf, say, stream } from '../files/pdf-package.ts'
import { filler } from '../files/pdf-place.ts'
import { readUnhurried } from './pdf-report.ts'

type Line = readonly [number, number, number, number]

/** Strokes of letters within a square. */
const LETTERS: Readonly<Record<string, readonly Line[]>> = {
  S: [
    [0, 0, 1, 0],
    [1, 0, 1, 0.5],
    [0, 0.5, 1, 0.5],
    [0, 0.5, 0, 1],
    [0, 1, 1, 1],
  ],
  E: [
    [0, 0, 0, 1],
    [0, 1, 1, 1],
    [0, 0.5, 1, 0.5],
    [0, 0, 1, 0],
  ],
  C: [
    [0, 0, 0, 1],
    [0, 1, 1, 1],
    [0, 0, 1, 0],
  ],
  T: [
    [0, 1, 1, 1],
    [0.5, 0, 0.5, 1],
  ],
}

/** TEST, in letters of this width and height, as rectangles of this thickness. */
function bars(wide: number, high: number, thick: number, x = 72, y = 490): string {
  const drawn = [...'TEST'].flatMap((letter, i) =>
    LETTERS[letter]!.map(([x1, y1, x2, y2]) => {
      const [left, bottom] = [x + (i * 1.5 + x1) * wide, y + y1 * high]
      return `${left} ${bottom} ${Math.max(thick, (x2 - x1) * wide)} ${Math.max(thick, (y2 - y1) * high)} re`
    }),
  )
  return drawn.join('\n')
}

const picturedIn = async (options: PdfOptions) => {
  const { parts, unread } = await readUnhurried(pdf({ ...options, content: filler + options.content }))
  expect(unread).toEqual([])
  return parts
    .filter(({ kind }) => kind === 'picture-text')
    .map(({ text }) => text)
    .join(' ')
}

const letters = bars(20, 40, 6)
const form = (content: string, more = '') =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << >> ${more}`, content)

describe('words that a page of text draws are read', () => {
  const letter = (strokes: readonly Line[]) => strokes.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`)
  const font = (names: readonly string[], wide: number) =>
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 700 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 ' +
    `/LastChar 100 /Widths [${names.map(() => wide).join(' ')}] /Encoding << /Differences [97 /${names.join(' /')}] >> ` +
    `/CharProcs << ${names.map((name, at) => `/${name} ${10 + at} 0 R`).join(' ')} >> >>`
  const drawn = (wide: number, content: string) => stream('', `${wide} 0 d0 ${content}`)
  const TEXT = 'BT /F1 24 Tf 300 80 Td 10 Tc'
  test.each<[string, PdfOptions]>([
    [
      'by one letter of a font that the file draws',
      {
        font: font(['a'], 4_000),
        content: `${TEXT} (a) Tj ET`,
        objects: [drawn(4_000, `${bars(500, 700, 90, 0, 0)} f`)],
      },
    ],
    [
      'by letters of such a font that stand apart',
      {
        font: font(['a', 'b', 'c'], 700),
        content: `${TEXT} (abca) Tj ET`,
        objects: [...'TES'].map((one) => drawn(700, `0.1 w 500 0 0 700 50 0 cm ${letter(LETTERS[one]!).join(' ')}`)),
      },
    ],
  ])('%s', async (_, options) => {
    const { parts } = await readUnhurried(pdf(options))
    expect(parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text.replace(/\s/g, ''))).toEqual([
      expect.stringContaining('TEST'),
    ])
  })

  /** Pages of these letters of a font that the file draws, each page in another order. */
  const pagesOf = async (...pages: string[]) => {
    const shapes = [...'TES'].map((one) => drawn(700, `0.1 w 500 0 0 700 50 0 cm ${letter(LETTERS[one]!).join(' ')}`))
    const contents = pages.map((shown) => `${TEXT} (${shown}) Tj ET`)
    const more = contents
      .slice(1)
      .flatMap((content, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${14 + i * 2} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
        stream('', content),
      ])
    const options = { font: font(['a', 'b', 'c'], 700), content: contents[0]!, objects: [...shapes, ...more] }
    const { parts } = await readUnhurried(pdf({ ...options, kids: contents.slice(1).map((_, i) => 13 + i * 2) }))
    return parts.flatMap(({ kind, id, text }) => (kind === 'picture-text' ? `${id} ${text.replace(/\s/g, '')}` : []))
  }
  test('by few letters of such a font in another order than on the first page', async () => {
    const read = await pagesOf('cba', 'abca')
    expect(read).toContainEqual(expect.stringMatching(/page2.*TEST/))
  })
  test('once by the same letters in the same places', async () => {
    const read = await pagesOf('abca', 'abca', 'abca')
    expect(read).toEqual([expect.stringMatching(/page1.*TEST/)])
  })

  test.each<[string, PdfOptions]>([
    ['in short bars', { content: `${letters} f` }],
    ['in thin bars', { content: `${bars(12, 24, 2.5)} f` }],
    ['in long bars', { content: `${bars(45, 90, 12)} f` }],
    ['in white bars on a field', { content: `60 480 420 110 re f 1 1 1 rg ${bars(45, 90, 12)} f` }],
    ['as a clipping path', { content: `q ${letters} W n 60 480 400 100 re f Q` }],
    ['in the unit of the page', { content: `${bars(5, 10, 1.5)} f`, page: '/UserUnit 9' }],
    [
      'as the stamp of an annotation',
      {
        content: '',
        page: '/Annots [10 0 R]',
        objects: [
          '<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /F 4 /AP << /N 11 0 R >> >>',
          form(`${letters} f`),
        ],
      },
    ],
    [
      'in a pattern',
      {
        content: '/Pattern cs /P1 scn 60 480 420 110 re f',
        resources: '/Pattern << /P1 10 0 R >>',
        objects: [
          stream(
            '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 595 /YStep 842 /Resources << >>',
            `${letters} f`,
          ),
        ],
      },
    ],
    [
      'as a mask',
      {
        content: '/G1 gs 60 480 420 110 re f',
        resources: '/ExtGState << /G1 << /SMask << /S /Luminosity /G 10 0 R >> >> >>',
        objects: [form(`1 g ${letters} f`, '/Group << /S /Transparency /CS /DeviceGray >>')],
      },
    ],
  ])('%s', async (_, options) => expect(await picturedIn(options)).toMatch(/TEST/i))

  test('in thick lines and in dashes', async () => {
    const line = ([x1, y1, x2, y2]: Line, i: number) =>
      `${72 + (i * 1.5 + x1) * 45} ${490 + y1 * 90} m ${72 + (i * 1.5 + x2) * 45} ${490 + y2 * 90} l S`
    const lines = [...'TEST'].flatMap((letter, i) => LETTERS[letter]!.map((one) => line(one, i))).join('\n')
    expect(await picturedIn({ content: `12 w 2 J ${lines}` })).toMatch(/TEST/i)
    const rows = Array.from({ length: 13 }, (_, row) => {
      const middle = row > 4 && row < 8 ? '32 16 8 16' : '8 16 8 40'
      const outer = row < 3 ? '56 24' : '24 8 24 24'
      const dashes = [...Array<string>(3).fill(row > 9 ? '72 8' : row < 3 ? outer : middle)].join(' ')
      return `[${dashes}] 0 d 72 ${490 + row * 4} m 320 ${490 + row * 4} l S`
    }).join('\n')
    const { pictures } = await readUnhurried(pdf({ content: `${filler} 4 w ${rows}` }))
    expect(pictures).toHaveLength(1)
  })
})

test.each([
  [
    'tables',
    `${[0, 1, 2, 3, 4].map((i) => `72 ${600 - i * 20} m 472 ${600 - i * 20} l S ${72 + i * 100} 520 m ${72 + i * 100} 600 l S`).join(' ')}`,
  ],
  ['bar charts', '90 300 30 60 re f 140 300 30 90 re f 190 300 30 120 re f 80 300 m 400 300 l S'],
  ['dashed lines', '[3 2] 0 d 72 400 m 520 400 l S'],
])('%s are not drawn', async (_, content) => {
  expect((await readUnhurried(pdf({ content: filler + content }))).pictures).toEqual([])
})

test('ordinary drawings are no writing', async () => {
  const bullets = [0, 1, 2, 3, 4].map((i) => `74 ${604 - i * 20} 4 4 re f ${say('The panel met.', 84, 600 - i * 20)}`)
  const logo = '480 770 m 500 805 l 520 770 l f 100 400 m 200 400 l S 200 395 m 212 400 l 200 405 l f'
  expect(await picturedIn({ content: `${bullets.join(' ')} ${logo}` })).toBe('')
})
