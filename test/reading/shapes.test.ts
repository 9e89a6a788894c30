import { describe, expect, test } from 'vitest'
import { createSheets } from '../../src/reading/office/freeform/sheets.ts'
import { loadCanvas } from '../../src/reading/pdf/render.ts'
import { readHere } from '../../src/reading/read.ts'
import { UNSHOWN_DRAWING } from '../../src/reading/unshown.ts'
import { strokesOf } from '../files/metafile-tricks.ts'
import { open } from '../files/opendocument.ts'
import { edit } from '../files/package.ts'
import { deck } from '../files/pptx.ts'
import { word } from '../files/word-package.ts'

const WORD = 'SECRET'
type Stroke = readonly number[]

/** x and y of each corner. */
const cornersOf = (stroke: Stroke) =>
  Array.from({ length: stroke.length / 2 }, (_, i) => [stroke[i * 2]!, stroke[i * 2 + 1]!] as const)
const movedBy = (stroke: Stroke, x: number, y: number): Stroke =>
  stroke.map((at, axis) => at + (axis % 2 === 0 ? x : y))
const svgOf = (strokes: readonly Stroke[]) =>
  strokes
    .map(
      (stroke) =>
        `M${cornersOf(stroke)
          .map((corner) => corner.join(' '))
          .join(' L')} Z`,
    )
    .join(' ')

const ROWS: Readonly<Record<string, readonly string[]>> = {
  S: [' ### ', '#   #', '#', ' ### ', '    #', '#   #', ' ### '],
  E: ['#####', '#', '#', '####', '#', '#', '#####'],
  C: [' ### ', '#   #', '#', '#', '#', '#   #', ' ### '],
  R: ['####', '#   #', '#   #', '####', '# #', '#  #', '#   #'],
  T: ['#####', '  #', '  #', '  #', '  #', '  #', '  #'],
}

const LETTERS = [...WORD].map((letter) => strokesOf(letter).map((stroke) => movedBy(stroke, 20, 20)))
const WHOLE = strokesOf(WORD).map((stroke) => movedBy(stroke, 20, 20))

const point = ([x, y]: readonly [number, number]) => `<a:pt x="${x}" y="${y}"/>`
const pathOf = ([first, ...rest]: readonly (readonly [number, number])[]) =>
  `<a:moveTo>${point(first!)}</a:moveTo>${rest.map((one) => `<a:lnTo>${point(one)}</a:lnTo>`).join('')}<a:close/>`
const custom = (strokes: readonly Stroke[], wide: number) =>
  `<a:custGeom><a:pathLst><a:path w="${wide}" h="200">${strokes.map((one) => pathOf(cornersOf(one))).join('')}</a:path></a:pathLst></a:custGeom>`
const frame = (x: number, wide: number, more = '') =>
  `<a:xfrm${more}><a:off x="${x}" y="0"/><a:ext cx="${wide}" cy="200"/></a:xfrm>`
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const WHITE = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'

const slideShape = (properties: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="s"/></p:nvSpPr><p:spPr>${properties}</p:spPr></p:sp>`
const onSlide = async (...shapes: string[]) =>
  edit(await deck('', () => undefined), {
    'ppt/slides/slide1.xml': (xml) => xml.replace('</p:spTree>', `${shapes.join('')}</p:spTree>`),
  })
/** One letter in each shape. */
const letters = (fill: string) =>
  LETTERS.map((letter, i) => slideShape(`${frame(i * 120, 120)}${custom(letter, 120)}${fill}`))
const drawings = LETTERS.map(
  (letter) =>
    `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:spPr>${frame(0, 120)}` +
    `${custom(letter, 120)}${BLACK}</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
)
const size = 'svg:x="1cm" svg:y="1cm" svg:width="8cm" svg:height="2cm" svg:viewBox="0 0 800 200"'
const odp = (shapes: string) => open('presentation', { content: `<draw:page draw:name="p">${shapes}</draw:page>` })
const picture = (content: string) => word({ body: `<w:p><w:r><w:pict>${content}</w:pict></w:r></w:p>` })
const vml = svgOf(WHOLE)
  .toLowerCase()
  .replace(/ ?z/g, 'x')
  .replace(/(\d) (?=\d)/g, '$1,')
  .replaceAll(' ', '')

