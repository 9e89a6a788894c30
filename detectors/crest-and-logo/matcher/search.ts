import { CELL } from './cells.ts'
import type { Glimpse } from './glimpse.ts'
import { type Scanner, scanner } from './kernel/scan.ts'
import { type Layer, PAD } from './layers.ts'
import type { Template } from './template.ts'
import { RING } from './twins.ts'

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
/** Places a mark that get a second look. */
const SECOND = 128
const KEPT = 16
/** At full size only upright marks are sought; turned ones must be larger. */
const TURNED_FROM_LEVEL = 2

type Entry = { readonly layer: Layer; readonly glimpse: Glimpse; readonly at: number; readonly score: number }

/** Every mark at every place, size and turn: the places most like each, best first. */
export function glance(layers: readonly Layer[], templates: readonly Template[]): Candidate[][] {
  const found: Entry[][] = templates.map(() => [])
  for (const [index, layer] of layers.entries()) {
    const scan = scanner(layer.coarse)
    for (const [which, template] of templates.entries()) {
      const entries = found[which]!
      const floor = entries.length >= SECOND ? entries[SECOND - 1]!.score : FLOOR
      for (const glimpse of template.glimpses)
        if (glimpse.upright || index >= TURNED_FROM_LEVEL) peaks(layer, scan, glimpse, floor, entries)
      found[which] = entries.sort((a, b) => b.score - a.score).slice(0, SECOND)
    }
  }
  return found.map((entries, which) => apart(entries.map(again), templates[which]!.twins.length >= RING))
}

/** Adds the places in one layer that are higher than `floor` and than their neighbours. */
function peaks(layer: Layer, scan: Scanner, glimpse: Glimpse, floor: number, into: Entry[]): void {
  const { columns, rows } = layer.coarse
  if (glimpse.columns > columns || glimpse.rows > rows) return
  const { scores, hits } = scan.scan(glimpse, layer.inverse(glimpse.columns, glimpse.rows), floor)
  for (const start of hits) {
    const stop = Math.min(start + 16, (Math.floor(start / columns) + 1) * columns)
    for (let at = start; at < stop; at++) {
      const score = scores[at]!
      if (score > floor && highest(scores, at, columns)) into.push({ layer, glimpse, at, score })
    }
  }
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

/** The same with the strength of just the cells that are compared. */
function again({ layer, glimpse, at, score }: Entry): Candidate {
  const { columns, energy } = layer.coarse
  const [left, top] = [at % columns, Math.floor(at / columns)]
  let power = 0.5
  for (let k = 0; k < glimpse.x.length; k++) power += energy[at + glimpse.row[k]! * columns + glimpse.column[k]!]!
  return {
    x: ((left - PAD) * CELL + (glimpse.columns * CELL) / 2) / layer.scale,
    y: ((top - PAD) * CELL + (glimpse.rows * CELL) / 2) / layer.scale,
    size: glimpse.unit / layer.scale,
    turn: glimpse.turn,
    score: (score * Math.sqrt(glimpse.share / power)) / layer.inverse(glimpse.columns, glimpse.rows)[at]!,
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
