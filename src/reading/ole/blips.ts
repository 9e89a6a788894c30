import { fileOfPacked } from '../metafile/bitmap.ts'
import { type ExtractionSink, Unreadable } from '../reader.ts'
import { inflate } from '../zip.ts'

/** Types of metafile records (MS-ODRAW 2.2.23). */
const METAFILES = new Set([0xf01a, 0xf01b, 0xf01c])
const BITMAPS = new Set([0xf01d, 0xf01e, 0xf01f, 0xf029, 0xf02a])
const UID = 16
const METAFILE_HEAD = 34
const MAX_BLIPS = 1_000
const DEFLATED = 0

export const isBlip = (type: number): boolean => METAFILES.has(type) || BITMAPS.has(type)

export async function readBlips(bytes: Uint8Array, at: string, sink: ExtractionSink): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let here = bytes.indexOf(0xf0); here >= 3 && here + 5 <= bytes.length; here = bytes.indexOf(0xf0, here + 1)) {
    const head = here - 3
    const type = view.getUint16(head + 2, true)
    const length = view.getUint32(head + 4, true)
    if (!isBlip(type) || length < UID + 1 || head + 8 + length > bytes.length) continue
    sink.budget.check()
    if (++count > MAX_BLIPS) {
      sink.unread(at, 'It holds too many pictures: not all were checked.')
      return
    }
    const record = bytes.subarray(head + 8, head + 8 + length)
    const second = secondUid(type, view.getUint16(head, true) >> 4) ? UID : 0
    await hand(`${at}/picture${count}`, sink, () => picture(record, type, UID + second))
    here = head + 7 + length
  }
}

async function hand(at: string, sink: ExtractionSink, take: () => Uint8Array): Promise<void> {
  try {
    await sink.deeper(at, { name: '', bytes: take(), where: 'picture' })
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    sink.unread(at, fault.message, fault.advice)
  }
}

/** An odd instance means that a second UID precedes the picture. */
function secondUid(type: number, instance: number): boolean {
  if (type === 0xf01d) return instance === 0x46b || instance === 0x6e3
  return (instance & 1) === 1
}

/** Kept without the head that it has in a file. */
function asFile(data: Uint8Array, type: number): Uint8Array {
  const bitmap = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return (type === DIB && bitmap.readUInt16LE(0) !== BM && fileOfPacked(bitmap)) || data
}

const DIB = 0xf01f
const BM = 0x4d42

function picture(record: Uint8Array, type: number, uids: number): Uint8Array {
  if (BITMAPS.has(type)) return asFile(record.subarray(uids + 1), type)
  const data = record.subarray(uids + METAFILE_HEAD)
  // Raw deflate follows the two bytes of the zlib header.
  return record[uids + METAFILE_HEAD - 2] === DEFLATED ? inflate(data.subarray(2), 64 << 20) : data
}
