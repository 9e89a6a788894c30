import { type Block, blocksOf } from './align.ts'
import type { Face } from './face.ts'
import { AROUND, type Blocks, type Comparer, STEPS } from './kernel/look.ts'

export type Look = Blocks & {
  readonly weight: readonly number[]
  readonly right: readonly number[]
  readonly down: readonly number[]
}

const POINTS = 24
/** Score required per cell that a block moves alone. */
const STIFF = 0.0067
/** Likeness that half of the blocks need before the others are compared. */
const BEGUN = 0.45
const MIN_SHOWN_SHARE = 0.4

export function lookOf(face: Face, turn: number): Look {
  // Every second first, so that half cover the whole emblem.
  const blocks = [0, 1].flatMap((odd) => blocksOf(face).filter((_, b) => b % 2 === odd))
  const stride = face.width + face.margin * 2
  const [left, top] = [(stride - 1) / 2, (face.height + face.margin * 2 - 1) / 2]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [cos2, sin2] = [Math.cos(2 * turn), Math.sin(2 * turn)]
  const points = new Int16Array(blocks.length * POINTS * 4)
  const worth: number[] = []
  const spread = (u: number, v: number) => [u * cos - v * sin, u * sin + v * cos] as const
  blocks.forEach((block: Block, b) => {
    let length = 0.2
    for (let k = 0; k < Math.min(POINTS, block.at.length); k++) {
      const i = block.at[k]!
      const [u, v] = spread((i % stride) - left, Math.floor(i / stride) - top)
      const to = (b * POINTS + k) * 4
      points[to] = Math.round(u - 0.5)
      points[to + 1] = Math.round(v - 0.5)
      const long = Math.hypot(block.x[k]!, block.y[k]!)
      const by = STEPS * Math.min(1, 1 / long)
      points[to + 2] = (block.x[k]! * cos2 - block.y[k]! * sin2) * by
      points[to + 3] = (block.x[k]! * sin2 + block.y[k]! * cos2) * by
      length += Math.min(1, long)
    }
    worth.push(1 / (length * STEPS * STEPS))
  })
  const middle = blocks.map(({ u, v }) => spread(u * face.resolution, v * face.resolution))
  return {
    blocks: blocks.length,
    count: POINTS,
    points,
    worth: Float32Array.from(worth),
    weight: blocks.map(({ strength }) => Math.sqrt(strength)),
    right: middle.map(([u]) => u),
    down: middle.map(([, v]) => v),
  }
}

/** Each block may move; common displacement in cells. */
export type Looked = { readonly like: number; readonly right: number; readonly down: number }

type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const { rows: ROWS, columns: COLUMNS, reach: SEARCH_RADIUS } = AROUND
const PLACES = ROWS * COLUMNS
const BEYOND = 1e9

export const COSTS = Float32Array.from({ length: PLACES * PLACES }, (_, i) => {
  const [common, at] = [Math.floor(i / PLACES), i % PLACES]
  if (at % COLUMNS === COLUMNS - 1) return BEYOND
  const [right, down] = [(at % COLUMNS) - (common % COLUMNS), Math.floor(at / COLUMNS) - Math.floor(common / COLUMNS)]
  return STIFF * (right * right + down * down)
})

export function look(at: Look, comparer: Comparer, column: number, row: number, within: Bounds): Looked | undefined {
  const { shown } = comparer
  const half = at.blocks >> 1
  let [all, seen, first] = [0, 0, 0]
  for (let b = 0; b < at.blocks; b++) {
    const weight = at.weight[b]!
    all += weight
    shown[b] = 0
    if (!inside(within, column + at.right[b]!, row + at.down[b]!)) continue
    shown[b] = weight
    seen += weight
    if (b < half) first += weight
  }
  if (!(seen > all * MIN_SHOWN_SHARE)) return undefined
  if (half > 0) {
    const some = highest(comparer.compare(at, column, row, 0, half))
    if (comparer.best(some, half) < first * BEGUN) return undefined
  }
  const common = highest(comparer.compare(at, column, row, half, at.blocks))
  return {
    like: comparer.best(common, at.blocks) / seen,
    right: (common % COLUMNS) - SEARCH_RADIUS,
    down: Math.floor(common / COLUMNS) - SEARCH_RADIUS,
  }
}

function highest(sums: Float32Array): number {
  let best = 0
  for (let k = 1; k < PLACES; k++) if (k % COLUMNS !== COLUMNS - 1 && sums[k]! > sums[best]!) best = k
  return best
}

const inside = ({ left, top, right, bottom }: Bounds, x: number, y: number) =>
  x > left && x < right && y > top && y < bottom
