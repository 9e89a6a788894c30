/** Names precede the bytes (MS-OLEDS 2.3.6). */
export function nativeFile(bytes: Uint8Array): { name: string; bytes: Uint8Array } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) return undefined
  let at = 6
  const text = () => {
    const from = at
    while (at < bytes.length && bytes[at] !== 0) at++
    return new TextDecoder('windows-1252').decode(bytes.subarray(from, at++))
  }
  const name = text()
  text()
  at += 4
  if (at + 4 > bytes.length) return lengthOnly(bytes, view)
  const path = view.getUint32(at, true)
  at += 4 + path
  if (at + 4 > bytes.length) return lengthOnly(bytes, view)
  const size = view.getUint32(at, true)
  if (size === 0 || at + 4 + size > bytes.length) return lengthOnly(bytes, view)
  return { name, bytes: bytes.subarray(at + 4, at + 4 + size) }
}

/** Other programs write only the length before the bytes. */
function lengthOnly(bytes: Uint8Array, view: DataView): { name: string; bytes: Uint8Array } {
  const size = view.getUint32(0, true)
  return { name: '', bytes: bytes.subarray(4, Math.min(bytes.length, 4 + size)) }
}
