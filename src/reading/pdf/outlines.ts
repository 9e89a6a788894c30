import { type Box, boxUnder, type Matrix } from './geometry.ts'

/** Numbers per path segment: move, line, curve, close. */
const LENGTHS = [3, 3, 7, 1]
const MOVE = 0

type Points = readonly (readonly [number, number])[]

/** Page units: rules and frames are longer than strokes of letters, and fewer of them spell a word. */
const LONGEST_STROKE = 40
/** Page units: no rule is thicker. */
const THICKEST_RULE = 3

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

/** Whether a path may belong to a drawing: it is neither rules nor long upright rectangles, as tables and frames are. */
export function isFigure(segments: ArrayLike<number>, matrix: Matrix): boolean {
  return partsOf(segments).some((points) => {
    const { left, bottom, right, top } = boxOf(points)
    const box = boxUnder(matrix, left, bottom, right, top)
    const [wide, high] = [box.right - box.left, box.top - box.bottom]
    const isRule = points.length <= 5 && Math.min(wide, high) <= THICKEST_RULE
    return !isRule && !(isUpright(points) && isTurnedByQuarters(matrix) && Math.max(wide, high) >= LONGEST_STROKE)
  })
}

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
