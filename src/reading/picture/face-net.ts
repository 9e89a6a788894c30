import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The parts of TensorFlow.js in use: @energetic-ai/core has no types for them. */
type Tensor = { readonly shape: readonly number[]; dataSync(): ArrayLike<number> }
type Numbers = readonly number[]
type Tf = {
  readonly io: { decodeWeights(bytes: ArrayBufferLike, manifest: object): Weights }
  setBackend(name: string): Promise<boolean>
  ready(): Promise<void>
  tidy<T>(work: () => T): T
  dispose(tensors: readonly Tensor[]): void
  tensor1d(values: Int32Array, type: 'int32'): Tensor
  cast(x: Tensor, type: 'float32'): Tensor
  reshape(x: Tensor, shape: Numbers): Tensor
  concat(all: readonly Tensor[], axis: number): Tensor
  slice(x: Tensor, from: Numbers, size: Numbers): Tensor
  add(a: Tensor, b: Tensor): Tensor
  sub(a: Tensor, b: number): Tensor
  div(a: Tensor, b: number): Tensor
  sigmoid(x: Tensor): Tensor
  clipByValue(x: Tensor, least: number, most: number): Tensor
  conv2d(x: Tensor, filter: Tensor, stride: number, pad: 'same'): Tensor
  depthwiseConv2d(x: Tensor, filter: Tensor, stride: number, pad: 'same'): Tensor
  batchNorm(x: Tensor, mean: Tensor, variance: Tensor, offset: Tensor, scale: Tensor, epsilon: number): Tensor
}
type Weights = Readonly<Record<string, Tensor>>

/** Pixels per side of the network's input. */
export const SIDE = 512
/** Batch normalisation constant from training. */
const EPSILON = 0.001
/** Layers that halve the resolution, and the one whose cells suit small faces. */
const HALVING = new Set([2, 4, 6, 12])
const FINER = 11
const LAYERS = 13

/** Confidence for each of about five thousand boxes; corners y, x, y, x as shares of the side. */
export type Boxes = { readonly sure: Float32Array; readonly corners: Float32Array }

/**
 * The single-shot detector over MobileNet (Liu et al. 2016, Howard et al. 2017) with weights from
 * @vladmandic/face-api. It detects faces and recognises nobody; the package's recognition weights are never loaded.
 */
export async function faceNet(): Promise<(rgb: Int32Array) => Boxes> {
  const require = createRequire(import.meta.url)
  const tf: Tf = require('@energetic-ai/core')
  await tf.setBackend('wasm')
  await tf.ready()
  const weights = await opened(tf, join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model'))
  return (rgb) => {
    const [sure, corners] = tf.tidy(() => run(tf, weights, rgb))
    const found = { sure: Float32Array.from(sure.dataSync()), corners: Float32Array.from(corners.dataSync()) }
    tf.dispose([sure, corners])
    return found
  }
}

async function opened(tf: Tf, folder: string): Promise<Weights> {
  const name = 'ssd_mobilenetv1_model'
  const manifest = JSON.parse(await readFile(join(folder, `${name}-weights_manifest.json`), 'utf8'))
  const bytes = new Uint8Array(await readFile(join(folder, `${name}.bin`)))
  return tf.io.decodeWeights(bytes.buffer, manifest[0].weights)
}

type Step = (x: Tensor, name: string, stride: number) => Tensor

const step =
  (tf: Tf, work: Step): Step =>
  (x, name, stride) =>
    tf.tidy(() => work(x, name, stride))

function run(tf: Tf, weights: Weights, rgb: Int32Array): [Tensor, Tensor] {
  const of = (name: string) => weights[name]!
  // Each step gives back the memory of the one before: WebAssembly never returns what it once took.
  const pointwise = step(tf, (x: Tensor, name: string, stride: number): Tensor => {
    const out = tf.conv2d(x, of(`${name}_pointwise/weights`), stride, 'same')
    return tf.clipByValue(tf.add(out, of(`${name}_pointwise/convolution_bn_offset`)), 0, 6)
  })
  const depthwise = step(tf, (x: Tensor, name: string, stride: number): Tensor => {
    const out = tf.depthwiseConv2d(x, of(`${name}_depthwise/depthwise_weights`), stride, 'same')
    const [mean, variance, offset, scale] = ['moving_mean', 'moving_variance', 'beta', 'gamma'].map((part) =>
      of(`${name}_depthwise/BatchNorm/${part}`),
    ) as [Tensor, Tensor, Tensor, Tensor]
    return tf.clipByValue(tf.batchNorm(out, mean, variance, offset, scale, EPSILON), 0, 6)
  })
  const predicted = (x: Tensor, name: string, width: number): Tensor => {
    const out = tf.add(tf.conv2d(x, of(`${name}/weights`), 1, 'same'), of(`${name}/biases`))
    return tf.reshape(out, [1, -1, width])
  }

  const seen = tf.reshape(tf.tensor1d(rgb, 'int32'), [1, SIDE, SIDE, 3])
  const maps: Tensor[] = []
  const after = (from: Tensor, next: Tensor) => {
    if (!maps.includes(from)) tf.dispose([from])
    return next
  }
  const normal = tf.tidy(() => tf.sub(tf.div(tf.cast(seen, 'float32'), 127.5), 1))
  let x = after(normal, pointwise(normal, 'MobilenetV1/Conv2d_0', 2))
  for (let layer = 1; layer <= LAYERS; layer++) {
    const name = `MobilenetV1/Conv2d_${layer}`
    const deep = after(x, depthwise(x, name, HALVING.has(layer) ? 2 : 1))
    x = after(deep, pointwise(deep, name, 1))
    if (layer === FINER || layer === LAYERS) maps.push(x)
  }
  for (let layer = 0; layer < 8; layer++) {
    x = after(x, pointwise(x, `Prediction/Conv2d_${layer}`, layer % 2 === 0 ? 1 : 2))
    if (layer % 2 === 1) maps.push(x)
  }
  const predictions = (part: string, width: number) =>
    tf.concat(
      maps.map((map, i) => predicted(map, `Prediction/BoxPredictor_${i}/${part}`, width)),
      1,
    )
  const classes = tf.slice(predictions('ClassPredictor', 3), [0, 0, 1], [1, -1, 1])
  return [tf.sigmoid(classes), tf.concat([predictions('BoxEncodingPredictor', 4), of('Output/extra_dim')], 2)]
}
