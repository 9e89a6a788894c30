import { FINE } from './cells.ts'
import type { CoarseTemplate } from './coarse-template.ts'
import { Comparer } from './kernel/look.ts'
import { Scanner, stretchesOf } from './kernel/scan.ts'
import { type Layer, PAD } from './layers.ts'
import { RING } from './rotation-twins.ts'
import { COSTS, look } from './second-look.ts'
import type { Template } from './template.ts'
import { type Entry, TopCandidates } from './top-candidates.ts'

export type Candidate = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
  readonly score: number
}

/** Places for the second look; rings and colours stand out more. */
const SECOND = { grey: 112, ring: 96, hues: 48 } as const
const LIKE = 0.5
const BEHIND = 0.16
const KEPT = 8
/** For upright emblems: cloth or water resembles any emblem rotated to it. */
const UPRIGHT = 0.5
/** Rotated emblems must be larger. */
const TURNED_FROM_LEVEL = 2

export function findCandidates(
  layers: readonly Layer[],
  templates: readonly Template[],
  of: 'grey' | 'hues',
  from = 0,
): Candidate[][] {
  const found = templates.map(({ twins }) => {
    const second = Math.min(SECOND[of], SECOND[twins.length >= RING ? 'ring' : 'grey'])
    return { upright: new TopCandidates(second * UPRIGHT), turned: new TopCandidates(second * (1 - UPRIGHT)) }
  })
  // Small layers set the floor for the many places of large ones.
  for (const [index, layer] of [...layers.entries()].slice(from).reverse()) {
    const sought = templates.map((template) => soughtAt(index, template))
    const tallest = Math.max(0, ...sought.flat().map(({ rows }) => rows))
    for (const stretch of stretchesOf(layer.coarse, tallest)) {
      const scan = new Scanner(layer.coarse, stretch)
      for (const [which, coarseTemplates] of sought.entries())
        for (const coarseTemplate of coarseTemplates)
          peaks(layer, scan, coarseTemplate, found[which]![coarseTemplate.upright ? 'upright' : 'turned'])
    }
  }
  const seen = looked(
    layers,
    templates,
    found.map(({ upright, turned }) => [...upright.best(), ...turned.best()].sort(byCoarseTemplate)),
  )
  return seen.map((candidates, which) => distinctPlaces(candidates, templates[which]!.twins.length >= RING))
}

function soughtAt(index: number, { full, upright, coarseTemplates }: Template): readonly CoarseTemplate[] {
  if (index === 0) return full
  return index < TURNED_FROM_LEVEL ? upright : coarseTemplates
}

const byCoarseTemplate = (a: Entry, b: Entry) => a.coarseTemplate.index - b.coarseTemplate.index

/** The emblem's parts are searched separately. */
function looked(layers: readonly Layer[], templates: readonly Template[], found: readonly Entry[][]): Candidate[][] {
  const seen: Candidate[][] = templates.map(() => [])
  for (const layer of layers) {
    let laid: Comparer | undefined
    for (const [which, template] of templates.entries()) {
      for (const entry of found[which]!) {
        if (entry.layer !== layer) continue
        laid ??= new Comparer(layer.fine, COSTS)
        const candidate = again(entry, template, laid)
        if (candidate) seen[which]!.push(candidate)
      }
    }
  }
  return seen
}

function peaks(layer: Layer, scan: Scanner, coarseTemplate: CoarseTemplate, into: TopCandidates): void {
  const { columns, rows } = layer.coarse
  if (coarseTemplate.columns > columns || coarseTemplate.rows > rows) return
  const shown = { across: layer.shown(coarseTemplate.columns, columns), down: layer.shown(coarseTemplate.rows, rows) }
  const count = scan.scan(coarseTemplate, shown, into.floor())
  for (let i = 0; i < count * 2; i += 2)
    into.add({ layer, coarseTemplate, at: scan.places[i]!, score: scan.scores[i + 1]! })
}

function again({ layer, coarseTemplate, at }: Entry, template: Template, comparer: Comparer): Candidate | undefined {
  const { coarse, fine } = layer
  const [left, top] = [at % coarse.columns, Math.floor(at / coarse.columns)]
  const [column, row] = [left * 2 + coarseTemplate.columns, top * 2 + coarseTemplate.rows]
  const edge = PAD * 2
  const within = { left: edge, top: edge, right: fine.columns - edge, bottom: fine.rows - edge }
  const seen = look(template.looks[coarseTemplate.index]!, comparer, column, row, within)
  if (!seen || seen.like < LIKE) return undefined
  return {
    x: ((column + seen.right - edge) * FINE) / layer.scale,
    y: ((row + seen.down - edge) * FINE) / layer.scale,
    size: coarseTemplate.unit / layer.scale,
    turn: coarseTemplate.turn,
    score: seen.like,
  }
}

function distinctPlaces(candidates: Candidate[], round: boolean): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    if (candidate.score < candidates[0]!.score - BEHIND) break
    if (kept.some((other) => same(other, candidate, round))) continue
    kept.push(candidate)
    if (kept.length === KEPT) break
  }
  return kept
}

/** Later steps distinguish rotations of a round emblem. */
function same(a: Candidate, b: Candidate, round: boolean): boolean {
  const ratio = a.size / b.size
  if (ratio < 0.8 || ratio > 1.25) return false
  const turned = Math.abs(Math.atan2(Math.sin(a.turn - b.turn), Math.cos(a.turn - b.turn)))
  return (round || turned < 0.5) && Math.hypot(a.x - b.x, a.y - b.y) < Math.min(a.size, b.size) * 0.3
}
