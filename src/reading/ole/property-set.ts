import { reportLines } from '../accounts.ts'
import { LABEL_NAME } from '../office/properties.ts'
import type { ExtractionSink } from '../reader.ts'

const NAMES: Readonly<Record<number, string>> = {
  2: 'title',
  3: 'subject',
  4: 'author',
  5: 'keywords',
  6: 'comments',
  8: 'last saved by',
  14: 'manager',
  15: 'company',
  26: 'status',
}
const ROUTINE = /^(?:Microsoft (?:Office )?(?:Word|Excel|PowerPoint).{0,20}|Normal(?:\.dotm?)?|\d{1,8})$/
const MAX_PROPERTIES = 1_000

/** MS-OLEPS. */
export function readPropertySet(bytes: Uint8Array, sink: ExtractionSink, at: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isSound(view)) sink.budget.damage()
  if (bytes.length < 48) return
  if (holdsTooMany(view)) sink.unread(at, 'It has too many properties: not all were read.')
  const lines: string[] = []
  const labels: string[] = []
  const sets = Math.min(4, view.getUint32(24, true))
  for (let set = 0; set < sets && 48 + set * 20 <= bytes.length; set++) {
    const start = view.getUint32(44 + set * 20, true)
    for (const [key, value] of propertiesAt(view, bytes, start, set)) {
      if (value.trim() === '' || ROUTINE.test(value)) continue
      if (LABEL_NAME.test(key)) labels.push(`${key}=${value}`)
      else lines.push(`${key}:\t${value}`)
    }
  }
  reportLines(lines, at, 'document properties', sink)
  sink.part(`${at}/labels`, 'label', labels.join('\n'), 'document properties')
}

function holdsTooMany(view: DataView): boolean {
  const sets = Math.min(4, view.getUint32(24, true))
  if (view.getUint32(24, true) > 4) return true
  for (let set = 0; set < sets && 48 + set * 20 <= view.byteLength; set++) {
    const start = view.getUint32(44 + set * 20, true)
    if (start + 8 > view.byteLength) continue
    const count = view.getUint32(start + 4, true)
    if (count > MAX_PROPERTIES) return true
    const lists = Array.from({ length: count }, (_, index) => listAt(view, start, start + 8 + index * 8, set > 0))
    if (lists.some((length) => length > MAX_PROPERTIES)) return true
  }
  return false
}

function listAt(view: DataView, start: number, entry: number, named: boolean): number {
  if (entry + 8 > view.byteLength) return 0
  const at = start + view.getUint32(entry + 4, true)
  if (at + 8 > view.byteLength) return 0
  if (view.getUint32(entry, true) === 0) return named ? view.getUint32(at, true) : 0
  return (view.getUint32(at, true) & 0x1ffe) === 0x101e ? view.getUint32(at + 4, true) : 0
}

function isSound(view: DataView): boolean {
  if (isBlank(view)) return true
  if (view.byteLength < EMPTY || view.getUint16(0, true) !== 0xfffe) return false
  const sets = view.getUint32(24, true)
  if (sets === 0 && isBlank(view, EMPTY)) return true
  if (sets === 0 || sets > 4 || 28 + sets * 20 > view.byteLength) return false
  return Array.from({ length: sets }, (_, set) => view.getUint32(44 + set * 20, true)).every((start) =>
    isSoundSet(view, start),
  )
}

function isSoundSet(view: DataView, start: number): boolean {
  if (start + 8 > view.byteLength) return false
  const [size, count] = [view.getUint32(start, true), view.getUint32(start + 4, true)]
  if (start + size > view.byteLength || count * 8 + 8 > size) return false
  for (let index = 0; index < count; index++) {
    const at = view.getUint32(start + 12 + index * 8, true)
    if (at < 8 + count * 8 || (at >= size && !isValueAt(view, start + at))) return false
  }
  return true
}

const EMPTY = 28

/** Some programs write the stream and nothing into it. */
function isBlank(view: DataView, from = 0): boolean {
  for (let at = from; at < view.byteLength; at++) if (view.getUint8(at) !== 0) return false
  return true
}

/** Some programs count the last property out of the set. */
function isValueAt(view: DataView, at: number): boolean {
  if (at + 8 > view.byteLength) return false
  const type = view.getUint32(at, true)
  return type > 1 && type < 0x2000 && (type & 0xfff) <= 0x48
}

function propertiesAt(view: DataView, bytes: Uint8Array, start: number, set: number): [string, string][] {
  if (start + 8 > bytes.length) return []
  const count = Math.min(MAX_PROPERTIES, view.getUint32(start + 4, true))
  const places = new Map<number, number>()
  for (let index = 0; index < count && start + 16 + index * 8 <= bytes.length; index++)
    places.set(view.getUint32(start + 8 + index * 8, true), start + view.getUint32(start + 12 + index * 8, true))
  const wide = codePage(view, places.get(1)) === 1200
  const names = set === 0 ? new Map<number, string>() : dictionary(view, bytes, places.get(0), wide)
  const found: [string, string][] = []
  for (const [id, at] of places) {
    if (id < 2 || at + 8 > bytes.length) continue
    for (const value of valuesAt(view, bytes, at, wide)) found.push([names.get(id) ?? NAMES[id] ?? 'property', value])
  }
  return found
}

function codePage(view: DataView, at: number | undefined): number {
  return at !== undefined && at + 6 <= view.byteLength ? view.getUint16(at + 4, true) : 1252
}

function valuesAt(view: DataView, bytes: Uint8Array, at: number, wide: boolean): string[] {
  const type = view.getUint32(at, true)
  const kind = type & 0xfff
  if (kind !== 30 && kind !== 31) return []
  const many = (type & 0x1000) !== 0
  let here = at + (many ? 8 : 4)
  const values: string[] = []
  for (
    let left = many ? Math.min(MAX_PROPERTIES, view.getUint32(at + 4, true)) : 1;
    left > 0 && here + 4 <= bytes.length;
    left--
  ) {
    const length = view.getUint32(here, true) * (kind === 31 ? 2 : 1)
    values.push(text(bytes.subarray(here + 4, here + 4 + length), kind === 31 || (wide && kind === 30)))
    here += 4 + length
    if (kind === 31) here += (4 - (length % 4)) % 4
  }
  return values
}

function dictionary(view: DataView, bytes: Uint8Array, at: number | undefined, wide: boolean): Map<number, string> {
  const names = new Map<number, string>()
  if (at === undefined || at + 4 > bytes.length) return names
  let here = at + 4
  for (let left = Math.min(MAX_PROPERTIES, view.getUint32(at, true)); left > 0 && here + 8 <= bytes.length; left--) {
    const length = view.getUint32(here + 4, true) * (wide ? 2 : 1)
    names.set(view.getUint32(here, true), text(bytes.subarray(here + 8, here + 8 + length), wide))
    here += 8 + length
    if (wide) here += (4 - (length % 4)) % 4
  }
  return names
}

function text(bytes: Uint8Array, wide: boolean): string {
  return new TextDecoder(wide ? 'utf-16le' : 'windows-1252').decode(bytes).replace(/\0.*$/s, '')
}