/** SECRET in bars: left, top, width and height. */
const BARS: readonly Stroke[] = [...WORD].flatMap((letter, i) =>
  ROWS[letter]!.flatMap((row, y) =>
    Array.from(row.matchAll(/#+/g), ({ 0: bar, index }) => [i * 600 + index * 100, y * 150, bar.length * 100, 150]),
  ),
)
const group = (shape: (look: string) => string) =>
  `<v:group style="width:360pt;height:100pt" coordsize="3600,1050">${BARS.map(([x, y, wide, high]) =>
    shape(`style="left:${x};top:${y};width:${wide};height:${high}" coordsize="9,9" fillcolor="black"`),
  ).join('')}</v:group>`

async function read(name: string, bytes: Uint8Array) {
  const { unread, parts } = await readHere({ name, type: '', bytes }, 'attachment:1', () => {}, 50_000)
  const shown = parts.filter(({ kind }) => kind === 'picture-text').map(({ text }) => text.replace(/\s/g, ''))
  return { why: unread.map((one) => one.why), shown: shown.join('\n').toUpperCase() }
}
const why = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).why

describe('words that shapes draw are read', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ['in one shape', () => onSlide(slideShape(`${frame(0, 800)}${custom(WHOLE, 800)}${BLACK}`))],
    ['a letter in each shape', () => onSlide(...letters(BLACK))],
    ['in white', () => onSlide(...letters(WHITE))],
    ['in outline', () => onSlide(...letters(`<a:noFill/><a:ln w="1">${BLACK}</a:ln>`))],
    ['with no fill and no line', () => onSlide(...letters('<a:noFill/><a:ln><a:noFill/></a:ln>'))],
    [
      'behind a box',
      () =>
        onSlide(
          ...letters(BLACK),
          slideShape(`${frame(-50, 900)}${custom([[0, 0, 900, 0, 900, 200, 0, 200]], 900)}${BLACK}`),
        ),
    ],
    [
      'in a group that is turned',
      () =>
        onSlide(
          `<p:grpSp><p:grpSpPr><a:xfrm rot="600000"><a:off x="0" y="0"/><a:ext cx="4000" cy="1000"/>` +
            `<a:chOff x="0" y="0"/><a:chExt cx="800" cy="200"/></a:xfrm></p:grpSpPr>${letters(BLACK).join('')}</p:grpSp>`,
        ),
    ],
  ])('on a slide, %s', async (_, make) => {
    const { shown, why } = await read('talk.pptx', await make())
    expect(shown).toContain(WORD)
    expect(why).not.toContain(UNSHOWN_DRAWING)
  })

  test('on a slide, the same stroke in many places', async () => {
    const stroke = custom([[0, 0, 100, 0, 100, 200, 0, 200]], 100)
    const place = ([x, y, wide, high]: Stroke) =>
      `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm>${stroke}${BLACK}`
    expect((await read('talk.pptx', await onSlide(...BARS.map((bar) => slideShape(place(bar)))))).shown).toContain(WORD)
  })

  test('in Word, a letter in each drawing', async () => {
    expect((await read('letter.docx', await word({ body: drawings.join('') }))).shown).toContain(WORD)
  })

  test.each([
    ['a path', `<draw:path ${size} svg:d="${svgOf(WHOLE)}"/>`],
    [
      'polygons',
      WHOLE.map(
        (one) =>
          `<draw:polygon svg:x="${one[0]! / 100}cm" svg:y="${one[1]! / 100}cm" draw:points="${cornersOf(one).join(' ')}"/>`,
      )
        .join('')
        .replace(/svg:x="[^"]*" svg:y="[^"]*" /g, ''),
    ],
    [
      'a custom shape',
      `<draw:custom-shape ${size}><draw:enhanced-geometry svg:viewBox="0 0 800 200" draw:type="non-primitive" ` +
        `draw:enhanced-path="${svgOf(WHOLE)} N"/></draw:custom-shape>`,
    ],
  ])('as %s of OpenDocument', async (_, shape) => {
    expect((await read('talk.odp', odp(shape))).shown).toContain(WORD)
  })

  test('as the path of a ready-made shape of OpenDocument', async () => {
    const path = `svg:viewBox="0 0 800 200" draw:type="rectangle" draw:enhanced-path="${svgOf(WHOLE)} N"`
    const shape = `<draw:custom-shape ${size}><draw:enhanced-geometry ${path}/></draw:custom-shape>`
    expect((await read('talk.odp', odp(shape))).shown).toContain(WORD)
  })

  test('as a custom shape of OpenDocument whose points are formulas', async () => {
    const formulas = new Map<string, string>()
    const path = svgOf(WHOLE).replace(/\d+/g, (value) => {
      formulas.set(`f${value}`, `if(?half - 1, (right / 2 + ?half * ${value}) / 2 - $0, 0 - min(1, 2))`)
      return `?f${value} `
    })
    const equations = [...formulas, ['half', 'width / 400'] as const].map(
      ([name, formula]) => `<draw:equation draw:name="${name}" draw:formula="${formula}"/>`,
    )
    const shape =
      `<draw:custom-shape ${size}><draw:enhanced-geometry svg:viewBox="0 0 800 200" draw:type="non-primitive" draw:modifiers="200" ` +
      `draw:enhanced-path="${path} N">${equations.join('')}</draw:enhanced-geometry></draw:custom-shape>`
    expect((await read('talk.odp', odp(shape))).shown).toContain(WORD)
  })

  test.each([
    ['of a shape', `<v:shape style="width:80pt;height:20pt" coordsize="800,200" fillcolor="black" path="${vml}e"/>`],
    [
      'of a type',
      `<v:shapetype id="t" coordsize="800,200" path="${vml}e"/><v:shape type="#t" style="width:80pt;height:20pt" fillcolor="black"/>`,
    ],
    ['of many small shapes', group((look) => `<v:shape ${look} path="m,l9,,9,9,,9xe"/>`)],
    ['that follows a shape', group((look) => `<v:shape ${look}><v:path v="m,l9,,9,9,,9xe"/></v:shape>`)],
  ])('in VML as the path %s', async (_, shape) => {
    expect((await read('letter.docx', await picture(shape))).shown).toContain(WORD)
  })
})

