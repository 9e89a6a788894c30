import { onceFor } from '../../by-reading.ts'
import { viewOf } from './align.ts'
import { softened } from './blur.ts'
import type { Expected, Face, Subject } from './face.ts'
import { compared } from './likeness.ts'
import { compose, type Pose, rectify, similarity } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/** Share of a face's size, rotation, and blur in pixels. */
type Drawn = { readonly size: number; readonly turn: number; readonly soft?: number }

const DRAWN: readonly Drawn[] = [
  { size: 0.9, turn: 0.12 },
  { size: 1.3, turn: -0.2 },
]
/** A part below it gives no evidence. */
const MIN_PART_LIKENESS = 0.45

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

/** Lower for fine leaves than for a plain edge; likeness in pictures is relative to it. */
export function expectedOf(subject: Subject, face: Face): Expected {
  return drawnParts(subject, face, DRAWN, false)
}

const TURNED = [0.12, -0.2] as const
/** Eighths of the face's size, within a range. */
const [EIGHTHS, MIN_SCALE, MAX_SCALE] = [8, 0.85, 1.2] as const

const knownOf = onceFor((_: Face) => new Map<string, Expected>())

/** `size` in pixels; `soft`: face pixels by which edges are wider and displaced. */
export function expectedAt(subject: Subject, face: Face, size: number, soft: number): Expected {
  const share = Math.max(MIN_SCALE, Math.min(MAX_SCALE, Math.round((size / face.resolution) * EIGHTHS) / EIGHTHS))
  const known = knownOf(face)
  const key = `${share} ${soft}`
  const before = known.get(key)
  if (before) return before
  const drawn = TURNED.map((turn) => ({ size: share, turn, soft: soft * share }))
  const expected = drawnParts(subject, face, drawn, true)
  known.set(key, expected)
  return expected
}

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
