import { CELL } from './cells.ts'
import { GLANCE, type Layer, PAD } from './layers.ts'
import { LANE } from './packed.ts'
import type { Glimpse, Template } from './template.ts'

/** A place where a mark may be, from the first look. In pixels of the picture. */
export type Candidate = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
  readonly score: number
}

/** Below this likeness a place is not looked at again. */
const FLOOR = 0.3
/** Places a mark that get a second look, and those that are then looked at closely. */
const SECOND = 160
const KEPT = 48
/** At full size only upright marks are sought; turned ones must be larger. */
const TURNED_FROM_LEVEL = 2

type Entry = { readonly layer: Layer; readonly glimpse: Glimpse; readonly at: number; readonly score: number }

/** Every mark at every place and size: a first look at few cells of it, a second at all where the first was promising. */
export function glance(layers: readonly Layer[], templates: readonly Template[]): Candidate[][] {
  return templates.map((template) => {
    let entries: Entry[] = []
    layers.forEach((layer, index) => {
      for (const glimpse of template.glimpses)
        if (glimpse.upright || index >= TURNED_FROM_LEVEL) entries.push(...peaks(layer, glimpse, entries))
      entries = entries.sort((a, b) => b.score - a.score).slice(0, SECOND)
    })
    return apart(entries.map(again), template.twins.length > 6)
  })
}

/** Places of one template in one layer that are higher than their neighbours. */
function peaks(layer: Layer, glimpse: Glimpse, so: readonly Entry[]): Entry[] {
  const { columns, rows } = layer.coarse
  const { scores } = layer
  scores.fill(0)
  const floor = so.length >= SECOND ? so[SECOND - 1]!.score : FLOOR
  for (let row = 0; row + glimpse.rows <= rows; row++) scanRow(layer, glimpse, row)
  const found: Entry[] = []
  for (let row = 0; row + glimpse.rows <= rows; row++)
    for (let at = row * columns, end = at + columns - glimpse.columns; at <= end; at++) {
      const score = scores[at]!
      if (score > floor && highest(scores, at, columns)) found.push({ layer, glimpse, at, score })
    }
  return found
}

function highest(scores: Float32Array, at: number, columns: number): boolean {
  const score = scores[at]!
  for (let y = -columns; y <= columns; y += columns)
    for (let x = -1; x <= 1; x++) {
      const other = scores[at + y + x] ?? 0
      if (other > score || (other === score && y + x < 0)) return false
    }
  return true
}

/** Four places at a time. */
function scanRow({ coarse, packed, sums, scores }: Layer, glimpse: Glimpse, row: number): void {
  const { columns } = coarse
  const { lanes } = packed
  const { shift, factor } = glimpse.coarse.resolved(columns, packed.count)
  const wide = columns + 1
  const top = row * wide
  const bottom = top + glimpse.rows * wide
  const share = glimpse.coarse.share
  const least = glimpse.coarse.least
  const last = columns - glimpse.columns
  const inRow = visible(row, glimpse.rows, coarse.rows)
  for (let column = 0; column <= last; column += 4) {
    const left = column
    const right = Math.min(column + 3, last) + glimpse.columns
    const around = sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!
    if (around < least) continue
    const base = row * columns + column
    let sum = 0
    for (let k = 0; k < shift.length; k++) sum += lanes[base + shift[k]!]! * factor[k]!
    const by =
      glimpse.coarse.worth / Math.sqrt((around * share + 0.5) * visible(column, glimpse.columns, columns) * inRow)
    for (let lane = 0; lane < 4; lane++) {
      const rest = Math.floor(sum / LANE + 0.5)
      scores[base + lane] = (sum - rest * LANE) * by
      sum = rest
    }
  }
}

/** Share of a stretch that lies on the picture: a mark that is cut is compared with what is left of it. */
function visible(from: number, length: number, whole: number): number {
  const shown = Math.min(from + length, whole - PAD) - Math.max(from, PAD)
  return Math.max(0.5, Math.min(1, 0.2 + (0.8 * shown) / (length - 2)))
}

/** The whole mark at one place. */
function again({ layer, glimpse, at }: Entry): Candidate {
  const { columns, rows, vectors, energy } = layer.coarse
  const [left, top] = [at % columns, Math.floor(at / columns)]
  let dot = 0
  let power = 0.5
  for (let k = 0; k < glimpse.x.length; k++) {
    const cell = at + glimpse.row[k]! * columns + glimpse.column[k]!
    dot += vectors[cell * 2]! * glimpse.x[k]! + vectors[cell * 2 + 1]! * glimpse.y[k]!
    power += energy[cell]!
  }
  return {
    x: ((left - PAD) * CELL + (glimpse.columns * CELL) / 2) / layer.scale,
    y: ((top - PAD) * CELL + (glimpse.rows * CELL) / 2) / layer.scale,
    size: GLANCE / layer.scale,
    turn: glimpse.turn,
    score:
      dot <= 0
        ? 0
        : dot /
          (glimpse.norm *
            Math.sqrt(power * visible(left, glimpse.columns, columns) * visible(top, glimpse.rows, rows))),
  }
}

/** The best places that are not the same place. */
function apart(candidates: Candidate[], round: boolean): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    if (kept.some((other) => same(other, candidate, round))) continue
    kept.push(candidate)
    if (kept.length === KEPT) break
  }
  return kept
}

/** Turns of a round mark are told apart later. */
function same(a: Candidate, b: Candidate, round: boolean): boolean {
  const ratio = a.size / b.size
  if (ratio < 0.8 || ratio > 1.25) return false
  const turned = Math.abs(Math.atan2(Math.sin(a.turn - b.turn), Math.cos(a.turn - b.turn)))
  return (round || turned < 0.5) && Math.hypot(a.x - b.x, a.y - b.y) < Math.min(a.size, b.size) * 0.3
}
