/** APPNOTE 4.5, 4.6: sizes, times, owners, encryption flags, padding. */
const NUMBERS = new Set([
  0x0001, 0x000a, 0x000d, 0x5455, 0x5855, 0x7855, 0x7875, 0x9901, 0xcafe, 0xa220, 0x0017, 0x756e,
])
/** A Unicode name or comment follows a version and a checksum. */
const SECOND = new Set([0x7075, 0x6375])

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

const DESCRIBED = 8
const MASKED = 0x2000
const ELSEWHERE = 0xffffffff

export function headsAgree(view: DataView, central: number, local: number): boolean {
  const flags = view.getUint16(local + 6, true)
  if (view.getUint16(central + 10, true) !== view.getUint16(local + 8, true)) return false
  if ((view.getUint16(central + 8, true) & 1) !== (flags & 1)) return false
  if (flags & (DESCRIBED | MASKED)) return true
  return [0, 4, 8].every((at) => {
    const [there, here] = [view.getUint32(central + 16 + at, true), view.getUint32(local + 14 + at, true)]
    return there === here || here === 0 || here === ELSEWHERE || there === ELSEWHERE
  })
}
