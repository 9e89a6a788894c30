/** The length of a JSON text, the text, then the arrays: JSON alone would make four bytes of every pixel. */
const TYPES = { u8: Uint8Array, u32: Uint32Array } as const
type Kind = keyof typeof TYPES
type Place = { readonly bytes: Kind; readonly at: number; readonly length: number }

const LENGTH_BYTES = 4

export function framed(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: Uint8Array[] = []
  let at = 0
  const place = (kind: Kind, array: ArrayLike<number>): Place => {
    const typed = TYPES[kind].from(array)
    const bytes = new Uint8Array(typed.buffer)
    arrays.push(bytes)
    const found = { bytes: kind, at, length: typed.length }
    at += bytes.length
    return found
  }
  const text = JSON.stringify(value, (key, one: unknown) => {
    if (one instanceof Uint8Array) return place('u8', one)
    if (ArrayBuffer.isView(one)) return place('u32', one as Uint32Array)
    // A map of offsets is a list of numbers that can be as long as the text.
    if (key === 'at' && Array.isArray(one)) return place('u32', one as number[])
    return one
  })
  const head = new TextEncoder().encode(text)
  const whole = new Uint8Array(LENGTH_BYTES + head.length + at)
  new DataView(whole.buffer).setUint32(0, head.length)
  whole.set(head, LENGTH_BYTES)
  let end = LENGTH_BYTES + head.length
  for (const array of arrays) {
    whole.set(array, end)
    end += array.length
  }
  return whole
}

/** Throws when the bytes are not a valid frame. */
export function unframed(whole: Uint8Array): unknown {
  const length = new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(0)
  const start = LENGTH_BYTES + length
  if (start > whole.length) throw new Error('The frame is cut short.')
  return JSON.parse(new TextDecoder().decode(whole.subarray(LENGTH_BYTES, start)), (_key, one: unknown) => {
    if (!isPlace(one)) return one
    const Numbers = TYPES[one.bytes]
    const from = start + one.at
    const to = from + one.length * Numbers.BYTES_PER_ELEMENT
    if (to > whole.length) throw new Error('The frame is cut short.')
    return new Numbers(whole.slice(from, to).buffer)
  })
}

function isPlace(one: unknown): one is Place {
  const { bytes, at, length } = (one ?? {}) as Partial<Place>
  return (bytes === 'u8' || bytes === 'u32') && Number.isInteger(at) && Number.isInteger(length)
}
