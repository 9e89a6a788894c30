import { setImmediate } from 'node:timers/promises'
import { loadOnnxRuntime, type OnnxKind, onnxKindHere } from '../../onnx-runtime.ts'
import type { Encoded, EncoderInput } from './protocol.ts'

export type Session = { readonly runtime: OnnxKind; encode(passage: EncoderInput): Promise<Encoded> }

type OnnxRuntime = {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => object
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{
      run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>
    }>
  }
}

/** One thread, because messages are reviewed in parallel. */
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1 }

/** Rejects where there is no runtime, or when it cannot read the model. */
export async function openSession(model: Uint8Array, runtime = onnxKindHere()): Promise<Session> {
  if (!runtime) throw new Error('There is no runtime for the language model')
  const { InferenceSession, Tensor } = loadOnnxRuntime<OnnxRuntime>(runtime)
  const session = await InferenceSession.create(model, OPTIONS)

  /** Passage by passage: in a batch, the int8 layers would share one scale, and a score would depend on the neighbours. */
  async function encode({ ids, cases }: EncoderInput): Promise<Encoded> {
    const tensor = (numbers: readonly number[]) =>
      new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length])
    const made = await session.run({
      input_ids: tensor(ids),
      cases: tensor(cases),
      attention_mask: tensor(ids.map(() => 1)),
    })
    // Yields, so that one caller's passages do not starve another's.
    await setImmediate()
    const numbers = (output: string) => Float32Array.from(made[output]!.data)
    return { passage: numbers('passages'), tokens: numbers('tokens'), vector: numbers('vectors') }
  }
  return { runtime, encode }
}
