import { productsWasm } from './products.wasm.ts'

/** What is used of the language's own WebAssembly, which the types of pure code do not know. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  products(vector: number, rows: number, end: number, length: number, out: number): void
}

const PAGE = 65_536
/** The largest number of a vector becomes this: 512 times a byte's 127 stay below 31 bits. */
const STEPS = 8192

let module: object | undefined

/** Many vectors laid out once, and what multiplies one with all of them. */
function laidOut(vectors: Int8Array, length: number): (vector: Float32Array) => Float64Array {
  module ??= new WebAssembly.Module(
    Uint8Array.from({ length: productsWasm.length / 2 }, (_, i) =>
      Number.parseInt(productsWasm.slice(i * 2, i * 2 + 2), 16),
    ),
  )
  const { memory, products } = new WebAssembly.Instance(module).exports as Exports
  const count = vectors.length / length
  const rows = length * 2
  const out = rows + vectors.length
  memory.grow(Math.ceil((out + count * 4) / PAGE))
  new Int8Array(memory.buffer, rows, vectors.length).set(vectors)
  const [by, sums] = [new Int16Array(memory.buffer, 0, length), new Int32Array(memory.buffer, out, count)]
  return (vector) => {
    const step = vector.reduce((most, x) => Math.max(most, Math.abs(x)), Number.MIN_VALUE) / STEPS
    for (let i = 0; i < length; i++) by[i] = Math.round(vector[i]! / step)
    products(0, rows, out, length, out)
    return Float64Array.from(sums, (sum) => sum * step)
  }
}

const laid = new WeakMap<Int8Array, (vector: Float32Array) => Float64Array>()

/** The product of a vector with each of many of the same length, a multiple of 16, that stand one behind the other in `vectors`. */
export function products(vector: Float32Array, vectors: Int8Array): Float64Array {
  const multiply = laid.get(vectors) ?? laidOut(vectors, vector.length)
  laid.set(vectors, multiply)
  return multiply(vector)
}
