import CFB from 'cfb'
import { FILLER, type FileCase, twins } from './case.ts'
import { textParagraph, word } from './word-package.ts'

/* The old Office formats at their smallest: streams in an OLE file. */

export function box(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = CFB.utils.cfb_new()
  for (const [path, bytes] of Object.entries(streams)) CFB.utils.cfb_add(made, `/${path}`, Buffer.from(bytes))
  return Uint8Array.from(CFB.write(made, { type: 'buffer' }) as Buffer)
}

export const wide = (text: string) => Buffer.from(text, 'utf16le')
export const word16 = (value: number) => Buffer.from([value & 0xff, value >> 8])
export const word32 = (value: number) => {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(value >>> 0)
  return out
}

/** A header, one piece of text, and the piece table [MS-DOC]. */
export function doc(
  stories: { body: string; notes?: string; headers?: string; comments?: string; endnotes?: string; boxes?: string },
  encrypted = false,
  beside: { table?: Uint8Array; streams?: Readonly<Record<string, Uint8Array>> } = {},
): Uint8Array {
  const { body, notes = '', headers = '', comments = '', endnotes = '', boxes = '' } = stories
  const text = wide(body + notes + headers + comments + endnotes + boxes)
  const head = Buffer.alloc(0x400)
  head.writeUInt16LE(0xa5ec, 0)
  head.writeUInt16LE(0xc1, 2)
  head.writeUInt16LE(encrypted ? 0x300 : 0x200, 0x0a)
  head.writeUInt32LE(body.length, 0x4c)
  head.writeUInt32LE(notes.length, 0x50)
  head.writeUInt32LE(headers.length, 0x54)
  head.writeUInt32LE(comments.length, 0x5c)
  head.writeUInt32LE(endnotes.length, 0x60)
  head.writeUInt32LE(boxes.length, 0x64)
  const pieces = Buffer.concat([word32(0), word32(text.length / 2), word16(0), word32(head.length), word16(0)])
  const clx = Buffer.concat([Buffer.from([2]), word32(pieces.length), pieces])
  head.writeUInt32LE(0, 0x1a2)
  head.writeUInt32LE(clx.length, 0x1a6)
  return box({
    WordDocument: Buffer.concat([head, text]),
    '1Table': Buffer.concat([clx, beside.table ?? Buffer.alloc(0)]),
    ...beside.streams,
  })
}

export const record = (type: number, ...data: Uint8Array[]) => {
  const body = Buffer.concat(data)
  return Buffer.concat([word16(type), word16(body.length), body])
}
export const label = (row: number, column: number, text: string) =>
  record(0x204, word16(row), word16(column), word16(0), word16(text.length), Buffer.from([1]), wide(text))
const BEGIN = (kind: number) => record(0x809, word16(0x600), word16(kind), Buffer.alloc(12))
const END = record(0x0a)

/** One sheet of labels [MS-XLS]. */
export function xls(
  cells: readonly Uint8Array[],
  options: { name?: string; state?: number; book?: readonly Uint8Array[] } = {},
): Uint8Array {
  const name = options.name ?? 'Sheet1'
  const sheet = (at: number) =>
    record(0x85, word32(at), Buffer.from([options.state ?? 0, 0, name.length, 1]), wide(name))
  const book = [BEGIN(5), ...(options.book ?? [])]
  const at = Buffer.concat([...book, sheet(0), END]).length
  return box({ Workbook: Buffer.concat([...book, sheet(at), END, BEGIN(0x10), ...cells, END]) })
}

export const atom = (type: number, data: Uint8Array, container = false) =>
  Buffer.concat([word16(container ? 0xf : 0), word16(type), word32(data.length), data])
export const slideText = (text: string) => atom(4000, wide(text))

/** Text records in their containers [MS-PPT]. */
export const ppt = (...records: Uint8Array[]) =>
  box({ 'PowerPoint Document': Buffer.concat(records), 'Current User': Buffer.alloc(20) })

/** Uncompressed literals [MS-OVBA 2.4.1]. */
function module(source: string): Uint8Array {
  const text = Buffer.from(`Attribute VB_Name = "M"\r\n${source}`, 'latin1')
  const groups: Buffer[] = []
  for (let at = 0; at < text.length; at += 8) groups.push(Buffer.from([0]), text.subarray(at, at + 8))
  const data = Buffer.concat(groups)
  return Buffer.concat([Buffer.from([9, 9, 9, 1]), word16(0xb000 | (data.length - 1)), data])
}

const project = (source: string) =>
  box({ 'VBA/M': module(source), 'VBA/dir': Buffer.from([1, 0]), PROJECT: Buffer.from('ID=""') })

