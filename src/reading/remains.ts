import { isBlip, readBlips } from './ole/blips.ts'
import { resourceAt } from './picture/photoshop.ts'
import { pictureAmong } from './pictures-among.ts'
import type { ExtractionSink } from './reader.ts'

/* Programs leave such data behind pictures and in embedded objects. */

/** Undefined where the data is of another kind. */
type Split = (bytes: Buffer) => Buffer[] | undefined

export async function readRemains(bytes: Uint8Array, sink: ExtractionSink): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const art = officeArt(buffer)
  const records = art ?? photoshop(buffer)
  const letters = records ? undefined : lettersOfFormula(buffer)
  if (!records && letters === undefined) return false
  const pieces = records ?? [buffer]
  if (art) await readBlips(buffer, 'drawings', sink)
  sink.part('formula', 'attachment', letters ?? '', 'letters of a formula')
  sink.part('records', 'hidden', pieces.flatMap(wide).join('\n'), 'words between other bytes')
  for (const [index, piece] of pieces.entries()) {
    const picture = pictureAmong(piece)
    if (picture)
      await sink.deeper(`record${index + 1}`, { name: '', bytes: picture, where: 'picture between other bytes' })
  }
  return true
}

/** Photoshop writes two bytes a character, the high one first; words in the other orders are found everywhere. */
const wide = (piece: Buffer): string[] =>
  (piece.toString('latin1').match(/(?:\0[ -~]){6,2000}/g) ?? []).map((run) => run.replaceAll('\0', ''))

/** MS-ODRAW 2.2.1: types of records begin at 0xF000. */
const officeArt: Split = (bytes) => {
  const pieces: Buffer[] = []
  let at = 0
  while (at + RECORD <= bytes.length) {
    const type = bytes.readUInt16LE(at + 2)
    if (type < 0xf000 || type > 0xf200) break
    const isContainer = (bytes[at]! & 15) === 15
    const length = isContainer ? 0 : bytes.readUInt32LE(at + 4)
    if (length > 0 && !isBlip(type)) pieces.push(bytes.subarray(at + RECORD, at + RECORD + length))
    at += RECORD + length
  }
  return at > 0 && at <= bytes.length && isZero(bytes.subarray(at)) ? pieces : undefined
}

const RECORD = 8

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0)

const LARGEST_RESOURCES = 64 << 10

/** A zero of the resource before may come first. */
const photoshop: Split = (bytes) => (bytes.length > LARGEST_RESOURCES ? undefined : photoshopResources(bytes))

export const photoshopResources: Split = (bytes) => {
  const pieces: Buffer[] = []
  let at = bytes[0] === 0 ? 1 : 0
  for (let one = resourceAt(bytes, at); one; one = resourceAt(bytes, at)) {
    pieces.push(one.data)
    at = one.next
  }
  return pieces.length > 0 && at <= bytes.length + 1 && isZero(bytes.subarray(at)) ? pieces : undefined
}

/** Undefined for other data. The version, platform and product come first, then the records. */
function lettersOfFormula(bytes: Buffer): string | undefined {
  if (bytes.length > LONGEST_FORMULA || bytes.length < 8) return undefined
  const begins = bytes[0]! >= 2 && bytes[0]! <= 5 && bytes[1]! <= 1 && bytes[2]! <= 1 && bytes[3]! <= 7
  const used = bytes.reduce((sum, byte) => sum + Number(byte !== 0), 0)
  const letters = lettersIn(bytes)
  return begins && letters.length * OF_A_LETTER > used * FEWEST_LETTERS ? letters : undefined
}

const LONGEST_FORMULA = 4_096
/** Bytes of a record of one letter; share of such records in a formula. */
const [OF_A_LETTER, FEWEST_LETTERS] = [3, 0.1] as const
const CHAR = 2

/** Options and kind in four bits each, typeface, character. Fonts that the formula names come before 0x80. */
function lettersIn(bytes: Buffer): string {
  let letters = ''
  for (let at = 4; at + 2 < bytes.length; at++) {
    const [kind, face, letter] = [bytes[at]! & 15, bytes[at + 1]!, bytes[at + 2]!]
    if (kind === CHAR && face > 0x70 && face < 0x9a && letter >= 32 && letter < 127)
      letters += String.fromCharCode(letter)
  }
  return letters
}
