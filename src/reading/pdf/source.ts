import { Exhausted } from '../budget.ts'
import type { Cipher } from './cipher.ts'
import { decode } from './filters.ts'
import type { Objects, PdfObject } from './objects.ts'
import { isStream } from './syntax.ts'

/** Undefined if it cannot be unpacked or is longer than `most`. */
export function sourceOf(
  object: PdfObject | undefined,
  objects: Objects,
  cipher: Cipher | undefined,
  most: number,
  tooLong: () => void = () => {},
): string | undefined {
  if (!object || !isStream(object.value)) return undefined
  const { dict, start, end } = object.value
  try {
    const raw = objects.bytes.subarray(start, end)
    const { bytes, left } = decode(cipher ? cipher.stream(raw, object.num, object.gen, dict) : raw, dict, most)
    return left === undefined ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : undefined
  } catch (fault) {
    if (fault instanceof Exhausted) tooLong()
    return undefined
  }
}
