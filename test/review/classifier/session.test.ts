import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Encoded, EncoderInput } from '../../../src/adapters/encoder/protocol.ts'
import { openSession, type Session } from '../../../src/adapters/encoder/session.ts'
import { openModel } from '../../../src/reading/picture/open-model.ts'
import { createTokenizer } from '../../../src/review/classifier/word-pieces.ts'
import { productModel, readModelFile } from '../../tools/classifier.ts'

async function whole({ encode }: Session, passage: EncoderInput): Promise<Encoded> {
  const outcome = await encode(passage)
  if (outcome === 'exited') throw new Error('It exited without limits')
  return outcome
}

test('native instructions and WebAssembly give the same scores', async () => {
  const file = readModelFile('classifier.onnx')
  const [native, portable] = [await openSession(file, 'native'), await openSession(file, 'WebAssembly')]
  expect([native.runtime, portable.runtime]).toEqual(['native', 'WebAssembly'])
  const { encode } = createTokenizer(productModel().pieces)
  const drawn = [3, 20, 128].map((length) => Array.from({ length }, (_, at) => 1_000 + ((at * 7_919) % 20_000)))
  // In words that mean something the sums of the layers are largest: there eight-bit products overflow first.
  const written = TEXTS.map(([text]) => [101, ...encode(text, 0, text.length).map(({ id }) => id), 102])
  for (const ids of [...drawn, ...written]) {
    const passage = { ids, cases: ids.map((id) => id % 8) }
    const [ours, theirs] = [await whole(native, passage), await whole(portable, passage)]
    for (const output of ['passage', 'tokens', 'vector'] as const) {
      expect(theirs[output]).toHaveLength(ours[output].length)
      const apart = ours[output].map((value, at) => Math.abs(value - theirs[output][at]!))
      // Other last bits move a few eight-bit steps. Sums that overflow move logits by .2 and more.
      expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(0.08)
    }
  }
}, 60_000)

test('native instructions and WebAssembly exit early from the same passages', async () => {
  const file = readModelFile('classifier.onnx')
  const [native, portable] = [await openSession(file, 'native'), await openSession(file, 'WebAssembly')]
  const { passage } = productModel().exit
  const { encode } = createTokenizer(productModel().pieces)
  const outcomes = async (ids: readonly number[], exitBelow?: readonly number[]) => {
    const input = { ids, cases: ids.map(() => 0), ...(exitBelow ? { exitBelow } : {}) }
    return Promise.all([native, portable].map(async (one) => (await one.encode(input)) === 'exited'))
  }
  for (const [text, exits] of TEXTS) {
    const ids = [101, ...encode(text, 0, text.length).map(({ id }) => id), 102]
    expect(await outcomes(ids, passage), text).toEqual([exits, exits])
    expect(await outcomes(ids), text).toEqual([false, false])
  }
}, 60_000)

const TEXTS: readonly (readonly [text: string, exits: boolean])[] = [
  ['The minutes of the last meeting are attached. The next one is on Tuesday at ten in the usual room.', true],
  ['Vote Labour on Thursday: the Conservatives failed our streets, and only we can win here.', false],
]

test('a file without an early exit is not opened', async () => {
  const file = readFileSync(new URL('../../../src/reading/ocr/models/recogniser.onnx', import.meta.url))
  await expect(openSession(file)).rejects.toThrow('no early exit')
})

test.each([
  ['detector', [1, 3, 96, 96]],
  ['recogniser', [1, 3, 48, 640]],
])(
  'native instructions and WebAssembly read a picture alike with the %s',
  async (name, dims) => {
    const path = `ocr/models/${name}.onnx`
    const pixels = Float32Array.from({ length: dims.reduce((all, side) => all * side) }, (_, at) => Math.sin(at / 7))
    const [native, portable] = [await openModel(path, 'native'), await openModel(path, 'WebAssembly')]
    const [ours, theirs] = [Object.values(await native(pixels, dims)), Object.values(await portable(pixels, dims))]
    const apart = ours.flatMap(({ data }, output) =>
      Array.from(data, (value, at) => Math.abs(value - theirs[output]!.data[at]!)),
    )
    expect(apart.length).toBeGreaterThan(100)
    expect(Math.max(...apart)).toBeLessThan(0.05)
  },
  60_000,
)

test('a file that is no model is a fault', async () => {
  await expect(openSession(new Uint8Array([1, 2, 3]))).rejects.toThrow()
})

describe('the runtime is kept from reporting its use to its maker', () => {
  afterEach(() => void vi.resetModules())

  test('before it is loaded for sentences', async () => {
    delete process.env['ORT_DISABLE_TELEMETRY']
    vi.resetModules()
    await import('../../../src/adapters/encoder/session.ts')
    expect(process.env['ORT_DISABLE_TELEMETRY']).toBe('1')
  })

  test('before it is loaded for words in pictures', async () => {
    delete process.env['ORT_DISABLE_TELEMETRY']
    const { openNetwork } = await import('../../../src/reading/ocr/network.ts')
    await openNetwork('detector.onnx')
    expect(process.env['ORT_DISABLE_TELEMETRY']).toBe('1')
  })

  test('before it is loaded for film and sound', async () => {
    delete process.env['ORT_DISABLE_TELEMETRY']
    const { openModels } = await import('../../../src/reading/film/models.ts')
    const open = () => {
      throw new Error('there is no pack')
    }
    await expect(openModels({ folder: 'none', longest: 0, open })).rejects.toThrow('there is no pack')
    expect(process.env['ORT_DISABLE_TELEMETRY']).toBe('1')
  })
})
