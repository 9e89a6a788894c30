import { around, type Box, common, type Point } from './geometry.ts'
import type { Painted } from './sketch.ts'

/** Share of the longer side of a drawing below which letters cannot be read. */
const TINY = 1 / 100
/** Steps of the coordinates in which two tiny shapes are the same. */
const ALIKE = 20

type Line = readonly Point[]

export const pointsIn = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.length, 0)

const sizeOf = ([left, top, right, bottom]: Box): number => Math.max(right - left, bottom - top)

/**
 * Lines that are too small to be read as letters. Repeated ones, such as the marks of a chart, count once, except where
 * several are so close that they may be dots of a letter.
 */
export function tinyIn(painted: readonly Painted[]): Line[] {
  const lines = painted.flatMap((one) => one.lines)
  const least = sizeOf(around(lines.flat())) * TINY
  const distinct = new Map<string, Line[]>()
  for (const line of lines) {
    const box = around(line)
    if (sizeOf(box) >= least) continue
    const step = (value: number, from: number) => Math.round(((value - from) * ALIKE) / least)
    const shape = line.map(([x, y]) => `${step(x, box[0])},${step(y, box[1])}`).join(' ')
    const alike = distinct.get(shape)
    if (alike) alike.push(line)
    else distinct.set(shape, [line])
  }
  return [...distinct.values()].flatMap((alike) => [alike[0]!, ...crowded(alike, least)])
}

/** Repeated shapes in one place that may be a letter. */
const CROWD = 4

function crowded(alike: readonly Line[], least: number): Line[] {
  const cells = new Map<string, Line[]>()
  for (const line of alike) {
    const [x, y] = line[0]!
    const cell = `${Math.floor(x / least)},${Math.floor(y / least)}`
    const near = cells.get(cell)
    if (near) near.push(line)
    else cells.set(cell, [line])
  }
  return [...cells.values()].filter((found) => found.length >= CROWD).flat()
}

/** Points of a rectangle, and the share of the drawing from which it is a background and no stroke of a letter. */
const [RECTANGLE, BACKGROUND] = [5, 1 / 4] as const
const PALE = /^#f[0-9a-f]f[0-9a-f]f[0-9a-f]$/

/** Shapes that a person may not see: without colour, in that of paper, cut away, or behind a later rectangle. */
export function unseenIn(painted: readonly Painted[]): Painted[] {
  const large = sizeOf(around(painted.flatMap(({ lines }) => lines).flat())) * BACKGROUND
  const covers: Box[] = []
  const unseen: Painted[] = []
  for (const one of [...painted].reverse()) {
    const box = around(one.lines.flat())
    const cut = one.clips.some((clip) => !clip.out && isEmpty(common(clip.box, box)))
    const isCover = one.fill !== undefined && isRectangle(one.lines)
    const hidden = cut || !hasColour(one) || covers.some((cover) => holds(cover, box))
    if (hidden && !(isCover && sizeOf(box) > large)) unseen.push(one)
    if (isCover) covers.push(box)
  }
  return unseen.reverse()
}

function isRectangle([line, ...more]: readonly Line[]): boolean {
  if (!line || more.length > 0 || line.length > RECTANGLE) return false
  return new Set(line.map(([x]) => x)).size <= 2 && new Set(line.map(([, y]) => y)).size <= 2
}

const hasColour = ({ fill, ink }: Painted): boolean =>
  [fill, ink].some((colour) => colour !== undefined && !PALE.test(colour))

const isEmpty = ([left, top, right, bottom]: Box): boolean => right < left || bottom < top

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
