import { expect, test } from 'vitest'
import { CONFIRMED } from '../../detectors/crest-and-logo/matcher/tier.ts'
import { readHere } from '../../src/reading/read.ts'
import { boxOf, DRAWN, DRAWN_SVG, type Polygon } from '../files/drawn-mark.ts'
import { open } from '../files/opendocument.ts'
import { edit } from '../files/package.ts'
import { deck } from '../files/pptx.ts'
import { word } from '../files/word-package.ts'
import { best, oneMark } from '../marks/shown.ts'

const EMU = 9_525

const geometry = (points: Polygon) => {
  const { x, y, width, height } = boxOf(points)
  const steps = points.map(
    ([a, b], i) => `<a:${i ? 'lnTo' : 'moveTo'}><a:pt x="${a - x}" y="${b - y}"/></a:${i ? 'lnTo' : 'moveTo'}>`,
  )
  return `<a:custGeom><a:pathLst><a:path w="${width}" h="${height}">${steps.join('')}<a:close/></a:path></a:pathLst></a:custGeom>`
}
const transform = (points: Polygon, by: number) => {
  const { x, y, width, height } = boxOf(points)
  return `<a:xfrm><a:off x="${x * by}" y="${y * by}"/><a:ext cx="${width * by}" cy="${height * by}"/></a:xfrm>`
}
const fill = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>`
const shape = (prefix: string, inside: string) =>
  `<${prefix}><p:nvSpPr><p:cNvPr id="9" name="s"/></p:nvSpPr><p:spPr>${inside}</p:spPr></${prefix}>`
const slideShape = (inside: string) => shape('p:sp', inside)
const drawn = (by = EMU) =>
  DRAWN.map(([colour, points]) => slideShape(transform(points, by) + geometry(points) + fill(colour))).join('')
const group = (inside: string, box: string) =>
  `<p:grpSp><p:grpSpPr><a:xfrm>${box}</a:xfrm></p:grpSpPr>${inside}</p:grpSp>`

const onSlide = async (shapes: string, more: Record<string, (text: string) => string> = {}) =>
  edit(await deck('', () => undefined), {
    'ppt/slides/slide1.xml': (xml) => xml.replace('</p:spTree>', `${shapes}</p:spTree>`),
    ...more,
  })
/** For what is seen, not how fast: others may be using the machine. */
const read = (bytes: Uint8Array, name = 'talk.pptx') =>
  readHere({ name, type: '', bytes }, 'attachment:1', () => {}, 50_000)
const mark = await oneMark(DRAWN_SVG)
const score = ({ pictures }: Awaited<ReturnType<typeof read>>) =>
  Math.max(0, ...pictures.map((picture) => best(picture, mark)))

test('a mark drawn as shapes of a slide is found as it stands', async () => {
  const ledger = await read(await onSlide(drawn()))
  expect(score(ledger)).toBeGreaterThan(CONFIRMED)
  expect(ledger.unread).toEqual([])
})

test.each([
  [
    'in a group that makes it smaller',
    (x: string) =>
      group(
        x,
        `<a:off x="900000" y="900000"/><a:ext cx="952500" cy="976312"/><a:chOff x="0" y="0"/><a:chExt cx="1905000" cy="1952625"/>`,
      ),
  ],
  [
    'small on a ground as large as the slide, beside much else',
    (x: string) =>
      slideShape(
        `<a:xfrm><a:off x="0" y="0"/><a:ext cx="12000000" cy="6800000"/></a:xfrm><a:prstGeom prst="rect"/>${fill('DDE8F0')}`,
      ) +
      group(
        x,
        `<a:off x="300000" y="300000"/><a:ext cx="476250" cy="488156"/><a:chOff x="0" y="0"/><a:chExt cx="1905000" cy="1952625"/>`,
      ),
  ],
  [
    'upside down in a group that is turned',
    (x: string) =>
      `<p:grpSp><p:grpSpPr><a:xfrm rot="10800000"><a:off x="900000" y="900000"/><a:ext cx="1905000" cy="1952625"/><a:chOff x="0" y="0"/><a:chExt cx="1905000" cy="1952625"/></a:xfrm></p:grpSpPr>${group(x, '<a:off x="0" y="0"/><a:ext cx="1905000" cy="1952625"/><a:chOff x="0" y="0"/><a:chExt cx="1905000" cy="1952625"/>').replace('<a:xfrm>', '<a:xfrm rot="10800000">')}</p:grpSp>`,
  ],
  [
    'under a shape that is not shown',
    (x: string) =>
      x +
      slideShape(
        `<a:xfrm><a:off x="0" y="0"/><a:ext cx="1905000" cy="1952625"/></a:xfrm><a:prstGeom prst="rect"/>${fill('FFFFFF')}`,
      ).replace('name="s"', 'name="s" hidden="1"'),
  ],
] as const)('a mark %s is found', async (_, around) => {
  expect(score(await read(await onSlide(around(drawn()))))).toBeGreaterThan(CONFIRMED)
})

test('colours are those of the theme, and points those of the formulas', async () => {
  const themed = drawn()
    .replaceAll('<a:srgbClr val="1a2e59"/>', '<a:schemeClr val="accent2"/>')
    .replace('<a:pathLst>', '<a:gdLst><a:gd name="far" fmla="*/ w 180 180"/></a:gdLst><a:pathLst>')
    .replace('<a:pt x="180" y="0"/>', '<a:pt x="r" y="t"/>')
  const theme = 'ppt/theme/theme1.xml'
  const ledger = await read(
    await onSlide(themed, {
      [theme]: (xml) => xml.replace(/<a:accent2>.*?<\/a:accent2>/s, '<a:accent2><a:srgbClr val="1A2E59"/></a:accent2>'),
    }),
  )
  expect(score(ledger)).toBeGreaterThan(0.9)
})

const anchored = (by: number) =>
  DRAWN.map(([colour, points], i) => {
    const { x, y, width, height } = boxOf(points)
    const place = (axis: string, at: number) =>
      `<wp:position${axis} relativeFrom="page"><wp:posOffset>${at * by}</wp:posOffset></wp:position${axis}>`
    return `<w:r><w:drawing><wp:anchor relativeHeight="${i}" behindDoc="0">${place('H', x)}${place('V', y)}<wp:extent cx="${width * by}" cy="${height * by}"/><wp:docPr id="${i}" name="S"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr>${transform(points, by)}${geometry(points)}${fill(colour)}</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
  })

