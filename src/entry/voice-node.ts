import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEncoder } from '../adapters/encoder/encoder.ts'
import { createVoice, type Hear } from '../voice/hear.ts'
import { learntCases } from '../voice/learnt.ts'
import { projectRoot } from './root.ts'
import { wordsLearnt } from './voice.ts'

/** The voice with its ear for meaning: 27 MB of encoder, loaded when the first text is to be heard. */
export function fullVoice(): Hear {
  const cases = learntCases(readFileSync(join(projectRoot(), 'src/voice/cases.bin')))
  return createVoice({ words: wordsLearnt, cases, encode: createEncoder() })
}
