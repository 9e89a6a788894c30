import { type Classifier, createClassifier, needsEncoder } from './classify.ts'
import { ClassificationIncomplete } from './incomplete.ts'
import { FACTS_LEARNT } from './person-sentences.data.ts'
import type { PersonExamples, PersonModel } from './person-sentences.ts'
import { thresholdsOf } from './thresholds.ts'
import { WORDS_LEARNT } from './words.data.ts'

/* The part of the model without files: it is compiled in, so that a Worker has it too. */

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const all = new Uint8Array(letters.length)
  for (let at = 0; at < all.length; at++) all[at] = letters.charCodeAt(at)
  return all
}

export const wordModel = {
  ...thresholdsOf(WORDS_LEARNT),
  alone: WORDS_LEARNT.alone,
  scale: WORDS_LEARNT.scale,
  weights: new Int8Array(bytes(WORDS_LEARNT.weights).buffer),
}

type StoredScorer = {
  readonly weights: string
  readonly scale: number
  readonly offsets: readonly number[]
  readonly limits: readonly number[]
}

const scorerOf = ({ weights, scale, offsets, limits }: StoredScorer) => ({
  words: { weights: new Int8Array(bytes(weights).buffer), scale },
  offsets,
  thresholds: limits,
})

export const personModel: PersonModel = { alone: scorerOf(FACTS_LEARNT.alone), gate: FACTS_LEARNT.gate }

/** With the example sentences, for a platform that has an encoder. */
export const personModelWith = (examples: PersonExamples): PersonModel => ({
  ...personModel,
  joint: { ...scorerOf(FACTS_LEARNT.joint), ...examples },
})

/** A classifier without an encoder: it scores words only. */
export const createWordsClassifier = (): Classifier => createClassifier({ words: wordModel, people: personModel })

const WORDS_ALONE = 'Checked by words only, not by meaning: this platform cannot run the language model.'

/**
 * For a platform that cannot run the encoder, such as Workers: what the encoder would have checked is a failure, so
 * that a person checks it.
 */
export function createPartialClassifier(why = WORDS_ALONE): Classifier {
  const classifyWords = createWordsClassifier()
  return async (parts, circumstances) => {
    const matches = await classifyWords(parts, circumstances)
    if (needsEncoder(parts, circumstances, { words: wordModel, people: personModel }))
      throw new ClassificationIncomplete(why, matches)
    return matches
  }
}
