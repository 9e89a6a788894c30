import type { Chance } from './chance.ts'
import type { Raster } from './raster.ts'

export type Ground = 'page' | 'blank page' | 'photograph' | 'plain' | 'texture' | 'screen'

/** One way an emblem appears in a picture. */
export type Distortion = {
  readonly name: string
  readonly group: 'moderate' | 'strong'
  readonly ground: Ground | readonly Ground[]
  /** Square root of the emblem's area, in pixels. */
  readonly size: readonly [number, number]
  readonly colour?: (emblem: Raster, c: Chance) => Raster
  /** Degrees. */
  readonly turn?: readonly [number, number]
  readonly stretch?: number
  /** How much shorter the far edge is than the near one, as a share. */
  readonly perspective?: number
  /** Share of the emblem beyond the edge of the picture. */
  readonly cut?: number
  readonly strength?: number
  readonly blur?: number
  readonly jpeg?: number
  readonly after?: (picture: Raster, c: Chance, emblem: Raster) => Raster
}

const PAPERS = ['page', 'blank page', 'plain', 'screen'] as const
const USUAL = [80, 240] as const
const moderate = (name: string, more: Partial<Distortion>): Distortion => ({
  name,
  group: 'moderate',
  ground: PAPERS,
  size: USUAL,
  ...more,
})
const strong = (name: string, more: Partial<Distortion>): Distortion => ({ ...moderate(name, more), group: 'strong' })

export const distortions: readonly Distortion[] = [
  moderate('page, 48 px', { ground: 'page', size: [48, 52] }),
  moderate('page, 64 px', { ground: 'page', size: [60, 70] }),
  moderate('page, 128 px', { ground: 'page', size: [110, 140] }),
  moderate('page, 400 px', { ground: 'page', size: [330, 440] }),
  moderate('screenshot', { ground: 'screen' }),
  moderate('screenshot, 48 px', { ground: 'screen', size: [48, 56] }),
  moderate('photograph', { ground: 'photograph' }),
  moderate('photograph, 56 px', { ground: 'photograph', size: [52, 60] }),
  moderate('photograph, large', { ground: 'photograph', size: [240, 460] }),
  moderate('texture', { ground: 'texture', size: [90, 260] }),
  moderate('cut by 30 %', { cut: 0.3 }),
  moderate('cut by 30 %, photograph', { ground: 'photograph', size: [120, 260], cut: 0.3 }),
  moderate('JPEG 30', { jpeg: 30 }),
  moderate('JPEG 30, photograph', { ground: 'photograph', jpeg: 30 }),
  moderate('grey', { colour: grey }),
  moderate('one colour', { colour: oneColour }),
  moderate('other hue', { colour: otherHue }),
  moderate('other hue, photograph', { ground: 'photograph', colour: otherHue }),
  moderate('inverted', { colour: inverted }),
  moderate('white on dark', { ground: 'plain', colour: whiteOnDark, after: darkened }),
  moderate('black and white', { ground: ['blank page', 'plain'], size: [100, 260], after: oneBit }),
  moderate('turned 10°', { turn: [8, 12] }),
  moderate('turned 20°', { turn: [17, 20] }),
  moderate('turned 15°, photograph', { ground: 'photograph', turn: [12, 16] }),
  moderate('perspective 20 %', { perspective: 0.2 }),
  moderate('perspective 20 %, photograph', { ground: 'photograph', perspective: 0.2 }),
  moderate('watermark 30 %', { ground: 'page', size: [220, 420], strength: 0.3 }),
  moderate('watermark 30 %, blank', { ground: 'blank page', size: [120, 420], strength: 0.3 }),
  moderate('blur 1.5 px', { size: [90, 240], blur: 1.5 }),
  moderate('blur 2 px, photograph', { ground: 'photograph', size: [120, 300], blur: 2 }),
  moderate('stretched 1.2', { stretch: 1.2 }),
  moderate('photographed print', {
    ground: 'photograph',
    size: [160, 320],
    turn: [5, 12],
    perspective: 0.12,
    blur: 1,
    jpeg: 60,
  }),
  strong('turned 45°', { turn: [40, 50] }),
  strong('turned 90°', { turn: [86, 94] }),
  strong('turned 180°', { turn: [176, 184] }),
  strong('turned 45°, photograph', { ground: 'photograph', size: [120, 260], turn: [40, 50] }),
  strong('perspective 35 %', { size: [120, 300], perspective: 0.35 }),
  strong('half cut', { size: [120, 300], cut: 0.5 }),
  strong('watermark 15 %', { ground: 'page', size: [240, 440], strength: 0.15 }),
  strong('blur 4 px', { size: [140, 300], blur: 4 }),
  strong('JPEG 8', { size: [90, 240], jpeg: 8 }),
  strong('32 px', { ground: ['page', 'screen', 'plain'], size: [32, 36] }),
  strong('stretched 1.5', { stretch: 1.5 }),
  strong('see-through 50 % on a photograph', { ground: 'photograph', size: [120, 300], strength: 0.5 }),
  strong('noise', { size: [100, 240], after: noisy }),
  strong('banner in a photograph', {
    ground: 'photograph',
    size: [100, 240],
    turn: [10, 25],
    perspective: 0.25,
    blur: 1.5,
    jpeg: 40,
  }),
]

