import type { PartKind } from '../../../detectors/contract.ts'
import { HINT } from '../office/slides.ts'
import { type ExtractionSink, Unreadable } from '../reader.ts'
import { inflate } from '../zip.ts'

const CONTAINER = 0xf
const NOTES = 1008
const MASTER = 1016
const HEADERS = 4057
const COMMENT = 12000
const CHARS = 4000
const BYTES = 4008
const STRING = 4026
const ENCRYPTED = 0x2f14
const OBJECT = 0x1011
/** Holds a package in the place of records. */
const TABLE_STYLES = 0x428

const PLACES: Readonly<Record<number, readonly [string, PartKind, string | undefined]>> = {
  [NOTES]: ['speaker-notes', 'hidden', 'speaker notes'],
  [MASTER]: ['master', 'header-footer', 'slide master'],
  [HEADERS]: ['headers', 'header-footer', 'header or footer'],
  [COMMENT]: ['comments', 'hidden', 'comment by a reviewer'],
}

type Container = { readonly type: number; readonly end: number }

/** Reads the text of earlier saves too (MS-PPT 2.3). */
export async function readSlidesBinary(bytes: Uint8Array, path: string, sink: ExtractionSink): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, { place: readonly [string, PartKind, string | undefined]; lines: Set<string> }>()
  const inside: Container[] = []
  const packed: Uint8Array[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    while (inside.length > 0 && at >= inside.at(-1)!.end) inside.pop()
    sink.budget.check()
    const { type, length } = headAt(view, at, inside, sink)
    if (length < 0) {
      at += 8 + length
      continue
    }
    if ((view.getUint16(at, true) & 0xf) === CONTAINER) {
      inside.push({ type, end: at + 8 + length })
      at += 8
      continue
    }
    packed.push(...objectIn(type, bytes.subarray(at, at + 8 + length)))
    const line = textOf(type, bytes.subarray(at + 8, at + 8 + length))
    if (line !== undefined && !HINT.test(line)) take(line, type, inside.findLast(({ type }) => PLACES[type])?.type)
    at += 8 + length
  }
  for (const { place, lines } of found.values()) sink.part(place[0], place[1], [...lines].join('\n'), place[2])
  for (const [index, record] of packed.entries()) await readObject(record, `${path}/object${index + 1}`, sink)

  function take(line: string, type: number, within: number | undefined) {
    const place =
      PLACES[within ?? 0] ??
      (type === STRING
        ? (['names', 'properties', 'name of an object'] as const)
        : (['slides', 'attachment', 'slide'] as const))
    const entry = found.get(place[0]) ?? { place, lines: new Set<string>() }
    found.set(place[0], entry)
    entry.lines.add(line)
  }
}

/** Below zero, the length goes back to the end of a container that has no space for the head of a record. */
function headAt(view: DataView, at: number, inside: readonly Container[], sink: ExtractionSink) {
  const type = view.getUint16(at + 2, true)
  const claimed = view.getUint32(at + 4, true)
  const left = (inside.at(-1)?.end ?? view.byteLength) - at - 8
  if (inside.length === 0) checkRecord(type, new Uint8Array(view.buffer, view.byteOffset + at, left + 8), sink)
  // What a program shows of a record that ends behind its container is not known.
  else if (claimed > left && !inside.some(({ type }) => type === TABLE_STYLES)) sink.budget.damage()
  if (type === ENCRYPTED) sink.unread('', 'Part of it is locked with a password.', 'no-password')
  return { type, length: Math.min(claimed, left) }
}

/** Record types start at a thousand; zeros only pad the end. */
function checkRecord(type: number, rest: Uint8Array, sink: ExtractionSink): void {
  if ((type < 1_000 || type >= 0x3_000) && rest.some((byte) => byte !== 0)) sink.budget.damage()
}

function objectIn(type: number, record: Uint8Array): Uint8Array[] {
  return type === OBJECT && record.length > 18 ? [record] : []
}

/** Compressed if its instance says so (MS-PPT 2.10.34). */
async function readObject(record: Uint8Array, at: string, sink: ExtractionSink): Promise<void> {
  const whole = (record[0]! >> 4) + record[1]! * 16 === 0
  try {
    const bytes = whole ? record.subarray(8) : inflate(record.subarray(14), sink.budget.remaining())
    sink.budget.expand(bytes.length)
    await sink.deeper(at, { name: '', bytes, where: 'embedded file' })
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    sink.unread(at, fault.message, fault.advice)
  }
}

function textOf(type: number, bytes: Uint8Array): string | undefined {
  const text =
    type === CHARS || type === STRING
      ? new TextDecoder('utf-16le').decode(bytes)
      : type === BYTES
        ? new TextDecoder('latin1').decode(bytes)
        : undefined
  const shown = text
    ?.replace(/[\r\v]/g, '\n')
    .replace(/\0+$/g, '')
    .trim()
  return shown === '' || /^_{3}PPT\d+$/.test(shown ?? '') ? undefined : shown
}
