/** Base64 as careless programs write it: with other characters in between and with padding in the middle. */
export function fromBase64(text: string): Buffer {
  const clean = text.replace(/[^A-Za-z0-9+/=_-]/g, '')
  if (!/=[^=]/.test(clean)) return Buffer.from(clean, 'base64')
  return Buffer.concat(clean.split(/=+/).map((piece) => Buffer.from(piece, 'base64')))
}

/** Four letters make three bytes: one letter over is none, and then some are missing. */
export function isWholeBase64(text: string): boolean {
  return text
    .split(/=+/)
    .map((piece) => piece.replace(/[^A-Za-z0-9+/_-]/g, '').length % 4)
    .every((over) => over !== 1)
}

/** Quoted-printable; what is no escape stays as it is. */
export function fromQuoted(text: string): Buffer {
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=(?:\r\n|\r|\n)/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

export function fromTransfer(text: string, encoding: string): Buffer {
  const kind = encoding.toLowerCase().replace(/[^a-z0-9-]/g, '')
  if (kind === 'base64') return fromBase64(text)
  if (kind === 'quoted-printable') return fromQuoted(text)
  return Buffer.from(text, 'latin1')
}

export type Encoded = { readonly name: string; readonly bytes: Buffer }

/** Files written into a text by uuencode. */
export function fromUuencode(text: string): Encoded[] {
  const found: Encoded[] = []
  for (const block of text.matchAll(
    /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,300})\r?\n([\s\S]*?)^(?:end|====)\s*$/gm,
  )) {
    const lines = block[2]!.split(/\r?\n/)
    const bytes = block[0].startsWith('begin-base64') ? fromBase64(block[2]!) : Buffer.concat(lines.map(line))
    found.push({ name: block[1]!, bytes })
  }
  return found
}

function line(text: string): Buffer {
  const length = (text.charCodeAt(0) - 32) & 63
  if (text === '' || length === 0) return Buffer.alloc(0)
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3)
  for (let i = 1, at = 0; at < length; i += 4, at += 3) {
    const six = [0, 1, 2, 3].map((k) => ((text.charCodeAt(i + k) || 32) - 32) & 63)
    bytes[at] = (six[0]! << 2) | (six[1]! >> 4)
    bytes[at + 1] = ((six[1]! & 15) << 4) | (six[2]! >> 2)
    bytes[at + 2] = ((six[2]! & 3) << 6) | six[3]!
  }
  return bytes.subarray(0, length)
}
