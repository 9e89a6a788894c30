import { type Features, WIDTH } from './features.ts'
import { GROUPS } from './groups.ts'

/** What each bucket says for each group, one byte each, bucket by bucket. */
export type WordWeights = { readonly weights: Int8Array; readonly scale: number }

export const WEIGHTS = WIDTH * GROUPS.length

/** One score a group; above its limit an expert would stop the passage. */
export function wordScores({ at, value }: Features, { weights, scale }: WordWeights): Float64Array {
  const groups = weights.length / WIDTH
  const scores = new Float64Array(groups)
  for (let i = 0; i < at.length; i++) {
    const row = at[i]! * groups
    for (let group = 0; group < groups; group++) scores[group]! += weights[row + group]! * value[i]!
  }
  for (let group = 0; group < groups; group++) scores[group]! *= scale
  return scores
}
