/** Version, type, class name, two more names, then its bytes. Empty where the object gives only its class. */
export function objectIn(bytes: Uint8Array): { name: string; bytes: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  for (let i = 0; i < 3; i++) {
    if (at + 4 > bytes.length) return { name: '', bytes }
    const length = view.getUint32(at, true)
    if (length > 1_000) return { name: '', bytes }
    at += 4 + length
    // The link has lost its target.
    if (at === bytes.length) return { name: '', bytes: isText(bytes.subarray(8)) ? bytes.subarray(at) : bytes }
  }
  if (at + 4 > bytes.length) return { name: '', bytes }
  const data = bytes.subarray(at + 4, at + 4 + view.getUint32(at, true))
  return packaged(data) ?? { name: '', bytes: data.length > 0 ? data : bytes }
}

/** Other bytes may be a file. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte < 127) && !/[^\0 -~]{5}/.test(Buffer.from(bytes).toString('latin1'))

/** Names precede the length and the bytes. */
function packaged(data: Uint8Array): { name: string; bytes: Uint8Array } | undefined {
  if (data.length < 12 || data[0] !== 2 || data[1] !== 0) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const label = text(data, 2)
  const path = text(data, label.end)
  if (path.end + 8 > data.length) return undefined
  const temporary = view.getUint32(path.end + 4, true)
  const from = path.end + 8 + temporary
  if (from + 4 > data.length) return undefined
  const length = view.getUint32(from, true)
  return { name: label.text, bytes: data.subarray(from + 4, from + 4 + length) }
}

function text(data: Uint8Array, from: number): { text: string; end: number } {
  const end = data.indexOf(0, from)
  const until = end < 0 ? data.length : end
  return { text: Buffer.from(data.subarray(from, until)).toString('latin1'), end: until + 1 }
}
