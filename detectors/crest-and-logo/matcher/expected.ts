import { viewOf } from './align.ts'
import { softened } from './blur.ts'
import type { Expected, Face, Subject } from './face.ts'
import { compared } from './likeness.ts'
import { compose, type Pose, rectify, similarity } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/** A rendering of the emblem: size as a share of a face's size, rotation, and blur in pixels. */
type Drawn = { readonly size: number; readonly turn: number; readonly soft?: number }

/** Sizes and rotations at which the emblem is rendered to measure how similar it is to itself. */
const DRAWN: readonly Drawn[] = [
  { size: 0.9, turn: 0.12 },
  { size: 1.3, turn: -0.2 },
]
/** Below this self-similarity a part gives no evidence. */
const MIN_PART_LIKENESS = 0.45

/** Renders the emblem near a face's size, with its poses. */
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
 * Self-similarity of each part at other sizes and rotations: lower for fine leaves than for a plain edge. Likeness in
 * pictures is measured relative to it.
 */
export function expectedOf(subject: Subject, face: Face): Expected {
  return drawnParts(subject, face, DRAWN, false)
}

/** Rotations for rendering at the seen size and blur. */
const TURNED = [0.12, -0.2] as const
/** Sizes are quantised to eighths of the face's, within this range. */
const [EIGHTHS, MIN_SCALE, MAX_SCALE] = [8, 0.85, 1.2] as const

const known = new WeakMap<Face, Map<string, Expected>>()

/**
 * The same at a seen size of `size` pixels with edges `soft` face pixels wider: a blurred emblem differs from a sharp
 * one, and its edges are displaced.
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

/** `plain`: also edges found where the emblem is plain. */
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
