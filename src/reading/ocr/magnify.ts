import { type Box, type Raster, resized } from '../picture/decode.ts'
import { detect, type Region } from './detect.ts'
import { onWhite } from './on-white.ts'
import { boundsOf, directionOf, type Rectangle, scaledBy } from './rectangle.ts'

const [LEAST, MOST] = [0.25, 4] as const
/** The network needs the surroundings of letters. */
const MARGIN = 64

export type Magnified = {
  readonly raster: Raster
  /** Writing inside the place. */
  readonly regions: readonly Region[]
  readonly onPicture: (region: Region) => Region
}

/** `high`: pixels of the place. `bleached`: black on white. */
export type Look = { readonly high: number; readonly bleached: boolean }

/** Looks for writing in one place again, at another size. */
export async function magnify(raster: Raster, place: Rectangle, { high, bleached }: Look): Promise<Magnified> {
  const scale = Math.min(MOST, Math.max(LEAST, high / place.short))
  const part = around(place, Math.max(place.short, MARGIN / scale), raster)
  const drawn = await resized(raster, Math.round(part.width * scale), Math.round(part.height * scale), part)
  const large = bleached ? onWhite(drawn) : drawn
  const onPicture = (one: Region): Region => {
    const { x, y, ...rest } = scaledBy(one, 1 / scale)
    return { ...rest, x: x + part.left, y: y + part.top }
  }
  const regions = await detect(large, large.width * large.height)
  return { raster: large, regions: regions.filter((one) => isInside(onPicture(one), place)), onPicture }
}

function around(place: Rectangle, margin: number, raster: Raster): Box {
  const bounds = boundsOf(place)
  const [left, top] = [Math.max(0, Math.floor(bounds.left - margin)), Math.max(0, Math.floor(bounds.top - margin))]
  const right = Math.min(raster.width, Math.ceil(bounds.left + bounds.width + margin))
  const bottom = Math.min(raster.height, Math.ceil(bounds.top + bounds.height + margin))
  return { left, top, width: right - left, height: bottom - top }
}

/** The middle of a place. */
export function isInside({ x, y }: Rectangle, place: Rectangle): boolean {
  const [cos, sin] = directionOf(place.angle)
  const [dx, dy] = [x - place.x, y - place.y]
  return Math.abs(dx * cos + dy * sin) <= place.long / 2 && Math.abs(dy * cos - dx * sin) <= place.short / 2
}

/** Length of a place that no line runs along, in its heights. */
export const leftOf = (place: Rectangle, lines: readonly Rectangle[]): number =>
  gapsIn(place, lines).reduce((sum, [from, to]) => sum + to - from, 0) * (place.long / place.short)

/** Stretches of a place along which no line runs, as shares of its length. */
export function gapsIn(place: Rectangle, lines: readonly Rectangle[]): (readonly [from: number, to: number])[] {
  const [cos, sin] = directionOf(place.angle)
  const spans = lines
    .map(({ x, y, long, short, angle }): readonly [number, number] => {
      const middle = (x - place.x) * cos + (y - place.y) * sin + place.long / 2
      const [along, across] = directionOf(angle - place.angle).map(Math.abs) as [number, number]
      const half = (long * along + short * across) / 2
      return [(middle - half) / place.long, (middle + half) / place.long]
    })
    .sort(([a], [b]) => a - b)
  const gaps: (readonly [number, number])[] = []
  let reached = 0
  for (const [from, to] of [...spans, [1, 1] as const]) {
    if (from > reached) gaps.push([reached, Math.min(1, from)])
    reached = Math.max(reached, to)
    if (reached >= 1) break
  }
  return gaps
}
