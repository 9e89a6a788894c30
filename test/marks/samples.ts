import type { Emblem, Picture } from '../../detectors/contract.ts'
import { type Chance, chance } from './chance.ts'
import { type Distortion, distortions, type Ground, pale } from './distortions.ts'
import { type Drawing, drawing, type Family, families } from './draw.ts'
import type { Foreign } from './foreign.ts'
import { page, photograph, plain, type Split, screen, texture } from './grounds.ts'
import { blurred, drawn, laid, pictureOf, type Raster, recompressed } from './raster.ts'

export type Kind = 'mark' | 'sibling' | 'look-alike' | 'nothing'

/**
 * A picture and an object in it: its centre and the square root of its area, in pixels, and the homography from its
 * own drawing.
 */
export type Shown = {
  readonly picture: Picture
  readonly at?: readonly [number, number]
  readonly size?: number
  readonly pose?: { readonly from: readonly [width: number, height: number]; readonly to: readonly number[] }
}

/** One picture and what is in it. */
export type Sample = {
  readonly kind: Kind
  readonly split: Split
  /** The distortion, or the sort of negative. */
  readonly name: string
  readonly group: 'moderate' | 'strong' | 'negative'
  /** The emblem in it, or the emblem whose sibling is in it. */
  readonly emblem?: string
  readonly make: () => Promise<Shown>
}

/** Emblems of a split, drawn from seeds that the other split never uses. */
export function drawings(split: Split, set = 0): Drawing[] {
  const base = (split === 'development' ? 100 : 900) + set * 17
  return families.map((family, index) => drawing(family, base + index, base + index))
}

/** Drawings of a seed; each million has its own. */
export const drawingsOf = (split: Split, seed: number): Drawing[] =>
  drawings(split, Math.max(0, Math.floor(seed / 1_000_000) - 1))

export async function registered(all: readonly Drawing[]): Promise<Emblem[]> {
  const emblems: Emblem[] = []
  for (const one of all) {
    emblems.push(emblemOf(one.id, pictureOf(await drawn(one.svg, 512))))
    if (one.symbol) emblems.push(emblemOf(one.id, pictureOf(await drawn(one.symbol, 512))))
  }
  return emblems
}

export const emblemOf = (id: string, reference: Picture): Emblem => ({
  id,
  name: id,
  kind: 'office',
  owner: 'the office',
  reference,
  permissions: [],
})

const WIDTH = [700, 1100] as const

/** Every distortion of every emblem, `rounds` times. */
export function positives(
  split: Split,
  all: readonly Pick<Drawing, 'id' | 'svg'>[],
  rounds: number,
  seed: number,
): Sample[] {
  return distortions.flatMap((distortion, d) =>
    all.flatMap((one, m) =>
      Array.from({ length: rounds }, (_, round): Sample => {
        const c = chance(seed + d * 1000 + m * 37 + round * 7919)
        return {
          kind: 'mark',
          split,
          name: distortion.name,
          group: distortion.group,
          emblem: one.id,
          make: () => posed(one.svg, distortion, split, c),
        }
      }),
    ),
  )
}

/**
 * Pictures that must not match: siblings, other emblems of the same families, icons, and pictures without an emblem.
 */
