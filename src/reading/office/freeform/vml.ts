import { after, type Box, type Matrix, type Point, SAME } from '../../metafile/geometry.ts'
import type { Attributes } from '../xml.ts'
import { hex } from './colours.ts'
import type { Look } from './pages.ts'
import { presetOf } from './presets.ts'
import { fitted, type Sheets, turned } from './sheets.ts'
import type { createWordPlaces } from './word-places.ts'

/** In the SVG syntax; points that are left out are zero. */
const COMMANDS: Readonly<Record<string, string>> = {
  m: 'M',
  l: 'L',
  c: 'C',
  t: 'm',
  r: 'l',
  v: 'c',
  x: 'Z',
  e: '',
  nf: '',
  ns: '',
}
const UNITS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75, pc: 12 }
const DEFAULT_SIZE = 1_000

type Outline = { readonly d: string; readonly size: Box }

/** Collects the shapes of old Office files. Those of a type take its path. */
export function gatherVml(sheets: Sheets, words: ReturnType<typeof createWordPlaces>, part: string) {
  const groups: Matrix[] = []
  const types = new Map<string, Outline>()
  let latest: Attributes | undefined
  const openers: Record<string, (attributes: Attributes) => void> = {
    group(attributes) {
      if (groups.length === 0) {
        sheets.next()
        place(attributes)
      }
      groups.push(after(fitted(innerOf(attributes), boxOf(attributes)), turnOf(attributes, groups.at(-1) ?? SAME)))
    },
    polyline: (attributes) => draw({ d: `M${attributes['points'] ?? ''}`, size: [0, 0, 0, 0] }, attributes),
    shapetype(attributes) {
      latest = attributes
      const own = ownOf(attributes)
      if (!own) return
      types.set(attributes['id'] ?? '', own)
      draw(own, attributes)
    },
    shape(attributes) {
      latest = attributes
      const own = ownOf(attributes) ?? types.get((attributes['type'] ?? '').replace(/^#/, ''))
      if (own) draw(own, attributes)
    },
    rect: (attributes) => drawReady('rect', attributes),
    roundrect: (attributes) => drawReady('rect', attributes),
    oval: (attributes) => drawReady('ellipse', attributes),
    line(attributes) {
      if (groups.length === 0) place(attributes)
      const ends = [attributes['from'], attributes['to']].map(pointOf)
      sheets.drawReady([ends], turnOf(attributes, groups.at(-1) ?? SAME), { ...lookOf(attributes), fill: undefined })
    },
    path: ({ v = '' }) => {
      if (v !== '') draw({ d: svgOf(v), size: innerOf(latest ?? {}) }, latest ?? {})
    },
  }
  return {
    // Other vocabularies have lines and rectangles too.
    open: (name: string, attributes: Attributes) => name.startsWith('v:') && openers[name.slice(2)]?.(attributes),
    close(name: string) {
      if (name === 'v:group' && groups.pop() && groups.length === 0) sheets.next()
    },
  }

  function draw({ d, size }: Outline, attributes: Attributes) {
    const group = groups.at(-1)
    if (!group) {
      sheets.next()
      place(attributes)
    }
    const box = boxOf(attributes)
    const to = box[2] === box[0] || size[2] === size[0] ? SAME : fitted(size, box)
    sheets.draw(d, after(to, turnOf(attributes, group ?? SAME)), lookOf(attributes))
  }
  function drawReady(name: string, attributes: Attributes) {
    if (groups.length === 0) place(attributes)
    const to = after(fitted(UNIT, boxOf(attributes)), turnOf(attributes, groups.at(-1) ?? SAME))
    sheets.drawReady(presetOf(name, () => 0).lines, to, lookOf(attributes))
  }
  function place({ style = '' }: Attributes) {
    const [, from = ''] = /mso-position-vertical-relative\s*:\s*([\w-]+)/i.exec(style) ?? []
    sheets.at(`${part}/vml-${words.keyOf(from)}`)
  }
}

const UNIT: Box = [0, 0, 1, 1]

function lookOf(attributes: Attributes): Look {
  const isShown = (key: string) => !/^f/i.test(attributes[key] ?? '')
  return {
    fill: isShown('filled') ? hex(attributes['fillcolor'] ?? 'white') : undefined,
    ink: isShown('stroked') ? hex(attributes['strokecolor'] ?? 'black') : undefined,
  }
}

function pointOf(pair = ''): Point {
  const [x = 0, y = 0] = pair.split(',').map((part) => lengthIn(`at:${part.trim()}`, 'at'))
  return [x, y]
}

const ownOf = (attributes: Attributes): Outline | undefined => {
  const { path = '' } = attributes
  return path === '' ? undefined : { d: svgOf(path), size: innerOf(attributes) }
}

const STEPS = /(n[fs]|a[elrt]|w[ar]|q[xyb]|[mlcxetrv])([^a-z]*)/gi

const svgOf = (path: string): string =>
  Array.from(path.matchAll(STEPS), ([, command, values]) => stepOf(command!.toLowerCase(), values!)).join('')

/** No path of SVG has a question mark, so formulas and arcs are left. */
function stepOf(command: string, values: string): string {
  const letter = COMMANDS[command]
  if (letter === undefined || values.includes('@')) return `?${values}`
  if (letter === '' || letter === 'Z') return letter
  const numbers = values
    .trim()
    .replace(/\s*,\s*|\s+|(?<=\d)(?=-)/g, ',')
    .split(',')
  if (numbers.length % 2 === 1) numbers.push('')
  return `${letter}${numbers.map((number) => number || '0').join(' ')}`
}

const innerOf = ({ coordorigin, coordsize }: Attributes): Box => {
  const [x = 0, y = 0] = numbersIn(coordorigin)
  const [wide = DEFAULT_SIZE, high = DEFAULT_SIZE] = numbersIn(coordsize)
  return [x, y, x + wide, y + high]
}

const numbersIn = (pair = ''): number[] => (pair.match(/-?[\d.]+/g) ?? []).map(Number)

function boxOf({ style = '' }: Attributes): Box {
  const [x, y] = [lengthIn(style, '(?:margin-)?left'), lengthIn(style, '(?:margin-)?top')]
  return [x, y, x + lengthIn(style, 'width'), y + lengthIn(style, 'height')]
}

function lengthIn(style: string, key: string): number {
  const [, number = '0', unit = ''] = new RegExp(`(?:^|;)\\s*${key}\\s*:\\s*(-?[\\d.]+)([a-z]*)`, 'i').exec(style) ?? []
  return Number(number) * (UNITS[unit.toLowerCase()] ?? 1)
}

function turnOf(attributes: Attributes, group: Matrix): Matrix {
  const { style = '' } = attributes
  const flip = /(?:^|;)\s*flip\s*:\s*([xy ]+)/i.exec(style)?.[1] ?? ''
  return after(turned(boxOf(attributes), lengthIn(style, 'rotation'), flip.includes('x'), flip.includes('y')), group)
}
