import type { Mark, Picture } from '../../contract.ts'
import { step, viewOf } from './align.ts'
import { bleached } from './bleach.ts'
import type { Face } from './face.ts'
import { isWide } from './glimpse.ts'
import { huesOf } from './hues.ts'
import { type Layer, layersOf } from './layers.ts'
import { type Likeness, likeness, wholeLikeness } from './likeness.ts'
import { bendOf, compose, type Pose, project, similarity, sizeOf, stretchOf, turnOf } from './pose.ts'
import { type Pyramid, passing, pyramidOf } from './pyramid.ts'
import { type Candidate, glance } from './search.ts'
import { settled } from './settle.ts'
import { type Shades, shadesOf } from './shades.ts'
import { type Template, templateOf } from './template.ts'
import { scoreOf } from './tier.ts'
import { RING } from './twins.ts'
import { isTwoTone, twoToned } from './two-tone.ts'
import { startsOf, untwinned } from './untwin.ts'

/** A mark seen in a picture. */
export type Sighting = {
  readonly mark: Mark
  readonly pose: Pose
  readonly likeness: Likeness
  /** Nothing where the mark has but one tone. */
  readonly shades: Shades | undefined
  /** Pixels of the picture: the root of the mark's area. */
  readonly size: number
  /** x, y, width, height as shares of the picture. */
  readonly box: readonly [number, number, number, number]
  readonly score: number
  readonly stretch: number
  /** Seen behind the text of a page, at half its size. */
  readonly faint?: boolean
}

/** Every mark in a picture, best first, whatever its score: who asks decides. */
export function sightings(picture: Picture, marks: readonly Mark[]): Sighting[] {
  if (Math.min(picture.width, picture.height) < 16) return []
  const pyramid = pyramidOf(picture)
  const seen = seenIn(pyramid, marks, huesOf(pyramid))
  const behind = bleached(picture, pyramid)
  const faint = behind ? seenIn(pyramidOf(behind.picture, behind), marks).map(doubled).filter(readable) : []
  return [...seen, ...twoTonedIn(picture, pyramid, marks), ...faint, ...smallIn(picture, marks)].sort(
    (a, b) => b.score - a.score,
  )
}

/** In black and white a mark's light colours are gone, and with them what may tell a look-alike from it: a person decides then. */
function twoTonedIn(picture: Picture, pyramid: Pyramid, marks: readonly Mark[]): Sighting[] {
  if (!isTwoTone(picture)) return []
  const ours = marks.filter(({ kind }) => kind !== 'look-alike')
  const own = new Map(ours.flatMap((mark) => twoToned(mark).map((toned) => [toned, mark] as const)))
  return seenIn(pyramid, [...own.keys()]).map((seen) => ({ ...seen, mark: own.get(seen.mark)! }))
}

/** `hues`: the strength of its colours, where places are sought as well. */
function seenIn(pyramid: Pyramid, marks: readonly Mark[], hues?: Pyramid, layers?: number): Sighting[] {
  const templates = marks.map((mark) => templateOf(mark.reference))
  const inGrey = sought(pyramid, templates, IN_GREY, layers).flatMap((poses, index) =>
    poses.flatMap((pose) => closer(pyramid, marks[index]!, templates[index]!, pose, false) ?? []),
  )
  if (!hues) return inGrey
  // What is there without doubt is not sought a second time.
  const others = marks.flatMap((mark, index) => {
    const sure = inGrey.some((seen) => seen.mark.id === mark.id && seen.score > SURE)
    return sure ? [] : [{ mark, template: templates[index]! }]
  })
  const poses = sought(
    hues,
    others.map(({ template }) => template),
    IN_HUES,
  )
  const inHues = others.flatMap(({ mark, template }, index) =>
    poses[index]!.map((pose) => compose(DOUBLE, pose))
      .filter((pose) => !inGrey.some((seen) => seen.mark === mark && together(seen.pose, pose)))
      .flatMap((pose) => closer(pyramid, mark, template, pose, true) ?? []),
  )
  return [...inGrey, ...inHues]
}

