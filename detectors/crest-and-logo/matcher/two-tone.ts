import { onceFor } from '../../by-reading.ts'
import type { Emblem, Picture } from '../../contract.ts'
import { fillsItsFrame, shapeOf } from './shape.ts'

/** Grey levels. */
const PAPER = 235
const INK = 20
const [DARK, LIGHT] = [70, 185] as const
/** Compression leaves grey along edges; screen text has more. */
const BETWEEN = 0.25
const EVERY = 7
const FEWER = 16

/** As from fax machines; in full resolution, because scaling creates greys. */
export function isTwoTone(picture: Picture): boolean {
  const { grey } = picture.fuller ?? picture
  if (!mostlyTwo(grey)) return false
  let [paper, ink, between, seen] = [0, 0, 0, 0]
  for (let i = 0; i < grey.length; i += EVERY, seen++) {
    const value = grey[i]!
    if (value > PAPER) paper++
    else if (value < INK) ink++
    else if (value > DARK && value < LIGHT) between++
  }
  return ink > 0 && paper + ink > seen * 0.9 && between < Math.min(ink, paper) * BETWEEN
}

function mostlyTwo(grey: Uint8Array): boolean {
  let [two, seen] = [0, 0]
  for (let i = 0; i < grey.length; i += EVERY * FEWER, seen++) if (grey[i]! > PAPER || grey[i]! < INK) two++
  return two > seen * 0.8
}

const LIMITS = [110, 150] as const
/** Must change for another threshold, and each tone must have: an all-black outline is not distinctive. */
const OTHERWISE = 0.01

/** Light colours vanish, dark ones merge. */
export const twoToned = (emblem: Emblem): Emblem[] =>
  tonedOf(emblem.reference).map((reference) => ({ ...emblem, reference }))

const tonedOf = onceFor((reference: Picture): Picture[] => {
  const { part, width, height, grey } = reference
  const shape = shapeOf(reference)
  const { inside } = shape
  const cover = fillsItsFrame(reference, shape)
    ? new Uint8Array(inside.length).fill(255)
    : inside.map((one) => one * 255)
  const area = inside.reduce((sum, one) => sum + one, 0)
  const all = LIMITS.map((limit) => grey.map((value, i) => (inside[i] === 1 && value <= limit ? 0 : 255)))
  const share = (fits: (i: number) => boolean) => {
    let count = 0
    for (let i = 0; i < inside.length; i++) if (inside[i] === 1 && fits(i)) count++
    return count / area
  }
  const [first, second] = all as [Uint8Array, Uint8Array]
  const chosen = share((i) => first[i] !== second[i]) > OTHERWISE ? [first, second] : [first]
  return chosen
    .filter((tones) => share((i) => tones[i] !== grey[i]) > OTHERWISE)
    .filter((tones) => [0, 255].every((tone) => share((i) => tones[i] === tone) > OTHERWISE))
    .map((tones) => ({ part, width, height, grey: tones, cover }))
})
