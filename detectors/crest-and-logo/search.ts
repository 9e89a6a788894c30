import { CELL, type Cells, cellsOf } from './orientation.ts'
import type { Pyramid } from './pyramid.ts'
import { GLANCE, type Glimpse, type Template } from './template.ts'

/** A place where a mark may be, from the first look. In pixels of the picture. */
export type Candidate = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
  readonly score: number
}

/** Cells of nothing around each level, so that a mark cut by the edge is still seen. */
const PAD = 4
/** Below this likeness a place is not looked at again. */
const FLOOR = 0.34
/** Places a mark that are looked at again. */
const KEPT = 30
/** At full size only upright marks are sought; turned ones must be larger. */
const TURNED_FROM_LEVEL = 2
const SMALLEST_CELLS = 4

/** The first look: every mark at every place and size, on cells of a few pixels. */
export function glance(pyramid: Pyramid, templates: readonly Template[]): Candidate[][] {
  const found: Candidate[][] = templates.map(() => [])
  for (let index = 0; ; index++) {
    const level = pyramid.grey(index)
    if (
      Math.min(level.width, level.height) < SMALLEST_CELLS * CELL ||
      Math.max(level.width, level.height) < GLANCE * 0.7
    )
      break
    const cells = cellsOf(level, PAD)
    const busy = busyRows(cells)
    templates.forEach((template, which) => {
      for (const glimpse of template.glimpses)
        if (glimpse.upright || index >= TURNED_FROM_LEVEL) scan(cells, busy, glimpse, level.scale, found[which]!)
    })
  }
  return found.map(apart)
}

/** Cells with any edge, summed from the top left. */
function busyRows(cells: Cells): Int32Array {
  const { columns, rows, energy } = cells
  const sums = new Int32Array((columns + 1) * (rows + 1))
  for (let y = 0; y < rows; y++) {
    let row = 0
    for (let x = 0; x < columns; x++) {
      if (energy[y * columns + x]! > 0.05) row++
      sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1]! + row
    }
  }
  return sums
}

function scan(cells: Cells, busy: Int32Array, glimpse: Glimpse, scale: number, into: Candidate[]): void {
  const { columns, rows } = cells
  const offsets = Int32Array.from(glimpse.row, (row, k) => row * columns + glimpse.column[k]!)
  const enough = Math.max(6, offsets.length * 0.4)
  const wide = columns + 1
  for (let row = 0; row + glimpse.rows <= rows; row++)
    for (let column = 0; column + glimpse.columns <= columns; column++) {
      const corner = row * wide + column
      const below = corner + glimpse.rows * wide
      if (busy[below + glimpse.columns]! - busy[below]! - busy[corner + glimpse.columns]! + busy[corner]! < enough)
        continue
      const score = compared(cells, glimpse, offsets, row * columns + column)
      if (score <= FLOOR) continue
      into.push({
        x: ((column - PAD) * CELL + (glimpse.columns * CELL) / 2) / scale,
        y: ((row - PAD) * CELL + (glimpse.rows * CELL) / 2) / scale,
        size: GLANCE / scale,
        turn: glimpse.turn,
        score,
      })
    }
}

function compared({ vectors, energy }: Cells, { x, y, norm }: Glimpse, offsets: Int32Array, base: number): number {
  let dot = 0
  let power = 0.5
  for (let k = 0; k < offsets.length; k++) {
    const at = base + offsets[k]!
    dot += vectors[at * 2]! * x[k]! + vectors[at * 2 + 1]! * y[k]!
    power += energy[at]!
  }
  return dot <= 0 ? 0 : dot / (norm * Math.sqrt(power))
}

/** The best places that are not the same place. */
function apart(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    if (kept.some((other) => same(other, candidate))) continue
    kept.push(candidate)
    if (kept.length === KEPT) break
  }
  return kept
}

function same(a: Candidate, b: Candidate): boolean {
  const ratio = a.size / b.size
  if (ratio < 0.6 || ratio > 1.6) return false
  const turned = Math.abs(Math.atan2(Math.sin(a.turn - b.turn), Math.cos(a.turn - b.turn)))
  return turned < 0.5 && Math.hypot(a.x - b.x, a.y - b.y) < Math.min(a.size, b.size) * 0.3
}
