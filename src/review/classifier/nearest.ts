import type { Examples } from './model.ts'

/** Cosine similarity; a less similar example explains nothing. */
const SIMILAR = 0.5

/** Considers only examples that `counts` accepts. */
export function nearestReason(
  vector: Float32Array,
  { examples, vectors, scale }: Examples,
  counts: (head: string) => boolean,
): string | undefined {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
  let best = (SIMILAR * length) / scale
  let reason: string | undefined
  for (const [at, { head, why }] of examples.entries()) {
    if (!counts(head)) continue
    const row = at * vector.length
    let product = 0
    for (let i = 0; i < vector.length; i++) product += vector[i]! * vectors[row + i]!
    if (product <= best) continue
    best = product
    reason = why
  }
  return reason
}