/** What is too small to be seen in the picture as it is looked at, and is not in the same picture with more pixels. */
function smallIn({ part, width, fuller }: Picture, marks: readonly Mark[]): Sighting[] {
  if (!fuller) return []
  const pyramid = passing({ part, ...fuller })
  const smaller = width / fuller.width
  return seenIn(pyramid, marks, undefined, SMALL_LAYERS)
    .filter(({ size }) => size < SMALL)
    .map((seen) => ({
      ...seen,
      size: seen.size * smaller,
      pose: compose(similarity(0, 0, smaller, 0), seen.pose),
      score: scoreOf(seen, 'small'),
    }))
}

/** Pixels up to which a mark is sought among more pixels, and the layers in which marks of that size are seen. */
const SMALL = 90
const SMALL_LAYERS = 2

/** For each mark the poses that are worth to be looked at closely. */
function sought(pyramid: Pyramid, templates: readonly Template[], followed: Followed, most?: number): Pose[][] {
  const layers = layersOf(pyramid, most)
  const places = glance(layers, templates, followed.of)
  return templates.map((template, index) => {
    const poses = near(pyramid, layers, template, places[index]!, followed)
    return distinct(poses.map((pose) => untwinned(pyramid, template, pose)))
  })
}

/** A mark that is seen as surely as this is there. */
const SURE = 0.9

/** From half the size to the whole. */
const DOUBLE: Pose = [2, 0, 0, 0, 2, 0, 0, 0, 1]

/** Smaller than this, blurred letters are as good as a mark behind them. */
const READABLE = 90
const readable = ({ size }: Sighting) => size > READABLE

/** From a picture of half the size. */
function doubled(seen: Sighting): Sighting {
  const larger = { ...seen, faint: true, size: seen.size * 2, pose: compose(DOUBLE, seen.pose) }
  return { ...larger, score: scoreOf(larger, 'faint') }
}

/** From coarse to fine in grey: where the mark is not like enough before a stage's last step, the place is given up. */
const STAGES = [
  { face: 0, reaches: [2], bend: 0.1 },
  { face: 1, reaches: [3, 2], bend: 0.02 },
] as const
/** A wide mark is low: its letters need more pixels to the unit. */
const WIDE = [
  { face: 1, reaches: [2], bend: 0.1 },
  { face: 2, reaches: [3, 2], bend: 0.02 },
] as const
const LEAST = 0.6
/** Rings in one another are alike at many sizes when they are seen coarsely. */
const RINGED = [{ face: 2, reaches: [3, 2], bend: 0.02 }] as const
/** Before any step is taken, a place that is as little like the mark at the two coarsest sizes is given up: most are. */
const PROMISING = { ring: 0.62, other: 0.575 } as const
/** What it may be less like it at the coarsest: at the next it is not that much better. */
const BETTER = 0.05
/** The last steps: in grey from where charges can be told, then, further at first, in colour at the size at which the mark is shown. */
const FINE = { first: 2, reaches: [3, 2], last: [5, 3, 2], bend: 0.004, least: 0.56, end: 0.58 } as const
/** How far places that are looked at in pixels may be behind the best, and how many are then looked at in full. */
const BEHIND = 0.11
const CLOSELY = 2
/** Places a mark that are looked at in pixels: those that settled, and of rings and other marks those that are left as the second look saw them: parts of rings in one another lead one another astray. */
type Followed = {
  readonly of: 'grey' | 'hues'
  readonly settling: number
  readonly ring: number
  readonly other: number
}
const IN_GREY: Followed = { of: 'grey', settling: 3, ring: 4, other: 1 }
const IN_HUES: Followed = { of: 'hues', settling: 2, ring: 2, other: 0 }
/** Pixels: below it no charge can be told from another. */
const SMALLEST = 26

function near(
  pyramid: Pyramid,
  layers: readonly Layer[],
  template: Template,
  places: readonly Candidate[],
  { settling, ring, other }: Followed,
): Pose[] {
  const fitting = settled(layers, template.parts, places)
  const best = distinct(fitting.filter(({ like }) => like > fitting[0]!.like - BEHIND).map(({ pose }) => pose))
  const unsettled = places.slice(0, template.twins.length >= RING ? ring : other)
  const from = [...best.slice(0, settling), ...unsettled.map(({ x, y, size, turn }) => similarity(x, y, size, turn))]
  const found = distinct(from)
    .filter((pose) => promises(pyramid, template, pose))
    .flatMap((pose) => startsOf(pyramid, template, pose))
    .flatMap((pose) => staged(pyramid, template, pose) ?? [])
    .sort((a, b) => b.like - a.like)
    .map(({ pose }) => pose)
  return distinct(found).slice(0, CLOSELY)
}

