import { FACTS_LEARNT } from './person-sentences.data.ts'
import type { FactCases, FactsLearnt } from './person-sentences.ts'
import { createVoice, type Hear, wantsMeaning } from './classify.ts'
import { Unheard } from './incomplete.ts'
import { WORDS_LEARNT } from './words.data.ts'

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const all = new Uint8Array(letters.length)
  for (let at = 0; at < all.length; at++) all[at] = letters.charCodeAt(at)
  return all
}

export const wordsLearnt = { ...WORDS_LEARNT, weights: new Int8Array(bytes(WORDS_LEARNT.weights).buffer) }

const weighted = <T extends { readonly weights: string; readonly scale: number }>({ weights, scale, ...rest }: T) => ({
  ...rest,
  words: { weights: new Int8Array(bytes(weights).buffer), scale },
})

export const factsLearnt: FactsLearnt = { alone: weighted(FACTS_LEARNT.alone), gate: FACTS_LEARNT.gate }

/** With the marked sentences at hand. */
export const factsWith = (cases: FactCases): FactsLearnt => ({
  ...factsLearnt,
  joint: { ...weighted(FACTS_LEARNT.joint), ...cases },
})

/** The voice without its ear for meaning: it goes by words alone. */
export const wordsVoice = (): Hear => createVoice({ words: wordsLearnt, facts: factsLearnt })

const WORDS_ALONE =
  'It went by words alone: what the text means was not weighed, because this platform has no room for that.'

/** Where no encoder of meanings fits, as on Workers: what would have been weighed and was not is said, and a person must look. */
export function partialVoice(why = WORDS_ALONE): Hear {
  const words = wordsVoice()
  return async (parts, circumstances) => {
    const hearings = await words(parts, circumstances)
    if (wantsMeaning(parts, circumstances, { words: wordsLearnt, facts: factsLearnt })) throw new Unheard(why, hearings)
    return hearings
  }
}
