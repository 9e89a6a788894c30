import { fieldWasm } from './field.wasm.ts'
import { instance } from './instance.ts'

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  tensor(plane: number, even: number, odd: number, width: number, height: number): void
  blurred(map: number, between: number, out: number, width: number, height: number): void
  lengths(x: number, y: number, out: number, count: number): void
  around(map: number, between: number, out: number, width: number, height: number, radius: number, share: number): void
  relative(x: number, y: number, power: number, around: number, count: number, noise: number, most: number): void
}

const PAGE = 65_536
/** Vectors that begin at the last pixel of a map read beyond it. */
const SLACK = 64
/** No edge counts as longer than this. */
const MOST = 1.5

let exports: Exports | undefined

/** Where edges run, and how strong they are; good until the next are computed. */
type Edges = { readonly x: Float32Array; readonly y: Float32Array; readonly power: Float32Array }

/** `width` is a multiple of four. Samples are interleaved, one or three a pixel. */
export function edgesOf(
  samples: Float32Array,
  channels: number,
  width: number,
  height: number,
  radius: number,
  noise: number,
): Edges {
  const count = width * height
  const size = count * 4 + SLACK
  const [plane, even, odd, x, y, power, around, between] = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (i) => i * size + SLACK,
  ) as Eight
  const field = loaded(size * 8 + SLACK)
  const { buffer } = field.memory
  new Uint8Array(buffer, even, size * 2).fill(0)
  const laid = new Float32Array(buffer, plane, count)
  for (let c = 0; c < channels; c++) {
    if (channels === 1) laid.set(samples)
    else for (let i = 0, at = c; i < count; i++, at += channels) laid[i] = samples[at]!
    field.tensor(plane, even, odd, width, height)
  }
  field.blurred(even, between, x, width, height)
  field.blurred(odd, between, y, width, height)
  field.lengths(x, y, power, count)
  field.around(power, between, around, width, height, radius, 1 / (radius * 2 + 1) ** 2)
  field.relative(x, y, power, around, count, noise, MOST)
  const [left, right, strong] = [x, y, power].map((at) => new Float32Array(buffer, at, count)) as Three
  return { x: left, y: right, power: strong }
}

type Eight = [number, number, number, number, number, number, number, number]
type Three = [Float32Array, Float32Array, Float32Array]

function loaded(bytes: number): Exports {
  exports ??= instance<Exports>(fieldWasm)
  const missing = bytes - exports.memory.buffer.byteLength
  if (missing > 0) exports.memory.grow(Math.ceil(missing / PAGE))
  return exports
}
