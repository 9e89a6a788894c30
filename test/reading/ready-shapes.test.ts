import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { UNSHOWN_DRAWING } from '../../src/reading/unshown.ts'
import { open } from '../files/opendocument.ts'
import { edit } from '../files/package.ts'
import { deck } from '../files/pptx.ts'
import { word } from '../files/word-package.ts'

/** Bars of each letter in a box of 4 by 6 units: left, top, width, height. */
const LETTERS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  S: [
    [0, 0, 4, 1],
    [0, 0, 1, 3],
    [0, 2.5, 4, 1],
    [3, 2.5, 1, 3.5],
    [0, 5, 4, 1],
  ],
  E: [
    [0, 0, 1, 6],
    [0, 0, 4, 1],
    [0, 2.5, 3.5, 1],
    [0, 5, 4, 1],
  ],
  C: [
    [0, 0, 1, 6],
    [0, 0, 4, 1],
    [0, 5, 4, 1],
  ],
  L: [
    [0, 0, 1, 6],
    [0, 5, 4, 1],
  ],
  F: [
    [0, 0, 1, 6],
    [0, 0, 4, 1],
    [0, 2.5, 3.5, 1],
  ],
  H: [
    [0, 0, 1, 6],
    [3, 0, 1, 6],
    [0, 2.5, 4, 1],
  ],
  T: [
    [0, 0, 4, 1],
    [1.5, 0, 1, 6],
  ],
}
const WORD = 'SELFTEST'
const UNIT = 60_000
type Bar = readonly [x: number, y: number, wide: number, high: number]

const bars = (text: string): Bar[] =>
  [...text].flatMap((letter, i) =>
    LETTERS[letter]!.map(([x, y, wide, high]): Bar => [x! + i * 5.5 + 10, y! + 10, wide!, high!]),
  )
/** A line in the middle of a bar. */
const middle = ([x, y, wide, high]: Bar): readonly [number, number, number, number] =>
  wide > high ? [x, y + high / 2, x + wide, y + high / 2] : [x + wide / 2, y, x + wide / 2, y + high]

async function readFile(name: string, bytes: Uint8Array) {
  const { parts, unread } = await readHere({ name, type: '', bytes }, 'a', () => {}, 60_000)
  const pictured = parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text)
  return { pictured: pictured.join('\n'), unread: unread.map(({ why }) => why) }
}

const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
const frame = ([x, y, wide, high]: Bar, more = '') =>
  `<a:xfrm${more}><a:off x="${x * UNIT}" y="${y * UNIT}"/><a:ext cx="${wide * UNIT}" cy="${high * UNIT}"/></a:xfrm>`
