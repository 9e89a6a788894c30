import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEncoder } from '../adapters/encoder/encoder.ts'
import { createVoice, type Hear } from '../voice/hear.ts'
import { learntCases, learntFacts, learntSayings } from '../voice/learnt.ts'
import { projectRoot } from './root.ts'
import { factsWith, wordsLearnt } from './voice.ts'

/** The voice with its ear for meaning: 27 MB of encoder, loaded when the first text is to be heard. */
export function fullVoice(): Hear {
  const file = (name: string) => readFileSync(join(projectRoot(), 'src/voice', name))
  const cases = learntCases(file('cases.bin'))
  const sayings = learntSayings(file('sayings.bin'))
  const facts = factsWith(learntFacts(file('facts.bin')))
  return createVoice({ words: wordsLearnt, facts, cases, sayings, encode: createEncoder() })
}
