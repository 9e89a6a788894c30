import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { tierOf } from './mail/compare.ts'
import { type MapiProperty, mapiProperties } from './mail/mapi.ts'
import { words } from './office/binary.ts'
import { type ExtractionSink, type Reader, Unreadable } from './reader.ts'
import { readRtf } from './rtf.ts'

const MIN_BYTES = 17

const BEGINS = 0x00069002

type Inner = { name: string; bytes?: Uint8Array }

/** winmail.dat (MS-OXTNEF). */
export const tnef: Reader = async (file, sink) => {
  const files: Inner[] = []
  if (file.bytes.length < MIN_BYTES) throw new Unreadable('It ends in the middle: the rest is missing.', 'save-again')
  for (const attribute of attributes(file.bytes)) {
    if (!attribute.sound) sink.budget.damage()
    // An attachment attribute before any attachment starts one whose header is damaged.
    const begins = attribute.id === BEGINS || (attribute.ofFile && files.length === 0)
    if (begins) files.push({ name: '' })
    await ofAttribute(attribute, files.at(-1), sink)
  }
  for (const [index, inner] of files.entries()) {
    const at = `file${index + 1}`
    if (inner.bytes) await sink.deeper(at, { name: inner.name, bytes: inner.bytes, where: 'attachment' })
    else {
      sink.part(`${at}/name`, 'filename', inner.name, 'attachment')
      sink.unread(at, 'The attachment itself is not in it.')
    }
  }
}

type Attribute = { readonly id: number; readonly ofFile: boolean; readonly data: Uint8Array; readonly sound: boolean }

async function ofAttribute({ id, data }: Attribute, inner: Inner | undefined, sink: ExtractionSink): Promise<void> {
  if (id === 0x00069003) await ofMessage(mapiProperties(data), sink)
  else if (inner) ofInner(id, data, inner, sink)
  else plainAttribute(id, data, sink)
}

function* attributes(bytes: Uint8Array): Iterable<Attribute> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 6; at < bytes.length; ) {
    const length = at + 9 <= bytes.length ? view.getUint32(at + 5, true) : bytes.length
    if (at + 9 + length > bytes.length)
      throw new Unreadable('It ends in the middle: the rest is missing.', 'save-again')
    const data = bytes.subarray(at + 9, at + 9 + length)
    const sum = data.reduce((all, byte) => (all + byte) & 0xffff, 0)
    const sound = at + 11 + length <= bytes.length && view.getUint16(at + 9 + length, true) === sum
    yield { id: view.getUint32(at + 1, true), ofFile: bytes[at] === 2, data, sound }
    at += 11 + length
  }
}

function plainAttribute(id: number, data: Uint8Array, sink: ExtractionSink): void {
  if (id === 0x0002800c) sink.part('body', 'body', decoded(data))
  else if (id === 0x00018004) sink.part('subject', 'title', decoded(data))
  else if ([0, 1, 2].includes(id >>> 16))
    sink.part(`attribute${(id & 0xffff).toString(16)}`, 'properties', decoded(data))
  else if (id >>> 16 === 4 || id === 0x00008000) sink.part('from', 'recipients', decoded(data))
}

function ofInner(id: number, data: Uint8Array, inner: Inner, sink: ExtractionSink): void {
  if (id === 0x00018010) inner.name ||= decoded(data)
  else if (id === 0x0006800f) inner.bytes = data
  else if (id === 0x00069005) ofAttachment(data, inner, sink)
}

function ofAttachment(data: Uint8Array, inner: Inner, sink: ExtractionSink): void {
  for (const property of mapiProperties(data)) {
    if (property.id === 0x3707 || property.id === 0x3704) inner.name = property.text ?? inner.name
    else if (property.id === 0x3701 && property.bytes) inner.bytes = property.bytes.subarray(property.object ? 16 : 0)
    else if (property.text) sink.part('attachment-property', 'properties', property.text)
  }
}

async function ofMessage(properties: readonly MapiProperty[], sink: ExtractionSink): Promise<void> {
  for (const property of properties) await ofMapi(property, sink)
}

/** The streams of a .msg have the same property ids. */
export async function ofMapi({ id, text, bytes }: MapiProperty, sink: ExtractionSink): Promise<void> {
  if (id === 0x1013) {
    await readHtml(text ?? decode(bytes ?? new Uint8Array()).text, sink, { at: 'html', kind: 'body' })
    return
  }
  if (id === 0x1009) return bytes ? compressedRtf(bytes, sink) : undefined
  if (!text) {
    // Binary values may hold text: a custom form or user field.
    const decoded = bytes
      ? words(bytes)
          .split('\n')
          .filter((line) => /[A-Za-z]{3} [A-Za-z]{2}/.test(line))
      : []
    sink.part(`property${id.toString(16)}`, 'hidden', decoded.join('\n'), 'property of the message')
    return
  }
  if (id === 0x1000) sink.part('body', 'body', text)
  else if (id === 0x0037) sink.part('subject', 'title', text)
  else if (PEOPLE.has(id)) {
    sink.part('people', 'recipients', text)
    if (tierOf(text)) sink.part('names', 'properties', text, 'name of a sender or recipient')
  } else sink.part(`property${id.toString(16)}`, 'properties', text, 'property of the message')
}

const PEOPLE = new Set([
  0x0042, 0x0065, 0x0c1a, 0x0c1f, 0x0e02, 0x0e03, 0x0e04, 0x3001, 0x3003, 0x39fe, 0x5d01, 0x5d02, 0x403e,
])

export async function compressedRtf(bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  // Only the 16-byte header: there is no body.
  if (bytes.length <= 16) return
  const { decompressRTF } = await import('@kenjiuno/decompressrtf')
  sink.budget.expand(Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true), bytes.length * 64))
  await readRtf(Buffer.from(decompressRTF(Array.from(bytes))).toString('latin1'), sink, 'rtf', 'body')
}

function decoded(data: Uint8Array): string {
  return decode(data).text.replace(/\0+$/, '').replaceAll('\0', ' ')
}
