import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { UNSHOWN_DRAWING } from '../../src/reading/unshown.ts'
import { open } from '../files/opendocument.ts'
import { edit } from '../files/package.ts'
import { deck } from '../files/pptx.ts'
import { word } from '../files/word-package.ts'

const STEPS = Array.from({ length: 12 }, (_, i) => [i * 7, (i * 31) % 90] as const)

/** A DrawingML shape that is drawn point by point. */
const freeform = (points: readonly (readonly [number, number])[], prefix = 'a') =>
  `<${prefix}:custGeom><${prefix}:pathLst><${prefix}:path w="90" h="90">${points
    .map(([x, y]) => `<${prefix}:lnTo><${prefix}:pt x="${x}" y="${y}"/></${prefix}:lnTo>`)
    .join('')}</${prefix}:path></${prefix}:pathLst></${prefix}:custGeom>`
const readyMade = (kind: string) => `<a:prstGeom prst="${kind}"/>`
const slideShape = (geometry: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="s"/></p:nvSpPr><p:spPr>${geometry}</p:spPr></p:sp>`
const onSlide = async (...geometries: string[]) =>
  edit(await deck('', () => undefined), {
    'ppt/slides/slide1.xml': (xml) => xml.replace('</p:spTree>', `${geometries.map(slideShape).join('')}</p:spTree>`),
  })
const other = STEPS.map(([x, y]) => [x + 1, y] as const)

async function why(name: string, bytes: Uint8Array) {
  const { unread } = await readHere({ name, type: '', bytes }, 'attachment:1', () => {}, 50_000)
  return unread.map((one) => one.why)
}
const odp = (shapes: string) => open('presentation', { content: `<draw:page draw:name="p">${shapes}</draw:page>` })
const path = `M ${STEPS.concat(other)
  .map((point) => point.join(' '))
  .join(' L ')}`
const picture = (content: string) => word({ body: `<w:p><w:r><w:pict>${content}</w:pict></w:r></w:p>` })

describe('a person must look at shapes that are drawn point by point', () => {
  test('on a slide', async () => {
    expect(await why('talk.pptx', await onSlide(freeform(STEPS), freeform(other)))).toEqual([UNSHOWN_DRAWING])
  })

  test('whatever prefix names their elements', async () => {
    const shapes = freeform([...STEPS, ...other], 'd').replace(
      '<d:custGeom>',
      `<d:custGeom xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/main">`,
    )
    expect(await why('talk.pptx', await onSlide(shapes))).toEqual([UNSHOWN_DRAWING])
  })

  test.each([
    ['a path', `<draw:path svg:d="${path}"/>`],
    ['a polygon', `<draw:polygon draw:points="${path.replace(/[ML] /g, '')}"/>`],
    [
      'a custom shape',
      `<draw:custom-shape><draw:enhanced-geometry draw:type="non-primitive" draw:enhanced-path="${path}"/></draw:custom-shape>`,
    ],
  ])('as %s of OpenDocument', async (_, shape) => {
    expect(await why('talk.odp', odp(shape))).toEqual([UNSHOWN_DRAWING])
  })

  test('in VML', async () => {
    expect(await why('letter.docx', picture(`<v:shape path="${path.toLowerCase()}"/>`))).toEqual([UNSHOWN_DRAWING])
  })
})

describe('ordinary shapes are read without a person', () => {
  test('boxes, arrows, ovals and a small free shape of a slide', async () => {
    const shapes = ['rect', 'roundRect', 'rightArrow', 'ellipse', 'cloud', 'rect'].map(readyMade)
    expect(await why('talk.pptx', await onSlide(...shapes, freeform(STEPS)))).toEqual([])
  })

  test('one repeated shape', async () => {
    expect(await why('talk.pptx', await onSlide(freeform(STEPS), freeform(STEPS), freeform(STEPS)))).toEqual([])
  })

  test('the outline along which text flows, and the ends of lines in OpenDocument', async () => {
    const around = `<draw:contour-polygon draw:points="${path.replace(/[ML] /g, '')}"/>`
    expect(await why('talk.odp', odp(around))).toEqual([])
    const end = (from: number) => `<draw:marker draw:name="a${from}" svg:d="M ${from} 0 ${'L 9 9 '.repeat(14)}"/>`
    expect(await why('talk.odp', odp([1, 2, 3].map(end).join('')))).toEqual([])
    expect(await why('talk.odp', odp([1, 2, 3, 4, 5].map(end).join('')))).toEqual([UNSHOWN_DRAWING])
    expect(await why('talk.odp', odp(`<draw:marker svg:d="${path.repeat(4)}"/>`))).toEqual([UNSHOWN_DRAWING])
    const decoy = `draw:points="${'0,0 '.repeat(6)}"`
    expect(await why('talk.odp', odp(`<draw:marker ${decoy} svg:d="${path.repeat(4)}"/>`))).toEqual([UNSHOWN_DRAWING])
  })

  test('a ready-made shape of OpenDocument', async () => {
    const shape = `<draw:custom-shape><draw:enhanced-geometry draw:type="ellipse" draw:enhanced-path="${path}"/></draw:custom-shape>`
    expect(await why('talk.odp', odp(shape))).toEqual([])
  })

  test('the text box of an old Word file', async () => {
    const type = '<v:shapetype coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"/>'
    expect(await why('letter.docx', picture(type))).toEqual([])
  })
})