const shape = (content: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="s"/></p:nvSpPr><p:spPr>${content}</p:spPr></p:sp>`
const ready = (bar: Bar, name = 'rect', look = BLACK, more = '') =>
  shape(`${frame(bar, more)}<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>${look}`)
const slide = async (...shapes: string[]) =>
  edit(await deck('', () => undefined), {
    'ppt/slides/slide1.xml': (xml) => xml.replace('</p:spTree>', `${shapes.join('')}</p:spTree>`),
  })
const lineOf = (bar: Bar) => {
  const [x1, y1, x2, y2] = middle(bar)
  return ready([x1, y1, x2 - x1, y2 - y1], 'line', `<a:ln w="${UNIT}">${BLACK}</a:ln>`)
}
/** Squares of one unit, as letters of a screen have. */
const blocks = (text: string): Bar[] => {
  const seen = new Set<string>()
  return bars(text).flatMap(([x, y, wide, high]) => {
    const all: Bar[] = []
    for (let i = 0; i < wide; i++)
      for (let j = 0; j < high; j++) {
        const key = `${Math.round(x + i)} ${Math.round(y + j)}`
        if (!seen.has(key)) all.push([Math.round(x + i), Math.round(y + j), 1, 1])
        seen.add(key)
      }
    return all
  })
}

describe('words of ready-made shapes are read', () => {
  test.each([
    ['of black bars', () => slide(...bars(WORD).map((bar) => ready(bar)))],
    [
      'of white bars on a black box',
      () => slide(ready([5, 5, 60, 20]), ...bars(WORD).map((bar) => ready(bar, 'rect', WHITE))),
    ],
    [
      'of round bars in any order',
      () =>
        slide(
          ...bars(WORD)
            .reverse()
            .map((bar) => ready(bar, 'roundRect')),
        ),
    ],
    ['of ovals', () => slide(...bars(WORD).map((bar) => ready(bar, 'ellipse')))],
    ['of lines', () => slide(...bars(WORD).map(lineOf))],
    ['of squares', () => slide(...blocks(WORD).map((block) => ready(block)))],
    ['of dots', () => slide(...blocks(WORD).map((block) => ready(block, 'ellipse')))],
    [
      'far from other shapes',
      () => slide(ready([0, 0, 180, 2]), ready([0, 100, 180, 2]), ...bars(WORD).map((bar) => ready(bar))),
    ],
  ])('%s on a slide', async (_, make) => {
    const { pictured } = await readFile('a.pptx', await make())
    expect(pictured).toContain(WORD)
  })

  const styles =
    '<style:style style:name="g" style:family="graphic">' +
    '<style:graphic-properties draw:fill="solid" draw:fill-color="#000000" draw:stroke="solid"/></style:style>'
  const cm = (length: number) => `${length / 4}cm`
  const box = ([x, y, wide, high]: Bar) =>
    `svg:x="${cm(x)}" svg:y="${cm(y)}" svg:width="${cm(wide)}" svg:height="${cm(high)}"`
  const ends = (bar: Bar) => {
    const [x1, y1, x2, y2] = middle(bar)
    return `svg:x1="${cm(x1)}" svg:y1="${cm(y1)}" svg:x2="${cm(x2)}" svg:y2="${cm(y2)}"`
  }
  test.each([
    ['boxes', (bar: Bar) => `<draw:rect draw:style-name="g" text:anchor-type="paragraph" ${box(bar)}/>`],
    ['ovals', (bar: Bar) => `<draw:ellipse draw:style-name="g" text:anchor-type="paragraph" ${box(bar)}/>`],
    ['lines', (bar: Bar) => `<draw:line draw:style-name="g" text:anchor-type="paragraph" ${ends(bar)}/>`],
  ])('of %s in an OpenDocument text', async (_, make) => {
    const content = `<text:p>${bars(WORD).map(make).join('')}</text:p>`
    expect((await readFile('a.odt', open('text', { styles, content }))).pictured).toContain(WORD)
  })

  const style = ([x, y, wide, high]: Bar) =>
    `position:absolute;margin-left:${x * 5}pt;margin-top:${y * 5}pt;width:${wide * 5}pt;height:${high * 5}pt`
  const points = (bar: Bar) => {
    const [x1, y1, x2, y2] = middle(bar).map((at) => `${at * 5}pt`)
    return `from="${x1},${y1}" to="${x2},${y2}"`
  }
  test.each([
    ['boxes', (bar: Bar) => `<v:rect style="${style(bar)}" fillcolor="black"/>`],
    ['ovals', (bar: Bar) => `<v:oval style="${style(bar)}" fillcolor="black"/>`],
    ['lines', (bar: Bar) => `<v:line style="position:absolute" ${points(bar)}/>`],
  ])('of %s in an old drawing of Word', async (_, make) => {
    const body = `<w:p>${bars(WORD)
      .map((bar) => `<w:r><w:pict>${make(bar)}</w:pict></w:r>`)
      .join('')}</w:p>`
    expect((await readFile('a.docx', word({ body }))).pictured).toContain(WORD)
  })

  const anchored = ([x, y, wide, high]: Bar, from: string) =>
    `<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="${from === 'paragraph' ? 'column' : from}">` +
    `<wp:posOffset>${x * UNIT}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="${from}">` +
    `<wp:posOffset>${y * UNIT}</wp:posOffset></wp:positionV><a:graphic><a:graphicData><wps:wsp><wps:spPr>` +
    `${frame([0, 0, wide, high])}<a:prstGeom prst="rect"/>${BLACK}</wps:spPr></wps:wsp></a:graphicData></a:graphic>` +
    '</wp:anchor></w:drawing></w:r>'
  test.each(['page', 'margin'])('each in a drawing of its own, placed from the %s in Word', async (from) => {
    const body = bars(WORD).map((bar) => `<w:p>${anchored(bar, from)}</w:p>`)
    expect((await readFile('a.docx', word({ body: body.reverse().join('') }))).pictured).toContain(WORD)
  })
  test('each in a drawing of its own, placed from one paragraph in Word', async () => {
    const body = `<w:p>${bars(WORD)
      .map((bar) => anchored(bar, 'paragraph'))
      .join('')}</w:p>`
    expect((await readFile('a.docx', word({ body }))).pictured).toContain(WORD)
  })
})

describe('nothing is reported of', () => {
  const grid = (columns: number, rows: number, make: (x: number, y: number) => string[]) =>
    Array.from({ length: columns * rows }, (_, i) => make(i % columns, Math.floor(i / columns))).flat()
  const edge = `<a:noFill/><a:ln>${BLACK}</a:ln>`
  const line = `<a:ln>${BLACK}</a:ln>`
  test.each([
    [
      'a flow chart',
      grid(5, 5, (x, y) => [
        ready([x * 30, y * 20, 20, 10], 'rect', edge),
        ready([x * 30 + 10, y * 20 + 10, 0, 10], 'straightConnector1', line),
      ]),
    ],
    ['a table of boxes', grid(6, 8, (x, y) => [ready([x * 20, y * 6, 20, 6], 'rect', edge)])],
    [
      'a table of lines',
      [
        ...grid(1, 9, (_, y) => [ready([0, y * 8, 120, 0], 'line', line)]),
        ...grid(7, 1, (x) => [ready([x * 20, 0, 0, 64], 'line', line)]),
      ],
    ],
    ['a bar chart', grid(24, 1, (x) => [ready([x * 6, 40 - ((x * 7) % 30), 4, ((x * 7) % 30) + 4])])],
    [
      'an organisation chart',
      grid(4, 4, (x, y) => [
        ready([x * 34, y * 24, 24, 10], 'roundRect', edge),
        ready([x * 34 + 12, y * 24 + 10, 17, 14], 'bentConnector3', line),
      ]),
    ],
  ])('%s', async (_, shapes) => {
    const { pictured, unread } = await readFile('a.pptx', await slide(...shapes))
    expect([pictured, unread]).toEqual(['', []])
  })

  test('a table of lines in an OpenDocument text', async () => {
    const lines = grid(1, 9, (_, y) => [
      `<draw:line text:anchor-type="paragraph" svg:x1="1cm" svg:y1="${y + 1}cm" svg:x2="9cm" svg:y2="${y + 1}cm"/>`,
    ])
    const { unread } = await readFile('a.odt', open('text', { content: `<text:p>${lines.join('')}</text:p>` }))
    expect(unread).toEqual([])
  })

  test('lines without a length in an old drawing of Word', async () => {
    const body = `<w:p>${'<w:r><w:pict><v:line style="position:absolute"/></w:pict></w:r>'.repeat(9)}</w:p>`
    expect((await readFile('a.docx', word({ body }))).unread).toEqual([])
  })
})

test.each([
  [4_001, [UNSHOWN_DRAWING]],
  [4_000, []],
])('of a page with %i ready-made shapes is reported: %j', async (count, reported) => {
  const shapes = Array.from({ length: count }, (_, at) => ready([(at % 100) * 8, Math.floor(at / 100) * 8, 2, 2]))
  expect((await readFile('a.pptx', await slide(...shapes))).unread).toEqual(reported)
})
