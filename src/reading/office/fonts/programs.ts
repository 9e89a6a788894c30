import type { Budget } from '../../budget.ts'
import { openCompact } from './compact-font.ts'

/** Bytes at the start that are combined with the key of the font (ECMA-376-1, 17.8.1). */
const KEYED = 32
const HEX_OF_KEY = 32
const SFNT = ['\0\x01\0\0', 'true', 'OTTO', 'ttcf']

/** Undefined where it cannot be opened. Throws where it is damaged. */
export function programIn(bytes: Uint8Array, key = '', budget: Pick<Budget, 'check' | 'expand'>): Buffer | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const program = isProgram(buffer)
    ? buffer
    : [withoutKey(buffer, key), embeddedOpenType(buffer, budget)].find((one) => one && isProgram(one))
  // A file of 256 bytes by its own claim looks like TrueType.
  const isBoth = program === buffer && isEmbeddedOpenType(buffer)
  return program && !isBoth && !hasTableTwice(program) ? program : undefined
}

/** Programs differ in which of the two they use. */
function hasTableTwice(program: Buffer): boolean {
  if (program.toString('latin1', 0, 4) === 'ttcf') return false
  const tags = Array.from({ length: program.readUInt16BE(4) }, (_, i) => program.readUInt32BE(12 + i * 16))
  return new Set(tags).size < tags.length
}

const isProgram = (bytes: Buffer): boolean => SFNT.includes(bytes.toString('latin1', 0, 4))

/** Three tables of a font follow the bytes that a key hides. */
const [TABLE, TABLES] = [16, 3] as const
const TAG = /^[ -~]{4}$/

/** With any key. */
export function isFont(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isProgram(buffer) || isEmbeddedOpenType(bytes)) return true
  const tags = Array.from({ length: TABLES }, (_, at) => KEYED + 12 + at * TABLE)
  return tags.every(
    (at) => TAG.test(buffer.toString('latin1', at, at + 4)) && buffer.readUInt32BE(at + 8) <= buffer.length,
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
const [FIRST_NAME, NAMES] = [82, 4] as const
const [FIRST_VERSION, SIGNED_VERSION] = [0x1_0000, 0x2_0002] as const
const COMPRESSED = 0x4
const [ENCRYPTED, KEY] = [0x1000_0000, 0x50] as const

const isEmbeddedOpenType = (bytes: Uint8Array): boolean =>
  bytes.length > MAGIC_AT + 1 && bytes[MAGIC_AT]! + bytes[MAGIC_AT + 1]! * 256 === MAGIC

function embeddedOpenType(bytes: Buffer, budget: Pick<Budget, 'check' | 'expand'>): Buffer | undefined {
  if (!isEmbeddedOpenType(bytes)) return undefined
  const [whole, length, , flags] = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)) as [number, number, number, number]
  if (whole - length !== endOfHead(bytes)) return undefined
  const kept = bytes.subarray(whole - length, whole)
  const program = flags & ENCRYPTED ? Buffer.from(kept.map((byte) => byte ^ KEY)) : kept
  return flags & COMPRESSED ? openCompact(program, budget) : program
}

/** Names of the font and of its pages, a signature and a font of own letters. */
function endOfHead(bytes: Buffer): number {
  const version = bytes.readUInt32LE(8)
  const after = (at: number): number => at + 2 + bytes.readUInt16LE(at)
  let at = FIRST_NAME - 2
  for (let i = 0; i < NAMES; i++) at = after(at + 2)
  if (version > FIRST_VERSION) at = after(at + 2)
  if (version < SIGNED_VERSION) return at
  const ownLetters = after(at + 10) + 4
  return ownLetters + 4 + bytes.readUInt32LE(ownLetters)
}
