/** Passing it to a thread then copies nothing. */
export function inSharedMemory<T>(value: T): T {
  if (value instanceof Int8Array || value instanceof Float32Array) return shared(value) as T
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inSharedMemory(one)])) as T
}

function shared(numbers: Int8Array | Float32Array): Int8Array | Float32Array {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers
  const memory = new SharedArrayBuffer(numbers.byteLength)
  const copy = numbers instanceof Int8Array ? new Int8Array(memory) : new Float32Array(memory)
  copy.set(numbers)
  return copy
}
