import type { Part } from '../../../detectors/contract.ts'
import type { EncodeWithin } from './encode-within.ts'
import { featuresOf } from './features.ts'
import { addSimilarity, type Examples, memoizeByVector, type Setting } from './kernel-regression.ts'
import type { Passage } from './passages.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/**
 * Labelled sentences with one column for each head: the fault of a long draft is often one clause, which hardly shows
 * in the vector of its passage.
 */
export type ExampleSentences = Examples & { readonly words: WordWeights }

/** Weight of the highest sentence beside the score of its passage. */
export const SENTENCE_WEIGHT = 0.5
/** The longest sentences of a passage: tables and lists have many lines, and short ones mean little. */
const MAX_SENTENCES = 10

const sentenceScores = memoizeByVector((vector, features, setting, model: ExampleSentences): Float64Array => {
  const scores = wordScores(features, model.words)
  addSimilarity(scores, vector, setting, model)
  return scores
})

/** For each head the sentence of a passage with the highest score. */
export type HighestSentences = readonly { readonly start: number; readonly end: number; readonly score: number }[]

/** Scores the sentences of each passage; undefined when the time was over before one of them. */
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
