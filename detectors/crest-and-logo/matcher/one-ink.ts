import type { View } from './align.ts'
import { type Face, frameOf, radiusAt } from './face.ts'
import { fieldOf } from './orientation.ts'
import { maskOf, type Pose, RIM, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { Template } from './template.ts'

/**
 * The one colour in which a mark is printed on a picture; up to `same` from it, in the channel that is farthest, all is that ink, and from `other` on
 * nothing is.
 */
export type Ink = { readonly colour: readonly number[]; readonly same: number; readonly other: number }

/** Pixels to the unit at which a mark's ink is looked for. */
const RESOLUTION = 34
/** Of 255, so much of a pixel is ink where it is all ink, and where there is none. */
const [FULL, NONE] = [245, 10] as const
/** Pixels of ink that must be seen. */
const MIN_INK_PIXELS = 12
/** Median distance from the middle colour that paint does not have, but most of what is photographed does. */
const UNEVEN = 16
/** How many times that is still the ink, and how far another colour is from it: a share of what lies around it, within limits. */
const SAME = 1.5
const ELSE = { share: 0.7, least: 20, most: 90 } as const

/** The ink of a mark of one ink where a pose puts it: nothing where what is seen there is not of one colour. */
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

/** Whether a mark is printed in one ink. */
export const isOfOneInk = (template: Template): boolean => printOf(template).inked.length >= MIN_INK_PIXELS

/** What a pose shows of an ink: all other colours are one. */
export function inkedViewOf(pyramid: Pyramid, pose: Pose, face: Face, { colour, same, other }: Ink): View {
  const patch = rectify(pyramid, pose, frameOf(face), true, { rim: RIM })
  const data = new Float32Array(patch.width * patch.height)
  for (let i = 0; i < data.length; i++)
    data[i] = (Math.max(0, Math.min(other, colourDistance(patch, i, colour)) - same) * 255) / (other - same)
  return { patch, field: fieldOf({ ...patch, channels: 1, data }, radiusAt(face.resolution)) }
}

type Patch = ReturnType<typeof rectify>

/** In the channel that is farthest. */
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

/** Of the whole part of numbers under 256, over those pixels that are seen. */
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

/** Pixels of a mark's only ink, none where it has another; and pixels where nothing is printed. */
type Print = { readonly inked: Int32Array; readonly bare: Int32Array }

/** A reference's own ink is as even as this, in this share of it. */
const EVEN = 24
const ONE = 0.9

const prints = new WeakMap<Face, Print>()

function printOf(template: Template): Print {
  const face = readingFace(template)
  const known = prints.get(face)
  if (known) return known
  const { pyramid, solid, home } = template.subject
  const mask = maskOf(solid, home, frameOf(face))
  const patch = rectify(pyramid, home, frameOf(face), true)
  const covered = Int32Array.from([...mask.keys()].filter((i) => mask[i]! >= FULL))
  const colour = middleOf(patch, covered)
  const inked = colour ? covered.filter((i) => colourDistance(patch, i, colour) < EVEN) : covered
  const print = {
    inked: inked.length > covered.length * ONE ? inked : new Int32Array(0),
    bare: Int32Array.from([...mask.keys()].filter((i) => mask[i]! < NONE)),
  }
  prints.set(face, print)
  return print
}
