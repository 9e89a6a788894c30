import { loadOnnxRuntime } from '../../onnx-runtime.ts'
import type { Pack } from './pack.ts'

export type TensorLike = { readonly data: ArrayLike<number | bigint>; readonly dims: readonly number[] }
export type Model = {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  /** Gives all outputs unless `wanted` names some. */
  run(
    given: Readonly<Record<string, TensorLike>>,
    wanted?: readonly string[],
  ): Promise<Readonly<Record<string, TensorLike>>>
}

type Runtime = {
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => TensorLike
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Model> }
}

export type Models = {
  readonly activity: Model
  readonly encoder: Model
  readonly decoder: Model
  words(pieces: readonly number[]): string
  readonly tensor: {
    float(data: Float32Array, dims: readonly number[]): TensorLike
    long(data: readonly bigint[], dims: readonly number[]): TensorLike
    flag(value: boolean): TensorLike
  }
}

/**
 * One thread each: the decoder of pictures has the other processor. Each piece of a word is a run, so that without an
 * arena half of the time goes to asking for memory and returning it.
 */
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: true, logSeverityLevel: 3 }

type Vocabulary = { default: { decode(pieces: readonly number[], first?: boolean, space?: boolean): string } }

let opened: { readonly folder: string; readonly models: Promise<Models> } | undefined

/** Once in a process. Rejects where ONNX Runtime has no build for the machine. */
export function openModels(pack: Pack): Promise<Models> {
  if (opened?.folder !== pack.folder) opened = { folder: pack.folder, models: load(pack) }
  return opened.models
}

async function load(pack: Pack): Promise<Models> {
  const { InferenceSession, Tensor } = loadOnnxRuntime<Runtime>('native')
  const open = (name: Parameters<Pack['open']>[0]) => InferenceSession.create(pack.open(name), OPTIONS)
  // Imported from the content that was compared, because the file may be changed at any time.
  const script = pack.open('speech-words.mjs').toString('base64')
  const { default: vocabulary } = (await import(`data:text/javascript;base64,${script}`)) as Vocabulary
  return {
    activity: await open('speech-activity.onnx'),
    encoder: await open('speech-encoder.onnx'),
    decoder: await open('speech-decoder.onnx'),
    words: (pieces) => vocabulary.decode(pieces),
    tensor: {
      float: (data, dims) => new Tensor('float32', data, dims),
      long: (data, dims) => new Tensor('int64', BigInt64Array.from(data), dims),
      flag: (value) => new Tensor('bool', [value], [1]),
    },
  }
}
