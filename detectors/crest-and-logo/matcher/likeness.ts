import { onceFor } from '../../by-reading.ts'
import type { View } from './align.ts'
import type { Expected, Face } from './face.ts'
import { type Edges, edgesTable, PART_GRID, partsOf } from './kernel/field.ts'

/** All but `most` are 1 for the emblem and near 0 for anything else. */
export type Alike = {
  readonly whole: number
  readonly least: number
  readonly second: number
  /** Of the second worst part: 0 for the emblem. */
  readonly most: number
}

export type Likeness = Alike & {
  /** Without each side in turn: the background may drown a name below it. */
  readonly sideless: readonly Alike[]
  /** Inverse Simpson index: a plain triangle has few parts. */
  readonly spread: number
  readonly shown: number
}

/** `score`: share of its edges. `extra`: share of plain area with edges. */
export type PartLike = { readonly score: number; readonly extra: number; readonly weight: number }

/** Strength from which an edge counts as present. */
const THERE = 0.45

export function likeness(view: View, face: Face, expected = face.expected): Likeness {
  const { parts, hidden } = compared(view, face, { expected })
  let [total, squares] = [0, 0]
  for (const { weight } of parts) {
    total += weight
    squares += weight * weight
  }
  return {
    ...alike(parts),
    sideless: gridOf(face).sides.map((side) => alike(parts.filter((_, part) => !side.has(part)))),
    spread: (total * total) / (squares + 1e-6),
    shown: total / (total + hidden + 1e-6),
  }
}

export function wholeLikeness(view: View, face: Face): number {
  return meanOf(compared(view, face, { plain: false }).parts)
}

function alike(parts: readonly PartLike[]): Alike {
  const even = parts.reduce((sum, { weight }) => sum + weight, 0) / parts.length
  const scores = parts.flatMap(({ weight, score }) => (weight > even * 0.25 ? [score] : [])).sort((a, b) => a - b)
  const extras = parts.map(({ extra }) => extra).sort((a, b) => b - a)
  const least = scores[0] ?? 0
  return { whole: meanOf(parts), least, second: scores[1] ?? least, most: extras[1] ?? 0 }
}

function meanOf(parts: readonly PartLike[]): number {
  let [score, weight] = [0, 1e-9]
  for (const part of parts) {
    score += part.score * part.weight
    weight += part.weight
  }
  return score / weight
}

/** Rows and columns that an emblem needs without one side. */
const ENOUGH_PARTS = 4

function sidesOf(across: number, down: number): Set<number>[] {
  const every = Array.from({ length: across * down }, (_, part) => part)
  const row = (at: number) => new Set(every.filter((part) => Math.floor(part / across) === at))
  const column = (at: number) => new Set(every.filter((part) => part % across === at))
  return [
    ...(down < ENOUGH_PARTS ? [] : [row(0), row(down - 1)]),
    ...(across < ENOUGH_PARTS ? [] : [column(0), column(across - 1)]),
  ]
}

type Comparing = {
  readonly plain?: boolean
  readonly expected?: Expected | undefined
}

export function compared(
  view: View,
  face: Face,
  { plain = true, expected = face.expected }: Comparing = {},
): { parts: PartLike[]; hidden: number } {
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
    for (let dy = -1; dy <= 1; dy++, i += PART_GRID.columns)
      for (let dx = -1; dx <= 1; dx++) {
        const score = there[i + dx + 1]! / (weight[part]! + 1e-6)
        if (score <= best[part]!) continue
        best[part] = score
        shift[part] = dy * view.field.width + dx
      }
  const extra = plain ? extras(view, grid, shift) : undefined
  return { parts: beside(expected, { weight, best, extra }), hidden }
}

type Sums = {
  readonly weight: Float64Array
  readonly best: Float64Array
  readonly extra: Float64Array | undefined
}

function beside(expected: Expected | undefined, { weight, best, extra }: Sums): PartLike[] {
  const parts: PartLike[] = []
  for (let i = 0; i < weight.length; i++) {
    const one = weight[i]!
    parts.push({
      score: one > 0 ? Math.min(1.2, best[i]! / (expected?.scores[i] ?? 1)) : 0,
      extra: Math.max(0, (extra?.[i] ?? 0) - (expected?.extras[i] ?? 0)),
      weight: one,
    })
  }
  return parts
}

/** Squared share of the emblem's own edge strength. */
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
  for (let part = 0; part < grid.count; part++) sums[part]! /= grid.plains[part]! + grid.area * 0.1
  return sums
}

type Grid = {
  readonly count: number
  readonly sides: readonly ReadonlySet<number>[]
  readonly part: Uint8Array
  readonly edge: Int32Array
  readonly strength: Float32Array
  readonly table: Edges
  readonly plain: Int32Array
  readonly plains: Int32Array
  readonly area: number
}

const PARTS = 5
const EDGE = 0.3
const PLAIN = 0.12

const gridOf = onceFor((face: Face): Grid => {
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
  return {
    count: across * down,
    sides: sidesOf(across, down),
    part,
    edge: Int32Array.from(edge),
    table: edgesTable(Array.from({ length: across * down }, (_, one) => edge.filter((i) => part[i] === one).map(runs))),
    strength: Float32Array.from(edge, strengthOf),
    plain: Int32Array.from(plain),
    plains,
    area: (face.width * face.height) / (across * down),
  }
})

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
