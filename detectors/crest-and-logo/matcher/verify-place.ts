import type { Emblem } from '../../contract.ts'
import { step, type View } from './align.ts'
import { expectedAt } from './expected.ts'
import type { Face } from './face.ts'
import { likeness, wholeLikeness } from './likeness.ts'
import { bendOf, compose, type Pose, project, similarity, sizeOf, stretchOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import { shadesOf } from './shades.ts'
import { softnessOf } from './softness.ts'
import type { Template } from './template.ts'
import { type FoundBy, type Looks, scoreOf } from './tier.ts'
import { windowsOf } from './windows.ts'

export type Sighting = Looks & {
  readonly emblem: Emblem
  readonly pose: Pose
  readonly box: readonly [number, number, number, number]
  readonly score: number
  readonly stretch: number
  /** Behind the text of a page, at half size. */
  readonly faint?: boolean
}

/** In grey from where charges are distinguishable, then in colour. */
const FINE = { first: 2, reaches: [3, 2], last: [5, 3, 2], bend: 0.004, least: 0.56, end: 0.58 } as const
/** Charges cannot be distinguished with fewer pixels. */
const MIN_DISTINCT_PIXELS = 26

/** `last`: the size at which the emblem appears. */
export type PlaceSearch = {
  readonly by: FoundBy
  readonly view: (pose: Pose, face: Face, last: boolean) => View
}

export function verifyPlace(
  pyramid: Pyramid,
  emblem: Emblem,
  template: Template,
  from: Pose,
  { by, view }: PlaceSearch,
): Sighting | undefined {
  const fine = led(pyramid, template, from, view)
  if (!fine || !plausible(fine.pose)) return undefined
  const { face } = fine
  let { pose } = fine
  let like = likeness(view(pose, face, true), face)
  const sized = ofItsSize(pose, like.whole, face, view)
  if (sized) {
    pose = sized
    like = likeness(view(pose, face, true), face)
  }
  if (like.whole < FINE.end || like.shown < 0.35) return undefined
  const size = sizeOf(pose)
  const sharp = { likeness: like, shades: shadesOf(pyramid, pose, template), size, soft: 0 }
  const looks = scoreOf(sharp, by) > PLAIN_TO_SEE ? sharp : softly(sharp, pyramid, template, pose, face, view)
  const all = inWindows(looks, by, pyramid, template, pose)
  const box = boxOf(pose, template, pyramid)
  return { emblem, pose, ...all, box, score: scoreOf(all, by), stretch: stretchOf(pose) }
}

type Led = { readonly pose: Pose; readonly face: Face }

const PLAINLY = 0.9
/** Finer faces add nothing; text over a watermark is sharper. */
const BLURRED = 1.2

/**
 * Undefined if not similar. In a sharp picture finer faces can contradict a coarse match; in a blurred one they cannot.
 */
function led(pyramid: Pyramid, template: Template, from: Pose, view: PlaceSearch['view']): Led | undefined {
  const last = finest(template, sizeOf(from))
  const reached: Led[] = []
  for (const face of finer(template, last)) {
    const pose = stepped(reached.at(-1)?.pose ?? from, face, face === last, view)
    if (!pose) {
      const plainly = reached.findLast((one) => wholeLikeness(view(one.pose, one.face, false), one.face) >= PLAINLY)
      return plainly && softnessOf(pyramid, plainly.pose, template.subject, face) >= BLURRED ? plainly : undefined
    }
    reached.push({ pose, face })
  }
  return reached.at(-1)
}

/** Returns undefined if it reaches no similar pose. */
function stepped(from: Pose, face: Face, last: boolean, view: PlaceSearch['view']): Pose | undefined {
  let pose = from
  for (const [at, reach] of (last ? FINE.last : FINE.reaches).entries()) {
    const shown = view(pose, face, last)
    if (at > 0 && wholeLikeness(shown, face) < FINE.least) return undefined
    pose = step(shown.field, pose, face, { reach, bend: FINE.bend }).pose
  }
  return pose
}

/** Blur is not estimated above this score. */
const PLAIN_TO_SEE = 0.9

/** Expects the likeness of so blurred an emblem. */
function softly(
  sharp: Looks,
  pyramid: Pyramid,
  { subject }: Template,
  pose: Pose,
  face: Face,
  view: PlaceSearch['view'],
) {
  const blur = softnessOf(pyramid, pose, subject, face)
  const expected = expectedAt(subject, face, sharp.size, blur)
  return {
    ...sharp,
    likeness: likeness(view(pose, face, true), face, expected),
    soft: (blur * sharp.size) / face.resolution,
  }
}

const WORTH_WINDOWS = 0.1

function inWindows(looks: Looks, by: FoundBy, pyramid: Pyramid, template: Template, pose: Pose): Looks {
  const large = scoreOf({ ...looks, size: Number.POSITIVE_INFINITY }, by)
  return large < WORTH_WINDOWS ? looks : { ...looks, windows: windowsOf(pyramid, pose, template) }
}

/** One of several rings is easily taken for the next. */
const SIZES = [0.9, 0.95, 1.055, 1.11] as const
const SELF_SIMILAR = 0.9
const MIN_LIKENESS = 0.64
const MIN_GAIN = 0.03

function ofItsSize(from: Pose, now: number, face: Face, view: PlaceSearch['view']): Pose | undefined {
  if (now < MIN_LIKENESS || now > SELF_SIMILAR) return undefined
  let best: { readonly pose?: Pose; readonly like: number } = { like: now + MIN_GAIN }
  for (const size of SIZES) {
    let pose = compose(from, similarity(0, 0, size, 0))
    for (const reach of FINE.reaches)
      pose = step(view(pose, face, true).field, pose, face, { reach, bend: FINE.bend }).pose
    const like = plausible(pose) ? wholeLikeness(view(pose, face, true), face) : 0
    if (like > best.like) best = { pose, like }
  }
  return best.pose
}

function finer({ faces }: Template, last: Face): readonly Face[] {
  const end = faces.indexOf(last)
  return end > FINE.first ? faces.slice(FINE.first, end + 1) : [last]
}

function plausible(pose: Pose): boolean {
  return (
    pose.every(Number.isFinite) && sizeOf(pose) > MIN_DISTINCT_PIXELS && stretchOf(pose) < 2.2 && bendOf(pose) < 0.7
  )
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
