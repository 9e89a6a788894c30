import { after, type Box, type Matrix, type Point, SAME } from '../../metafile/geometry.ts'
import { MIN_POINTS } from '../../unshown.ts'
import type { Attributes } from '../xml.ts'
import { svgPathOf } from './enhanced-path.ts'
import { createValues } from './equations.ts'
import type { createOdfLooks } from './odf-looks.ts'
import { presetOf } from './presets.ts'
import { countIn, fitted, type Sheets, turned } from './sheets.ts'

/** Where text flows around a picture: no program paints it. */
const CONTOURS = /^draw:contour-/
/** Ends of lines that a document usually has, and the points of the largest that programs offer. */
const [MOST_ENDS, LARGEST_END] = [4, 40] as const
/** A ring has two. */
const MOST_OUTLINES = 2
/** Centimetres. */
const UNITS: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, px: 2.54 / 96, pc: 2.54 / 6 }
const PAGE = /^(?:draw:page|style:master-page)$/
const DRAWN = /^draw:(?:g|path|polygon|polyline|custom-shape|connector|frame|rect|line|circle|ellipse)$/
const PARAGRAPH = /^text:[ph]$/
const READY: Readonly<Record<string, string>> = {
  'draw:rect': 'rect',
  'draw:circle': 'ellipse',
  'draw:ellipse': 'ellipse',
}
const UNIT: Box = [0, 0, 1, 1]
const OWN_GEOMETRY = /^(?:|.*non-primitive)$/

/** Collects shapes, all of a slide on one sheet, and those of a text apart. */
export function gatherOdf(sheets: Sheets, looks: ReturnType<typeof createOdfLooks>, part: string) {
  const open: { readonly name: string; readonly attributes: Attributes }[] = []
  const ends: string[] = []
  const formulas = new Map<string, string>()
  let geometry: Attributes | undefined
  let places = 0
  let paragraph = 0
  return {
    open(name: string, attributes: Attributes) {
      looks.open(name, attributes)
      if (PARAGRAPH.test(name) && !open.some((one) => PARAGRAPH.test(one.name))) paragraph++
      if (PAGE.test(name) || (DRAWN.test(name) && !open.some((one) => PAGE.test(one.name) || DRAWN.test(one.name))))
        begin(name, attributes)
      if (!CONTOURS.test(name)) take(name, attributes)
      open.push({ name, attributes })
    },
    close(name: string) {
      looks.close(name)
      open.pop()
      if (name !== 'draw:enhanced-geometry' || !geometry) return
      drawOwn(geometry, open.at(-1)?.attributes ?? geometry)
      geometry = undefined
    },
    finish() {
      if (ends.length > MOST_ENDS || !ends.every(isUsualEnd)) for (const end of ends) sheets.leave(end)
    },
  }

  function begin(name: string, attributes: Attributes) {
    sheets.next()
    const { 'text:anchor-type': anchor, 'text:anchor-page-number': page = '1' } = attributes
    if (anchor === 'page') sheets.at(`${part}/page${page}`)
    else if (PAGE.test(name) || !anchor || anchor === 'as-char') sheets.at(`${part}/${name}${++places}`)
    else sheets.at(`${part}/paragraph${paragraph}`)
  }
  function take(name: string, attributes: Attributes) {
    const { 'svg:d': d, 'draw:points': points } = attributes
    if (name === 'draw:marker') ends.push([d, points].filter(Boolean).join(' '))
    else if (d !== undefined) draw(d, attributes, attributes)
    else if (points !== undefined) draw(`M${points}${name === 'draw:polygon' ? 'Z' : ''}`, attributes, attributes)
    else if (READY[name])
      sheets.drawReady(presetOf(READY[name], () => 0).lines, placeOf(UNIT, {}, attributes), looks.of(attributes))
    else if (name === 'draw:line' || name === 'draw:connector') drawLine(attributes)
    else takeOwn(name, attributes)
  }
  function drawLine(attributes: Attributes) {
    const ends = [1, 2].map((end): Point => [lengthOf(attributes[`svg:x${end}`]), lengthOf(attributes[`svg:y${end}`])])
    sheets.drawReady([ends], transformOf(attributes['draw:transform']), { ...looks.of(attributes), fill: undefined })
  }
  function takeOwn(name: string, attributes: Attributes) {
    const { 'draw:name': called = '', 'draw:formula': formula = '' } = attributes
    if (name === 'draw:equation') formulas.set(called, formula)
    else if (attributes['draw:enhanced-path'] !== undefined) {
      geometry = attributes
      formulas.clear()
    }
  }
  function drawOwn(own: Attributes, shape: Attributes) {
    const { 'draw:enhanced-path': path = '', 'draw:modifiers': modifiers } = own
    const values = createValues({ formulas, modifiers: numbersIn(modifiers), inner: innerOf(own) })
    const d = svgPathOf(path, values)
    // The path of a ready-made shape is as the program wrote it, or is drawn instead of it.
    const isReadyMade = !OWN_GEOMETRY.test(own['draw:type'] ?? '')
    if (!isReadyMade || !d.includes('?') || countIn(d) >= MIN_POINTS) draw(d, own, shape)
  }
  function draw(d: string, geometry: Attributes, shape: Attributes) {
    sheets.draw(d, placeOf(innerOf(geometry), geometry, shape), looks.of(shape))
  }
}

function isUsualEnd(path: string): boolean {
  return (
    (path.match(/-?\d*\.?\d+/g)?.length ?? 0) / 2 <= LARGEST_END && (path.match(/m/gi)?.length ?? 0) <= MOST_OUTLINES
  )
}

function innerOf(geometry: Attributes): Box {
  const [left = 0, top = 0, wide = 0, high = 0] = numbersIn(geometry['svg:viewBox'])
  return [left, top, left + wide, top + high]
}

const numbersIn = (text = ''): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number)

function lengthOf(value = ''): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)([a-z]*)$/i.exec(value.trim()) ?? []
  return Number(number) * (UNITS[unit] ?? 1)
}

function placeOf(inner: Box, geometry: Attributes, shape: Attributes): Matrix {
  const box = boxOf(shape)
  const flipX = geometry['draw:mirror-horizontal'] === 'true'
  const flipY = geometry['draw:mirror-vertical'] === 'true'
  return after(after(fitted(inner, box), turned(box, 0, flipX, flipY)), transformOf(shape['draw:transform']))
}

function boxOf(shape: Attributes): Box {
  const at = (key: string) => lengthOf(shape[`svg:${key}`])
  if (shape['svg:x1'] === undefined) return [at('x'), at('y'), at('x') + at('width'), at('y') + at('height')]
  const [x1, y1, x2, y2] = [at('x1'), at('y1'), at('x2'), at('y2')]
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** OpenDocument 1.3, 19.228: applied from the left; a rotation turns against the clock. */
function transformOf(source = ''): Matrix {
  let all: Matrix = SAME
  for (const [, step, values] of source.matchAll(/(\w+)\s*\(([^)]*)\)/g))
    all = after(
      all,
      STEPS[step!]?.(
        values!
          .trim()
          .split(/[\s,]+/)
          .map(lengthOf),
      ) ?? SAME,
    )
  return all
}

const STEPS: Readonly<Record<string, (values: readonly number[]) => Matrix>> = {
  rotate: ([by = 0]) => [Math.cos(by), -Math.sin(by), Math.sin(by), Math.cos(by), 0, 0],
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  skewX: ([by = 0]) => [1, 0, Math.tan(-by), 1, 0, 0],
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
}
