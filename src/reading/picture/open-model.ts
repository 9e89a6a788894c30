import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadOnnxRuntime, onnxKindHere, PROVIDERS } from '../../onnx-runtime.ts'

export type Numbers = { readonly data: Float32Array; readonly dims: readonly number[] }
export type Outputs = Readonly<Record<string, Numbers>>
export type Model = (data: Float32Array, dims: readonly number[]) => Promise<Outputs>

type Runtime = {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<{ run(given: object): Promise<Outputs> }>
  }
}

/** It meets so many sizes that plans of memory, which help others, cost more than they save. */
const MANY_SIZES = 'ocr/models/recogniser.onnx'
/** Files are read in parallel; a second processor helps where one is read alone. */
const PROCESSORS = 2

/** The sources and the build in dist/ share one copy. `path` is relative to `src/reading`. */
export function pathOfModel(path: string): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(here, 'src/reading', path))) {
    if (dirname(here) === here) throw new Error(`The model ${path} is missing.`)
    here = dirname(here)
  }
  return join(here, 'src/reading', path)
}

/** Rejects where ONNX Runtime cannot be loaded. */
export async function openModel(path: string, kind = onnxKindHere(), processors = PROCESSORS): Promise<Model> {
  if (!kind) throw new Error('There is no runtime for networks.')
  const { InferenceSession, Tensor } = loadOnnxRuntime<Runtime>(kind)
  const model = await readFile(pathOfModel(path))
  const threads = Math.min(processors, availableParallelism())
  // Threads that wait must leave the processor to others. Without an arena, memory is returned after each picture.
  const extra = { session: { intra_op: { allow_spinning: '0' } } }
  const memory = { enableCpuMemArena: false, enableMemPattern: path !== MANY_SIZES }
  const run = { executionProviders: PROVIDERS[kind], intraOpNumThreads: threads, interOpNumThreads: 1 }
  const session = await InferenceSession.create(model, { ...run, ...memory, extra })
  return (data, dims) => session.run({ x: new Tensor('float32', data, dims) })
}
