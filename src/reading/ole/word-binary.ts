import { type House, Unreadable } from '../reader.ts'
import type { Stream } from './ole.ts'

/** The stories of a document in the order in which their text follows one another: [MS-DOC] 2.5.5. */
const STORIES = [
  [0x4c, 'body', 'attachment', undefined],
  [0x50, 'footnotes', 'attachment', 'footnote'],
  [0x54, 'headers', 'header-footer', 'header or footer'],
  [0x58, 'macros', 'hidden', 'macro'],
  [0x5c, 'comments', 'hidden', 'comment by a reviewer'],
  [0x60, 'endnotes', 'attachment', 'endnote'],
  [0x64, 'text-boxes', 'attachment', 'text box'],
  [0x68, 'header-text-boxes', 'header-footer', 'text box in a header'],
] as const

const WORD_97 = 0xc1
const MOST_PIECES = 200_000

/** A Word document from before 2007: all its text by its table of pieces. Hidden and deleted runs stand among the others. */
export function readWordBinary(bytes: Uint8Array, all: readonly Stream[], house: House): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 0x200 || (view.getUint16(0, true) & 0xff00) !== 0xa500) throw new Unreadable('It is no Word document of a known kind.')
  const flags = view.getUint16(0x0a, true)
  if (flags & 0x100) {
    house.observe('', 'encrypted', 'It is locked with a password.')
    throw new Unreadable('It is locked with a password. Ask for a copy without one.')
  }
  const old = view.getUint16(2, true) < WORD_97
  const text = old ? plainText(bytes, view) : piecesText(bytes, view, all, flags)
  let at = 0
  for (const [place, id, kind, where] of STORIES) {
    const length = old ? (id === 'body' ? text.length : 0) : view.getUint32(place, true)
    const story = text.slice(at, at + length)
    at += length
    const { shown, codes } = readable(story)
    house.part(id, kind, shown, where)
    house.part(`${id}/field-codes`, 'properties', codes.join('\n'), 'field code')
    if (id === 'comments' && shown.trim() !== '') house.observe(id, 'comment', 'It holds comments by reviewers.')
  }
  house.part('rest', 'hidden', readable(text.slice(at)).shown, 'text behind the document')
}

function plainText(bytes: Uint8Array, view: DataView): string {
  const from = view.getUint32(0x18, true)
  return new TextDecoder('windows-1252').decode(bytes.subarray(from, view.getUint32(0x1c, true)))
}

function piecesText(bytes: Uint8Array, view: DataView, all: readonly Stream[], flags: number): string {
  const table = all.find(({ name }) => name === (flags & 0x200 ? '1Table' : '0Table'))?.bytes
  const from = view.getUint32(0x1a2, true)
  if (!table || from + view.getUint32(0x1a6, true) > table.length) throw new Unreadable('The list of its pieces is missing.')
  const clx = new DataView(table.buffer, table.byteOffset + from, view.getUint32(0x1a6, true))
  let at = 0
  while (at + 3 < clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) throw new Unreadable('The list of its pieces is damaged.')
  const count = Math.min(MOST_PIECES, Math.floor((Math.min(clx.getUint32(at + 1, true), clx.byteLength - at - 5) - 4) / 12))
  const places = at + 5
  let text = ''
  for (let piece = 0; piece < count; piece++) {
    const length = clx.getUint32(places + (piece + 1) * 4, true) - clx.getUint32(places + piece * 4, true)
    const place = clx.getUint32(places + (count + 1) * 4 + piece * 8 + 2, true)
    const narrow = (place & 0x40000000) !== 0
    const start = narrow ? (place & 0x3fffffff) >>> 1 : place
    if (length < 0 || start > bytes.length) throw new Unreadable('The list of its pieces is damaged.')
    text += new TextDecoder(narrow ? 'windows-1252' : 'utf-16le').decode(bytes.subarray(start, start + length * (narrow ? 1 : 2)))
  }
  return text
}

/** Word's own signs: cells, fields, line ends. */
function readable(text: string): { shown: string; codes: string[] } {
  const codes: string[] = []
  const shown = text
    .replace(/\x13([^\x13\x14\x15]{0,2000})(?:\x14|(?=\x15))/g, (_, code: string) => {
      codes.push(code.trim())
      return ''
    })
    .replace(/\x07\x07/g, '\n')
    .replace(/\x07/g, '\t')
    .replace(/[\r\x0b\x0c\x0e]/g, '\n')
    .replace(/\x1e/g, '-')
    .replace(/[\x00-\x08\x13-\x1f]/g, '')
  return { shown, codes: codes.filter((code) => !/^(?:PAGE|NUMPAGES|TOC|PAGEREF|DATE|TIME)\b/.test(code)) }
}
