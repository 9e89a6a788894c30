import type { Emblem } from '../../contract.ts'
import { step } from './align.ts'
import { bestOf, type Placed } from './follow-places.ts'
import { wholeLikeness } from './likeness.ts'
import { type Ink, inkAt, inkedViewOf } from './one-ink.ts'
import type { Pose } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import { likelyRotations } from './resolve-rotation.ts'
import { isWide } from './scan-profile.ts'
import type { Template } from './template.ts'
import { type PlaceSearch, type Sighting, verifyPlace } from './verify-place.ts'

/** Before following a place, then at the first step and later. */
const PROMISING = 0.5
const MIN_FIRST_LIKENESS = 0.45
const MIN_LATER_LIKENESS = 0.6
const REACHES = [3, 2, 2] as const
const BEND = 0.02

/** It compares only the ink, so any background is ignored. */
export function findInOneInk(
  pyramid: Pyramid,
  emblem: Emblem,
  template: Template,
  starts: readonly Pose[],
): Sighting[] {
  const placed = starts
    .filter((pose) => promises(pyramid, template, pose))
    .flatMap((pose) => likelyRotations(pyramid, template, pose))
    .flatMap((pose) => staged(pyramid, template, pose) ?? [])
  return bestOf(placed).flatMap((pose) => {
    const ink = inkAt(pyramid, pose, template)
    return ink ? (verifyPlace(pyramid, emblem, template, pose, inInk(pyramid, ink)) ?? []) : []
  })
}

const inInk = (pyramid: Pyramid, ink: Ink): PlaceSearch => ({
  by: 'ink',
  view: (pose, face) => inkedViewOf(pyramid, pose, face, ink),
})

function promises(pyramid: Pyramid, template: Template, pose: Pose): boolean {
  const ink = inkAt(pyramid, pose, template)
  const face = template.faces[0]!
  return ink !== undefined && wholeLikeness(inkedViewOf(pyramid, pose, face, ink), face) > PROMISING
}

/** Estimated at each step: the closer the pose, the more is ink. */
function staged(pyramid: Pyramid, template: Template, from: Pose): Placed | undefined {
  const face = template.faces[isWide(template.subject.size) ? 2 : 1]!
  let placed: Placed = { pose: from, like: 0 }
  for (const [at, reach] of REACHES.entries()) {
    const ink = inkAt(pyramid, placed.pose, template)
    if (!ink) return undefined
    const view = inkedViewOf(pyramid, placed.pose, face, ink)
    const like = wholeLikeness(view, face)
    if (like < (at === 0 ? MIN_FIRST_LIKENESS : MIN_LATER_LIKENESS)) return undefined
    placed = { pose: step(view.field, placed.pose, face, { reach, bend: BEND }).pose, like }
  }
  return placed
}
