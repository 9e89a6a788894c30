import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { tierOf } from './mail/compare.ts'
import { type MapiProperty, mapiProperties } from './mail/mapi.ts'
import { words } from './office/binary.ts'
import { type House, type Reader, Unreadable } from './reader.ts'
import { readRtf } from './rtf.ts'

/** The mark, a key, and one attribute of no content. */
const SHORTEST = 17

const BEGINS = 0x00069002

type Inner = { name: string; bytes?: Uint8Array }

/** winmail.dat: a message of Outlook wrapped up (MS-OXTNEF). */
export const tnef: Reader = async (file, house) => {
  const files: Inner[] = []
  if (file.bytes.length < SHORTEST) throw new Unreadable('It ends in the middle: the rest is missing.')
  for (const attribute of attributes(file.bytes)) {
    if (!attribute.sound) house.budget.damage()
    // What belongs to a file and follows none began one whose head is spoilt.
    const begins = attribute.id === BEGINS || (attribute.ofFile && files.length === 0)
    if (begins) files.push({ name: '' })
    await ofAttribute(attribute, files.at(-1), house)
  }
  for (const [index, inner] of files.entries()) {
    const at = `file${index + 1}`
    if (inner.bytes) await house.deeper(at, { name: inner.name, bytes: inner.bytes, where: 'attachment' })
    else {
      house.part(`${at}/name`, 'filename', inner.name, 'attachment')
      house.unread(at, 'The attachment itself is not in it.')
    }
  }
}

type Attribute = { readonly id: number; readonly ofFile: boolean; readonly data: Uint8Array; readonly sound: boolean }

async function ofAttribute({ id, data }: Attribute, inner: Inner | undefined, house: House): Promise<void> {
  if (id === 0x00069003) await ofMessage(mapiProperties(data), house)
  else if (inner) ofInner(id, data, inner, house)
  else plainAttribute(id, data, house)
}

function* attributes(bytes: Uint8Array): Iterable<Attribute> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 6; at < bytes.length; ) {
    const length = at + 9 <= bytes.length ? view.getUint32(at + 5, true) : bytes.length
    if (at + 9 + length > bytes.length) throw new Unreadable('It ends in the middle: the rest is missing.')
    const data = bytes.subarray(at + 9, at + 9 + length)
    const sum = data.reduce((all, byte) => (all + byte) & 0xffff, 0)
    const sound = at + 11 + length <= bytes.length && view.getUint16(at + 9 + length, true) === sum
    yield { id: view.getUint32(at + 1, true), ofFile: bytes[at] === 2, data, sound }
    at += 11 + length
  }
}

/** Attributes that are text: subject, body, names. */
function plainAttribute(id: number, data: Uint8Array, house: House): void {
  if (id === 0x0002800c) house.part('body', 'body', said(data))
  else if (id === 0x00018004) house.part('subject', 'title', said(data))
  else if ([0, 1, 2].includes(id >>> 16)) house.part(`attribute${(id & 0xffff).toString(16)}`, 'properties', said(data))
  else if (id >>> 16 === 4 || id === 0x00008000) house.part('from', 'recipients', said(data))
}

function ofInner(id: number, data: Uint8Array, inner: Inner, house: House): void {
  if (id === 0x00018010) inner.name ||= said(data)
  else if (id === 0x0006800f) inner.bytes = data
  else if (id === 0x00069005) ofAttachment(data, inner, house)
}

function ofAttachment(data: Uint8Array, inner: Inner, house: House): void {
  for (const property of mapiProperties(data)) {
    if (property.id === 0x3707 || property.id === 0x3704) inner.name = property.text ?? inner.name
    else if (property.id === 0x3701 && property.bytes) inner.bytes = property.bytes.subarray(property.object ? 16 : 0)
    else if (property.text) house.part('attachment-property', 'properties', property.text)
  }
}

async function ofMessage(properties: readonly MapiProperty[], house: House): Promise<void> {
  for (const property of properties) await ofMapi(property, house)
}

/** Also for the streams of a .msg, which carry the same numbers. */
export async function ofMapi({ id, text, bytes }: MapiProperty, house: House): Promise<void> {
  if (id === 0x1013) {
    await readHtml(text ?? decode(bytes ?? new Uint8Array()).text, house, { at: 'html', kind: 'body' })
    return
  }
  if (id === 0x1009) return bytes ? compressedRtf(bytes, house) : undefined
  if (!text) {
    // What is no text may hold some: an own form, a user's field.
    const said = bytes
      ? words(bytes)
          .split('\n')
          .filter((line) => /[A-Za-z]{3} [A-Za-z]{2}/.test(line))
      : []
    house.part(`property${id.toString(16)}`, 'hidden', said.join('\n'), 'property of the message')
    return
  }
  if (id === 0x1000) house.part('body', 'body', text)
  else if (id === 0x0037) house.part('subject', 'title', text)
  else if (PEOPLE.has(id)) {
    house.part('people', 'recipients', text)
    if (tierOf(text)) house.part('names', 'properties', text, 'name of a sender or recipient')
  } else house.part(`property${id.toString(16)}`, 'properties', text, 'property of the message')
}

/** Who sent and received it, by name and address. */
const PEOPLE = new Set([
  0x0042, 0x0065, 0x0c1a, 0x0c1f, 0x0e02, 0x0e03, 0x0e04, 0x3001, 0x3003, 0x39fe, 0x5d01, 0x5d02, 0x403e,
])

/** The body of an Outlook message as compressed rich text. */
export async function compressedRtf(bytes: Uint8Array, house: House): Promise<void> {
  // Sixteen bytes of head and nothing behind them: there is no such body.
  if (bytes.length <= 16) return
  const { decompressRTF } = await import('@kenjiuno/decompressrtf')
  house.budget.expand(Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true), bytes.length * 64))
  await readRtf(Buffer.from(decompressRTF(Array.from(bytes))).toString('latin1'), house, 'rtf', 'body')
}

function said(data: Uint8Array): string {
  return decode(data).text.replace(/\0+$/, '').replaceAll('\0', ' ')
}
