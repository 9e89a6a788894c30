import type { Mark, Picture } from '../contract.ts'
import { nearer, viewOf } from './align.ts'
import { type Likeness, likeness } from './likeness.ts'
import { type Pose, project, similarity, sizeOf, stretchOf } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'
import { type Candidate, glance } from './search.ts'
import { type Face, type Template, templateOf } from './template.ts'
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
}

/** Every mark in a picture, best first, whatever its score: who asks decides. */
export function sightings(picture: Picture, marks: readonly Mark[]): Sighting[] {
  if (Math.min(picture.width, picture.height) < 16) return []
  const pyramid = pyramidOf(picture)
  const templates = marks.map((mark) => templateOf(mark.reference))
  const places = glance(pyramid, templates)
  const seen = marks.flatMap((mark, index) =>
    places[index]!.flatMap((place) => {
      const sighting = closer(pyramid, mark, templates[index]!, place)
      return sighting ? [sighting] : []
    }),
  )
  return seen.sort((a, b) => b.score - a.score)
}

/** Likeness below which a place is given up, at each resolution. */
const GIVE_UP = 0.3

function closer(pyramid: Pyramid, mark: Mark, template: Template, place: Candidate): Sighting | undefined {
  let pose = similarity(place.x, place.y, place.size, place.turn)
  const [first, second] = template.faces.filter((face) => face.resolution <= Math.max(24, place.size * 1.2)).slice(0, 2)
  if (!first) return undefined
  for (const reach of [4, 3, 2]) pose = nearer(pyramid, pose, first, reach, 0.3)
  if (likeness(viewOf(pyramid, pose, first), first).whole < GIVE_UP) return undefined
  if (second) for (const reach of [4, 3]) pose = nearer(pyramid, pose, second, reach, 0.05)
  const face = finest(template, sizeOf(pose))
  for (const reach of [3, 2]) pose = nearer(pyramid, pose, face, reach, 0.02)
  if (!plausible(pose)) return undefined
  const like = likeness(viewOf(pyramid, pose, face), face)
  if (like.whole < GIVE_UP || like.shown < 0.35) return undefined
  const size = sizeOf(pose)
  return {
    mark,
    pose,
    likeness: like,
    size,
    box: boxOf(pose, template, pyramid),
    score: scoreOf(like),
    stretch: stretchOf(pose),
  }
}

function plausible(pose: Pose): boolean {
  return pose.every(Number.isFinite) && sizeOf(pose) > 12 && stretchOf(pose) < 2.2
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
