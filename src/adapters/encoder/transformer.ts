import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { giveBack } from './give-back.ts'
import { createGraph, type Name } from './onnx.ts'

/**
 * The Universal Sentence Encoder (lite) as one graph for a single text: two transformer layers (Vaswani et al.,
 * 2017), the mean over tokens, and one dense layer. The weights are those of the package, whose own graph takes eight
 * times as long.
 */

/** Maximum tokens of a text. The inputs are token ids and, as floats, their positions. */
export const MAX_TOKENS = 128
export const INPUTS = { tokens: 'tokens', places: 'places' } as const

const HEADS = 4
const WIDTH = 512
const EPSILON = 1e-6

/** `index` is the path of the package's entry file; its weights are beside it. */
export function transformer(index: string): { readonly model: Uint8Array; readonly output: Name } {
  const { weight, files } = weightsIn(dirname(index))
  const { weights, float, shape, index: at, run, model } = createGraph()

  function of(path: string, size?: readonly number[]): Name {
    const { shape: own, floats } = weight(path)
    return weights(size ?? own, floats)
  }
  const dense = (x: Name, kernel: string, bias: string, size?: readonly number[]) =>
    run('Add', [run('MatMul', [x, of(kernel, size)]), of(bias)])
  const norm = (x: Name, path: string) =>
    run(
      'LayerNormalization',
      [x, of(`${path}/layer_norm/layer_norm_scale`), of(`${path}/layer_norm/layer_norm_bias`)],
      { axis: -1, epsilon: EPSILON },
    )

  /** Self-attention. */
  function attended(x: Name, path: string, width: number): Name {
    const each = width / HEADS
    const attention = `${path}/MultiheadAttention`
    const transform = `${attention}/qkv_transform_single`
    const qkv = dense(norm(x, `${path}/layer_prepostprocess`), `${transform}/kernel`, `${transform}/bias`, [
      width,
      3 * width,
    ])
    const all = run('Transpose', [run('Reshape', [qkv, shape([-1, 3, HEADS, each])])], { perm: [1, 2, 0, 3] })
    const [query, key, value] = [0, 1, 2].map((which) => run('Gather', [all, at(which)], { axis: 0 })) as [
      Name,
      Name,
      Name,
    ]
    const alike = run('MatMul', [
      run('Mul', [query, float(1 / Math.sqrt(each))]),
      run('Transpose', [key], { perm: [0, 2, 1] }),
    ])
    const mixed = run('MatMul', [run('Softmax', [alike], { axis: -1 }), value])
    const joined = run('Reshape', [run('Transpose', [mixed], { perm: [1, 0, 2] }), shape([-1, width])])
    return dense(joined, `${attention}/output_transform_single/kernel`, `${attention}/output_transform_single/bias`, [
      width,
      WIDTH,
    ])
  }
  const fed = (x: Name, path: string) =>
    run('Relu', [
      dense(norm(x, `${path}/FFN/layer_prepostprocess`), `${path}/FFN/conv1/kernel`, `${path}/FFN/conv1/bias`),
    ])
  const leave = (x: Name, path: string) => dense(x, `${path}/FFN/conv2/kernel`, `${path}/FFN/conv2/bias`)
  const mean = (x: Name) => run('ReduceMean', [x], { axes: [0], keepdims: 1 })

  const word = run('Gather', [of('Embeddings_en'), INPUTS.tokens], { axis: 0 })
  const angle = run('Mul', [INPUTS.places, of('Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1')])
  const place = run('Concat', [run('Sin', [angle]), run('Cos', [angle])], { axis: 1 })
  // The position signal is added to the word, and the word to the sum, because the model was trained so.
  const token = run('Add', [word, run('Add', [word, place])])
  const wider = dense(token, 'Layer_0/dense/kernel', 'Layer_0/dense/bias')
  const first = run('Add', [attended(token, 'Layer_0', WIDTH / 2), wider])
  const between = run('Add', [leave(fed(first, 'Layer_0'), 'Layer_0'), first])
  const second = run('Add', [attended(between, 'Layer_1', WIDTH), between])
  // The last step is linear, so it is applied once to the mean instead of to each token.
  const text = run('Add', [leave(mean(fed(second, 'Layer_1')), 'Layer_1'), mean(second)])
  const vector = run('Tanh', [dense(text, 'hidden_layers/tanh_layer_0/weights', 'hidden_layers/tanh_layer_0/bias')])
  const output = run('Div', [vector, run('ReduceL2', [vector], { axes: [1], keepdims: 1 })])
  const made = model(
    [
      { name: INPUTS.tokens, of: 'int32', shape: ['tokens'] },
      { name: INPUTS.places, of: 'float', shape: ['tokens', 1] },
    ],
    [{ name: output, of: 'float', shape: [1, WIDTH] }],
  )
  for (const file of files) giveBack(file)
  return { model: made, output }
}

type Weight = { readonly shape: readonly number[]; readonly floats: Uint8Array }
type Manifest = {
  readonly paths: readonly string[]
  readonly weights: readonly { readonly name: string; readonly shape: readonly number[] }[]
}

/** Weights by their path in the network, without TensorFlow's storage prefixes. */
function weightsIn(folder: string): { weight(path: string): Weight; readonly files: readonly Uint8Array[] } {
  const { weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as {
    readonly weightsManifest: readonly Manifest[]
  }
  const all = new Map<string, Weight>()
  const read: Uint8Array[] = []
  for (const { paths, weights } of weightsManifest) {
    const bytes = joined(paths.map((path) => join(folder, path)))
    read.push(bytes)
    let at = 0
    for (const { name, shape } of weights) {
      const length = shape.reduce((product, size) => product * size, 4)
      all.set(bare(name), { shape, floats: bytes.subarray(at, at + length) })
      at += length
    }
  }
  return {
    files: read,
    weight(path) {
      const found = all.get(path)
      if (!found) throw new Error(`The encoder has no weights at ${path}.`)
      return found
    },
  }
}

/** Reads all files into one buffer, so that nothing is copied. */
function joined(files: readonly string[]): Uint8Array {
  const sizes = files.map((file) => statSync(file).size)
  const all = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  for (const [index, file] of files.entries()) {
    const opened = openSync(file, 'r')
    at += readSync(opened, all, at, sizes[index]!, 0)
    closeSync(opened)
  }
  if (at < all.length) throw new Error('The weights of the encoder are cut short.')
  return all
}

const bare = (name: string) =>
  name
    .replace(
      /^module(?:_apply_default)?\/(?:Encoder_en\/)?(?:KonaTransformer\/)?(?:Encode\/)?(?:TransformerStack\/)?/,
      '',
    )
    .replace('TransformerLayer/', '')
    .replace(/\/(?:ConcatPartitions\/concat|part_0)$/, '')
    .replace('/Tensordot/Reshape_1', '/kernel')
