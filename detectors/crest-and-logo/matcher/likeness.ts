import type { View } from './align.ts'
import type { Face } from './face.ts'
import { type Edges, edgesTable, NEAR, partsOf } from './kernel/field.ts'

/** How like the mark a view is. Every value but `most` is 1 for the mark itself and near 0 for anything else. */
export type Likeness = {
  /** Over the whole mark. */
  readonly whole: number
  /** The worse half of the mark's parts, by weight. */
  readonly middle: number
  /** The single worst part that matters. */
  readonly least: number
  /** Edges where the mark is plain, in the worst part but one: 0 for the mark itself. */
  readonly most: number
  /** Share of the mark that the picture shows; the rest is cut off. */
  readonly shown: number
}

/** One part of a mark: how much of its edges is there, what share of its plain ground is not plain, and its own edges' weight. */
export type PartLike = { readonly score: number; readonly extra: number; readonly weight: number }

/** Strength of an edge that counts as being there. */
const THERE = 0.45

/** Each part may stand a pixel beside its place. */
export function likeness(view: View, face: Face): Likeness {
  const { parts, hidden } = compared(view, face)
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const even = total / parts.length
  const mattering = parts.filter(({ weight }) => weight > even * 0.25).sort((a, b) => a.score - b.score)
  const sum = mattering.reduce((all, part) => all + part.weight, 0)
  const extras = parts.map(({ extra }) => extra).sort((a, b) => b - a)
  return {
    whole: quantile(parts, total),
    middle: quantile(mattering, sum / 2),
    least: mattering[0]?.score ?? 0,
    most: extras[1] ?? 0,
    shown: total / (total + hidden + 1e-6),
  }
}

export function compared(view: View, face: Face): { parts: PartLike[]; hidden: number } {
  const grid = gridOf(face)
  const seen = view.patch.seen
  const weight = new Float64Array(grid.count)
  let hidden = 0
  for (let k = 0; k < grid.edge.length; k++) {
    if (seen[grid.edge[k]!] === 0) hidden += grid.strength[k]!
    else weight[grid.part[grid.edge[k]!]!]! += grid.strength[k]!
  }
  const there = partsOf(grid.table, view.field, seen, THERE)
  const best = new Float64Array(grid.count).fill(-1)
  const shift = new Int32Array(grid.count)
  for (let part = 0, i = 0; part < grid.count; part++)
    for (let dy = -1; dy <= 1; dy++, i += NEAR.columns)
      for (let dx = -1; dx <= 1; dx++) {
        const score = there[i + dx + 1]! / (weight[part]! + 1e-6)
        if (score <= best[part]!) continue
        best[part] = score
        shift[part] = dy * view.field.width + dx
      }
  const extra = extras(view, grid, shift)
  const parts = Array.from(weight, (one, i) => ({
    score: one > 0 ? Math.min(1.2, best[i]! / (face.expected?.[i] ?? 1)) : 0,
    extra: extra[i]!,
    weight: one,
  }))
  return { parts, hidden }
}

/** An edge of this share of the mark's own edges' strength, squared, is one. */
const STRONG = 0.3

function extras({ field, patch }: View, grid: Grid, shift: Int32Array): Float64Array {
  let [edge, count] = [0, 1e-6]
  for (const i of grid.edge) {
    if (patch.seen[i] === 0) continue
    edge += field.power[i]!
    count++
  }
  const full = STRONG * (edge / count) + 1e-6
  const sums = new Float64Array(grid.count)
  for (const i of grid.plain) {
    if (patch.seen[i] === 0) continue
    const part = grid.part[i]!
    sums[part]! += Math.min(1, field.power[i + shift[part]!]! / full)
  }
  return sums.map((sum, part) => sum / (grid.plains[part]! + grid.area * 0.1))
}

type Grid = {
  readonly count: number
  readonly part: Uint8Array
  /** Pixels on the mark's edges, their weight, and which way each runs, times its weight. */
  readonly edge: Int32Array
  readonly strength: Float32Array
  readonly table: Edges
  /** Pixels inside the mark where it is plain, and how many of them each part has. */
  readonly plain: Int32Array
  readonly plains: Int32Array
  /** Pixels to a part. */
  readonly area: number
}

const PARTS = 5
const EDGE = 0.3
const PLAIN = 0.12
const grids = new WeakMap<Face, Grid>()

function gridOf(face: Face): Grid {
  const known = grids.get(face)
  if (known) return known
  const across = Math.max(2, Math.min(9, Math.round((face.width / face.resolution) * PARTS)))
  const down = Math.max(2, Math.min(9, Math.round((face.height / face.resolution) * PARTS)))
  const stride = face.width + face.margin * 2
  const height = face.height + face.margin * 2
  const part = new Uint8Array(stride * height)
  const [edge, plain]: [number[], number[]] = [[], []]
  const { x, y } = face.field
  const power = (i: number) => Math.hypot(x[i]!, y[i]!)
  for (let row = 3; row < height - 3; row++)
    for (let column = 3, i = row * stride + 3; column < stride - 3; column++, i++) {
      if (face.weight[i] === 0) continue
      const [u, v] = [(column - face.margin) / face.width, (row - face.margin) / face.height]
      part[i] = clamp(Math.floor(v * down), down) * across + clamp(Math.floor(u * across), across)
      if (power(i) > EDGE) edge.push(i)
      else if (power(i) < PLAIN && face.weight[i] === 1) plain.push(i)
    }
  const plains = new Int32Array(across * down)
  for (const i of plain) plains[part[i]!]!++
  const strengthOf = (i: number) => Math.min(1, power(i)) * face.weight[i]!
  const runs = (at: number) => {
    const by = strengthOf(at) / power(at)
    return { at, x: x[at]! * by, y: y[at]! * by }
  }
  const grid: Grid = {
    count: across * down,
    part,
    edge: Int32Array.from(edge),
    table: edgesTable(Array.from({ length: across * down }, (_, one) => edge.filter((i) => part[i] === one).map(runs))),
    strength: Float32Array.from(edge, strengthOf),
    plain: Int32Array.from(plain),
    plains,
    area: (face.width * face.height) / (across * down),
  }
  grids.set(face, grid)
  return grid
}

/** Mean score of the first `upTo` of the weight. */
function quantile(parts: readonly PartLike[], upTo: number): number {
  let [seen, score, weight] = [0, 0, 0]
  for (const part of parts) {
    if (seen >= upTo) break
    const take = Math.min(part.weight, upTo - seen)
    score += part.score * take
    weight += take
    seen += part.weight
  }
  return weight > 0 ? score / weight : 0
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
