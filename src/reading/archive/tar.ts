import { Unreadable } from '../reader.ts'

export type TarEntry = {
  readonly path: string
  readonly link: string
  readonly owner: string
  readonly bytes: Uint8Array
  readonly slack?: boolean
}

const BLOCK = 512

export function* tarEntries(bytes: Uint8Array): Iterable<TarEntry> {
  let long = ''
  let at = 0
  let sound = true
  for (; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const head = bytes.subarray(at, at + BLOCK)
    const size = number(head.subarray(124, 136))
    if (!Number.isFinite(size) || size < 0) throw new Unreadable('The archive is damaged.', 'save-again')
    sound = sumFits(head) && sound
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    yield* filling(bytes.subarray(at - ((BLOCK - (size % BLOCK)) % BLOCK), at))
    const kind = String.fromCharCode(head[156]!)
    if (kind === 'L' || kind === 'K') long = text(data)
    else if (kind === 'x' || kind === 'g') {
      long = /\d+ path=([^\n]*)/.exec(text(data))?.[1] ?? ''
      yield { path: 'pax', link: '', owner: text(data).replace(/^\d+ [\w.]+=/gm, ''), bytes: new Uint8Array() }
    } else {
      yield entry(head, data, long)
      long = ''
    }
  }
  yield* behind(bytes, at)
  if (!sound) throw new Unreadable('The archive is damaged: some of it may be missing.', 'save-again')
}

function* filling(bytes: Uint8Array): Iterable<TarEntry> {
  const from = bytes.findIndex((byte) => byte !== 0)
  if (from < 0) return
  const to = bytes.findLastIndex((byte) => byte !== 0) + 1
  yield { path: 'filling', link: '', owner: '', bytes: bytes.subarray(from, to), slack: true }
}

/** A program that writes the two zero blocks writes them whole. */
function* behind(bytes: Uint8Array, end: number): Iterable<TarEntry> {
  const begins = bytes.subarray(end).findIndex((byte) => byte !== 0)
  if (end > bytes.length || (bytes.length % BLOCK > 0 && begins < 0))
    throw new Unreadable('The archive ends in the middle: the rest is missing.', 'save-again')
  if (begins >= 0)
    yield { path: 'after the end', link: '', owner: '', bytes: bytes.subarray(end + begins), slack: true }
}

/** The header checksum counts its own field as spaces. Old programs summed signed bytes. */
function sumFits(head: Uint8Array): boolean {
  const declared = number(head.subarray(148, 156))
  let [plain, signed] = [0, 0]
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 32 : head[i]!
    plain += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return declared === plain || declared === signed
}

function entry(head: Uint8Array, bytes: Uint8Array, long: string): TarEntry {
  const prefix = text(head.subarray(257, 262)) === 'ustar' ? text(head.subarray(345, 500)) : ''
  const name = text(head.subarray(0, 100))
  const owner = [text(head.subarray(265, 297)), text(head.subarray(297, 329))].join(' ').trim()
  return { path: long || (prefix ? `${prefix}/${name}` : name), link: text(head.subarray(157, 257)), owner, bytes }
}

function number(field: Uint8Array): number {
  if ((field[0] ?? 0) & 0x80) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.parseInt(text(field).trim() || '0', 8)
}

function text(field: Uint8Array): string {
  const end = field.indexOf(0)
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8')
}
