/** Bytes at the start that are combined with the key of the font (ECMA-376-1, 17.8.1). */
const KEYED = 32
const HEX_OF_KEY = 32
const SFNT = ['\0\x01\0\0', 'true', 'OTTO', 'ttcf']

/** Undefined where it cannot be opened, as a font that PowerPoint compresses. */
export function programIn(bytes: Uint8Array, key = ''): Buffer | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [buffer, withoutKey(buffer, key), embeddedOpenType(buffer)].find(
    (one) => one && SFNT.includes(one.toString('latin1', 0, 4)),
  )
}

function withoutKey(bytes: Buffer, key: string): Buffer | undefined {
  const digits = key.replace(/[^\da-f]/gi, '')
  if (digits.length !== HEX_OF_KEY || bytes.length < KEYED) return undefined
  const mask = Buffer.from(digits, 'hex').reverse()
  const plain = Buffer.from(bytes)
  for (let at = 0; at < KEYED; at++) plain[at]! ^= mask[at % mask.length]!
  return plain
}

/** Embedded OpenType (W3C 2008), as PowerPoint keeps fonts. */
const [MAGIC, MAGIC_AT] = [0x504c, 34] as const
const COMPRESSED = 0x4
const [ENCRYPTED, KEY] = [0x1000_0000, 0x50] as const

function embeddedOpenType(bytes: Buffer): Buffer | undefined {
  if (bytes.length < MAGIC_AT + 2 || bytes.readUInt16LE(MAGIC_AT) !== MAGIC) return undefined
  const [whole, length, , flags] = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)) as [number, number, number, number]
  if (flags & COMPRESSED) return undefined
  const program = bytes.subarray(Math.max(0, whole - length), whole)
  return flags & ENCRYPTED ? Buffer.from(program.map((byte) => byte ^ KEY)) : program
}
