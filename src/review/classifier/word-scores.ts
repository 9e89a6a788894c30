import { type Features, WIDTH } from './features.ts'
import { COLUMNS } from './heads.ts'

/** The weight of each bucket for each column, one byte each, bucket by bucket. */
export type WordWeights = { readonly weights: Int8Array; readonly scale: number }

export const WEIGHTS = WIDTH * COLUMNS.length

/**
 * Columns summed at once in local variables, which is faster than in an array. The number of columns is a multiple of
 * it.
 */
const COLUMNS_AT_ONCE = 3

/** One score for each column. */
export function wordScores({ at, value }: Features, { weights, scale }: WordWeights): Float64Array {
  const columns = weights.length / WIDTH
  const scores = new Float64Array(columns)
  for (let column = 0; column < columns; column += COLUMNS_AT_ONCE) {
    let a = 0
    let b = 0
    let c = 0
    for (let i = 0; i < at.length; i++) {
      const row = at[i]! * columns + column
      const times = value[i]!
      a += weights[row]! * times
      b += weights[row + 1]! * times
      c += weights[row + 2]! * times
    }
    scores[column] = a * scale
    scores[column + 1] = b * scale
    scores[column + 2] = c * scale
  }
  return scores
}
