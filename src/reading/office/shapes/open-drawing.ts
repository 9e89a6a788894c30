import { at, type Box, standing } from '../../affine.ts'
import type { Budget } from '../../budget.ts'
import type { Frame, Shape } from '../../composition.ts'
import type { Outline } from '../../strokes.ts'
import { svgOutline } from '../outlines.ts'
import { presetOutline } from './presets.ts'
import { childOf, type Node, treeOf } from './tree.ts'

/** Text has its own readers. */
const WITHOUT = /^(?:text:span|table:table-cell|draw:frame)$/
const FREE = /^draw:(?:path|polygon|custom-shape)$/
const READY: Readonly<Record<string, string>> = {
  'draw:rect': 'rect',
  'draw:ellipse': 'ellipse',
  'draw:circle': 'ellipse',
}
const KINDS: Readonly<Record<string, string>> = {
  rectangle: 'rect',
  'ooxml-rect': 'rect',
  ellipse: 'ellipse',
  'ooxml-ellipse': 'ellipse',
  'round-rectangle': 'roundRect',
  'isosceles-triangle': 'triangle',
}
const CENTIMETRES: Readonly<Record<string, number>> = {
  cm: 1,
  mm: 0.1,
  in: 2.54,
  pt: 2.54 / 72,
  pc: 2.54 / 6,
  px: 2.54 / 96,
}
const UNTURNED = { turn: 0, across: false, down: false }
/** Styles that stand on one another without end. */
const DEEPEST_STYLE = 20

/** Shapes of an OpenDocument part where they stand, a slide or a page each; undefined where there are too many. */
export function openDrawingFrames(parts: readonly Uint8Array[], budget: Budget): Frame[] | undefined {
  const trees = parts.map((bytes) => treeOf(bytes, budget, WITHOUT))
  const styles = new Map<string, Node>()
  const frames: Shape[][] = [[]]
  for (const tree of trees) if (tree) style(tree)
  for (const tree of trees) if (tree) walk(tree)
  return trees.includes(undefined) ? undefined : frames

  function style(node: Node): void {
    if (node.name === 'style:style') styles.set(node.attributes['style:name'] ?? '', node)
    else for (const child of node.children) style(child)
  }

  function walk(node: Node): void {
    if (/^(?:draw:page|table:table|style:master-page)$/.test(node.name)) frames.push([])
    if (FREE.test(node.name) || READY[node.name]) frames.at(-1)!.push(...shapeOf(node))
    else for (const child of node.children) walk(child)
  }

  function said(name: string | undefined, key: string): string | undefined {
    let next = name
    for (let depth = 0; next !== undefined && depth < DEEPEST_STYLE; depth++) {
      const found = styles.get(next)
      const value = childOf(found, 'graphic-properties')?.attributes[key]
      if (value !== undefined) return value
      next = found?.attributes['style:parent-style-name']
    }
    return undefined
  }

  function shapeOf(node: Node): Shape[] {
    const name = node.attributes['draw:style-name']
    const kind = said(name, 'draw:fill') ?? 'solid'
    const fill = kind === 'none' ? undefined : colour(said(name, 'draw:fill-color') ?? '#729fcf')
    const line = said(name, 'draw:stroke') === 'none' ? undefined : colour(said(name, 'svg:stroke-color') ?? '#3465a4')
    const { outline, free, unknown } = outlineOf(node)
    return [
      {
        outline,
        free,
        ...(fill ? { fill } : {}),
        ...(line ? { line, wide: size(said(name, 'svg:stroke-width')) } : {}),
        ...(unknown && (fill || line) ? { unknown: true } : {}),
      },
    ]
  }
}

const colour = (value: string): string => (/^#[0-9a-f]{6}$/i.test(value) ? value : '#808080')

function size(value = ''): number {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(\w*)$/.exec(value) ?? []
  return (Number(number) || 0) * (CENTIMETRES[unit] ?? 1)
}

/** Where a shape is turned by a matrix of its own, or its path counts with formulas, only its box is known. */
function outlineOf(node: Node): { outline: Outline; free: boolean; unknown: boolean } {
  const { attributes } = node
  const box: Box = {
    x: size(attributes['svg:x']),
    y: size(attributes['svg:y']),
    width: size(attributes['svg:width']),
    height: size(attributes['svg:height']),
  }
  const geometry = childOf(node, 'enhanced-geometry')?.attributes ?? {}
  const ready = READY[node.name] ?? KINDS[geometry['draw:type'] ?? '']
  const outline = ready ? presetOutline(ready, box.width, box.height)! : drawn(attributes, geometry, box)
  const unknown = outline === undefined || attributes['draw:transform'] !== undefined
  const place = standing(box, {
    ...UNTURNED,
    across: geometry['draw:mirror-horizontal'] === 'true',
    down: geometry['draw:mirror-vertical'] === 'true',
  })
  const shape = outline ?? presetOutline('rect', box.width, box.height)!
  // A ready-made one that is not known here is no drawing of anybody's own.
  const free = !ready && (node.name !== 'draw:custom-shape' || /non-primitive|^$/.test(geometry['draw:type'] ?? ''))
  return { outline: shape.map((line) => line.map((point) => at(place, point))), free, unknown }
}

function drawn(attributes: Node['attributes'], geometry: Node['attributes'], box: Box): Outline | undefined {
  const path = attributes['svg:d'] ?? geometry['draw:enhanced-path'] ?? `M ${attributes['draw:points'] ?? ''} Z`
  if (/[?$TUABWVXY]/.test(geometry['draw:enhanced-path'] ?? '')) return undefined
  const view = (attributes['svg:viewBox'] ?? geometry['svg:viewBox'] ?? '').split(/[\s,]+/).map(Number)
  const sub = (Object.entries(geometry).find(([key]) => key.endsWith(':sub-view-size'))?.[1] ?? '')
    .split(' ')
    .map(Number)
  const [left = 0, top = 0] = view
  const [width, height] = [view[2] || sub[0] || 0, view[3] || sub[1] || 0]
  if (width <= 0 || height <= 0) return undefined
  return svgOutline(path).map((line) =>
    line.map(([x, y]) => [((x - left) * box.width) / width, ((y - top) * box.height) / height] as const),
  )
}
