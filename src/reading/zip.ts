import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { Budget } from './budget.ts'
import { Unreadable } from './reader.ts'
import { headsAgree, oddFields } from './zip-fields.ts'
import { MAX_GAPS, type Range, type Slack, slackOf } from './zip-gaps.ts'

export type ZipEntry = {
  readonly name: string
  readonly otherName?: string
  readonly comment: string
  readonly method: number
  readonly encrypted: boolean
  /** Declared by the file, so an attacker may falsify it. */
  readonly size: number
  readonly packed: number
  readonly crc?: number
  readonly start: number
  readonly fields: readonly Uint8Array[]
  /** Ordinary programs do not show the entry. */
  readonly unlisted: boolean
}

export type Zip = {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  readonly comment: string
  /** Content may be lost: the directory is missing, truncated or contradicts local headers. */
  readonly damaged: boolean
  readonly slack: Slack
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const SIGNATURE = 0x05054b50
const MAX_ENTRIES = 200_000

/** Unpacks nothing and never throws. A zip with more entries or gaps than are listed counts as damaged. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const used: Range[] = []
  const { entries: listed, sound } = end ? central(view, bytes, end, used) : { entries: [], sound: false }
  const unlisted = strays(view, bytes, listed, used)
  const slack = slackOf(bytes, used)
  return {
    bytes,
    entries: [...listed, ...unlisted],
    comment: end?.comment ?? '',
    damaged:
      !sound ||
      !end ||
      end.cut ||
      listed.length + unlisted.length >= MAX_ENTRIES ||
      slack.length >= MAX_GAPS ||
      (end.count !== 0xffff && (listed.length & 0xffff) !== (end.count & 0xffff)) ||
      listed.some((entry) => entry.start + entry.packed > bytes.length),
    slack,
  }
}

/** Nothing was lost from such an entry. */
export const isRecordedEmpty = ({ size, crc, packed, unlisted }: ZipEntry): boolean =>
  !unlisted && size === 0 && crc === 0 && packed <= EMPTY_DEFLATE

/** Bytes of a deflate stream of nothing. */
const EMPTY_DEFLATE = 2

/** Content that fails its checksum is returned, and the damage noted. */
export function unpack(zip: Zip, entry: ZipEntry, budget: Budget): Uint8Array {
  const out = content(zip, entry, budget)
  if (entry.crc !== undefined && crc32(out) !== entry.crc) budget.damage()
  return out
}

function content(zip: Zip, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new Unreadable('It is locked with a password.', 'no-password')
  budget.check()
  const data = zip.bytes.subarray(entry.start, entry.packed > 0 ? entry.start + entry.packed : undefined)
  if (entry.method === 0) {
    budget.expand(data.length)
    return entry.packed > 0 || entry.size === 0 ? data.subarray(0, entry.packed) : data.subarray(0, entry.size)
  }
  if (entry.method !== 8)
    throw new Unreadable(`Its compression method (${entry.method}) is not supported.`, 'other-format')
  if (entry.size > budget.remaining()) budget.expand(entry.size)
  const { out, read } = inflated(data, budget.remaining())
  budget.expand(out.length)
  // No program shows bytes between the end of the compressed data and the end of the entry.
  if (entry.packed > 0 && read < entry.packed) budget.damage()
  return out
}

/** A truncated stream yields what it has. */
export function inflate(data: Uint8Array, most: number): Uint8Array {
  return inflated(data, most).out
}

function inflated(data: Uint8Array, most: number): { out: Uint8Array; read: number } {
  const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH, info: true }
  try {
    const { buffer, engine } = inflateRawSync(data, options) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    return { out: buffer, read: engine.bytesWritten }
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable('It is too large once unpacked.')
    throw new Unreadable('It is damaged and cannot be unpacked.', 'save-again')
  }
}

type End = { at: number; count: number; size: number; offset: number; comment: string; to: number; cut: boolean }

function findEnd(view: DataView): End | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0x1ffff); at--) {
    if (view.getUint32(at, true) !== END) continue
    const declared = view.getUint16(at + 20, true)
    const length = Math.min(declared, view.byteLength - at - 22)
    const text = name(new Uint8Array(view.buffer, view.byteOffset + at + 22, length))
    const small = {
      at,
      cut: declared > length,
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
    }
    const found = { ...small, offset: view.getUint32(at + 16, true), comment: text, to: at + 22 + length }
    return found.offset === 0xffffffff || found.count === 0xffff ? large(view, found) : found
  }
  return undefined
}

function large(view: DataView, end: End): End {
  const locator = end.at - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return end
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return end
  return {
    ...end,
    at,
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  }
}