test('a mark drawn as shapes of a page is found, whatever their order in the text', async () => {
  const body = `<w:p>${anchored(EMU).reverse().join('')}</w:p>`
  const ledger = await read(word({ body }), 'letter.docx')
  expect(score(ledger)).toBeGreaterThan(CONFIRMED)
  expect(ledger.unread).toEqual([])
})

test('what cannot be drawn as it stands is said', async () => {
  const odd = slideShape(
    `<a:xfrm><a:off x="300000" y="300000"/><a:ext cx="500000" cy="500000"/></a:xfrm><a:prstGeom prst="gear9"/>${fill('FFFFFF')}`,
  )
  const { unread } = await read(await onSlide(drawn() + odd))
  expect(unread.map(({ why }) => why).join()).toContain('could not be looked at as they stand')
})

test('boxes, arrows and a shape or two are no drawing', async () => {
  const box = (at: number, kind: string) =>
    slideShape(
      `<a:xfrm><a:off x="${at * 1_000_000}" y="500000"/><a:ext cx="1200000" cy="500000"/></a:xfrm><a:prstGeom prst="${kind}"/>${fill('4472C4')}`,
    )
  const free = slideShape(
    transform(
      [
        [0, 0],
        [90, 40],
      ],
      EMU,
    ) +
      geometry([
        [0, 0],
        [60, 0],
        [60, 10],
        [90, 20],
        [60, 40],
        [60, 30],
        [0, 30],
      ]) +
      fill('4472C4'),
  )
  const shapes = ['rect', 'roundRect', 'rightArrow', 'gear9', 'cloud', 'rect'].map((kind, i) => box(i, kind)).join('')
  const { pictures, unread } = await read(await onSlide(shapes + free + free))
  expect(pictures.filter(({ part }) => part.includes('shapes'))).toEqual([])
  expect(unread).toEqual([])
})

test('a mark drawn as shapes of an OpenDocument page is found', async () => {
  const styles = DRAWN.map(
    ([colour], i) =>
      `<style:style style:name="g${i}" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#${colour}"/></style:style>`,
  ).join('')
  const shapes = DRAWN.map(([, points], i) => {
    const { x, y, width, height } = boxOf(points)
    const path = points.map(([a, b]) => `${a - x} ${b - y}`).join(' L ')
    return `<draw:path draw:style-name="g${i}" svg:x="${x}mm" svg:y="${y}mm" svg:width="${width}mm" svg:height="${height}mm" svg:viewBox="0 0 ${width} ${height}" svg:d="M ${path} Z"/>`
  }).join('')
  const bytes = open('presentation', { styles, content: `<draw:page draw:name="p">${shapes}</draw:page>` })
  const ledger = await read(bytes, 'talk.odp')
  expect(score(ledger)).toBeGreaterThan(CONFIRMED)
  expect(ledger.unread).toEqual([])
})