function mapped(emblem: Raster, of: (r: number, g: number, b: number) => readonly [number, number, number]): Raster {
  const data = emblem.data.slice()
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = of(data[i]!, data[i + 1]!, data[i + 2]!)
    data[i] = clamp(r)
    data[i + 1] = clamp(g)
    data[i + 2] = clamp(b)
  }
  return { ...emblem, data }
}

const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)))
const light = (r: number, g: number, b: number) => 0.299 * r + 0.587 * g + 0.114 * b

function grey(emblem: Raster): Raster {
  return mapped(emblem, (r, g, b) => [light(r, g, b), light(r, g, b), light(r, g, b)])
}

/** Keeps lightness, from the single colour to white. */
function oneColour(emblem: Raster, c: Chance): Raster {
  const ink = [c.between(0, 200), c.between(0, 120), c.between(0, 200)] as const
  return mapped(emblem, (r, g, b) => {
    const l = light(r, g, b) / 255
    return [ink[0] + (255 - ink[0]) * l, ink[1] + (255 - ink[1]) * l, ink[2] + (255 - ink[2]) * l]
  })
}

function otherHue(emblem: Raster, c: Chance): Raster {
  const turn = c.between(1, 5.2)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return mapped(emblem, (r, g, b) => {
    const y = light(r, g, b)
    const u = 0.492 * (b - y)
    const v = 0.877 * (r - y)
    const [p, q] = [u * cos - v * sin, u * sin + v * cos]
    return [y + q / 0.877, y - 0.395 * p - 0.581 * q, y + p / 0.492]
  })
}

function inverted(emblem: Raster): Raster {
  return mapped(emblem, (r, g, b) => [255 - r, 255 - g, 255 - b])
}

function whiteOnDark(emblem: Raster): Raster {
  return mapped(emblem, (r, g, b) => {
    const l = 255 - 0.85 * light(r, g, b)
    return [l, l, l]
  })
}

/** Dark background; the emblem (lighter than 40 after inversion) is kept. */
function darkened(picture: Raster): Raster {
  return picture
}

/** A threshold that keeps less than this share of a light emblem would leave nothing to find. */
const LEFT = 0.25

function oneBit(picture: Raster, c: Chance, emblem: Raster): Raster {
  const limit = Math.max(c.between(110, 150), lightest(emblem, LEFT))
  return mapped(picture, (r, g, b) => (light(r, g, b) > limit ? [255, 255, 255] : [0, 0, 0]))
}

/** Most of the emblem is as light as paper. */
export function pale({ data }: Raster): boolean {
  let [counted, all] = [0, 0]
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! <= 128) continue
    all++
    if (light(data[i]!, data[i + 1]!, data[i + 2]!) > PALE) counted++
  }
  return counted > all * 0.6
}

const PALE = 190

/**
 * The lightness that this share of the emblem's pixels does not exceed; white and transparent pixels do not count.
 */
function lightest({ data }: Raster, share: number): number {
  const lights: number[] = []
  for (let i = 0; i < data.length; i += 4) {
    const value = light(data[i]!, data[i + 1]!, data[i + 2]!)
    if (data[i + 3]! > 128 && value < 245) lights.push(value)
  }
  return lights.sort((a, b) => a - b)[Math.floor(lights.length * share)] ?? 0
}

function noisy(picture: Raster, c: Chance): Raster {
  return mapped(picture, (r, g, b) => {
    const grain = (c() + c() + c() - 1.5) * 60
    return [r + grain, g + grain, b + grain]
  })
}
