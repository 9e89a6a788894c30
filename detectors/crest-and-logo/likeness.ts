import type { View } from './align.ts'
import type { Face } from './face.ts'

/** How like the mark a view is. Every value is 1 for the mark itself and near 0 for anything else. */
export type Likeness = {
  /** Over the whole mark. */
  readonly whole: number
  /** The worst fifth of the mark's parts, by weight. */
  readonly worst: number
  /** The single worst part that matters. */
  readonly least: number
  /** Middle part. */
  readonly middle: number
  /** Share of the mark that the picture shows; the rest is cut off. */
  readonly shown: number
}

/** One part of a mark: how like it is, and how much of the mark's energy it holds. */
export type PartLike = { readonly score: number; readonly weight: number }

const PARTS = 5

/** `reach`: pixels that each part may stand beside its place. */
export function likeness(view: View, face: Face, reach = 0): Likeness {
  const { parts, whole, hidden } = compared(view, face, reach)
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  return { ...spread(parts, total), whole, shown: total / (total + hidden + 1e-6) }
}

export function compared(view: View, face: Face, reach: number): { parts: PartLike[]; whole: number; hidden: number } {
  const grid = gridOf(face)
  const count = grid.across * grid.down
  const weight = new Float64Array(count)
  let hidden = 0
  const { x, y } = face.field
  for (const i of grid.pixels) {
    const power = x[i]! * x[i]! + y[i]! * y[i]!
    if (view.patch.seen[i] === 0) hidden += power
    else weight[grid.part[i]!]! += power
  }
  const total = weight.reduce((sum, one) => sum + one, 0)
  const least = (total / count) * 0.2
  const best: Sums = {
    score: new Float64Array(count).fill(-1),
    dot: new Float64Array(count),
    power: new Float64Array(count),
  }
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) shifted(view, face, grid, dy * view.field.width + dx, weight, least, best)
  const dot = best.dot.reduce((sum, one) => sum + one, 0)
  const power = best.power.reduce((sum, one) => sum + one, 0)
  const parts = Array.from(weight, (one, i) => ({ score: best.score[i]!, weight: one }))
  return { parts, whole: dot / Math.sqrt((total + 1) * (power + 1)), hidden }
}

type Sums = { readonly score: Float64Array; readonly dot: Float64Array; readonly power: Float64Array }

/** Keeps for each part what is best so far. */
function shifted(view: View, face: Face, grid: Grid, shift: number, weight: Float64Array, least: number, best: Sums) {
  const { x, y } = face.field
  const { field, patch } = view
  const dot = new Float64Array(weight.length)
  const power = new Float64Array(weight.length)
  for (const i of grid.pixels) {
    if (patch.seen[i] === 0) continue
    const part = grid.part[i]!
    const [a, b] = [field.x[i + shift]!, field.y[i + shift]!]
    dot[part]! += x[i]! * a + y[i]! * b
    power[part]! += a * a + b * b
  }
  for (let part = 0; part < weight.length; part++) {
    const score = dot[part]! / Math.sqrt((weight[part]! + least) * (power[part]! + least) + 1e-6)
    if (score <= best.score[part]!) continue
    best.score[part] = score
    best.dot[part] = dot[part]!
    best.power[part] = power[part]!
  }
}

type Grid = { readonly across: number; readonly down: number; readonly pixels: Int32Array; readonly part: Uint8Array }

const grids = new WeakMap<Face, Grid>()

/** The pixels of a face that count, away from its rim, and the part that each belongs to. */
function gridOf(face: Face): Grid {
  const known = grids.get(face)
  if (known) return known
  const across = Math.max(2, Math.min(9, Math.round((face.width / face.resolution) * PARTS)))
  const down = Math.max(2, Math.min(9, Math.round((face.height / face.resolution) * PARTS)))
  const stride = face.width + face.margin * 2
  const height = face.height + face.margin * 2
  const pixels: number[] = []
  const part = new Uint8Array(stride * height)
  for (let row = 3; row < height - 3; row++)
    for (let column = 3, i = row * stride + 3; column < stride - 3; column++, i++) {
      if (face.weight[i] === 0) continue
      const [u, v] = [(column - face.margin) / face.width, (row - face.margin) / face.height]
      part[i] = clamp(Math.floor(v * down), down) * across + clamp(Math.floor(u * across), across)
      pixels.push(i)
    }
  const grid = { across, down, pixels: Int32Array.from(pixels), part }
  grids.set(face, grid)
  return grid
}

function spread(parts: readonly PartLike[], total: number): Pick<Likeness, 'worst' | 'least' | 'middle'> {
  const even = total / parts.length
  const scored = parts.filter(({ weight }) => weight > even * 0.25).sort((a, b) => a.score - b.score)
  const sum = scored.reduce((all, part) => all + part.weight, 0)
  return { worst: quantile(scored, sum * 0.15), least: scored[0]?.score ?? 0, middle: quantile(scored, sum * 0.5) }
}

function quantile(scored: readonly PartLike[], upTo: number): number {
  let [seen, score, weight] = [0, 0, 0]
  for (const part of scored) {
    if (seen >= upTo) break
    const take = Math.min(part.weight, upTo - seen)
    score += part.score * take
    weight += take
    seen += part.weight
  }
  return weight > 0 ? score / weight : 0
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
