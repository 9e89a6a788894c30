import { type Box, boxUnder, type Matrix } from './geometry.ts'

/** Numbers per path segment: move, line, curve, close. */
const LENGTHS = [3, 3, 7, 1]
const MOVE = 0

type Points = readonly (readonly [number, number])[]

/** Page units: rules and frames are longer than strokes of letters, and fewer of them spell a word. */
const LONGEST_STROKE = 40
/** Page units: no rule is thicker. */
const THICKEST_RULE = 3
/** Page units: longer dashes may be strokes of letters. */
const LONGEST_DASH = 12
/** Page units between bars that belong to one letter. */
const NEAR = 1
const FEWEST_LETTERS = 3
/** Bars of one letter. */
const MOST_STROKES = 8
/** More bars count as many shapes anyway. */
const MOST_BARS = 400

/** The points of each part of a path. A curve adds more points than a rectangle has, so it cannot pass for one. */
function partsOf(segments: ArrayLike<number>): Points[] {
  const parts: [number, number][][] = [[]]
  for (let i = 0; i < segments.length; ) {
    const kind = segments[i] as number
    if (kind === MOVE) parts.push([])
    for (let at = i + 1; at < i + LENGTHS[kind]!; at += 2) parts.at(-1)!.push([segments[at]!, segments[at + 1]!])
    i += LENGTHS[kind] ?? segments.length
  }
  return parts.filter((points) => points.length > 0)
}

/** The axis-aligned rectangles of a path: only for them is it certain what they cover. */
export const rectanglesOf = (segments: ArrayLike<number>): Box[] => partsOf(segments).filter(isUpright).map(boxOf)

/** `stroke`: the thickness of lines, absent for a path that is only filled. */
type Ink = { readonly matrix: Matrix; readonly stroke?: number; readonly dash?: readonly number[] }

/** The parts that may belong to a drawing, and bars: rules and long upright rectangles, as tables and frames have. */
export function sorted(segments: ArrayLike<number>, { matrix, stroke, dash = [] }: Ink) {
  const [figures, bars]: [Box[], Box[]] = [[], []]
  for (const points of partsOf(segments)) {
    const { left, bottom, right, top } = boxOf(points)
    const box = boxUnder(matrix, left, bottom, right, top)
    const [wide, high] = [box.right - box.left, box.top - box.bottom]
    const thick = points.length === 2 ? (stroke ?? 0) * scaleOf(matrix) : 0
    const isRule = points.length <= 5 && Math.min(wide, high) + thick <= THICKEST_RULE
    const isStraight = isUpright(points) || (points.length === 2 && (left === right || bottom === top))
    const isLong = isStraight && isTurnedByQuarters(matrix) && Math.max(wide, high) >= LONGEST_STROKE
    const mayDraw = stroke !== undefined && (dash.length > 4 || dash.some((length) => length > LONGEST_DASH))
    const isBar = (isRule || isLong) && !mayDraw
    ;(isBar ? bars : figures).push(box)
  }
  return { figures, bars }
}

/** Whether a clipping path may give its own shape to what is painted through it. */
export function isCutOut(segments: ArrayLike<number>): boolean {
  const parts = partsOf(segments)
  return parts.length > 1 || !parts.every(isUpright)
}

/** Letters of bars touch none of their neighbours; the bars of a table all touch. */
export function lettersOfBars(bars: readonly Box[]): Box[] {
  if (bars.length > MOST_BARS) return []
  const groups: { readonly box: Box; readonly count: number }[] = []
  for (const bar of bars.filter((one) => !isGround(one, bars))) {
    let group = { box: bar, count: 1 }
    for (let i = groups.length - 1; i >= 0; i--)
      if (touch(groups[i]!.box, group.box)) {
        const [other] = groups.splice(i, 1)
        group = { box: around(group.box, other!.box), count: group.count + other!.count }
        i = groups.length
      }
    groups.push(group)
  }
  const letters = groups.filter(({ count }) => count > 1 && count <= MOST_STROKES)
  return letters.length < FEWEST_LETTERS ? [] : letters.map(({ box }) => box)
}

/** A field behind other bars connects what does not touch. */
const isGround = (one: Box, bars: readonly Box[]): boolean =>
  Math.min(one.right - one.left, one.top - one.bottom) > THICKEST_RULE && bars.some((other) => isInside(other, one))

const isInside = (one: Box, other: Box): boolean =>
  one.left > other.left && one.right < other.right && one.bottom > other.bottom && one.top < other.top

const touch = (one: Box, other: Box): boolean =>
  one.left - other.right < NEAR &&
  other.left - one.right < NEAR &&
  one.bottom - other.top < NEAR &&
  other.bottom - one.top < NEAR

const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
  top: Math.max(one.top, other.top),
})

const scaleOf = (matrix: Matrix): number => Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))

export function isShort(around: ArrayLike<number>, matrix: Matrix): boolean {
  const { left, bottom, right, top } = boxUnder(matrix, around[0]!, around[1]!, around[2]!, around[3]!)
  return Math.max(right - left, top - bottom) < LONGEST_STROKE
}

const isTurnedByQuarters = (matrix: Matrix): boolean =>
  (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0)

function isUpright(points: Points): boolean {
  if (points.length < 4 || points.length > 5) return false
  const different = (axis: 0 | 1) => new Set(points.map((point) => Math.round(point[axis] * 100))).size
  return different(0) === 2 && different(1) === 2
}

function boxOf(points: Points): Box {
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])]
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}
