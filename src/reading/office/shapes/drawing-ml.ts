import { type Affine, after, at, type Box, growth, moved, SAME, scaled, standing } from '../../affine.ts'
import type { Budget } from '../../budget.ts'
import type { Frame, Shape } from '../../composition.ts'
import type { Outline } from '../../strokes.ts'
import { anchorOf, paperOf } from './anchors.ts'
import type { Theme } from './colours.ts'
import { customPaths, type Path } from './geometry.ts'
import { fillOf, type Paint, paintOf } from './paint.ts'
import { presetOutline } from './presets.ts'
import { childOf, localOf, type Node, numberOf, treeOf } from './tree.ts'

/** Text has its own readers, and what extensions hold is not shown. */
const WITHOUT = /^(?:a:p|w:(?:[prt]|tbl|tr|tc)Pr|w:t|w:instrText|\w+:extLst)$/
const SHAPES = new Set(['sp', 'wsp', 'cxnSp'])
const GROUPS = new Set(['grpSp', 'wgp', 'wpc', 'spTree', 'lockedCanvas'])
/** What Office knows by these names it shows; of the rest it shows what the file has instead. */
const KNOWN = /^(?:wp[sgci]|[wpacx]\d+\w*|cx\d*|aink|am3d|psuz|pRoam|v)$/

type Place = {
  /** From where it stands to the frame. */
  readonly within: Affine
  readonly fill?: Node
  /** Where an anchor puts the whole, whatever the shape says itself. */
  readonly box?: Box
  readonly frame: string
  readonly height: number
}
type Stood = { readonly shape: Shape; readonly height: number }

/** Shapes of a part where they stand, by slide, page or paragraph; undefined where there are too many. */
export function drawingMlFrames(bytes: Uint8Array, theme: () => Theme, budget: Budget): Frame[] | undefined {
  const top = treeOf(bytes, budget, WITHOUT)
  if (!top) return undefined
  const frames = new Map<string, Stood[]>()
  const paper = paperOf(top)
  let [paragraphs, pages, lines] = [0, 0, 0]

  walk(top, { within: SAME, frame: 'part', height: 0 })
  return [...frames.values()].map((stood) =>
    stood.sort((one, other) => one.height - other.height).map(({ shape }) => shape),
  )

  function walk(node: Node, place: Place): void {
    if (node.name === 'w:p') paragraphs++
    if (node.name === 'w:br' && node.attributes['w:type'] === 'page') pages++
    if (isHidden(node)) return
    const local = localOf(node)
    if (local === 'AlternateContent') choose(node, place)
    else if (SHAPES.has(local)) add(node, place)
    else {
      const inside = insideOf(node, local, place)
      for (const child of node.children) walk(child, inside)
    }
  }

  function insideOf(node: Node, local: string, place: Place): Place {
    if (GROUPS.has(local)) return inGroup(node, place)
    if (node.name !== 'wp:anchor' && node.name !== 'wp:inline') return place
    return { within: SAME, frame: `line ${++lines}`, ...anchorOf(node, paper, paragraphs, pages) }
  }

  function choose(node: Node, place: Place): void {
    const [choice, fallback] = [childOf(node, 'Choice'), childOf(node, 'Fallback')]
    const isKnown = (choice?.attributes['Requires'] ?? '').split(/\s+/).every((one) => KNOWN.test(one))
    const shown = choice && isKnown ? choice : fallback
    for (const child of shown?.children ?? []) walk(child, place)
  }

  function add(node: Node, place: Place): void {
    const properties = childOf(node, 'spPr')
    const shapes = shapesOf(properties, paintOf(properties, childOf(node, 'style'), theme(), place.fill), place)
    const stood = frames.get(place.frame) ?? []
    frames.set(place.frame, stood)
    for (const shape of shapes) stood.push({ shape, height: place.height })
  }
}

function isHidden(node: Node): boolean {
  const about = node.children.find((child) => /^nv\w*Pr$/.test(localOf(child))) ?? node
  return /^(?:1|true)$/.test(childOf(about, 'cNvPr', 'docPr')?.attributes['hidden'] ?? '')
}

function inGroup(node: Node, { box, ...place }: Place): Place {
  const properties = childOf(node, 'grpSpPr')
  const fill = fillOf(properties)
  const own = fill && localOf(fill) !== 'grpFill' ? { fill } : {}
  const transform = childOf(properties, 'xfrm')
  const said = transform && childOf(transform, 'ext') ? boxIn(transform, 'off', 'ext') : undefined
  const outside = box ?? said
  if (!outside) return { ...place, ...own }
  const children = said && childOf(transform, 'chExt') ? boxIn(transform!, 'chOff', 'chExt') : said
  const stands = standing(outside, poseOf(transform))
  const inside = children
    ? after(
        scaled(share(outside.width, children.width), share(outside.height, children.height)),
        moved(-children.x, -children.y),
      )
    : SAME
  return { ...place, ...own, within: after(place.within, after(stands, inside)) }
}

/** The tree of a slide says noughts: all stands in it as it says. */
const share = (outside: number, inside: number): number => (outside > 0 && inside > 0 ? outside / inside : 1)

function boxIn(transform: Node, where: string, size: string): Box {
  const [off, ext] = [childOf(transform, where), childOf(transform, size)]
  return { x: numberOf(off, 'x'), y: numberOf(off, 'y'), width: numberOf(ext, 'cx'), height: numberOf(ext, 'cy') }
}

const poseOf = (transform: Node | undefined) => ({
  turn: numberOf(transform, 'rot') / 60_000,
  across: /^(?:1|true)$/.test(transform?.attributes['flipH'] ?? ''),
  down: /^(?:1|true)$/.test(transform?.attributes['flipV'] ?? ''),
})

function shapesOf(properties: Node | undefined, paint: Paint, place: Place): Shape[] {
  const transform = childOf(properties, 'xfrm')
  const custom = childOf(properties, 'custGeom')
  const said = transform && childOf(transform, 'ext') ? boxIn(transform, 'off', 'ext') : undefined
  const box = place.box ?? said
  // Where its layout puts it is not asked here.
  if (!box && !custom) return []
  const { width, height } = box ?? UNPLACED
  const whole = after(place.within, standing(box ?? UNPLACED, poseOf(transform)))
  const paths = custom ? customPaths(custom, width, height) : presetPath(properties, width, height)
  const { fill, opacity, line, wide, pictured } = paint
  const unknown = paths === undefined || !box || (pictured && custom)
  return (paths ?? [{ outline: BOX(width, height), filled: true, lined: true }]).map((path) => ({
    outline: path.outline.map((points) => points.map((point) => at(whole, point))),
    free: custom !== undefined,
    ...(path.filled && fill ? { fill, opacity: opacity ?? 1 } : {}),
    ...(path.lined && line ? { line, wide: (wide ?? 0) * growth(place.within) } : {}),
    ...(unknown && (fill || line || pictured) ? { unknown: true, fill: fill ?? '#808080' } : {}),
  }))
}

const UNPLACED: Box = { x: 0, y: 0, width: 1, height: 1 }
const BOX = (w: number, h: number): Outline => presetOutline('rect', w, h)!

function presetPath(properties: Node | undefined, width: number, height: number): Path[] | undefined {
  const name = childOf(properties, 'prstGeom')?.attributes['prst']
  if (name === undefined) return []
  const outline = presetOutline(name, width, height)
  return outline && [{ outline, filled: !/^(?:line|\w*Connector\d?)$/.test(name), lined: true }]
}
