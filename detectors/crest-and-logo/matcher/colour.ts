import type { Picture } from '../../contract.ts'
import { maskOf, type Pose, rectify } from './pose.ts'
import { pyramidOf } from './pyramid.ts'
import type { Template } from './template.ts'

/** Pixels per unit: enough for areas, too few for edges. */
const RESOLUTION = 24
const COLOUR = 16
const SAME = 0.6

/** Undefined if they are its own, or the picture is grey. */
export function recoloured(
  picture: Picture,
  pose: Pose,
  template: Template,
): 'other colours' | 'no colour' | 'inverted' | undefined {
  if (picture.rgb === undefined) return undefined
  const { pyramid, solid, home, size } = template.subject
  const frame = {
    width: Math.ceil(size.width * RESOLUTION),
    height: Math.ceil(size.height * RESOLUTION),
    resolution: RESOLUTION,
  }
  const [own, shown] = [rectify(pyramid, home, frame, true), rectify(pyramidOf(picture), pose, frame, true)]
  const mask = maskOf(solid, home, frame)
  const light: Sums = { dot: 0, own: 0, shown: 0, count: 0 }
  const hue: Sums = { dot: 0, own: 0, shown: 0, count: 0 }
  const [mean, other] = [own, shown].map((patch) => meanLight(patch, mask)) as [number, number]
  for (let i = 0; i < mask.length; i++) {
    if (mask[i]! < 250 || shown.seen[i] === 0) continue
    const [a, b] = [coloursOf(own, i), coloursOf(shown, i)]
    add(light, (a[0] - mean) * (b[0] - other), (a[0] - mean) ** 2, (b[0] - other) ** 2)
    add(hue, a[1] * b[1] + a[2] * b[2], a[1] ** 2 + a[2] ** 2, b[1] ** 2 + b[2] ** 2)
  }
  if (light.count < 40) return undefined
  const [ownColour, shownColour] = [Math.sqrt(hue.own / hue.count), Math.sqrt(hue.shown / hue.count)]
  if (like(light) < -SAME) return 'inverted'
  if (ownColour > COLOUR && shownColour < COLOUR / 3) return 'no colour'
  if (ownColour > COLOUR && like(hue) < SAME) return 'other colours'
  if (ownColour < COLOUR / 3 && shownColour > COLOUR * 1.5) return 'other colours'
  return undefined
}

type Sums = { dot: number; own: number; shown: number; count: number }

function add(sums: Sums, dot: number, own: number, shown: number): void {
  sums.dot += dot
  sums.own += own
  sums.shown += shown
  sums.count++
}

const like = (sums: Sums) => sums.dot / Math.sqrt(sums.own * sums.shown + 1e-6)

type Patch = ReturnType<typeof rectify>

/** Luma and chroma (ITU-R BT.601). */
function coloursOf({ channels, data }: Patch, i: number): readonly [number, number, number] {
  if (channels === 1) return [data[i]!, 0, 0]
  const [r, g, b] = [data[i * 3]!, data[i * 3 + 1]!, data[i * 3 + 2]!]
  const light = r * 0.299 + g * 0.587 + b * 0.114
  return [light, (b - light) * 0.564, (r - light) * 0.713]
}

function meanLight(patch: Patch, mask: Float32Array): number {
  let [sum, count] = [0, 1e-6]
  for (let i = 0; i < mask.length; i++) {
    if (mask[i]! < 250) continue
    sum += coloursOf(patch, i)[0]
    count++
  }
  return sum / count
}
