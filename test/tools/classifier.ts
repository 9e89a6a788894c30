import { readFileSync } from 'node:fs'
import { openSession } from '../../src/adapters/encoder/session.ts'
import { createSharedClassifier } from '../../src/entry/classifier.ts'
import { type Classifier, createClassifier } from '../../src/review/classifier/classify.ts'
import type { ClassifierModel, GateModel } from '../../src/review/classifier/model.ts'

export const MODEL = new URL('../../src/review/classifier/model/', import.meta.url)

export const readModelFile = (name: string): Uint8Array => readFileSync(new URL(name, MODEL))

/** The model of the product. */
export function productModel(): ClassifierModel {
  const { model } = createSharedClassifier()
  if (!model) throw new Error('The model cannot be read')
  return model
}

export const gateModel = (): GateModel => productModel()

/** The classifier of the product with its encoder in this process, so that no build is needed. */
export async function wholeClassifier(): Promise<Classifier> {
  const session = await openSession(readModelFile('classifier.onnx'))
  return createClassifier(productModel(), (passages) => Promise.all(passages.map(session.encode)))
}
