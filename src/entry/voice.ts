import { createVoice, type Hear } from '../voice/hear.ts'
import { WORDS_LEARNT } from '../voice/words.data.ts'

export const wordsLearnt = {
  ...WORDS_LEARNT,
  weights: Int8Array.from(atob(WORDS_LEARNT.weights), (byte) => byte.charCodeAt(0)),
}

/** The voice where no encoder of meanings fits, as on Workers: it goes by words alone. */
export const wordsVoice = (): Hear => createVoice({ words: wordsLearnt })
