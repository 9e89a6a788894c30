import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadOnnxRuntime } from '../../onnx-runtime.ts'

export type Numbers = { readonly data: Float32Array; readonly dims: readonly number[] }
export type Network = (data: Float32Array, dims: readonly number[]) => Promise<Numbers>

/** The part of ONNX Runtime that is used. */
type Runtime = {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{ run(given: object): Promise<Readonly<Record<string, Numbers>>> }>
  }
}

const FOLDER = 'src/reading/ocr/models'

/** The sources and the build in dist/ share one copy of the models. */
function folderOfModels(): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(here, FOLDER))) {
    if (dirname(here) === here) throw new Error('The models for words in pictures are missing.')
    here = dirname(here)
  }
  return join(here, FOLDER)
}

/** Rejects where ONNX Runtime has no build for the machine. */
export async function openNetwork(name: string): Promise<Network> {
  const { InferenceSession, Tensor } = loadOnnxRuntime<Runtime>()
  const model = await readFile(join(folderOfModels(), name))
  // One thread, because files are read in parallel. Without an arena, memory is returned after each picture.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false }
  const session = await InferenceSession.create(model, options)
  return async (data, dims) => {
    const [found] = Object.values(await session.run({ x: new Tensor('float32', data, dims) }))
    if (!found) throw new Error('The network gave no answer.')
    return found
  }
}

/** The letter of each class of the recogniser; the first is the gap between letters. */
export const readAlphabet = (): readonly string[] => [
  '',
  ...readFileSync(join(folderOfModels(), 'alphabet.txt'), 'utf8'),
]
