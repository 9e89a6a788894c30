import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createEncoder, createEncoders, type Encoders } from '../adapters/encoder/encoder.ts'
import { giveBack } from '../adapters/encoder/give-back.ts'
import { personModelWith, wordModel } from '../review/classifier/built-in.ts'
import { type Classifier, type ClassifierModel, createClassifier } from '../review/classifier/classify.ts'
import { type Allocate, readCases, readExampleSentences, readPersonExamples } from '../review/classifier/model-files.ts'
import { inSharedMemory } from '../review/classifier/shared-memory.ts'
import { projectRoot } from './root.ts'

/** The trained model and the encoders, shared by all threads. */
export type SharedClassifier = { readonly model: TrainedModel; readonly encoders: Encoders }
export type TrainedModel = Omit<ClassifierModel, 'encode'>

/** One for two processors, because rules and scores take longer than encoding. */
const ENCODERS = Math.ceil(Math.min(8, availableParallelism()) / 2)

export function createSharedClassifier(): SharedClassifier {
  const model: TrainedModel = {
    words: wordModel,
    cases: load('cases.bin', readCases),
    exampleSentences: load('example-sentences.bin', readExampleSentences),
    people: personModelWith(load('person-sentences.bin', readPersonExamples)),
  }
  return { model: inSharedMemory(model), encoders: createEncoders(ENCODERS) }
}

function load<T>(name: string, read: (file: Uint8Array, allocate: Allocate) => T): T {
  const whole = readFileSync(join(projectRoot(), 'src/review/classifier', name))
  const made = read(whole, (bytes) => new SharedArrayBuffer(bytes))
  giveBack(whole)
  return made
}

/** The classifier with its encoder: 27 MB, loaded with the first text. */
export function createFullClassifier({ model, encoders }: SharedClassifier = createSharedClassifier()): Classifier {
  return createClassifier({ ...model, encode: createEncoder(encoders) })
}
