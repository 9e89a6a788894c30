import { MIN_POINTS } from '../unshown.ts'
import { around, type Box } from './geometry.ts'
import type { Painted } from './sketch.ts'
import { distinctOf, type Line, pointsIn, tinyIn } from './sketch-detail.ts'

/** Fewer lines make no word. */
const FEWEST = 3
const WIDEST_GAP = 4
const MAX_PLACES = 24
/** Share of a half, so that no word is only read in two pieces. */
const OVERLAP = 0.1
const MAX_TINY = 5_000

/** Undefined where there are too many, or where that would not make letters large enough. */
export function placesOfTiny(painted: readonly Painted[]): Box[] | undefined {
  const { tiny, least } = tinyIn(painted.flatMap(({ lines }) => lines))
  if (pointsIn(distinctOf(tiny, least)) < MIN_POINTS) return []
  if (tiny.length > MAX_TINY) return undefined
  const groups = groupsOf(tiny, least * WIDEST_GAP).filter((group) => distinctOf(group, least).length >= FEWEST)
  if (pointsIn(distinctOf(groups.flat(), least)) < MIN_POINTS) return []
  return largeEnough(groups)
}

/** A long row is halved until its letters are large enough. */
function largeEnough(groups: readonly (readonly Line[])[]): Box[] | undefined {
  const places: Box[] = []
  const open = [...groups]
  for (let group = open.pop(); group; group = open.pop()) {
    if (places.length + open.length >= MAX_PLACES) return undefined
    if (isStillTiny(group)) open.push(...halvesOf(group))
    else places.push(around(group.flat()))
  }
  return places
}

function halvesOf(group: readonly Line[]): Line[][] {
  const box = around(group.flat())
  const [left, top, right, bottom] = box
  const [wide, high] = [right - left, bottom - top]
  const halves: Box[] =
    wide > high
      ? [
          [left, top, left + wide * (0.5 + OVERLAP), bottom],
          [right - wide * (0.5 + OVERLAP), top, right, bottom],
        ]
      : [
          [left, top, right, top + high * (0.5 + OVERLAP)],
          [left, bottom - high * (0.5 + OVERLAP), right, bottom],
        ]
  return halves.map((half) => group.filter((line) => areNear(half, around(line), 0)))
}

function isStillTiny(group: readonly Line[]): boolean {
  const { tiny, least } = tinyIn(group)
  return pointsIn(distinctOf(tiny, least)) >= MIN_POINTS
}

function groupsOf(lines: readonly Line[], gap: number): Line[][] {
  const open = new Set(lines.map((line) => ({ line, box: around(line) })))
  const groups: Line[][] = []
  for (const first of open) {
    open.delete(first)
    const group = [first]
    for (const one of group)
      for (const other of open)
        if (areNear(one.box, other.box, gap)) {
          open.delete(other)
          group.push(other)
        }
    groups.push(group.map(({ line }) => line))
  }
  return groups
}

const areNear = (one: Box, other: Box, gap: number): boolean =>
  one[0] - gap <= other[2] && other[0] - gap <= one[2] && one[1] - gap <= other[3] && other[1] - gap <= one[3]
