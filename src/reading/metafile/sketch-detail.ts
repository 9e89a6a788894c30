import { around, type Box, common, isEmpty, isRectangle, type Point } from './geometry.ts'
import type { Clip, Painted } from './sketch.ts'

/** Share of the longer side below which letters cannot be read. */
const TINY = 1 / 100
const ALIKE = 20

export type Line = readonly Point[]

export const pointsIn = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.length, 0)

const sizeOf = ([left, top, right, bottom]: Box): number => Math.max(right - left, bottom - top)

export function tinyIn(lines: readonly Line[]): { readonly tiny: Line[]; readonly least: number } {
  const least = sizeOf(around(lines.flat())) * TINY
  return { tiny: lines.filter((line) => sizeOf(around(line)) < least), least }
}

/** The marks of a chart count once, except where several are so close that they may be dots of a letter. */
export function distinctOf(lines: readonly Line[], least: number): Line[] {
  const distinct = new Map<string, Line[]>()
  for (const line of lines) {
    const box = around(line)
    const step = (value: number, from: number) => Math.round(((value - from) * ALIKE) / least)
    const shape = line.map(([x, y]) => `${step(x, box[0])},${step(y, box[1])}`).join(' ')
    const alike = distinct.get(shape)
    if (alike) alike.push(line)
    else distinct.set(shape, [line])
  }
  return [...distinct.values()].flatMap((alike) => [alike[0]!, ...crowded(alike, least)])
}

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

/** A larger unseen rectangle is a background and no stroke of a letter. */
const BACKGROUND = 1 / 4
const DIFFERENT = 16
const PAPER = '#ffffff'

/** In the colour of paper or of the rectangle that they are on, cut away, or behind a later area. */
export function unseenIn(painted: readonly Painted[]): Painted[] {
  const whole = sizeOf(around(painted.flatMap(({ lines }) => lines).flat()))
  const pale = paleIn(painted, whole * TINY)
  const covers: Box[] = []
  const unseen: Painted[] = []
  for (const one of [...painted].reverse()) {
    const isHidden = (box: Box) =>
      one.clips.some((clip) => clip.shape !== undefined || isCut(box, clip)) ||
      covers.some((cover) => holds(cover, box))
    const lines = pale.has(one) || one.mixes ? one.lines : one.lines.filter((line) => isHidden(around(line)))
    const box = around(one.lines.flat())
    if (lines.length > 0 && !(isBox(one) && sizeOf(box) > whole * BACKGROUND)) unseen.push({ ...one, lines })
    if (one.fill !== undefined && !one.mixes && one.lines.length === 1 && sizeOf(box) > whole * TINY) covers.push(box)
  }
  return hollow(unseen.reverse())
}

export function outlinesIn(painted: readonly Painted[]): Painted[] {
  const open = painted.filter(({ fill, ink, lines }) => fill === undefined && ink !== undefined && lines.some(isClosed))
  return hollow(open.map((one) => ({ ...one, fill: '#000000' })))
}

const isClosed = (line: Line): boolean =>
  line.length > 2 && line[0]![0] === line.at(-1)![0] && line[0]![1] === line.at(-1)![1]

const isArea = ({ fill, ink }: Painted): boolean => fill !== undefined || ink === undefined

const isBox = (one: Painted): boolean => isArea(one) && one.lines.length === 1 && isRectangle(one.lines[0]!)

function paleIn(painted: readonly Painted[], least: number): ReadonlySet<Painted> {
  const pale = new Set<Painted>()
  const grounds: { readonly box: Box; readonly fill: string; readonly isWhole: boolean }[] = []
  for (const one of painted) {
    const box = around(one.lines.flat())
    const colours = [one.fill, one.ink].filter((colour) => colour !== undefined)
    const isLike = (ground: string) => colours.every((colour) => areAlike(colour, ground))
    const ground = grounds.findLast((below) => holds(below.box, box))
    if ((ground && isLike(ground.fill)) || (!ground?.isWhole && isLike(PAPER))) pale.add(one)
    if (one.fill !== undefined && !one.mixes && isBox(one) && sizeOf(box) > least) {
      const isWhole = one.clips.every((clip) => !clip.out && !clip.shape && holds(clip.box, box))
      grounds.push({ box, fill: one.fill, isWhole })
    }
  }
  return pale
}

const areAlike = (one: string, other: string): boolean =>
  [1, 3, 5].every((at) => Math.abs(channel(one, at) - channel(other, at)) < DIFFERENT)

const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16)

function isCut(box: Box, clip: Clip): boolean {
  const both = common(clip.box, box)
  const left = isEmpty(both) ? 0 : sizeOf(both)
  return clip.out ? left > 0 && left * 2 >= sizeOf(box) : left * 2 < sizeOf(box) || isEmpty(both)
}

/** In black, an area would hide what it is painted over, and what is painted over it. */
function hollow(unseen: readonly Painted[]): Painted[] {
  const boxes = unseen.map(({ lines }) => around(lines.flat()))
  return unseen.map((one, at) => {
    const own = boxes[at]!
    const isOther = (box: Box, other: number) => other !== at && (other < at || !holds(box, own))
    if (!isArea(one) || !boxes.some((box, other) => isOther(box, other) && holds(own, box))) return one
    const { fill: _, ...outline } = one
    return { ...outline, ink: '#000000' }
  })
}

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
