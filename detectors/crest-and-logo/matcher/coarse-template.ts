import { CELL } from './cells.ts'
import type { Subject } from './face.ts'
import { ANSWER, CELLS_A_GROUP, HEAVIEST, type Steps, sideOf } from './kernel/scan.ts'
import { compose, maskOf, similarity } from './pose.ts'
import type { ScanProfile } from './scan-profile.ts'
import { coverage, stableEdges } from './stable-edges.ts'

/** Other rotations are searched only for large emblems. */
const UPRIGHT = 3
export const COARSE_TURNS = 16

export type CoarseTemplate = Steps & {
  readonly index: number
  readonly turn: number
  readonly upright: boolean
  readonly unit: number
  readonly columns: number
  /** Longer: edges stay in place across sizes and rotations. */
  readonly steadiness: number
}

const CELLS_USED = 40

const signedOf = (index: number) => (index <= COARSE_TURNS / 2 ? index : index - COARSE_TURNS)
export const isUpright = (index: number): boolean => Math.abs(signedOf(index)) <= (UPRIGHT - 1) / 2
export const turnAt = (index: number): number => (signedOf(index) * 2 * Math.PI) / COARSE_TURNS

export function coarseTemplate(
  { pyramid, inside, home: upright, size }: Subject,
  profile: ScanProfile,
  index: number,
  share: number,
): CoarseTemplate {
  const turned = index % COARSE_TURNS
  const turn = turnAt(turned)
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const { width: w, height: h } = size
  const unit = profile.unit * share
  const columns = Math.ceil(((w * cos + h * sin) * unit) / CELL) + 2
  const rows = Math.ceil(((w * sin + h * cos) * unit) / CELL) + 2
  const home = compose(upright, similarity(0, 0, 1, -turn))
  const [width, height] = [columns * CELL, rows * CELL]
  const frame = { width, height, resolution: unit }
  const mask = maskOf(inside, home, frame, CELL / 2)
  const cells = stableEdges(pyramid, home, frame, unsteady(unit, profile.sizes), 'coarse')
  const chosen = steadiest(cells, coverage(mask, width, CELL, columns, rows))
  return {
    index,
    turn,
    unit,
    upright: isUpright(turned),
    columns,
    rows,
    ...stepsOf(chosen, cells.vectors, columns),
  }
}

/** Steadiest first: cells of a group have equal weight. */
function stepsOf(
  chosen: readonly number[],
  vectors: Float32Array,
  columns: number,
): Omit<Steps, 'rows'> & Pick<CoarseTemplate, 'steadiness'> {
  const lengths = chosen.map((cell) => Math.hypot(vectors[cell * 2]!, vectors[cell * 2 + 1]!))
  const mean = (from: number) =>
    lengths.slice(from, from + CELLS_A_GROUP).reduce((sum, one) => sum + one, 0) / CELLS_A_GROUP
  const groups = Array.from({ length: Math.floor(chosen.length / CELLS_A_GROUP) }, (_, k) => mean(k * CELLS_A_GROUP))
  const heaviest = Math.max(1e-6, ...groups)
  const used = chosen.slice(0, groups.length * CELLS_A_GROUP)
  const length = groups.reduce((sum, one) => sum + one * CELLS_A_GROUP, 0)
  return {
    row: Int16Array.from(used, (cell) => Math.floor(cell / columns)),
    column: Int16Array.from(used, (cell) => cell % columns),
    side: Uint8Array.from(used, (cell) => sideOf(vectors[cell * 2]!, vectors[cell * 2 + 1]!)),
    weight: Int16Array.from(groups, (one) => Math.round((one / heaviest) * HEAVIEST)),
    part: partsOf(groups),
    worth: heaviest / (HEAVIEST * ANSWER * (length + 0.5)),
    steadiness: length / Math.max(1, used.length),
  }
}

/** By which a partial sum may fall short by chance. */
const BEHIND = 0.03

/** Share of the total, less the chance allowance. */
function partsOf(groups: readonly number[]): Float32Array {
  const all = groups.reduce((sum, one) => sum + one, 0)
  let sum = 0
  return Float32Array.from(groups, (one) => {
    sum += one
    const share = Math.min(1, sum / all)
    return share - BEHIND * 2 * Math.sqrt(share * (1 - share))
  })
}

const unsteady = (unit: number, steps: number) =>
  [-0.15, -0.05, 0.05, 0.15]
    .map((by) => Math.exp(by / steps))
    .flatMap((scale, i) =>
      [-0.15, -0.05, 0.05, 0.15].map((turn, k) => {
        const shift = ((i + k) % 2 === 0 ? 1.3 : -1.3) / unit
        return similarity(k % 2 === 0 ? shift : -shift, shift, scale, turn)
      }),
    )

/** In all directions: otherwise lines of text would match as well. */
function steadiest({ energy, vectors }: ReturnType<typeof stableEdges>, covered: Float32Array): number[] {
  const length = energy.map(Math.sqrt)
  const open = new Set([...energy.keys()].filter((cell) => covered[cell]! > 0.2 && energy[cell]! > 0))
  const chosen: number[] = []
  let [x, y] = [0, 0]
  while (chosen.length < CELLS_USED && open.size > 0) {
    // A cell of a well represented direction must be steadier.
    const by = 1 / Math.sqrt(chosen.length + 1)
    let [cell, most] = [-1, Number.NEGATIVE_INFINITY]
    for (const one of open) {
      const along = (vectors[one * 2]! * x + vectors[one * 2 + 1]! * y) / length[one]!
      if (length[one]! - by * along <= most) continue
      most = length[one]! - by * along
      cell = one
    }
    open.delete(cell)
    chosen.push(cell)
    x += vectors[cell * 2]! / length[cell]!
    y += vectors[cell * 2 + 1]! / length[cell]!
  }
  return chosen.sort((a, b) => energy[b]! - energy[a]!)
}
