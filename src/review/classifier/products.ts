import { productsWasm } from './products.wasm.ts'

/** The part of WebAssembly that is used; the types of pure code do not have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  products(vector: number, rows: number, end: number, length: number, out: number): void
}

const PAGE = 65_536
/** The largest number of a vector becomes this: 512 × 127 × 8192 fits in 31 bits. */
const STEPS = 8192

/**
 * Rows are copied into the module's memory and multiplied in batches of this size, so that threads can share the
 * matrix.
 */
const AT_ONCE = 64

type Kernel = { multiply(rows: Int8Array): Int32Array; readonly by: Int16Array }

function createKernel(length: number): Kernel {
  const module = new WebAssembly.Module(
    Uint8Array.from({ length: productsWasm.length / 2 }, (_, i) =>
      Number.parseInt(productsWasm.slice(i * 2, i * 2 + 2), 16),
    ),
  )
  const { memory, products } = new WebAssembly.Instance(module).exports as Exports
  const start = length * 2
  const out = start + length * AT_ONCE
  memory.grow(Math.ceil((out + AT_ONCE * 4) / PAGE))
  const vectors = new Int8Array(memory.buffer, start, length * AT_ONCE)
  const sums = new Int32Array(memory.buffer, out, AT_ONCE)
  return {
    by: new Int16Array(memory.buffer, 0, length),
    multiply(rows) {
      vectors.set(rows)
      products(0, start, start + rows.length, length, out)
      return sums
    },
  }
}

const kernels = new Map<number, Kernel>()

/** Dot products of a vector with each row of `vectors`; the length is a multiple of 16. */
export function products(vector: Float32Array, vectors: Int8Array): Float64Array {
  const { length } = vector
  const kernel = kernels.get(length) ?? createKernel(length)
  kernels.set(length, kernel)
  const step = vector.reduce((most, x) => Math.max(most, Math.abs(x)), Number.MIN_VALUE) / STEPS
  for (let i = 0; i < length; i++) kernel.by[i] = Math.round(vector[i]! / step)
  const all = new Float64Array(vectors.length / length)
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const end = Math.min(all.length, from + AT_ONCE)
    const sums = kernel.multiply(vectors.subarray(from * length, end * length))
    for (let row = from; row < end; row++) all[row] = sums[row - from]! * step
  }
  return all
}
