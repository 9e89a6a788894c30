const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Rules have neither Buffer nor atob. */
export function bytesOf(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const value = new Uint8Array(128)
  for (let i = 0; i < 64; i++) value[SIGNS.charCodeAt(i)] = i
  let out = 0
  for (let i = 0; i + 3 < text.length; i += 4) {
    const bits =
      (value[text.charCodeAt(i)]! << 18) |
      (value[text.charCodeAt(i + 1)]! << 12) |
      (value[text.charCodeAt(i + 2)]! << 6) |
      value[text.charCodeAt(i + 3)]!
    if (out < length) bytes[out++] = (bits >> 16) & 255
    if (out < length) bytes[out++] = (bits >> 8) & 255
    if (out < length) bytes[out++] = bits & 255
  }
  return bytes
}