describe('a person must look at shapes that cannot be painted', () => {
  const formulas = custom(WHOLE, 800).replaceAll('x="', 'x="g')
  test.each([
    ['whose points are formulas', slideShape(`${frame(0, 800)}${formulas}`)],
    ['whose place is no number', slideShape(`${frame(0, 800, ' rot="x"')}${custom(WHOLE, 800)}`)],
  ])('on a slide, %s', async (_, shape) => {
    expect(await why('talk.pptx', await onSlide(shape))).toEqual([UNSHOWN_DRAWING])
  })

  test('in OpenDocument and VML with formulas', async () => {
    const enhanced = svgOf(WHOLE).replace(/ (?=\d)/g, ' ?f')
    const shape = `<draw:custom-shape ${size}><draw:enhanced-geometry draw:type="non-primitive" draw:enhanced-path="${enhanced}"/></draw:custom-shape>`
    expect(await why('talk.odp', odp(shape))).toEqual([UNSHOWN_DRAWING])
    expect(await why('letter.docx', await picture(`<v:shape path="${vml.replaceAll(',', '@')}"/>`))).toEqual([
      UNSHOWN_DRAWING,
    ])
  })

  test('with ink', async () => {
    const trace = `<inkml:trace>${cornersOf(WHOLE.flat()).join(', ')}</inkml:trace>`
    expect(await why('letter.docx', await picture(trace))).toEqual([UNSHOWN_DRAWING])
  })
})

test('shapes of more points than fit into memory are not painted', async () => {
  const { sheets, drawn } = createSheets(await loadCanvas())
  const long = (from: number) => `M${Array.from({ length: 150_000 }, (_, i) => `${from + i} ${i % 9}`).join(' L')}`
  for (const from of [0, 1, 2, 3]) {
    sheets.next()
    sheets.draw(long(from), [1, 0, 0, 1, 0, 0], { fill: undefined, ink: '#000000' })
  }
  expect(drawn().sheets).toHaveLength(3)
  expect(drawn().left).toBeGreaterThan(100_000)
})

