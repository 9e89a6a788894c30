import { viewOf } from './align.ts'
import type { Face, Subject } from './face.ts'
import { compared } from './likeness.ts'
import { compose, type Pose, rectify, similarity } from './pose.ts'
import { type Pyramid, pyramidOf } from './pyramid.ts'

/** Sizes, as shares of the face's own, and turns at which the mark is drawn to see how well it is still like itself. */
const DRAWN = [
  { size: 0.9, turn: 0.12 },
  { size: 1.3, turn: -0.2 },
]
/** A part that is less like itself than this tells nothing more for it. */
const LEAST = 0.45

/** The mark drawn anew, near the size of a face, and where it lies in its pictures. */
export function drawnAgain({ pyramid, home, size }: Subject, resolution: number): { picture: Pyramid; pose: Pose }[] {
  return DRAWN.map(({ size: share, turn }) => {
    const unit = resolution * share
    const side = Math.ceil(unit * Math.hypot(size.width, size.height)) + 8
    const frame = { width: side, height: side, resolution: unit }
    const { data, channels } = rectify(pyramid, compose(home, similarity(0, 0, 1, -turn)), frame, true)
    const grey = new Uint8Array(side * side)
    for (let i = 0; i < grey.length; i++)
      grey[i] = channels === 1 ? data[i]! : data[i * 3]! * 0.299 + data[i * 3 + 1]! * 0.587 + data[i * 3 + 2]! * 0.114
    const rgb = channels === 3 ? { rgb: Uint8Array.from(data) } : {}
    const pose: Pose = similarity(side / 2, side / 2, unit, turn)
    return { picture: pyramidOf({ part: 'reference', width: side, height: side, grey, ...rgb }), pose }
  })
}

/**
 * How like itself each part of the mark is when it is drawn at another size and turn: fine leaves less so than a plain edge.
 * What a picture shows is measured by it.
 */
export function expectedOf(subject: Subject, face: Face): Float64Array {
  const drawn = drawnAgain(subject, face.resolution).map(
    ({ picture, pose }) => compared(viewOf(picture, pose, face, true), face).parts,
  )
  return Float64Array.from(drawn[0]!, (_, part) =>
    Math.max(LEAST, drawn.reduce((sum, parts) => sum + parts[part]!.score, 0) / drawn.length),
  )
}
