import type { Part } from '../../../detectors/contract.ts'
import type { EncodeWithin } from './encode-within.ts'
import { featuresOf } from './features.ts'
import { addSimilarity, type Examples, memoizeByVector, type Setting } from './kernel-regression.ts'
import type { Passage } from './passages.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/**
 * Labelled sentences, with one column a head: the fault of a long draft is often one clause, which the vector of the whole passage
 * hardly shows.
 */
export type ExampleSentences = Examples & { readonly words: WordWeights }

/** The weight of the highest sentence beside the score of its passage. */
export const SENTENCE_WEIGHT = 0.5
/** The longest of a passage: a table or a list has many lines, and a short one says little by itself. */
const MAX_SENTENCES = 10

const sentenceScores = memoizeByVector((vector, features, setting, model: ExampleSentences): Float64Array => {
  const scores = wordScores(features, model.words)
  addSimilarity(scores, vector, setting, model)
  return scores
})

/** For each head the highest sentence of a passage. */
export type HighestSentences = readonly { readonly start: number; readonly end: number; readonly score: number }[]

/** Scores the sentences of each passage; undefined where the time was over for one of them. */
export function highestSentences(
  passages: readonly Passage[],
  parts: readonly Part[],
  setting: Setting,
  model: ExampleSentences,
  encode: EncodeWithin,
): Promise<readonly (HighestSentences | undefined)[]> {
  const all = sentencesOf(parts.filter(({ id }) => passages.some(({ part }) => part === id)))
  return Promise.all(
    passages.map(async (passage) => {
      const sentences = sentencesIn(passage, all)
      const vectors = await encode(sentences.map(({ text }) => text))
      return vectors.every((vector) => vector !== undefined) ? highestOf(sentences, vectors, setting, model) : undefined
    }),
  )
}

function sentencesIn({ part, start, end }: Passage, all: readonly Sentence[]): readonly Sentence[] {
  return all
    .filter((one) => one.part === part && one.start >= start && one.start < end)
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, MAX_SENTENCES)
}

function highestOf(
  sentences: readonly Sentence[],
  vectors: readonly Float32Array[],
  setting: Setting,
  model: ExampleSentences,
): HighestSentences {
  const highest: { start: number; end: number; score: number }[] = []
  sentences.forEach(({ start, end, text }, at) => {
    sentenceScores(vectors[at]!, featuresOf(text), setting, model).forEach((score, head) => {
      if (score > (highest[head]?.score ?? Number.NEGATIVE_INFINITY)) highest[head] = { start, end, score }
    })
  })
  return highest
}
