import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createEncoder, createEncoders, type Encoders } from '../adapters/encoder/encoder.ts'
import { giveBack } from '../adapters/encoder/give-back.ts'
import { createVoice, type Hear, type Learnt } from '../review/classifier/classify.ts'
import { learntCases, learntFacts, learntSayings, type Room } from '../review/classifier/model-files.ts'
import { projectRoot } from './root.ts'
import { inSharedMemory } from '../review/classifier/shared-memory.ts'
import { factsWith, wordsLearnt } from '../review/classifier/built-in.ts'

/** What the voice has learnt, and the encoders of meaning: of both there is one for all threads. */
export type SharedVoice = { readonly taught: Taught; readonly encoders: Encoders }
export type Taught = Omit<Learnt, 'encode'>

/** One for two processors: the rules and the voice's own sums take longer than meanings. */
const ENCODERS = Math.ceil(Math.min(8, availableParallelism()) / 2)

export function sharedVoice(): SharedVoice {
  const taught: Taught = {
    words: wordsLearnt,
    cases: read('cases.bin', learntCases),
    sayings: read('sayings.bin', learntSayings),
    facts: factsWith(read('facts.bin', learntFacts)),
  }
  return { taught: inSharedMemory(taught), encoders: createEncoders(ENCODERS) }
}

function read<T>(name: string, learnt: (file: Uint8Array, room: Room) => T): T {
  const whole = readFileSync(join(projectRoot(), 'src/voice', name))
  const made = learnt(whole, (bytes) => new SharedArrayBuffer(bytes))
  giveBack(whole)
  return made
}

/** The voice with its ear for meaning: 27 MB of encoder, loaded when the first text is to be heard. */
export function fullVoice({ taught, encoders }: SharedVoice = sharedVoice()): Hear {
  return createVoice({ ...taught, encode: createEncoder(encoders) })
}
