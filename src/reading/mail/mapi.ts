import { decode } from '../encoding.ts'

export type MapiProperty = {
  readonly id: number
  readonly text?: string
  readonly bytes?: Uint8Array
  readonly object: boolean
}

const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}

/** MS-OXTNEF 2.1.3.4. Stops where the data is no longer valid. */
export function mapiProperties(data: Uint8Array): MapiProperty[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const found: MapiProperty[] = []
  let at = 4
  for (let left = data.length >= 4 ? view.getUint32(0, true) : 0; left > 0 && at + 4 <= data.length; left--) {
    const type = view.getUint16(at, true)
    const id = view.getUint16(at + 2, true)
    at += 4
    if (id >= 0x8000) at = afterName(view, data, at, found)
    const many = (type & 0x1000) !== 0
    const kind = type & 0xfff
    const size = FIXED[kind]
    if (size !== undefined && !many) at += size
    else at = values(view, data, at, { id, kind, size }, found)
  }
  return found
}

type Asked = { id: number; kind: number; size: number | undefined }

function values(
  view: DataView,
  data: Uint8Array,
  from: number,
  { id, kind, size }: Asked,
  found: MapiProperty[],
): number {
  if (from + 4 > data.length) return data.length
  let at = from + 4
  for (let left = view.getUint32(from, true); left > 0 && at < data.length; left--)
    at = size === undefined ? variable(view, data, at, id, kind, found) : at + size
  return at
}

/** A GUID, a kind of name, and a number or a string. */
function afterName(view: DataView, data: Uint8Array, from: number, found: MapiProperty[]): number {
  if (from + 24 > data.length) return data.length
  if (view.getUint32(from + 16, true) === 0) return from + 24
  const length = view.getUint32(from + 20, true)
  found.push({ id: 0, text: wide(data.subarray(from + 24, from + 24 + length)), object: false })
  return from + 24 + padded(length)
}

function variable(
  view: DataView,
  data: Uint8Array,
  at: number,
  id: number,
  kind: number,
  found: MapiProperty[],
): number {
  if (at + 4 > data.length) return data.length
  const length = view.getUint32(at, true)
  const value = data.subarray(at + 4, at + 4 + length)
  if (kind === 0x1f) found.push({ id, text: wide(value), object: false })
  else if (kind === 0x1e) found.push({ id, text: decode(value).text.replace(/\0+$/, ''), object: false })
  else found.push({ id, bytes: value, object: kind === 0xd })
  return at + 4 + padded(length)
}

const padded = (length: number) => (length + 3) & ~3

function wide(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf16le').replace(/\0+$/, '')
}
