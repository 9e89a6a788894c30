import { setImmediate } from 'node:timers/promises'
import { loadOnnxRuntime, type OnnxKind, onnxKindHere, PROVIDERS } from '../../onnx-runtime.ts'
import type { EncoderInput, Outcome } from './protocol.ts'

export type Session = { readonly runtime: OnnxKind; encode(passage: EncoderInput): Promise<Outcome> }

type OnnxRuntime = {
  readonly Tensor: new (
    ...given:
      | [type: 'int64', data: BigInt64Array, shape: readonly number[]]
      | [type: 'float32', data: Float32Array, shape: readonly number[]]
  ) => object
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{
      readonly inputNames: readonly string[]
      run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>
    }>
  }
}

/**
 * One thread, because messages are reviewed in parallel. Without `x64quantprecision` sums of eight-bit products overflow
 * on processors without VNNI, and every score is another.
 */
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, extra: { session: { x64quantprecision: '1' } } }

const EXIT_BELOW = 'exit_below'
const NEVER = [Number.NEGATIVE_INFINITY]

/** Rejects where there is no runtime, or when it cannot read the model. */
export async function openSession(model: Uint8Array, runtime = onnxKindHere()): Promise<Session> {
  if (!runtime) throw new Error('There is no runtime for the language model')
  const { InferenceSession, Tensor } = loadOnnxRuntime<OnnxRuntime>(runtime)
  const session = await InferenceSession.create(model, { ...OPTIONS, executionProviders: PROVIDERS[runtime] })
  if (!session.inputNames.includes(EXIT_BELOW)) throw new Error('The language model has no early exit')

  /** Passage by passage: in a batch, the int8 layers would share one scale, and a score would depend on the neighbours. */
  async function encode({ ids, cases, exitBelow = NEVER }: EncoderInput): Promise<Outcome> {
    const tensor = (numbers: readonly number[]) =>
      new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length])
    const made = await session.run({
      input_ids: tensor(ids),
      cases: tensor(cases),
      attention_mask: tensor(ids.map(() => 1)),
      [EXIT_BELOW]: new Tensor('float32', Float32Array.from(exitBelow), [exitBelow.length]),
    })
    // Yields, so that one caller's passages do not starve another's.
    await setImmediate()
    if (made['passages']!.data.length === 0) return 'exited'
    const numbers = (output: string) => Float32Array.from(made[output]!.data)
    return { passage: numbers('passages'), tokens: numbers('tokens'), vector: numbers('vectors') }
  }
  return { runtime, encode }
}
