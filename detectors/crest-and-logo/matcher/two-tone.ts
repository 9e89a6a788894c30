import type { Emblem, Picture } from '../../contract.ts'
import { fillsItsFrame, shapeOf } from './shape.ts'

/** Grey levels from which a pixel is paper, below which it is ink, and between which it is neither. */
const PAPER = 235
const INK = 20
const [DARK, LIGHT] = [70, 185] as const
/** Share of ink that may be neither: what compression leaves along edges. Letters on a screen have more. */
const BETWEEN = 0.25
/** Every so manieth pixel says so. */
const EVERY = 7
const FEWER = 16

/** Whether a picture is in black and white without greys, as fax machines and copiers make it: in all its pixels, since making it smaller makes greys. */
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

/** A few pixels tell photographs from it. */
function mostlyTwo(grey: Uint8Array): boolean {
  let [two, seen] = [0, 0]
  for (let i = 0; i < grey.length; i += EVERY * FEWER, seen++) if (grey[i]! > PAPER || grey[i]! < INK) two++
  return two > seen * 0.8
}

/** Where makers draw the line between black and white. */
const LIMITS = [110, 150] as const
/** Share of the mark that must come out otherwise for another limit to be tried as well, and that must have each tone: an outline all black is anybody's. */
const OTHERWISE = 0.01

const made = new WeakMap<Picture, readonly Picture[]>()

/** A mark as black and white would show it: light colours are gone, dark ones are one. */
export function twoToned(emblem: Emblem): Emblem[] {
  const known = made.get(emblem.reference) ?? tonedOf(emblem.reference)
  made.set(emblem.reference, known)
  return known.map((reference) => ({ ...emblem, reference }))
}

function tonedOf(reference: Picture): Picture[] {
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
}
