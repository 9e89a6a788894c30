export function fromBase64(text: string): Buffer {
  const clean = text.replace(/[^A-Za-z0-9+/=_-]/g, '')
  if (!/=[^=]/.test(clean)) return Buffer.from(clean, 'base64')
  return Buffer.concat(clean.split(/=+/).map((piece) => Buffer.from(piece, 'base64')))
}

/** Groups of four characters, line breaks only between groups, and one alphabet. */
export function isWholeBase64(text: string): boolean {
  if (/[^\x20-\x7e\r\n\t]/.test(text)) return false
  const letters = text.split(/\r?\n/).map((line) => line.replace(/[^A-Za-z0-9+/=_-]/g, ''))
  const over = letters
    .join('')
    .split(/=+/)
    .some((piece) => piece.length % 4 === 1)
  const inner = letters.filter((line) => line !== '').slice(0, -1)
  const broken = inner.some((line) => line.length % 4 > 0) && inner.some((line) => line.length !== inner[0]!.length)
  return !over && !broken
}

/** Keeps anything that is not an escape. */
export function fromQuoted(text: string): Buffer {
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=(?:\r\n|\r|\n)/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

export function isWholeQuoted(text: string): boolean {
  return !/=(?:[0-9A-Fa-f]{2}|[ \t]*\r?\n)/.test(text) || !/=(?![0-9A-Fa-f]{2}|[ \t]*(?:\r?\n|$))/.test(text)
}

export function fromTransfer(text: string, encoding: string): Buffer {
  const kind = encoding
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^a-z0-9-]/g, '')
  if (kind === 'base64') return fromBase64(text)
  if (kind === 'quoted-printable' || (!/^(?:7bit|8bit|binary)?$/.test(kind) && /=\r?\n|=[0-9A-F]{2}/.test(text)))
    return fromQuoted(text)
  return Buffer.from(text, 'latin1')
}

export type Encoded = { readonly name: string; readonly bytes: Buffer; readonly damaged: boolean }

export function fromUuencode(text: string): Encoded[] {
  const found: Encoded[] = []
  for (const block of text.matchAll(
    /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,300})\r?\n([\s\S]*?)^(?:end|====)\s*$/gm,
  )) {
    const lines = block[2]!.split(/\r?\n/)
    const bytes = block[0].startsWith('begin-base64') ? fromBase64(block[2]!) : Buffer.concat(lines.map(line))
    const damaged = block[0].startsWith('begin-base64') ? !isWholeBase64(block[2]!) : !lines.every(isWholeLine)
    found.push({ name: block[1]!, bytes, damaged })
  }
  return found
}

/** Finds lines whose `begin` line is missing or damaged. */
export function strayUuencode(text: string): Buffer[] {
  if (!/^end\s*$/m.test(text)) return []
  return [...text.matchAll(/((?:^[!-M][ -`]{4,64}\r?\n)+)(?:^[ `]?\r?\n)?^end\s*$/gm)].flatMap((block) => {
    const lines = block[1]!.split(/\r?\n/).filter((one) => one !== '')
    return lines.every(isWholeLine) ? [Buffer.concat(lines.map(line))] : []
  })
}

/** Trailing spaces of a line may have been stripped. */
function isWholeLine(text: string): boolean {
  if (text === '') return true
  const length = (text.charCodeAt(0) - 32) & 63
  const letters = Math.ceil(length / 3) * 4
  return /^[ -`]*$/.test(text) && text.length - 1 <= letters + 1 && text.length - 1 > letters - 4
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