describe('ordinary shapes are read without a person', () => {
  const wave = Array.from({ length: 40 }, (_, i) => [i * 20, 100 + Math.round(60 * Math.sin(i / 6))]).flat()
  const path = svgOf([wave])

  test('boxes, arrows, ovals and waves of a slide', async () => {
    const ready = ['rect', 'roundRect', 'rightArrow', 'ellipse', 'cloud', 'rect'].map((kind) =>
      slideShape(`<a:prstGeom prst="${kind}"/>`),
    )
    const waves = [0, 1, 2].map((i) => slideShape(`${frame(i * 300, 800)}${custom([wave], 800)}${BLACK}`))
    expect(await why('talk.pptx', await onSlide(...ready, ...waves))).toEqual([])
  })

  test('the outline along which text flows, and the ends of lines in OpenDocument', async () => {
    const around = `<draw:contour-polygon draw:points="${path.replace(/[MLZ]/g, '')}"/>`
    expect(await why('talk.odp', odp(around))).toEqual([])
    const end = (from: number) => `<draw:marker draw:name="a${from}" svg:d="M ${from} 0 ${'L 9 9 '.repeat(14)}"/>`
    expect(await why('talk.odp', odp([1, 2, 3].map(end).join('')))).toEqual([])
    expect(await why('talk.odp', odp([1, 2, 3, 4, 5].map(end).join('')))).toEqual([UNSHOWN_DRAWING])
    expect(await why('talk.odp', odp(`<draw:marker svg:d="${path.repeat(4)}"/>`))).toEqual([UNSHOWN_DRAWING])
    const decoy = `draw:points="${'0,0 '.repeat(6)}"`
    expect(await why('talk.odp', odp(`<draw:marker ${decoy} svg:d="${path.repeat(4)}"/>`))).toEqual([UNSHOWN_DRAWING])
  })

  test('a ready-made shape of OpenDocument, and a wave of its own', async () => {
    const shape = (type: string) =>
      `<draw:custom-shape ${size}><draw:enhanced-geometry svg:viewBox="0 0 800 200" draw:type="${type}" draw:enhanced-path="${path}"/></draw:custom-shape>`
    expect(await why('talk.odp', odp(shape('ellipse')))).toEqual([])
    expect(await why('talk.odp', odp(shape('non-primitive')))).toEqual([])
  })

  test('arcs of OpenDocument, one of each pair empty', async () => {
    const arc = (command: string, x: number) => `${command} ${x} 0 ${x + 200} 200 ${x} 100 ${x + 200} 100`
    const path = [0, 100, 200, 300].map((x) => `M ${x} 100 ${arc('A', x)} W 0 0 0 0 ${x} 100 0 0 ${arc('V', x)} Z`)
    const shape =
      `<draw:custom-shape ${size}><draw:enhanced-geometry svg:viewBox="0 0 800 200" draw:type="non-primitive" ` +
      `draw:enhanced-path="${path.join(' ')} N"/></draw:custom-shape>`
    expect(await why('talk.odp', odp(shape))).toEqual([])
    expect(await why('talk.odp', odp(shape.replaceAll('A', 'G')))).toEqual([UNSHOWN_DRAWING])
  })

  test('quarters of an ellipse in a ready-made shape of OpenDocument, unless it begins with one', async () => {
    const scroll = [0, 100, 200, 300, 400, 500].map(
      (x) => `M ${x} 0 Y ${x + 50} 50 ${x} 100 X ${x + 50} 150 L ${x} 0 Z`,
    )
    const shape = (path: string) =>
      `<draw:custom-shape ${size}><draw:enhanced-geometry svg:viewBox="0 0 800 200" draw:type="horizontal-scroll" ` +
      `draw:enhanced-path="${path} N"/></draw:custom-shape>`
    expect(await why('talk.odp', odp(shape(scroll.join(' '))))).toEqual([])
    expect(await why('talk.odp', odp(shape(scroll.join(' ').replaceAll('M', 'Y'))))).toEqual([UNSHOWN_DRAWING])
  })

  test('the text box of an old Word file', async () => {
    const type = '<v:shapetype coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"/>'
    expect(await why('letter.docx', await picture(type))).toEqual([])
  })

  test('the way of a moving picture', async () => {
    expect(await why('talk.pptx', await onSlide(`<p:animMotion path="${path}"/>`))).toEqual([])
  })
})
