import type { Encoded } from './encode-within.ts'
import type { ClassifierModel } from './model.ts'
import type { Passage } from './passages.ts'

/** Logits of each sentence, and the index of the highest. */
export type HeadScore = { readonly sentences: readonly number[]; readonly highest: number }

export type Scores = ReadonlyMap<string, HeadScore>

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit))

export function scoresOf(
  { sentences }: Passage,
  { passage, tokens }: Encoded,
  { heads, tags, calibration }: Pick<ClassifierModel, 'heads' | 'tags' | 'calibration'>,
): Scores {
  const width = heads.length + tags.length
  // The first row is the special piece.
  let row = 1
  const means = sentences.map(({ length }) => {
    const from = row
    row += length
    return heads.map((_, head) => {
      let sum = 0
      for (let at = from; at < from + length; at++) sum += tokens[at * width + head]!
      return sum / length
    })
  })
  return new Map(
    heads.map((head, at) => {
      const [byPassage, bySentence, constant, ...byHead] = calibration[head]!
      const context = byHead.reduce((sum, weight, other) => sum + weight * passage[other]!, constant)
      const scores = means.map((mean) => byPassage * passage[at]! + bySentence * mean[at]! + context)
      // NaN would pass as harmless.
      if (!scores.every(Number.isFinite)) throw new Error('The encoder gave no number')
      return [head, { sentences: scores, highest: means.length === 0 ? 0 : highestOf(means, at) }]
    }),
  )
}

function highestOf(means: readonly (readonly number[])[], head: number): number {
  let highest = 0
  for (let at = 1; at < means.length; at++) if (means[at]![head]! > means[highest]![head]!) highest = at
  return highest
}
