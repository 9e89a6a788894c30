import { step, viewOf } from './align.ts'
import { type Layer, layersOf } from './layers.ts'
import { wholeLikeness } from './likeness.ts'
import { type Pose, project, similarity, sizeOf, turnOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import { refinePoses, type Seen } from './refine-pose.ts'
import { likelyRotations, resolveRotation } from './resolve-rotation.ts'
import { RING } from './rotation-twins.ts'
import { isWide } from './scan-profile.ts'
import { type Candidate, findCandidates } from './search.ts'
import { selfSimilarity } from './self-similarity.ts'
import type { Template } from './template.ts'

/** Places of the first look, their poses, and what remains after comparing pixels. */
type Places = { readonly starts: readonly Pose[]; readonly poses: readonly Pose[] }

/** Layers from one up to another; all if absent. */
export type Sizes = { readonly from?: number; readonly below?: number }

export function posesWorthFollowing(
  pyramid: Pyramid,
  templates: readonly Template[],
  followed: FollowSettings,
  { from, below }: Sizes = {},
): Places[] {
  const own = templates.map(selfSimilarity)
  const layers = layersOf(pyramid, below)
  const places = findCandidates(layers, templates, followed.of, from)
  return templates.map((template, index) => {
    const starts = startsFrom(layers, template, hopeful(places[index]!, own[index]!), followed)
    const poses = near(pyramid, template, starts)
    return {
      starts: starts.map(({ pose }) => pose),
      poses: distinct(poses.map((pose) => resolveRotation(pyramid, template, pose))),
    }
  })
}

/** The search goes from coarse to fine, in grey. */
const STAGES = [
  { face: 0, reaches: [2], bend: 0.1 },
  { face: 1, reaches: [3, 2], bend: 0.02 },
] as const
/** Letters of wide emblems need more pixels per unit. */
const WIDE_STAGES = [
  { face: 1, reaches: [2], bend: 0.1 },
  { face: 2, reaches: [3, 2], bend: 0.02 },
] as const
/** Below it a place is dropped before a stage's last step. */
const PLACED = 0.62
/** Concentric rings match at many sizes in a coarse view. */
const RINGED = [{ face: 2, reaches: [3, 2], bend: 0.02 }] as const
/** Shares of the emblem's self-similarity. */
const [MIN_SEEN_SHARE, MAX_SEEN_SHARE] = [0.72, 1.1] as const
/** Most places fail at the two coarsest sizes. */
const PROMISING = { ring: 0.62, other: 0.575 } as const
/** The next size never improves a likeness by more. */
const MAX_COARSE_LOSS = 0.05
/** Each look adds information that the other lacks. */
const COMBINED_LIKENESS = { coarsest: { by: 1.2, least: 1.5 }, both: { by: 2, least: 2.85 } } as const
const MAX_BEHIND_BEST = 0.11
const FULL_PLACES = 2
/** Rings and others include unsettled places, because concentric rings mislead each other. */
export type FollowSettings = {
  readonly of: 'grey' | 'hues'
  readonly settling: number
  readonly ring: number
  readonly other: number
}
export const FOLLOW_IN_GREY: FollowSettings = { of: 'grey', settling: 3, ring: 4, other: 1 }
export const FOLLOW_IN_HUES: FollowSettings = { of: 'hues', settling: 2, ring: 2, other: 0 }

function hopeful(places: readonly Candidate[], own: number): Seen[] {
  const seen: Seen[] = []
  for (const { x, y, size, turn, score } of places)
    if (score >= own * MIN_SEEN_SHARE)
      seen.push({ pose: similarity(x, y, size, turn), seen: Math.min(MAX_SEEN_SHARE, score / own) })
  return seen
}

function startsFrom(
  layers: readonly Layer[],
  template: Template,
  places: readonly Seen[],
  { settling, ring, other }: FollowSettings,
): Seen[] {
  const fitting = refinePoses(layers, template.parts, places)
  const best = withoutDuplicates(fitting.filter(({ like }) => like > fitting[0]!.like - MAX_BEHIND_BEST))
  const unsettled = places.slice(0, template.twins.length >= RING ? ring : other)
  return withoutDuplicates<Seen>([...best.slice(0, settling), ...unsettled])
}

function near(pyramid: Pyramid, template: Template, starts: readonly Seen[]): Pose[] {
  const placed = starts
    .filter((start) => promises(pyramid, template, start))
    .flatMap(({ pose }) => likelyRotations(pyramid, template, pose))
    .flatMap((pose) => staged(pyramid, template, pose) ?? [])
  return bestOf(placed)
}

export function bestOf(placed: readonly Placed[]): Pose[] {
  const found = [...placed].sort((a, b) => b.like - a.like).map(({ pose }) => pose)
  return distinct(found).slice(0, FULL_PLACES)
}

function promises(pyramid: Pyramid, template: Template, { pose, seen }: Seen): boolean {
  const least = PROMISING[template.twins.length >= RING ? 'ring' : 'other']
  const at = (index: number) => {
    const face = template.faces[index]!
    return wholeLikeness(viewOf(pyramid, pose, face, false), face)
  }
  const coarsest = at(0)
  const { coarsest: one, both: two } = COMBINED_LIKENESS
  if (coarsest < least - MAX_COARSE_LOSS || coarsest + one.by * seen < one.least) return false
  const both = coarsest + at(1)
  return both >= 2 * least && both + two.by * seen >= two.least
}

export type Placed = { readonly pose: Pose; readonly like: number }

function staged(pyramid: Pyramid, template: Template, from: Pose): Placed | undefined {
  let placed: Placed = { pose: from, like: 0 }
  for (const { face: index, reaches, bend } of stagesOf(template)) {
    const face = template.faces[index]!
    for (const [at, reach] of reaches.entries()) {
      const view = viewOf(pyramid, placed.pose, face, false)
      const like = at > 0 ? wholeLikeness(view, face) : 1
      if (like <= PLACED) return undefined
      placed = { pose: step(view.field, placed.pose, face, { reach, bend }).pose, like }
    }
  }
  return placed
}

function stagesOf(template: Template) {
  if (template.twins.length >= RING) return RINGED
  return isWide(template.subject.size) ? WIDE_STAGES : STAGES
}

function withoutDuplicates<Placed extends { readonly pose: Pose }>(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const one of placed) if (!kept.some((other) => isSamePlace(other.pose, one.pose))) kept.push(one)
  return kept
}

const distinct = (poses: readonly Pose[]): Pose[] =>
  withoutDuplicates(poses.map((pose) => ({ pose }))).map(({ pose }) => pose)

export function isSamePlace(a: Pose, b: Pose): boolean {
  const [x, y] = project(a, 0, 0)
  const [u, v] = project(b, 0, 0)
  const [one, other] = [sizeOf(a), sizeOf(b)]
  const turned = Math.cos(turnOf(a) - turnOf(b)) < 0.9
  return !turned && Math.abs(Math.log(one / other)) < 0.15 && Math.hypot(x - u, y - v) < one * 0.12
}
