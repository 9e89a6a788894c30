import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEncoder, createEncoders, type Encoders } from '../adapters/encoder/encoder.ts'
import { giveBack } from '../adapters/encoder/give-back.ts'
import { type OnnxKind, onnxKindHere } from '../onnx-runtime.ts'
import { type Classifier, createClassifier } from '../review/classifier/classify.ts'
import { type ClassifierModel, ModelFault, type ModelFiles, modelOf } from '../review/classifier/model.ts'
import { createPartialClassifier, NO_ENCODER } from '../review/classifier/partial.ts'
import { inSharedMemory } from '../review/classifier/shared-memory.ts'

/** All threads share these. */
export type SharedClassifier = {
  readonly model?: ClassifierModel
  readonly runtime?: OnnxKind
  readonly problem?: string
  readonly encoders: Encoders
}

export type ThreadClassifier = Pick<SharedClassifier, 'model' | 'problem'>

/** Rules and scores take longer than encoding. */
const ENCODERS = Math.ceil(Math.min(8, availableParallelism()) / 2)
const NO_RUNTIME = `${NO_ENCODER} Install the package onnxruntime-node or onnxruntime-web.`

const MODEL = fileURLToPath(new URL('../review/classifier/model', import.meta.url))

const ONNX = 'classifier.onnx'

/** With a wrong file nothing can be classified, and `problem` says so. */
export function createSharedClassifier(folder = MODEL): SharedClassifier {
  const runtime = onnxKindHere()
  const encodersOf = (sha256 = '') => createEncoders({ path: join(folder, ONNX), sha256 }, ENCODERS)
  try {
    const files = readModel(folder)
    const model = inSharedMemory(modelOf(files))
    const encoders = encodersOf(files.card.sha256[ONNX])
    return { model, encoders, ...(runtime ? { runtime } : { problem: NO_RUNTIME }) }
  } catch (fault) {
    const why = fault instanceof ModelFault ? fault.message : 'a file is missing or cannot be read.'
    return { encoders: encodersOf(), problem: `Not checked by meaning: the language model cannot be used. ${why}` }
  }
}

function readModel(folder: string): ModelFiles {
  const read = (name: string) => readFileSync(join(folder, name))
  const card = JSON.parse(read('classifier.json').toString()) as ModelFiles['card']
  const checked = (name: string): Buffer => {
    const bytes = read(name)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (hash !== card.sha256[name]) throw new ModelFault(`${name} is not the file that classifier.json describes.`)
    return bytes
  }
  const json = <T>(name: string) => JSON.parse(checked(name).toString()) as T
  const numbers = (name: string) => Int8Array.from(new Int8Array(checked(name)))
  // The encoder's thread reads it again; tens of megabytes must not stay.
  giveBack(checked(ONNX))
  return {
    card,
    tokenizer: json('tokenizer.json'),
    thresholds: json('thresholds.json'),
    gate: json('gate.json'),
    gateTables: numbers('gate.bin'),
    examples: json('examples.json'),
    vectors: numbers('examples.bin'),
  }
}

export function createFullClassifier(shared: SharedClassifier = createSharedClassifier()): Classifier {
  return classifierOf(shared, createEncoder(shared.encoders))
}

export function classifierOf(
  { model, problem }: ThreadClassifier,
  encode: ReturnType<typeof createEncoder>,
): Classifier {
  return model && !problem ? createClassifier(model, encode) : createPartialClassifier(model, problem)
}

const SLOW = 'runs by WebAssembly, some four times as slow as native code. Install the package onnxruntime-node.'

export function noteOn({ problem, runtime }: SharedClassifier): string | undefined {
  if (problem) return `${problem} Every publication, and mail that may need it, is held.`
  return runtime === 'WebAssembly' ? SLOW : undefined
}
