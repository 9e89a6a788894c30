import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import { Inflate } from 'fflate'
import { Exhausted } from '../budget.ts'
import { type Dict, isDict, nameOf, type Value } from './syntax.ts'

/** Each filter may expand a thousandfold. */
const MAX_FILTERS = 6

export type Decoded = {
  readonly bytes: Uint8Array
  /** A picture compression or an unknown filter. */
  readonly left?: string
  /** Content may be lost. */
  readonly damaged?: boolean
}

type Filter = (bytes: Uint8Array, most: number) => Uint8Array

const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: inflate,
  Fl: inflate,
  LZWDecode: lzw,
  LZW: lzw,
  ASCII85Decode: ascii85,
  A85: ascii85,
  ASCIIHexDecode: (bytes) =>
    Buffer.from(
      latin(bytes)
        .split('>')[0]!
        .replace(/[^0-9a-f]/gi, ''),
      'hex',
    ),
  AHx: (bytes) =>
    Buffer.from(
      latin(bytes)
        .split('>')[0]!
        .replace(/[^0-9a-f]/gi, ''),
      'hex',
    ),
  RunLengthDecode: runLength,
  RL: runLength,
  Crypt: (bytes) => bytes,
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** Throws when it would be larger than `most` bytes. */
export function decode(bytes: Uint8Array, dict: Dict, most: number): Decoded {
  const filters = list(dict.get('Filter') ?? dict.get('F'))
  const settings = list(dict.get('DecodeParms') ?? dict.get('DP'))
  if (filters.length > MAX_FILTERS) throw new Exhausted('A stream in it is compressed too many times.')
  let decoded = bytes
  let damaged = false
  for (const [i, filter] of filters.entries()) {
    const name = nameOf(filter) ?? ''
    const unpack = FILTERS[name]
    if (!unpack) return { bytes: decoded, left: name, damaged }
    if (unpack === inflate && !isSound(decoded, most)) damaged = true
    decoded = unpack(decoded, most)
    if (decoded.length > most) throw new Exhausted('A stream in it is too large once unpacked.')
    const setting = settings[i]
    if (isDict(setting)) decoded = predicted(decoded, setting)
  }
  return { bytes: decoded, damaged }
}

const list = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const HIDDEN_LETTERS = 6

function isSound(bytes: Uint8Array, most: number): boolean {
  try {
    const { engine } = inflateSync(bytes, { maxOutputLength: most, info: true }) as unknown as {
      engine: { bytesWritten: number }
    }
    // Only line ends may follow the end: more is hidden data.
    return latin(bytes.subarray(engine.bytesWritten)).replace(/[\0\s]/g, '').length < HIDDEN_LETTERS
  } catch (fault) {
    const { code } = fault as { code?: string }
    return code === 'ERR_BUFFER_TOO_LARGE' || (code === 'Z_BUF_ERROR' && endsBeforeItsSum(bytes, most))
  }
}

/** Some writers omit the checksum. */
function endsBeforeItsSum(bytes: Uint8Array, most: number): boolean {
  try {
    inflateRawSync(bytes.subarray(2), { maxOutputLength: most })
    return true
  } catch {
    return bytes.length < 3
  }
}

function inflate(bytes: Uint8Array, most: number): Uint8Array {
  const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return inflateSync(bytes, options)
  } catch (fault) {
    tooLarge(fault)
  }
  try {
    return inflateRawSync(bytes.subarray(2), options)
  } catch (fault) {
    tooLarge(fault)
  }
  return partly(bytes.subarray(2), most)
}

function tooLarge(fault: unknown): void {
  if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
    throw new Exhausted('A stream in it is too large once unpacked.')
}

function partly(bytes: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const unpacker = new Inflate((chunk) => {
    size += chunk.length
    if (size > most) throw new Exhausted('A stream in it is too large once unpacked.')
    chunks.push(chunk.slice())
  })
  try {
    for (let at = 0; at < bytes.length; at += 4096)
      unpacker.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length)
  } catch (fault) {
    if (fault instanceof Exhausted) throw fault
  }
  return Buffer.concat(chunks)
}