export function negatives(split: Split, all: readonly Drawing[], strangers: readonly string[], seed: number): Sample[] {
  const sample = (kind: Kind, name: string, i: number, svg: string | undefined, emblem?: string) =>
    negative(split, kind, name, seed + i * 131, i, svg, emblem)
  // A symbol alone is a charge in a plain shape: with the same charge, another emblem's disc would be that very symbol.
  const symbols = all.flatMap(({ symbol, charges }) => (symbol ? charges : []))
  const siblings = all.flatMap((one, m) =>
    Array.from({ length: 14 }, (_, i) => {
      const [family, template] = one.id.split('-') as [Family, string]
      return sample(
        'sibling',
        'sibling',
        m * 14 + i,
        drawing(family, Number(template), 5000 + i + seed, [...one.charges, ...symbols]).svg,
        one.id,
      )
    }),
  )
  // With the emblem's own charge, a pattern as common as an eight-pointed star would be the emblem in other colours.
  const own = (family: Family) => all.filter(({ id }) => id.startsWith(`${family}-`)).flatMap(({ charges }) => charges)
  const others = families.flatMap((family, f) =>
    Array.from({ length: 20 }, (_, i) =>
      sample(
        'look-alike',
        'other mark',
        1000 + f * 20 + i,
        drawing(family, seed + 3000 + f * 50 + i, seed + 7000 + i, [...own(family), ...symbols]).svg,
      ),
    ),
  )
  const icons = strangers.map((svg, i) => sample('look-alike', 'icon or arms', 2000 + i, svg))
  const empty = Array.from({ length: 100 }, (_, i) => sample('nothing', 'no mark', 4000 + i, undefined))
  return [...siblings, ...others, ...icons, ...empty]
}

const GENTLE = distortions.filter(({ group, cut, strength }) => group === 'moderate' && !cut && !strength)

/** A picture that clearly shows something other than the emblem; without `svg`, nothing. */
function negative(
  split: Split,
  kind: Kind,
  name: string,
  seed: number,
  turn: number,
  svg?: string,
  emblem?: string,
): Sample {
  const c = chance(seed)
  const make = svg
    ? () => posed(svg, GENTLE[turn % GENTLE.length]!, split, c)
    : async () => ({ picture: pictureOf(await ground(c.pick(GROUNDS), split, c, ...sizes(c))) })
  return { kind, split, name, group: 'negative', ...(emblem ? { emblem } : {}), make }
}

/** The same for foreign emblems: their distortions, their siblings, and others of their sort. */
export function samplesOf({ marks, others, siblings }: Foreign, split: Split, seed: number): Sample[] {
  return [
    ...positives(split, marks, 1, seed),
    ...siblings.map(([emblem, svg], i) =>
      negative(split, 'sibling', 'sibling', seed + i * 131, i, svg, marks[emblem]!.id),
    ),
    ...others.map((svg, i) => negative(split, 'look-alike', 'other mark', seed + (500 + i) * 131, i, svg)),
    ...Array.from({ length: 8 }, (_, i) => negative(split, 'nothing', 'no mark', seed + (900 + i) * 131, i)),
  ]
}

/** Backgrounds on which a pale emblem shows. */
const BUSY: readonly Ground[] = ['photograph', 'texture']

const GROUNDS: readonly Ground[] = ['page', 'photograph', 'texture', 'screen', 'photograph', 'page']

function sizes(c: Chance): [number, number] {
  const width = c.whole(...WIDTH)
  return [width, Math.round(width * c.pick([0.75, 1, 1.25]))]
}

async function ground(kind: Ground, split: Split, c: Chance, width: number, height: number): Promise<Raster> {
  switch (kind) {
    case 'page':
      return page(c, width, height)
    case 'blank page':
      return page(c, width, height, 1)
    case 'photograph':
      return photograph(split, c, width, height)
    case 'texture':
      return texture(c, width, height)
    case 'screen':
      return screen(c, width, height)
    case 'plain':
      return plain(width, height, [c.whole(150, 255), c.whole(150, 255), c.whole(150, 255)])
  }
}

