export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** Characters. A multiple of four splits no group. */
const PIECE = 1 << 20
const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/

/** RFC 4648, padded; undefined when invalid. Yields, so that a large file does not block other requests. */
export async function fromBase64(text: string): Promise<Uint8Array | undefined> {
  if (text.length % 4 !== 0) return undefined
  const padding = /={0,2}$/.exec(text.slice(-2))![0].length
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let filled = 0
  for (let at = 0; at < text.length; at += PIECE) {
    if (at > 0) await turn()
    const piece = text.slice(at, at + PIECE)
    const last = at + PIECE >= text.length
    if (!ALPHABET.test(piece) || (!last && piece.endsWith('='))) return undefined
    const decoded = Buffer.from(piece, 'base64')
    bytes.set(decoded, filled)
    filled += decoded.length
  }
  return filled === bytes.length ? bytes : undefined
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
