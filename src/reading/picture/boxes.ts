import { pictureAmong } from '../pictures-among.ts'
import type { ExtractionSink } from '../reader.ts'

/* ISO/IEC 14496-12, 23008-12: decoders show the top pictures alone. */

type Box = { readonly kind: string; readonly from: number; readonly to: number }

const OF_PICTURES = new Set(['ftyp', 'meta', 'mdat'])
const FILMS = new Set(['moov', 'moof', 'mpvd'])

export async function reportBeside(bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  const beside = besideOf(bytes)
  if (!beside) return sink.budget.damage()
  if (beside.kinds.some((kind) => FILMS.has(kind)))
    sink.unread('', 'It holds a film, or more pictures in a row, which were not checked. Send one picture as JPEG.')
  for (const [index, data] of beside.unused.entries()) {
    const picture = pictureAmong(data)
    if (picture)
      await sink.deeper(`beside${index + 1}`, { name: '', bytes: picture, where: 'picture beside those shown' })
  }
}

type Beside = { readonly unused: Buffer[]; readonly kinds: string[] }

function besideOf(bytes: Uint8Array): Beside | undefined {
  try {
    return besideItems(bytes)
  } catch {
    // Lengths beyond the end of the file.
    return undefined
  }
}

function besideItems(bytes: Uint8Array): Beside {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boxes = [...boxesIn(file, 0, file.length)]
  const extents = extentsIn(file, boxes)
  const unused = boxes.flatMap(({ kind, from, to }) => {
    if (kind === 'mdat') return gaps(file, from, to, extents)
    return OF_PICTURES.has(kind) ? [] : [file.subarray(from, to)]
  })
  const kinds = boxes.map(({ kind }) => kind).filter((kind) => !OF_PICTURES.has(kind))
  return { unused: [...unused, file.subarray(boxes.at(-1)?.to ?? 0)], kinds }
}

function* boxesIn(file: Buffer, start: number, end: number): Iterable<Box> {
  for (let at = start; at + 8 <= end; ) {
    const kind = file.toString('latin1', at + 4, at + 8)
    const short = file.readUInt32BE(at)
    const long = short === 1 && at + 16 <= end
    const size = long ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    const head = long ? 16 : 8
    if (size < head || at + size > end || !/^[\w ]{4}$/.test(kind)) return
    yield { kind, from: at + head, to: at + size }
    at += size
  }
}

type Extent = readonly [from: number, to: number]

/** Items without a place in the file are in `meta` too. */
function extentsIn(file: Buffer, boxes: readonly Box[]): Extent[] {
  const meta = boxes.find(({ kind }) => kind === 'meta')
  if (!meta) return []
  const list = [...boxesIn(file, meta.from + 4, meta.to)].find(({ kind }) => kind === 'iloc')
  return list ? [...places(file.subarray(list.from, list.to))] : []
}

function* places(list: Buffer): Iterable<Extent> {
  const version = list[0]!
  const [offset, length] = [list[4]! >> 4, list[4]! & 15]
  const [base, index] = [list[5]! >> 4, version > 0 ? list[5]! & 15 : 0]
  let at = 6
  const take = (size: number) => {
    const value = size === 0 ? 0 : size === 8 ? Number(list.readBigUInt64BE(at)) : list.readUIntBE(at, size)
    at += size
    return value
  }
  const wide = version === 2 ? 4 : 2
  for (let items = take(wide); items > 0; items--) {
    take(wide)
    if (version > 0) take(2)
    take(2)
    const start = take(base)
    for (let pieces = take(2); pieces > 0; pieces--) {
      take(index)
      const from = start + take(offset)
      yield [from, from + take(length)]
    }
  }
}

function gaps(file: Buffer, start: number, end: number, extents: readonly Extent[]): Buffer[] {
  const found: Buffer[] = []
  let at = start
  for (const [from, to] of [...extents].sort((a, b) => a[0] - b[0])) {
    if (to <= at || from >= end) continue
    if (from > at) found.push(file.subarray(at, from))
    at = to
  }
  if (at < end) found.push(file.subarray(at, end))
  return found
}
