import type { Mark, Picture } from '../contract.ts'
import { nearer, viewOf } from './align.ts'
import { bleached } from './bleach.ts'
import { type Likeness, likeness } from './likeness.ts'
import { compose, type Pose, project, similarity, sizeOf, stretchOf } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'
import { type Layer, layersOf } from './layers.ts'
import { type Candidate, glance } from './search.ts'
import { settled } from './settle.ts'
import { type Face, RESOLUTIONS, type Template, templateOf } from './template.ts'
import { scoreOf } from './tier.ts'

/** A mark seen in a picture. */
export type Sighting = {
  readonly mark: Mark
  readonly pose: Pose
  readonly likeness: Likeness
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
  const seen = seenIn(pyramid, marks)
  const behind = bleached(picture, pyramid)
  const faint = behind ? seenIn(pyramidOf(behind), marks).map(doubled) : []
  return [...seen, ...faint].sort((a, b) => b.score - a.score)
}

function seenIn(pyramid: Pyramid, marks: readonly Mark[]): Sighting[] {
  const templates = marks.map((mark) => templateOf(mark.reference))
  const layers = layersOf(pyramid)
  const places = glance(layers, templates)
  return marks.flatMap((mark, index) =>
    near(pyramid, layers, templates[index]!, places[index]!).flatMap((pose) => {
      const sighting = closer(pyramid, mark, templates[index]!, pose)
      return sighting ? [sighting] : []
    }),
  )
}

/** From a picture of half the size. */
function doubled(seen: Sighting): Sighting {
  return { ...seen, faint: true, size: seen.size * 2, pose: compose([2, 0, 0, 0, 2, 0, 0, 0, 1], seen.pose) }
}

/**
 * From coarse to fine in grey: after each stage a place whose middle part is not like the mark's is given up.
 * The limits lose one mark in fifty of those that could be confirmed, and nine in ten of all other places.
 */
const STAGES = [
  { face: 0, reaches: [3, 2], least: 0.1 },
  { face: 1, reaches: [3, 2], least: 0.17 },
] as const
const SETTLING = 5
const CLOSELY = 3
/** A score at which the turn is beyond doubt. */
const SETTLED = 0.45
const LEAST_WHOLE = 0.38

function near(
  pyramid: Pyramid,
  layers: readonly Layer[],
  template: Template,
  places: readonly Candidate[],
): Pose[] {
  const fitting = places
    .flatMap((place) => settled(layers, template.parts, place) ?? [])
    .sort((a, b) => b.like - a.like)
    .map(({ pose }) => pose)
  const first = distinct(fitting)
    .slice(0, SETTLING)
    .flatMap((from) => {
      let pose = from
      let like = 0
      for (const { face: index, reaches, least } of STAGES) {
        const face = template.faces[index]!
        for (const reach of reaches) pose = nearer(pyramid, pose, face, { reach, bend: 0.3, colour: false })
        like = likeness(viewOf(pyramid, pose, face, false), face).middle
        if (like < least) return []
      }
      return [{ pose, like }]
    })
    .sort((a, b) => b.like - a.like)
    .map(({ pose }) => pose)
  return distinct(first)
    .slice(0, CLOSELY)
.map((pose) => untwinned(pyramid, template, pose))
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
  const turned = Math.cos(Math.atan2(a[3]!, a[0]!) - Math.atan2(b[3]!, b[0]!)) < 0.9
  return !turned && Math.abs(Math.log(one / other)) < 0.15 && Math.hypot(x - u, y - v) < one * 0.12
}

/** A ring looks right at any turn, and a step cannot leave the wrong one: every turn at which the mark is its own twin is tried. */
function untwinned(pyramid: Pyramid, template: Template, pose: Pose): Pose {
  if (template.twins.length === 0) return pose
  const coarse = template.faces[1]!
  // Letters round a ring tell one turn from another only where they can be read.
  const fine = sizeOf(pose) * 1.2 > template.faces[2]!.resolution ? template.faces[2]! : coarse
  const fit = (one: Pose, face: Face) => likeness(viewOf(pyramid, one, face, false), face)
  if (scoreOf(fit(pose, fine)) > SETTLED) return pose
  const tried = [0, ...template.twins]
    .map((turn) => compose(pose, similarity(0, 0, 1, turn)))
    .map((one) => ({ one, like: fit(one, coarse).whole }))
    .sort((a, b) => b.like - a.like)
    .slice(0, 8)
    .map(({ one }) => nearer(pyramid, one, fine, { reach: 3, bend: 0.3, colour: false }))
    .map((one) => ({ one, like: fit(one, fine) }))
    .map(({ one, like }) => ({ one, score: like.whole + scoreOf(like) }))
  return tried.reduce((best, other) => (other.score > best.score ? other : best)).one
}

function closer(pyramid: Pyramid, mark: Mark, template: Template, from: Pose): Sighting | undefined {
  let pose = from
  const face = finest(template, sizeOf(pose))
  for (const step of template.faces) {
    if (step.resolution <= RESOLUTIONS[1] || step.resolution >= face.resolution) continue
    for (const reach of [3, 2]) pose = nearer(pyramid, pose, step, { reach, bend: 0.05, colour: true })
  }
  for (const reach of [3, 2]) pose = nearer(pyramid, pose, face, { reach, bend: 0.02, colour: true })
  if (!plausible(pose)) return undefined
  const like = likeness(viewOf(pyramid, pose, face, true), face)
  if (like.whole < LEAST_WHOLE || like.shown < 0.35) return undefined
  const size = sizeOf(pose)
  const box = boxOf(pose, template, pyramid)
  return { mark, pose, likeness: like, size, box, score: scoreOf(like), stretch: stretchOf(pose) }
}

function plausible(pose: Pose): boolean {
  return pose.every(Number.isFinite) && sizeOf(pose) > 22 && stretchOf(pose) < 2.2
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
