import { createVoice, type Hear, wantsMeaning } from '../voice/hear.ts'
import { Unheard } from '../voice/unheard.ts'
import { WORDS_LEARNT } from '../voice/words.data.ts'

export const wordsLearnt = {
  ...WORDS_LEARNT,
  weights: Int8Array.from(atob(WORDS_LEARNT.weights), (byte) => byte.charCodeAt(0)),
}

/** The voice without its ear for meaning: it goes by words alone. */
export const wordsVoice = (): Hear => createVoice({ words: wordsLearnt })

const WORDS_ALONE =
  'It went by words alone: what the text means was not weighed, because this platform has no room for that.'

/** Where no encoder of meanings fits, as on Workers: what would have been weighed and was not is said, and a person must look. */
export function partialVoice(why = WORDS_ALONE): Hear {
  const words = wordsVoice()
  return async (parts, circumstances) => {
    const hearings = await words(parts, circumstances)
    if (wantsMeaning(parts, circumstances, wordsLearnt)) throw new Unheard(why, hearings)
    return hearings
  }
}