async function posed(svg: string, distortion: Distortion, split: Split, c: Chance): Promise<Shown> {
  const [width, height] = sizes(c)
  const kinds = typeof distortion.ground === 'string' ? [distortion.ground] : distortion.ground
  const dark = distortion.name === 'white on dark'
  const kind = dark ? 'plain' : c.pick(kinds)
  const under = dark
    ? plain(width, height, [c.whole(0, 50), c.whole(0, 50), c.whole(0, 70)])
    : await ground(kind, split, c, width, height)
  const size = c.between(...distortion.size)
  const first = await drawn(svg, 900)
  const root = Math.sqrt(first.width * first.height)
  // Drawn near its final size, so that scaling it does not alias.
  const emblem =
    root > size * 1.5
      ? await drawn(svg, Math.max(40, Math.round((Math.max(first.width, first.height) * size * 1.2) / root)))
      : first
  const inked = distortion.colour ? distortion.colour(emblem, c) : emblem
  const pose = placed(inked, distortion, size, width, height, c)
  // White on white cannot be found, and nobody would print it so.
  const beneath = !dark && !BUSY.includes(kind) && pale(inked) ? plain(width, height, [30, 30, 50]) : under
  let picture = laid(beneath, inked, pose, distortion.strength)
  if (distortion.blur) picture = await blurred(picture, distortion.blur)
  if (distortion.after) picture = distortion.after(picture, c, inked)
  const [u, v] = [inked.width / 2, inked.height / 2]
  const depth = pose[6]! * u + pose[7]! * v + pose[8]!
  const at = [
    (pose[0]! * u + pose[1]! * v + pose[2]!) / depth,
    (pose[3]! * u + pose[4]! * v + pose[5]!) / depth,
  ] as const
  return {
    picture: pictureOf(await recompressed(picture, distortion.jpeg ?? c.whole(75, 95))),
    at,
    size,
    pose: { from: [inked.width, inked.height], to: pose },
  }
}

/** Emblem pixels to picture pixels. */
function placed(
  emblem: Raster,
  distortion: Distortion,
  size: number,
  width: number,
  height: number,
  c: Chance,
): number[] {
  const scale = size / Math.sqrt(emblem.width * emblem.height)
  const stretch = Math.sqrt(distortion.stretch ?? 1) ** (c() < 0.5 ? 1 : -1)
  const turn = ((distortion.turn ? c.between(...distortion.turn) * (c() < 0.5 ? 1 : -1) : 0) * Math.PI) / 180
  const [sx, sy] = [scale * stretch, scale / stretch]
  const [a, b, d, e] = [Math.cos(turn) * sx, -Math.sin(turn) * sy, Math.sin(turn) * sx, Math.cos(turn) * sy]
  const reachX = (Math.abs(a) * emblem.width + Math.abs(b) * emblem.height) / 2
  const reachY = (Math.abs(d) * emblem.width + Math.abs(e) * emblem.height) / 2
  const [x, y] = middle(reachX, reachY, width, height, distortion.cut, c)
  const tilt = distortion.perspective
    ? (distortion.perspective / (2 - distortion.perspective)) * (c() < 0.5 ? 1 : -1)
    : 0
  const along = c() < 0.5
  const [g, h] = along ? [(2 * tilt) / emblem.width, 0] : [0, (2 * tilt) / emblem.height]
  // The centre of the emblem at the origin, tilted, turned, then moved to its place.
  const [u, v] = [emblem.width / 2, emblem.height / 2]
  const m = [a + x * g, b + x * h, x, d + y * g, e + y * h, y, g, h, 1]
  const shift = [1, 0, -u, 0, 1, -v, 0, 0, 1]
  return product(m, shift)
}

function middle(
  reachX: number,
  reachY: number,
  width: number,
  height: number,
  cut: number | undefined,
  c: Chance,
): [number, number] {
  const within = (reach: number, limit: number) => (reach * 2 >= limit ? limit / 2 : c.between(reach, limit - reach))
  let [x, y] = [within(reachX, width), within(reachY, height)]
  if (!cut) return [x, y]
  const side = c.whole(0, 3)
  if (side === 0) x = reachX - 2 * reachX * cut
  if (side === 1) x = width - reachX + 2 * reachX * cut
  if (side === 2) y = reachY - 2 * reachY * cut
  if (side === 3) y = height - reachY + 2 * reachY * cut
  return [x, y]
}

function product(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [Math.floor(i / 3) * 3, i % 3]
    return a[row]! * b[column]! + a[row + 1]! * b[column + 3]! + a[row + 2]! * b[column + 6]!
  })
}
