/* Fields of the headers of a zip beside sizes and names. */

/** Sizes, times, owners, flags of a cipher, filling: fields of a header that hold numbers alone. APPNOTE 4.5, 4.6. */
const NUMBERS = new Set([
  0x0001, 0x000a, 0x000d, 0x5455, 0x5855, 0x7855, 0x7875, 0x9901, 0xcafe, 0xa220, 0x0017, 0x756e,
])
/** A name or comment in Unicode begins behind a version and a check sum. */
const SECOND = new Set([0x7075, 0x6375])

/** Fields that no program needs: a second name or comment is among them. */
export function oddFields(view: DataView, bytes: Uint8Array, from: number, length: number): Uint8Array[] {
  const found: Uint8Array[] = []
  const end = Math.min(from + length, view.byteLength)
  for (let at = from; at < end; ) {
    const size = at + 4 <= end ? view.getUint16(at + 2, true) : 0
    const id = at + 4 <= end ? view.getUint16(at, true) : 0
    const to = Math.min(end, at + 4 + size)
    if (!NUMBERS.has(id)) found.push(bytes.subarray(SECOND.has(id) ? at + 9 : at + 4, to))
    at = to
  }
  return found.filter((field) => field.some((byte) => byte !== 0))
}
