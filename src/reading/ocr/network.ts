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

const FOLDER = 'ocr/models'

/** The sources and the build in dist/ share one copy of the models. `path` is relative to `src/reading`. */
function pathOfModel(path: string): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(here, 'src/reading', path))) {
    if (dirname(here) === here) throw new Error(`The model ${path} is missing.`)
    here = dirname(here)
  }
  return join(here, 'src/reading', path)
}

/** Outputs by name. Rejects where ONNX Runtime has no build for the machine. */
export async function openModel(
  path: string,
): Promise<(data: Float32Array, dims: readonly number[]) => Promise<Readonly<Record<string, Numbers>>>> {
  const { InferenceSession, Tensor } = loadOnnxRuntime<Runtime>()
  const model = await readFile(pathOfModel(path))
  // One thread, because files are read in parallel. Without an arena, memory is returned after each picture.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false }
  const session = await InferenceSession.create(model, options)
  return (data, dims) => session.run({ x: new Tensor('float32', data, dims) })
}

/** A network for words in pictures. */
export async function openNetwork(name: string): Promise<Network> {
  const run = await openModel(`${FOLDER}/${name}`)
  return async (data, dims) => {
    const [found] = Object.values(await run(data, dims))
    if (!found) throw new Error('The network gave no answer.')
    return found
  }
}

/** The letter of each class of the recogniser; the first is the gap between letters. */
export const readAlphabet = (): readonly string[] => [
  '',
  ...readFileSync(pathOfModel(`${FOLDER}/alphabet.txt`), 'utf8'),
]
