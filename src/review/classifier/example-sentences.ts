import type { Part } from '../../../detectors/contract.ts'
import { featuresOf } from './features.ts'
import type { EncodeInTime } from './encode-in-time.ts'
import { addLikeness, byVector, type Likened, type Setting } from './kernel-regression.ts'
import type { Passage } from './passages.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/**
 * Sentences in which experts saw the fault of a text, and sentences beside them, with one column an ear: what is wrong with a long draft is
 * one clause, which the meaning of the whole hardly shows. Learnt by ridge regression: see scripts/training/train-sayings.mjs.
 */
export type Sayings = Likened & { readonly words: WordWeights }

/** What the worst sentence of a passage adds to what the passage says as a whole. */
export const WORST = 0.5
/** The longest of a passage: a table or a list has many lines, and a short one says little by itself. */
const MOST = 10

const sayingScores = byVector((vector, features, setting, learnt: Sayings): Float64Array => {
  const scores = wordScores(features, learnt.words)
  addLikeness(scores, vector, setting, learnt)
  return scores
})

/** Of each ear the worst sentence of a passage, and what it scores. */
export type Worst = readonly { readonly start: number; readonly end: number; readonly score: number }[]

/** What the sentences of each passage say; undefined where there was no time for one of them. */
export function worstSayings(
  passages: readonly Passage[],
  parts: readonly Part[],
  setting: Setting,
  learnt: Sayings,
  encode: EncodeInTime,
): Promise<readonly (Worst | undefined)[]> {
  const all = sentencesOf(parts.filter(({ id }) => passages.some(({ part }) => part === id)))
  return Promise.all(
    passages.map(async (passage) => {
      const sentences = sentencesIn(passage, all)
      const vectors = await encode(sentences.map(({ text }) => text))
      return vectors.every((vector) => vector !== undefined) ? worstOf(sentences, vectors, setting, learnt) : undefined
    }),
  )
}

function sentencesIn({ part, start, end }: Passage, all: readonly Sentence[]): readonly Sentence[] {
  return all
    .filter((one) => one.part === part && one.start >= start && one.start < end)
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, MOST)
}

function worstOf(
  sentences: readonly Sentence[],
  vectors: readonly Float32Array[],
  setting: Setting,
  learnt: Sayings,
): Worst {
  const worst: { start: number; end: number; score: number }[] = []
  sentences.forEach(({ start, end, text }, at) => {
    sayingScores(vectors[at]!, featuresOf(text), setting, learnt).forEach((score, ear) => {
      if (score > (worst[ear]?.score ?? Number.NEGATIVE_INFINITY)) worst[ear] = { start, end, score }
    })
  })
  return worst
}
