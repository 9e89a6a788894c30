import { type Features, WIDTH } from './features.ts'
import { COLUMNS } from './groups.ts'

/** What each bucket says for each column, one byte each, bucket by bucket. */
export type WordWeights = { readonly weights: Int8Array; readonly scale: number }

export const WEIGHTS = WIDTH * COLUMNS.length

/** One score a column. */
export function wordScores({ at, value }: Features, { weights, scale }: WordWeights): Float64Array {
  const columns = weights.length / WIDTH
  const scores = new Float64Array(columns)
  for (let i = 0; i < at.length; i++) {
    const row = at[i]! * columns
    for (let column = 0; column < columns; column++) scores[column]! += weights[row + column]! * value[i]!
  }
  for (let column = 0; column < columns; column++) scores[column]! *= scale
  return scores
}
