import { fieldCode } from '../office/flow.ts'
import { type ExtractionSink, Unreadable } from '../reader.ts'

export type Stream = { readonly path: string; readonly name: string; readonly bytes: Uint8Array }

/** In the order of their text (MS-DOC 2.5.5). */
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
const MAX_PIECES = 200_000

/** All text by its piece table. Hidden and deleted runs are not separated. */
export function readWordBinary(bytes: Uint8Array, all: readonly Stream[], sink: ExtractionSink): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 0x200 || (view.getUint16(0, true) & 0xff00) !== 0xa500)
    throw new Unreadable('It is not a Word document of a known kind.')
  const flags = view.getUint16(0x0a, true)
  if (flags & 0x100) {
    sink.observe('', 'encrypted', 'It is locked with a password.')
    throw new Unreadable('It is locked with a password. Ask for a copy without one.')
  }
  const old = view.getUint16(2, true) < WORD_97
  const text = old ? plainText(bytes, view) : piecesText(bytes, view, { all, flags, sink })
  let at = 0
  for (const [place, id, kind, where] of STORIES) {
    const length = old ? (id === 'body' ? text.length : 0) : view.getUint32(place, true)
    const story = text.slice(at, at + length)
    at += length
    const { shown, codes } = readable(story)
    sink.part(id, kind, shown, where)
    sink.part(`${id}/field-codes`, 'properties', codes.join('\n'), 'field code')
    if (id === 'comments' && shown.trim() !== '') sink.observe(id, 'comment', 'It holds comments by reviewers.')
  }
  sink.part('rest', 'hidden', readable(text.slice(at)).shown, 'text behind the document')
  // The sections give their lengths: shorter text means that some is missing.
  if (at > text.length) sink.budget.damage()
}

function plainText(bytes: Uint8Array, view: DataView): string {
  const from = view.getUint32(0x18, true)
  return new TextDecoder('windows-1252').decode(bytes.subarray(from, view.getUint32(0x1c, true)))
}

type Beside = { readonly all: readonly Stream[]; readonly flags: number; readonly sink: ExtractionSink }

function piecesText(bytes: Uint8Array, view: DataView, { all, flags, sink }: Beside): string {
  const table = all.find(({ name }) => name.toLowerCase() === (flags & 0x200 ? '1table' : '0table'))?.bytes
  const from = view.getUint32(0x1a2, true)
  const size = view.getUint32(0x1a6, true)
  if (!table || from + size > table.length) throw new Unreadable('The list of its pieces is missing.')
  const clx = new DataView(table.buffer, table.byteOffset + from, size)
  let at = 0
  while (at + 3 < size && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
  if (at + 5 > size || clx.getUint8(at) !== 2) throw new Unreadable('The list of its pieces is damaged.', 'save-again')
  const count = Math.floor((Math.min(clx.getUint32(at + 1, true), size - at - 5) - 4) / 12)
  if (count > MAX_PIECES) sink.unread('', 'It has too many pieces: only its beginning was read.')
  const places = at + 5
  let text = ''
  for (let piece = 0; piece < Math.min(count, MAX_PIECES); piece++) {
    const length = clx.getUint32(places + (piece + 1) * 4, true) - clx.getUint32(places + piece * 4, true)
    text += pieceText(bytes, clx.getUint32(places + (count + 1) * 4 + piece * 8 + 2, true), length)
  }
  return text
}

/** One bit means one byte per character, with the offset doubled. */
function pieceText(bytes: Uint8Array, place: number, length: number): string {
  const narrow = (place & 0x40000000) !== 0
  const start = narrow ? (place & 0x3fffffff) >>> 1 : place
  if (length < 0 || start > bytes.length) throw new Unreadable('The list of its pieces is damaged.', 'save-again')
  const piece = bytes.subarray(start, start + length * (narrow ? 1 : 2))
  return new TextDecoder(narrow ? 'windows-1252' : 'utf-16le').decode(piece)
}

/** MS-DOC 2.4.1, 2.8.25. */
const CELL = 7
const FIELD = 19
const FIELD_RESULT = 20
const FIELD_END = 21
const SIGNS: Readonly<Record<number, string>> = { 9: '\t', 10: '\n', 11: '\n', 12: '\n', 13: '\n', 14: '\n', 30: '-' }
const EVERYDAY_FIELD = /^\s*(?:PAGE|NUMPAGES|TOC|PAGEREF|DATE|TIME)\b/

function readable(text: string): { shown: string; codes: string[] } {
  const codes: string[] = []
  const open: string[] = []
  let shown = ''
  let from = 0
  const take = (upTo: number) => {
    const piece = text.slice(from, upTo)
    from = upTo + 1
    if (open.length > 0) open[open.length - 1] += piece
    else shown += piece
  }
  const endCode = () => {
    const code = open.pop() ?? ''
    if (!EVERYDAY_FIELD.test(code)) codes.push(fieldCode(code))
  }
  let results = 0
  const signs: Record<number, (at: number) => void> = {
    [FIELD]: () => open.push(''),
    [FIELD_RESULT]: () => {
      endCode()
      results++
    },
    [FIELD_END]: () => {
      if (results > 0) results--
      else endCode()
    },
    // Two consecutive cell marks end a table row, which has no tab of its own at its end.
    [CELL]: (at) => {
      if (text.charCodeAt(at - 1) === CELL) shown += '\n'
      else if (text.charCodeAt(at + 1) !== CELL) shown += '\t'
    },
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign >= 32) continue
    take(at)
    if (signs[sign]) signs[sign](at)
    else if (open.length === 0) shown += SIGNS[sign] ?? ''
  }
  take(text.length)
  codes.push(...open)
  return { shown, codes: codes.filter(Boolean) }
}