function central(view: DataView, bytes: Uint8Array, end: End, used: Range[]) {
  const entries: ZipEntry[] = []
  // If bytes were cut out, everything after them moved forward.
  let sound = end.at >= end.size + end.offset
  // Bytes before an archive shift every offset equally.
  const shift = Math.max(0, end.at - end.size - end.offset)
  let at = end.offset + shift
  const from = at
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL && entries.length < MAX_ENTRIES) {
    const names = view.getUint16(at + 28, true)
    const extra = view.getUint16(at + 30, true)
    const comments = view.getUint16(at + 32, true)
    const sizes = sizesOf(view, at, at + 46 + names, extra)
    const own = name(bytes.subarray(at + 46, at + 46 + names))
    const local = localAt(view, bytes, sizes.offset + shift)
    const start = local?.start ?? sizes.offset + shift
    sound &&= local !== undefined && headsAgree(view, at, sizes.offset + shift)
    const entry = {
      name: own,
      ...(local && local.name !== own ? { otherName: local.name } : {}),
      comment: name(bytes.subarray(at + 46 + names + extra, at + 46 + names + extra + comments)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: sizes.size,
      packed: sizes.packed,
      crc: view.getUint32(at + 16, true),
      start,
      fields: [
        ...oddFields(view, bytes, at + 46 + names, extra),
        ...(local ? oddFields(view, bytes, local.extra, local.start - local.extra) : []),
      ],
      unlisted: false,
    }
    entries.push(entry)
    const described = view.getUint16(at + 8, true) & 8 ? descriptor(view, start + entry.packed) : 0
    used.push({ from: sizes.offset + shift, to: start + entry.packed + described })
    at += 46 + names + extra + comments
  }
  used.push({ from, to: Math.max(at, from) }, { from: at, to: end.to })
  return { entries, sound: sound && endsAt(view, at, end) }
}

const endsAt = (view: DataView, at: number, end: End): boolean =>
  at === end.at || (at + 4 <= view.byteLength && view.getUint32(at, true) === SIGNATURE)

function sizesOf(view: DataView, at: number, extraAt: number, extra: number) {
  let packed = view.getUint32(at + 20, true)
  let size = view.getUint32(at + 24, true)
  let offset = view.getUint32(at + 42, true)
  for (let here = extraAt; here + 4 <= Math.min(extraAt + extra, view.byteLength); ) {
    const length = view.getUint16(here + 2, true)
    if (view.getUint16(here, true) === 1 && here + 4 + length <= view.byteLength) {
      let field = here + 4
      const next = (value: number) => {
        if (value !== 0xffffffff || field + 8 > here + 4 + length) return value
        field += 8
        return Number(view.getBigUint64(field - 8, true))
      }
      size = next(size)
      packed = next(packed)
      offset = next(offset)
    }
    here += 4 + length
  }
  return { packed, size, offset }
}

function localAt(view: DataView, bytes: Uint8Array, at: number) {
  if (at < 0 || at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return undefined
  const names = view.getUint16(at + 26, true)
  const start = at + 30 + names + view.getUint16(at + 28, true)
  return { start, extra: at + 30 + names, name: name(bytes.subarray(at + 30, at + 30 + names)) }
}

/** After an entry of unknown size, its sizes follow in 12 to 24 bytes. */
function descriptor(view: DataView, at: number): number {
  if (at + 16 > view.byteLength) return 0
  const signed = view.getUint32(at, true) === 0x08074b50 ? 4 : 0
  for (const length of [12 + signed, 20 + signed]) {
    const next = at + length + 4 <= view.byteLength ? view.getUint32(at + length, true) : END
    if ([LOCAL, CENTRAL, END, 0x06064b50].includes(next)) return length
  }
  return 12 + signed
}

/** Ordinary programs never show these entries, recovery tools do. */
function strays(view: DataView, bytes: Uint8Array, listed: readonly ZipEntry[], used: Range[]): ZipEntry[] {
  const found: ZipEntry[] = []
  const known = [...used].sort((a, b) => a.from - b.from)
  let place = 0
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 <= view.byteLength; at = bytes.indexOf(0x50, at)) {
    while (place < known.length && known[place]!.to <= at) place++
    const inside = known[place]
    if (inside && inside.from <= at) {
      at = inside.to
      continue
    }
    const local = localAt(view, bytes, at)
    if (!local || local.start > view.byteLength || found.length + listed.length >= MAX_ENTRIES) {
      at++
      continue
    }
    const crc = view.getUint32(at + 14, true)
    const packed = view.getUint32(at + 18, true) || nextHeader(view, bytes, local.start) - local.start
    const to = Math.min(view.byteLength, local.start + packed)
    found.push({
      name: local.name,
      comment: '',
      method: view.getUint16(at + 8, true),
      encrypted: (view.getUint16(at + 6, true) & 1) === 1,
      size: view.getUint32(at + 22, true),
      packed: to - local.start,
      ...(crc === 0 ? {} : { crc }),
      start: local.start,
      fields: oddFields(view, bytes, local.extra, local.start - local.extra),
      unlisted: true,
    })
    used.push({ from: at, to })
    at = to
  }
  return found
}

function nextHeader(view: DataView, bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x50, from); at >= 0 && at + 4 <= view.byteLength; at = bytes.indexOf(0x50, at + 1)) {
    const word = view.getUint32(at, true)
    if (word === LOCAL || word === CENTRAL || word === END || word === 0x08074b50) return at
  }
  return view.byteLength
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const oneByte = new TextDecoder('latin1')

/** Names are UTF-8 in practice. */
function name(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return oneByte.decode(bytes)
  }
}
