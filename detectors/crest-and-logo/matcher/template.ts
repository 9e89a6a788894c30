import { onceFor } from '../../by-reading.ts'
import type { Picture } from '../../contract.ts'
import { COARSE_TURNS, type CoarseTemplate, coarseTemplate, isUpright, turnAt } from './coarse-template.ts'
import { expectedOf } from './expected.ts'
import { type Face, faceOf, RESOLUTIONS, type Subject } from './face.ts'
import { type Pose, similarity } from './pose.ts'
import { halved, pyramidOf } from './pyramid.ts'
import { RING, twinsOf } from './rotation-twins.ts'
import {
  isWide,
  MIN_STEADINESS,
  type ScanProfile,
  SQUARE_PROFILE,
  UNSTEADY_PROFILE,
  wideProfile,
} from './scan-profile.ts'
import { type Look, lookOf } from './second-look.ts'
import { shapeOf, withMargin } from './shape.ts'
import { partsOf } from './stable-edges.ts'

export type Template = {
  readonly subject: Subject
  readonly aspect: number
  readonly faces: readonly Face[]
  readonly coarseTemplates: readonly CoarseTemplate[]
  readonly upright: readonly CoarseTemplate[]
  readonly full: readonly CoarseTemplate[]
  readonly parts: Face
  readonly looks: readonly Look[]
  readonly twins: readonly Pose[]
}

/** A ring looks alike at every rotation. */
const SOME = COARSE_TURNS / 8

export const templateOf = onceFor((reference: Picture): Template => {
  const subject = subjectOf(reference)
  const faces = RESOLUTIONS.map((resolution) => {
    const face = faceOf(subject, resolution)
    return { ...face, expected: expectedOf(subject, face) }
  })
  const profile = profileOf(subject)
  const { shares, sizes } = profile
  const turns = Array.from({ length: COARSE_TURNS }, (_, turn) => turn)
  const at = (turned: readonly number[]) => (share: number, which: number) =>
    turned.map((turn) => coarseTemplate(subject, profile, which * COARSE_TURNS + turn, share))
  const coarseTemplates = shares.slice(0, sizes).flatMap(at(turns))
  const smaller = shares.flatMap((share, which) => (which < sizes ? [] : at(turns.filter(isUpright))(share, which)))
  const twins = twinsOf(subject.pyramid, subject.home, faces[1]!)
  const sought =
    twins.length < RING
      ? coarseTemplates
      : coarseTemplates.filter(({ index, upright }) => upright || index % SOME === 0)
  const parts = shares.map((share) => partsOf(subject, profile, share))
  return {
    subject,
    aspect: subject.size.width / subject.size.height,
    faces,
    parts: parts[0]!,
    looks: parts.flatMap((part) => Array.from({ length: COARSE_TURNS }, (_, index) => lookOf(part, turnAt(index)))),
    twins,
    coarseTemplates: sought,
    upright: sought.filter(({ upright }) => upright),
    full: [...sought.filter(({ upright }) => upright), ...smaller],
  }
})

function profileOf(subject: Subject): ScanProfile {
  if (isWide(subject.size)) return wideProfile(subject.size)
  return coarseTemplate(subject, SQUARE_PROFILE, 0, 1).steadiness < MIN_STEADINESS ? UNSTEADY_PROFILE : SQUARE_PROFILE
}

/** Pixels that the finest face needs, enlarged and rotated. */
const FINEST_PIXELS_A_UNIT = 150

function small(reference: Picture): Picture {
  const { width, height } = shapeOf(reference)
  return Math.sqrt(width * height) < FINEST_PIXELS_A_UNIT * 2 ? reference : small(halved(reference))
}

function subjectOf(given: Picture): Subject {
  const { picture: reference, shape } = withMargin(small(given))
  const { part, width, height } = reference
  const unit = Math.sqrt(shape.width * shape.height)
  const mask = (of: Uint8Array) => pyramidOf({ part, width, height, grey: of.map((value) => value * 255) })
  return {
    pyramid: pyramidOf(reference),
    inside: mask(shape.inside),
    solid: mask(shape.solid),
    home: similarity(shape.left + shape.width / 2, shape.top + shape.height / 2, unit, 0),
    size: { width: shape.width / unit, height: shape.height / unit },
  }
}
