import { onceFor } from '../../by-reading.ts'
import type { View } from './align.ts'
import { type Face, frameOf, radiusAt } from './face.ts'
import { fieldOf } from './orientation.ts'
import { maskOf, type Pose, RIM, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { Template } from './template.ts'

/** Within `same` of the colour all is ink; from `other` on nothing is. */
export type Ink = { readonly colour: readonly number[]; readonly same: number; readonly other: number }

const RESOLUTION = 34
/** Coverage (0 to 255) that counts as full ink, and as none. */
const [FULL, NONE] = [245, 10] as const
const MIN_INK_PIXELS = 12
/** Above it, a photographed surface and not ink. */
const UNEVEN = 16
/** Multiple of the spread that is ink, and distance of another colour. */
const SAME = 1.5
const ELSE = { share: 0.7, least: 20, most: 90 } as const

export function inkAt(pyramid: Pyramid, pose: Pose, template: Template): Ink | undefined {
  const face = readingFace(template)
  const { inked, bare } = printOf(template)
  const patch = rectify(pyramid, pose, frameOf(face), true)
  const colour = middleOf(patch, inked)
  if (!colour) return undefined
  const uneven = medianOf(inked, patch.seen, (i) => colourDistance(patch, i, colour))
  if (uneven > UNEVEN) return undefined
  const around = medianOf(bare, patch.seen, (i) => colourDistance(patch, i, colour))
  const same = uneven * SAME + 3
  return { colour, same, other: Math.max(same + ELSE.least, Math.min(ELSE.most, around * ELSE.share)) }
}

export const isOfOneInk = (template: Template): boolean => printOf(template).inked.length >= MIN_INK_PIXELS

/** A view with one ink and everything else in a single colour. */
export function inkedViewOf(pyramid: Pyramid, pose: Pose, face: Face, { colour, same, other }: Ink): View {
  const patch = rectify(pyramid, pose, frameOf(face), true, { rim: RIM })
  const data = new Float32Array(patch.width * patch.height)
  for (let i = 0; i < data.length; i++)
    data[i] = (Math.max(0, Math.min(other, colourDistance(patch, i, colour)) - same) * 255) / (other - same)
  return { patch, field: fieldOf({ ...patch, channels: 1, data }, radiusAt(face.resolution)) }
}

type Patch = ReturnType<typeof rectify>

function colourDistance({ data, channels }: Patch, i: number, colour: readonly number[]): number {
  let most = 0
  for (let c = 0, at = i * channels; c < channels; c++, at++) most = Math.max(most, Math.abs(data[at]! - colour[c]!))
  return most
}

function middleOf(patch: Patch, pixels: Int32Array): readonly number[] | undefined {
  const { seen, data, channels } = patch
  let shown = 0
  for (const i of pixels) shown += seen[i]!
  if (shown < MIN_INK_PIXELS) return undefined
  return Array.from({ length: channels }, (_, c) => medianOf(pixels, seen, (i) => data[i * channels + c]!))
}

const counts = new Uint32Array(256)

function medianOf(pixels: Int32Array, seen: Uint8Array, value: (i: number) => number): number {
  counts.fill(0)
  let all = 0
  for (const i of pixels) {
    if (seen[i] === 0) continue
    counts[value(i) | 0]!++
    all++
  }
  let [sum, median] = [counts[0]!, 0]
  while (sum * 2 < all) sum += counts[++median]!
  return median
}

const readingFace = ({ faces }: Template): Face => faces.find(({ resolution }) => resolution === RESOLUTION)!

type Print = { readonly inked: Int32Array; readonly bare: Int32Array }

/** Of a reference's ink, and the share that must have it. */
const EVEN = 24
const ONE = 0.9

const printOf = onceFor((template: Template): Print => {
  const face = readingFace(template)
  const { pyramid, solid, home } = template.subject
  const mask = maskOf(solid, home, frameOf(face))
  const patch = rectify(pyramid, home, frameOf(face), true)
  const covered = Int32Array.from([...mask.keys()].filter((i) => mask[i]! >= FULL))
  const colour = middleOf(patch, covered)
  const inked = colour ? covered.filter((i) => colourDistance(patch, i, colour) < EVEN) : covered
  return {
    inked: inked.length > covered.length * ONE ? inked : new Int32Array(0),
    bare: Int32Array.from([...mask.keys()].filter((i) => mask[i]! < NONE)),
  }
})
