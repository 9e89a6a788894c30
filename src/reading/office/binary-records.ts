import { type ExtractionSink, Unreadable } from '../reader.ts'
import { words } from './binary.ts'
import type { OfficePart } from './part.ts'

/** MS-XLSB 2.1.4. */
export type BinaryRecord = { readonly type: number; readonly view: DataView; readonly bytes: Uint8Array }

/** A record that extends beyond the part is damage. */
export function* binaryRecords(bytes: Uint8Array): Iterable<BinaryRecord> {
  for (let at = 0; at < bytes.length; ) {
    let type = bytes[at++]!
    if (type & 0x80) type = (type & 0x7f) | ((bytes[at++] ?? 0) << 7)
    let length = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) throw new Unreadable('It ends before it is complete, or is damaged.', 'save-again')
      length |= (byte & 0x7f) << shift
      if (!(byte & 0x80)) break
    }
    if (at + length > bytes.length) throw new Unreadable('It ends before it is complete, or is damaged.', 'save-again')
    const own = bytes.subarray(at, at + length)
    yield { type, bytes: own, view: new DataView(own.buffer, own.byteOffset, own.length) }
    at += length
  }
}

export function wideAt({ view, bytes }: BinaryRecord, at: number): { text: string; end: number } {
  const letters = view.getUint32(at, true)
  if (letters === 0xffffffff) return { text: '', end: at + 4 }
  const end = at + 4 + letters * 2
  if (end > bytes.length) throw new RangeError('A string extends beyond its record.')
  return { text: new TextDecoder('utf-16le').decode(bytes.subarray(at + 4, end)), end }
}

export type Handlers = Readonly<Record<number, (record: BinaryRecord) => void>>

export function handle(
  part: Pick<OfficePart, 'bytes'>,
  handlers: Handlers,
  beside: Set<string>,
  sink: ExtractionSink,
): void {
  for (const record of binaryRecords(part.bytes)) {
    sink.budget.check()
    const take = handlers[record.type]
    if (take) take(record)
    else if (record.bytes.length > 8)
      for (const line of words(record.bytes).split('\n')) if (line !== '') beside.add(line)
  }
}