/** A file behind an icon [MS-OLEDS]. */
function packaged(name: string, content: string): Uint8Array {
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1')
  const inner = Buffer.from(content)
  const body = Buffer.concat([
    word16(2),
    text(name),
    text(`C:\\${name}`),
    word16(0),
    word16(3),
    word32(name.length + 1),
    text(name),
    word32(inner.length),
    inner,
  ])
  return box({ '\x01Ole10Native': Buffer.concat([word32(body.length), body]) })
}

const oldWord = (place: string, make: (x: string) => Uint8Array, more: Partial<FileCase> = {}) =>
  twins('doc', place, 'letter.doc', make, more)
const oldBook = (place: string, make: (x: string) => Uint8Array, more: Partial<FileCase> = {}) =>
  twins('xls', place, 'speeds.xls', make, more)
const oldTalk = (place: string, make: (x: string) => Uint8Array, more: Partial<FileCase> = {}) =>
  twins('ppt', place, 'talk.ppt', make, more)
const inWord = (place: string, file: string, make: (x: string) => Uint8Array, more: Partial<FileCase> = {}) =>
  twins('docx', place, 'letter.docx', (x) => word({ body: textParagraph(FILLER), files: { [file]: make(x) } }), more)

export const OLD_OFFICE: readonly FileCase[] = [
  oldWord('body', (x) => doc({ body: `${FILLER}\r${x}\r` })),
  oldWord('table', (x) => doc({ body: `Marking\x07${x}\x07\x07` })),
  oldWord('header', (x) => doc({ body: FILLER, headers: `${x}\r` })),
  oldWord('comment', (x) => doc({ body: FILLER, comments: `${x}\r` })),
  oldWord('field code', (x) => doc({ body: `See \x13QUOTE "${x}"\x14here\x15.\r` })),
  oldWord('locked with a password', () => doc({ body: FILLER }, true), { unreadable: true }),
  oldBook('cell', (x) => xls([label(0, 0, 'Road'), label(1, 0, x)])),
  oldBook(
    'behind its heading',
    (x) => xls([label(0, 0, 'Name'), label(0, 1, 'Date of birth'), label(1, 0, 'A resident'), label(1, 1, x)]),
    { leak: '01/02/1990' },
  ),
  oldBook('hidden sheet', (x) => xls([label(0, 0, x)], { state: 1 })),
  oldBook('hidden column', (x) =>
    xls([record(0x7d, word16(0), word16(0), word16(9), word16(0), word16(1), word16(0)), label(0, 0, x)]),
  ),
  oldBook('name of a sheet', (x) => xls([], { name: x })),
  oldBook('shared string over two records', (x) => {
    const strings = Buffer.concat([
      word32(1),
      word32(1),
      word16(x.length),
      Buffer.from([0]),
      Buffer.from(x.slice(0, 5), 'latin1'),
    ])
    const rest = Buffer.concat([Buffer.from([1]), wide(x.slice(5))])
    return xls([record(0xfd, word16(0), word16(0), word16(0), word32(0))], {
      book: [record(0xfc, strings), record(0x3c, rest)],
    })
  }),
  oldBook('print header', (x) => xls([record(0x14, word16(x.length + 2), Buffer.from([1]), wide(`&C${x}`))])),
  oldBook('text box', (x) => xls([record(0x1b6, Buffer.alloc(18)), record(0x3c, Buffer.from([1]), wide(x))])),
  oldBook('locked with a password', () => xls([], { book: [record(0x2f, Buffer.alloc(6))] }), { unreadable: true }),
  oldTalk('slide', (x) => ppt(atom(1006, slideText(x), true))),
  oldTalk('notes', (x) => ppt(atom(1006, slideText(FILLER), true), atom(1008, slideText(x), true))),
  oldTalk('footer', (x) => ppt(atom(4057, atom(4026, wide(x)), true))),
  twins(
    'docx',
    'locked with a password',
    'letter.docx',
    () => box({ EncryptedPackage: Buffer.alloc(600, 7), EncryptionInfo: Buffer.alloc(40) }),
    { unreadable: true },
  ),
  inWord('macro', 'word/vbaProject.bin', (x) => project(`Sub A()\r\n' ${x}\r\nEnd Sub\r\n`), {
    telltale: 'confidentiality/attachment-type',
  }),
  inWord('file behind an icon', 'word/embeddings/oleObject1.bin', (x) => packaged('notes.txt', `${FILLER}\n${x}\n`)),
  inWord('old workbook inside', 'word/embeddings/oleObject1.bin', (x) => xls([label(0, 0, x)])),
]
