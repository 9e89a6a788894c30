import { Exhausted } from './budget.ts'
import { clusters, type Extent, extentOf, extentOfOne } from './clusters.ts'
import { READ_PIXELS } from './picture/bounds.ts'
import { decode, pictureOf } from './picture/decode.ts'
import type { House } from './reader.ts'
import type { Outline } from './strokes.ts'

/** A shape where it stands in its frame: a slide, a page, a drawing. Shapes of a frame come from the lowest to the highest. */
export type Shape = {
  readonly outline: Outline
  readonly fill?: string
  readonly opacity?: number
  readonly line?: string
  /** In the units of the frame. */
  readonly wide?: number
  /** Drawn point by point, not a box or an oval of the program's own. */
  readonly free: boolean
  /** Only its box is known: it cannot be drawn as it looks. */
  readonly unknown?: boolean
}
export type Frame = readonly Shape[]

/** One outline of so many points may be a mark in one ink; two shapes together need fewer. An arrow and a box have less. */
const FEWEST_POINTS = { alone: 60, together: 24 }
/** So many filled shapes, one on the other, may be a crest: where they cannot be drawn as they stand, it is said. */
const CREST = { shapes: 4, points: 40 }
/** A show of a thousand pages, each with its own decoration. */
const MOST_PICTURES = 12
/** A map of every parish: shapes and points beyond this are not drawn. */
const MOST_SHAPES = 1_500
const MOST_POINTS = 40_000
/** A mark as large as this is told by its charges too. Long ones are no higher than the width lets them. */
const LONGEST = 560
const MARGIN = 16
/** An inner part as small as this beside the whole is drawn by itself too. */
const SMALL = 0.5
/** Whatever lies under a mark and is so much of the whole is ground to it. */
const GROUND = 0.25
const DEEPEST = 4

const UNSEEN = 'Shapes that lie on one another, as a crest may be drawn, could not be looked at as they stand.'

/**
 * A mark can be drawn as shapes, in any program that draws: each frame's are drawn where they stand, in their colours, and looked at as a
 * picture. What touches nothing else is a picture of its own, so that a mark is large in it. Their words are looked for line by line elsewhere.
 */
export async function lookAtShapes(frames: readonly Frame[], house: House, at: string): Promise<void> {
  const views = frames.flatMap((frame) => {
    house.budget.check()
    return viewsOf(frame)
  })
  const distinct = new Map<string, View>()
  let unseen = false
  for (const view of views.sort((one, other) => other.points - one.points)) {
    unseen ||= view.unseen
    if (!view.drawn) continue
    const svg = draw(view)
    if (distinct.size < MOST_PICTURES) distinct.set(svg, view)
    else if (!distinct.has(svg)) unseen ||= view.crest
  }
  for (const [i, svg] of [...distinct.keys()].entries()) {
    house.budget.check()
    try {
      house.picture(
        `${at}${i + 1}`,
        await pictureOf(await decode(Buffer.from(svg), 0, READ_PIXELS), 'shapes as they stand'),
      )
    } catch (fault) {
      if (fault instanceof Exhausted) throw fault
      unseen = true
    }
  }
  if (unseen) house.unread(at, UNSEEN)
}

/** Whether filled shapes on one another may be a crest. */
function mayBeCrest(shapes: Frame, points: number): boolean {
  return shapes.filter(({ free, fill }) => free && fill !== undefined).length >= CREST.shapes && points >= CREST.points
}

type View = {
  readonly extent: Extent
  readonly shapes: Frame
  readonly points: number
  readonly drawn: boolean
  readonly crest: boolean
  readonly unseen: boolean
}

function viewsOf(frame: Frame): View[] {
  if (!frame.some(({ free }) => free)) return []
  const shapes = frame.filter(isSeen)
  if (shapes.length <= MOST_SHAPES) return clusters(shapes).flatMap((one) => within(one, shapes, 0))
  return [viewOf(shapes.slice(0, MOST_SHAPES), shapes, true)].map((view) => ({ ...view, drawn: false }))
}

const isSeen = ({ outline, fill, opacity = 1, line, unknown }: Shape): boolean =>
  outline.length > 0 && ((fill !== undefined && opacity > 0.05) || line !== undefined || unknown === true)

/** A cluster as a whole; and what stands on its ground, where that is small beside it. */
function within(cluster: Frame, all: Frame, depth: number): View[] {
  const view = viewOf(cluster, all, false)
  if (depth === DEEPEST) return [view]
  const most = area(view.extent) * GROUND
  const figures = cluster.filter((shape) => area(extentOfOne(shape)) < most)
  if (figures.length === 0 || figures.length === cluster.length) return [view]
  const inner = clusters(figures).filter((one) => long(extentOf(one)) < long(view.extent) * SMALL)
  return [view, ...inner.flatMap((one) => within(one, all, depth + 1)).filter(({ drawn }) => drawn)]
}

function viewOf(cluster: Frame, all: Frame, partly: boolean): View {
  const extent = extentOf(cluster)
  const free = cluster.filter(({ free }) => free)
  const points = free.reduce((sum, one) => sum + pointsOf(one), 0)
  const fewest = free.flatMap(({ outline }) => outline).length > 1 ? FEWEST_POINTS.together : FEWEST_POINTS.alone
  const crest = mayBeCrest(free, points)
  const undrawn = partly || points > MOST_POINTS || cluster.some(({ unknown }) => unknown)
  return {
    extent,
    shapes: all.filter((shape) => touches(extentOfOne(shape), extent)),
    points,
    crest,
    drawn: points >= fewest && points <= MOST_POINTS,
    unseen: crest && undrawn,
  }
}

const pointsOf = ({ outline }: Shape): number => outline.reduce((sum, line) => sum + line.length, 0)
const area = ({ left, top, right, bottom }: Extent): number => (right - left) * (bottom - top)
const long = ({ left, top, right, bottom }: Extent): number => Math.max(right - left, bottom - top)
const touches = (one: Extent, other: Extent): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom

function draw({ extent, shapes }: View): string {
  const scale = LONGEST / Math.max(1e-9, long(extent))
  const width = (extent.right - extent.left) * scale + MARGIN * 2
  const height = (extent.bottom - extent.top) * scale + MARGIN * 2
  const paths = shapes.map(({ outline, fill, opacity = 1, line, wide = 0, unknown }) => {
    if (unknown) return ''
    const d = outline
      .map((points) =>
        points
          .map(
            ([x, y], i) =>
              `${i === 0 ? 'M' : 'L'}${round((x - extent.left) * scale + MARGIN)} ${round((y - extent.top) * scale + MARGIN)}`,
          )
          .join(''),
      )
      .join('')
    const stroke = line === undefined ? '' : ` stroke="${line}" stroke-width="${round(Math.max(1, wide * scale))}"`
    return `<path d="${d}" fill="${fill ?? 'none'}"${opacity < 1 ? ` fill-opacity="${round(opacity)}"` : ''}${stroke}/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><rect width="100%" height="100%" fill="${groundOf(shapes)}"/><g fill-rule="evenodd">${paths.join('')}</g></svg>`
}

/** White shapes are seen on a dark slide alone. */
function groundOf(shapes: Frame): string {
  const inks = shapes.flatMap(({ fill, line }) => [fill, line].filter((ink) => ink !== undefined))
  return inks.length > 0 && inks.every((ink) => /^#[ef].[ef].[ef].$/i.test(ink)) ? '#404040' : '#ffffff'
}

const round = (value: number): number => Math.round(value * 10) / 10