function promises(pyramid: Pyramid, template: Template, pose: Pose): boolean {
  const least = PROMISING[template.twins.length >= RING ? 'ring' : 'other']
  const at = (index: number) => {
    const face = template.faces[index]!
    return wholeLikeness(viewOf(pyramid, pose, face, false), face)
  }
  const coarsest = at(0)
  return coarsest > least - BETTER && coarsest + at(1) >= 2 * least
}

type Placed = { readonly pose: Pose; readonly like: number }

function staged(pyramid: Pyramid, template: Template, from: Pose): Placed | undefined {
  let placed: Placed = { pose: from, like: 0 }
  for (const { face: index, reaches, bend } of stagesOf(template)) {
    const face = template.faces[index]!
    for (const [at, reach] of reaches.entries()) {
      const view = viewOf(pyramid, placed.pose, face, false)
      const like = at > 0 ? wholeLikeness(view, face) : LEAST
      if (like < LEAST) return undefined
      placed = { pose: step(view.field, placed.pose, face, { reach, bend }).pose, like }
    }
  }
  return placed
}

function stagesOf(template: Template) {
  if (template.twins.length >= RING) return RINGED
  return isWide(template.subject.size) ? WIDE : STAGES
}

/** Several places often settle into one. */
function distinct(poses: readonly Pose[]): Pose[] {
  const apart: Pose[] = []
  for (const pose of poses) if (!apart.some((other) => together(other, pose))) apart.push(pose)
  return apart
}

function together(a: Pose, b: Pose): boolean {
  const [x, y] = project(a, 0, 0)
  const [u, v] = project(b, 0, 0)
  const [one, other] = [sizeOf(a), sizeOf(b)]
  const turned = Math.cos(turnOf(a) - turnOf(b)) < 0.9
  return !turned && Math.abs(Math.log(one / other)) < 0.15 && Math.hypot(x - u, y - v) < one * 0.12
}

/** `hued`: in colour from the first. */
function closer(pyramid: Pyramid, mark: Mark, template: Template, from: Pose, hued: boolean): Sighting | undefined {
  const face = finest(template, sizeOf(from))
  let pose = from
  for (const one of finer(template, face))
    for (const [at, reach] of (one === face ? FINE.last : FINE.reaches).entries()) {
      const view = viewOf(pyramid, pose, one, hued || one === face)
      if (at > 0 && wholeLikeness(view, one) < FINE.least) return undefined
      pose = step(view.field, pose, one, { reach, bend: FINE.bend }).pose
    }
  if (!plausible(pose)) return undefined
  const like = likeness(viewOf(pyramid, pose, face, true), face)
  if (like.whole < FINE.end || like.shown < 0.35) return undefined
  const size = sizeOf(pose)
  const shades = shadesOf(pyramid, pose, template)
  const box = boxOf(pose, template, pyramid)
  return {
    mark,
    pose,
    likeness: like,
    shades,
    size,
    box,
    score: scoreOf({ likeness: like, shades, size }, hued ? 'hues' : 'grey'),
    stretch: stretchOf(pose),
  }
}

/** From the first fine face up to the last. */
function finer({ faces }: Template, last: Face): readonly Face[] {
  const end = faces.indexOf(last)
  return end > FINE.first ? faces.slice(FINE.first, end + 1) : [last]
}

function plausible(pose: Pose): boolean {
  return pose.every(Number.isFinite) && sizeOf(pose) > SMALLEST && stretchOf(pose) < 2.2 && bendOf(pose) < 0.7
}

function finest(template: Template, size: number): Face {
  return template.faces.findLast((face) => face.resolution <= size * 1.2) ?? template.faces[0]!
}

function boxOf(pose: Pose, template: Template, pyramid: Pyramid): [number, number, number, number] {
  const half = [Math.sqrt(template.aspect) / 2, 1 / Math.sqrt(template.aspect) / 2] as const
  const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => project(pose, x * half[0], y * half[1])))
  const xs = corners.map(([x]) => Math.max(0, Math.min(1, x / pyramid.width)))
  const ys = corners.map(([, y]) => Math.max(0, Math.min(1, y / pyramid.height)))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return [round(left), round(top), round(Math.max(...xs) - left), round(Math.max(...ys) - top)]
}
