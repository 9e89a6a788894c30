import { viewOf } from './align.ts'
import { softened } from './blur.ts'
import type { Expected, Face, Subject } from './face.ts'
import { compared } from './likeness.ts'
import { compose, type Pose, rectify, similarity } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/** A mark drawn: how large, as a share of a face's size, how far turned, and how soft, in pixels of the drawing. */
type Drawn = { readonly size: number; readonly turn: number; readonly soft?: number }

/** Sizes and turns at which the mark is drawn to see how well it is still like itself. */
const DRAWN: readonly Drawn[] = [
  { size: 0.9, turn: 0.12 },
  { size: 1.3, turn: -0.2 },
]
/** A part that is less like itself than this tells nothing more for it. */
const MIN_PART_LIKENESS = 0.45

/** The mark drawn anew, near the size of a face, and where it lies in its pictures. */
export function drawnAgain(
  { pyramid, home, size }: Subject,
  resolution: number,
  drawn: readonly Drawn[] = DRAWN,
): { picture: Pyramid; pose: Pose }[] {
  return drawn.map(({ size: share, turn, soft = 0 }) => {
    const unit = resolution * share
    const side = Math.ceil(unit * Math.hypot(size.width, size.height)) + 8
    const frame = { width: side, height: side, resolution: unit }
    const { data, channels } = rectify(pyramid, compose(home, similarity(0, 0, 1, -turn)), frame, true)
    const shown = soft > 0 ? softened(data, side, side, soft, channels) : data
    const grey = new Uint8Array(side * side)
    for (let i = 0; i < grey.length; i++)
      grey[i] =
        channels === 1 ? shown[i]! : shown[i * 3]! * 0.299 + shown[i * 3 + 1]! * 0.587 + shown[i * 3 + 2]! * 0.114
    const rgb = channels === 3 ? { rgb: Uint8Array.from(shown) } : {}
    const pose: Pose = similarity(side / 2, side / 2, unit, turn)
    return { picture: pyramidOf({ part: 'reference', width: side, height: side, grey, ...rgb }), pose }
  })
}

/**
 * How like itself each part of the mark is when it is drawn at another size and turn: fine leaves less so than a plain edge.
 * What a picture shows is measured by it.
 */
export function expectedOf(subject: Subject, face: Face): Expected {
  return drawnParts(subject, face, DRAWN, false)
}

/** Turns at which it is drawn as large and as soft as it is seen. */
const TURNED = [0.12, -0.2] as const
/** Sizes are told apart by eighths of the face's, no farther than it is compared at. */
const [EIGHTHS, MIN_SCALE, MAX_SCALE] = [8, 0.85, 1.2] as const

const known = new WeakMap<Face, Map<string, Expected>>()

/**
 * The same where it is seen `size` pixels large, its edges `soft` pixels of the face wider than they were drawn: a
 * blurred mark is not like a sharp one, and edges are met beside their places.
 */
export function expectedAt(subject: Subject, face: Face, size: number, soft: number): Expected {
  const share = Math.max(MIN_SCALE, Math.min(MAX_SCALE, Math.round((size / face.resolution) * EIGHTHS) / EIGHTHS))
  const ofFace = known.get(face) ?? new Map<string, Expected>()
  known.set(face, ofFace)
  const key = `${share} ${soft}`
  const before = ofFace.get(key)
  if (before) return before
  const drawn = TURNED.map((turn) => ({ size: share, turn, soft: soft * share }))
  const expected = drawnParts(subject, face, drawn, true)
  ofFace.set(key, expected)
  return expected
}

/** `plain`: also the edges that are met where the mark is plain. */
function drawnParts(subject: Subject, face: Face, drawn: readonly Drawn[], plain: boolean): Expected {
  const all = drawnAgain(subject, face.resolution, drawn).map(
    ({ picture, pose }) => compared(viewOf(picture, pose, face, true), face, { plain, expected: AS_IT_IS }).parts,
  )
  const mean = (of: (parts: (typeof all)[number], part: number) => number) =>
    Float64Array.from(all[0]!, (_, part) => all.reduce((sum, parts) => sum + of(parts, part), 0) / all.length)
  return {
    scores: mean((parts, part) => parts[part]!.score).map((score) => Math.max(MIN_PART_LIKENESS, score)),
    extras: plain ? mean((parts, part) => parts[part]!.extra) : [],
  }
}

const AS_IT_IS: Expected = { scores: [], extras: [] }
