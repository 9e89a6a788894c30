import { readBlips } from './ole/blips.ts'
import type { ExtractionSink } from './reader.ts'

/* Data of programs without a signature, which they leave behind pictures and in embedded objects. */

type Remains = {
  readonly fits: (bytes: Buffer) => boolean
  readonly read: (bytes: Buffer, sink: ExtractionSink) => Promise<void> | void
}

/** Reads the data if it is of a known kind, and answers whether it is. */
export async function readRemains(bytes: Uint8Array, sink: ExtractionSink): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = KINDS.find(({ fits }) => fits(buffer))
  if (!found) return false
  await found.read(buffer, sink)
  return true
}

/** Records of drawings of Office (MS-ODRAW 2.2.1): their types begin at 0xF000. */
function isOfficeArt(bytes: Buffer): boolean {
  let at = 0
  while (at + RECORD <= bytes.length) {
    const type = bytes.readUInt16LE(at + 2)
    if (type < 0xf000 || type > 0xf200) break
    const isContainer = (bytes[at]! & 15) === 15
    at += RECORD + (isContainer ? 0 : bytes.readUInt32LE(at + 4))
  }
  return at > 0 && at <= bytes.length && bytes.subarray(at).every((byte) => byte === 0)
}

const RECORD = 8

const LARGEST_RESOURCES = 64 << 10

/** Resources of Photoshop, each an id, a name and data of even length; a zero of the one before may come first. */
function isPhotoshop(bytes: Buffer): boolean {
  if (bytes.length > LARGEST_RESOURCES) return false
  let at = bytes[0] === 0 ? 1 : 0
  const first = at
  while (bytes.toString('latin1', at, at + 4) === '8BIM' && at + 12 <= bytes.length) {
    const name = bytes[at + 6]! + 1
    const from = at + 6 + name + (name % 2)
    if (from + 4 > bytes.length) return false
    const size = bytes.readUInt32BE(from)
    at = from + 4 + size + (size % 2)
  }
  return at > first && at <= bytes.length + 1 && bytes.subarray(at).every((byte) => byte === 0)
}

/** A formula of Equation Editor or MathType: version, platform, product; then records, letters among them. */
function isFormula(bytes: Buffer): boolean {
  if (bytes.length > LONGEST_FORMULA || bytes.length < 8) return false
  const begins = bytes[0]! >= 2 && bytes[0]! <= 5 && bytes[1]! <= 1 && bytes[2]! <= 1 && bytes[3]! <= 7
  const used = bytes.reduce((sum, byte) => sum + Number(byte !== 0), 0)
  return begins && lettersIn(bytes).length * OF_A_LETTER > used * FEWEST_LETTERS
}

const LONGEST_FORMULA = 4_096
/** Bytes of a record of one letter, and the share of such records in a formula. */
const [OF_A_LETTER, FEWEST_LETTERS] = [3, 0.1] as const
const CHAR = 2

/** A record of one letter: its options and kind in four bits each, its typeface, its character. */
function lettersIn(bytes: Buffer): string {
  let letters = ''
  for (let at = 4; at + 2 < bytes.length; at++) {
    const [kind, face, letter] = [bytes[at]! & 15, bytes[at + 1]!, bytes[at + 2]!]
    if (kind === CHAR && face > 0x80 && face < 0x9a && letter >= 32 && letter < 127)
      letters += String.fromCharCode(letter)
  }
  return letters
}

const KINDS: readonly Remains[] = [
  { fits: isOfficeArt, read: (bytes, sink) => readBlips(bytes, 'drawings', sink) },
  { fits: isPhotoshop, read: () => undefined },
  {
    fits: isFormula,
    read: (bytes, sink) => void sink.part('formula', 'attachment', lettersIn(bytes), 'letters of a formula'),
  },
]
