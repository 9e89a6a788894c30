import type { Emblem, Picture } from '../../detectors/contract.ts'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { plain } from './grounds.ts'
import { blurred, drawn, laid, pictureOf } from './raster.ts'
import { emblemOf } from './samples.ts'

/** Pixels: the square root of a drawing's area, and the side of the picture around it. */
export const SIZE = 110
export const SIDE = 240
const LIGHT = [240, 240, 240] as const

export type How = {
  /** Pixels: the sigma of the Gaussian blur of the picture. */
  readonly soft?: number
  readonly size?: number
  readonly ground?: readonly [number, number, number]
}

/** A drawing in the middle of a plain background. */
export async function shown(svg: string, { soft = 0, size = SIZE, ground = LIGHT }: How = {}): Promise<Picture> {
  const emblem = await drawn(svg, 160)
  const scale = size / Math.sqrt(emblem.width * emblem.height)
  const [x, y] = [(SIDE - emblem.width * scale) / 2, (SIDE - emblem.height * scale) / 2]
  const picture = laid(plain(SIDE, SIDE, ground), emblem, [scale, 0, x, 0, scale, y, 0, 0, 1])
  return pictureOf(soft > 0 ? await blurred(picture, soft) : picture)
}

export const oneEmblem = async (svg: string): Promise<Emblem> => emblemOf('mark', pictureOf(await drawn(svg, 400)))

/** The highest score of an emblem anywhere in a picture. */
export const best = (picture: Picture, emblem: Emblem): number =>
  Math.max(0, ...findEmblems(picture, [emblem]).map(({ score }) => score))