function lzw(bytes: Uint8Array, most: number): Uint8Array {
  const out: number[] = []
  let table = freshTable()
  let previous: readonly number[] | undefined
  for (const code of codes(bytes, () => table.length)) {
    if (code === 257) break
    if (code === 256) {
      table = freshTable()
      previous = undefined
      continue
    }
    const entry = table[code] ?? (previous ? [...previous, previous[0]!] : [])
    for (const value of entry) out.push(value)
    capped(out, most)
    if (previous && table.length < 4096) table.push([...previous, entry[0] ?? 0])
    previous = entry
  }
  return Uint8Array.from(out)
}

const freshTable = (): (readonly number[])[] => Array.from({ length: 258 }, (_, i) => (i < 256 ? [i] : []))

/** From 9 to 12 bits as the table fills, one early. */
function* codes(bytes: Uint8Array, filled: () => number): Generator<number> {
  let [bits, held] = [0, 0]
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    const size = filled()
    const width = size >= 2047 ? 12 : size >= 1023 ? 11 : size >= 511 ? 10 : 9
    if (bits < width) continue
    bits -= width
    yield (held >> bits) & ((1 << width) - 1)
  }
}

/** These decoders use eight bytes of memory for each byte of output. */
const MAX_BY_HAND = 24 << 20

function capped(out: readonly number[], most: number): void {
  if (out.length > Math.min(most, MAX_BY_HAND)) throw new Exhausted('A stream in it is too large once unpacked.')
}

function ascii85(bytes: Uint8Array): Uint8Array {
  const text = latin(bytes).replace(/\s/g, '').replace(/^<~/, '').split('~')[0]!
  const out: number[] = []
  let group: number[] = []
  const flush = (count: number) => {
    while (group.length < 5) group.push(84)
    let value = group.reduce((sum, digit) => sum * 85 + digit, 0)
    const four = [0, 0, 0, 0]
    for (let i = 3; i >= 0; i--) {
      four[i] = value % 256
      value = Math.floor(value / 256)
    }
    out.push(...four.slice(0, count))
    group = []
  }
  for (const char of text) {
    if (char === 'z' && group.length === 0) out.push(0, 0, 0, 0)
    else group.push(char.charCodeAt(0) - 33)
    if (group.length === 5) flush(4)
  }
  if (group.length > 1) flush(group.length - 1)
  return Uint8Array.from(out)
}

function runLength(bytes: Uint8Array, most: number): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < bytes.length && bytes[at] !== 128; ) {
    const length = bytes[at]!
    if (length < 128) for (let i = 1; i <= length + 1; i++) out.push(bytes[at + i] ?? 0)
    else for (let i = 0; i < 257 - length; i++) out.push(bytes[at + 1] ?? 0)
    at += length < 128 ? length + 2 : 2
    capped(out, most)
  }
  return Uint8Array.from(out)
}

/** Undoes the PNG predictors of object and cross-reference streams. */
function predicted(bytes: Uint8Array, setting: Dict): Uint8Array {
  const number = (key: string, usual: number) => {
    const value = setting.get(key)
    return typeof value === 'number' ? value : usual
  }
  if (number('Predictor', 1) < 10) return bytes
  const wide = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  const row = Math.max(1, Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  const rows = Math.floor(bytes.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let y = 0; y < rows; y++) {
    const kind = bytes[y * (row + 1)]!
    for (let x = 0; x < row; x++) {
      const left = x >= wide ? out[y * row + x - wide]! : 0
      const up = y > 0 ? out[(y - 1) * row + x]! : 0
      const corner = y > 0 && x >= wide ? out[(y - 1) * row + x - wide]! : 0
      out[y * row + x] = bytes[y * (row + 1) + 1 + x]! + guess(kind, left, up, corner)
    }
  }
  return out
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
