import type { View } from './align.ts'
import type { Face } from './template.ts'

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

const PARTS = 5

type Sums = { dot: number; template: number; view: number; weight: number }

export function likeness(view: View, face: Face): Likeness {
  const across = Math.max(2, Math.min(9, Math.round((face.width / face.resolution) * PARTS)))
  const down = Math.max(2, Math.min(9, Math.round((face.height / face.resolution) * PARTS)))
  const parts: Sums[] = Array.from({ length: across * down }, () => ({ dot: 0, template: 0, view: 0, weight: 0 }))
  const whole: Sums = { dot: 0, template: 0, view: 0, weight: 0 }
  const stride = face.width + face.margin * 2
  const height = face.height + face.margin * 2
  let hidden = 0
  for (let row = 1; row < height - 1; row++) {
    const down1 = clamp(Math.floor(((row - face.margin) / face.height) * down), down)
    for (let column = 1, i = row * stride + 1; column < stride - 1; column++, i++) {
      if (face.weight[i] === 0) continue
      const power = face.field.x[i]! ** 2 + face.field.y[i]! ** 2
      if (view.patch.seen[i] === 0) {
        hidden += power
        continue
      }
      const part = parts[down1 * across + clamp(Math.floor(((column - face.margin) / face.width) * across), across)]!
      const dot = face.field.x[i]! * view.field.x[i]! + face.field.y[i]! * view.field.y[i]!
      part.dot += dot
      part.template += power
      part.view += view.field.x[i]! ** 2 + view.field.y[i]! ** 2
    }
  }
  for (const part of parts) {
    whole.dot += part.dot
    whole.template += part.template
    whole.view += part.view
  }
  return {
    ...spread(parts, whole.template),
    whole: ratio(whole, 1),
    shown: whole.template / (whole.template + hidden + 1e-6),
  }
}

function spread(parts: readonly Sums[], total: number): Pick<Likeness, 'worst' | 'least' | 'middle'> {
  const even = total / parts.length
  const scored = parts
    .filter((part) => part.template > even * 0.25)
    .map((part) => ({ score: ratio(part, even * 0.2), weight: part.template }))
    .sort((a, b) => a.score - b.score)
  const sum = scored.reduce((all, part) => all + part.weight, 0)
  return { worst: quantile(scored, sum * 0.15), least: scored[0]?.score ?? 0, middle: quantile(scored, sum * 0.5) }
}

function quantile(scored: readonly { score: number; weight: number }[], upTo: number): number {
  let seen = 0
  let score = 0
  let weight = 0
  for (const part of scored) {
    if (seen >= upTo) break
    const take = Math.min(part.weight, upTo - seen)
    score += part.score * take
    weight += take
    seen += part.weight
  }
  return weight > 0 ? score / weight : 0
}

const ratio = (sums: Sums, least: number) => sums.dot / Math.sqrt((sums.template + least) * (sums.view + least) + 1e-6)
const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
