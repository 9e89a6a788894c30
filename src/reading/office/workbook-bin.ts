import type { ExtractionSink } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { binaryRecords, type Handlers, handle, wideAt } from './binary-records.ts'
import type { OfficePart } from './part.ts'
import type { Relations } from './relations.ts'
import { readSheetBin, type SheetContext } from './sheet-bin.ts'
import { codeOf, type SheetEntry } from './sheet-book.ts'

const BEGIN = { book: 131, sheet: 129, strings: 159, styles: 278, comments: 628 } as const
const BUNDLE = 156
const PROPERTIES = 153
const STRING_ITEM = 19
const FORMAT = 44
const CELL_FORMATS = 617
const CELL_FORMATS_END = 618
const FORMAT_ENTRY = 47
const COMMENT_TEXT = 637

/** Records from start to end, and no file format of its own. */
export function isBinaryPart({ root, bytes, name }: OfficePart): boolean {
  if (root !== '' || !/\.bin$/i.test(name) || /printerSettings/i.test(name)) return false
  if (Object.values<number | undefined>(BEGIN).includes(kindOf(bytes))) return true
  return !STORED.test(sniff(bytes)) && isRecords(bytes)
}

/** Whatever their first bytes would mean as records. */
const STORED = /^(?:ole|doc|xls|ppt|msg|zip|docx|xlsx|pptx|xlsb|pdf|png|jpeg|gif|emf|wmf|encrypted-office)$/

function isRecords(bytes: Uint8Array): boolean {
  try {
    for (const _ of binaryRecords(bytes));
    return true
  } catch {
    return false
  }
}

function kindOf(bytes: Uint8Array): number | undefined {
  const [first = 0, second = 0, third = 0] = bytes
  const type = first & 0x80 ? (first & 0x7f) | (second << 7) : first
  const length = first & 0x80 ? third : second
  return first & 0x80 && type >= 128 && length < 0x80 ? type : undefined
}

export function readBinaryWorkbook(
  parts: readonly OfficePart[],
  relations: Relations,
  sink: ExtractionSink,
  guarded: (at: string, read: () => void) => void,
): void {
  const sheets: SheetEntry[] = []
  const states = new Map<string, { number: number; entry: SheetEntry }>()
  const context: Omit<SheetContext, 'hidden'> = { strings: [], used: new Set(), codes: [], since1904: false }
  const names = new Map<number, string>()
  const beside = new Set<string>()
  const book: Handlers = {
    [PROPERTIES]: ({ view }) => {
      context.since1904 = (view.getUint32(0, true) & 1) === 1
    },
    [BUNDLE]: (record) => {
      const id = wideAt(record, 8)
      const state = ['visible', 'hidden', 'veryHidden'][record.view.getUint32(0, true)] ?? 'hidden'
      sheets.push({ id: id.text, state, name: wideAt(record, id.end).text })
    },
  }
  const strings: Handlers = { [STRING_ITEM]: (record) => context.strings.push(wideAt(record, 1).text) }
  let inCells = false
  const styles: Handlers = {
    [FORMAT]: (record) => names.set(record.view.getUint16(0, true), wideAt(record, 2).text),
    [CELL_FORMATS]: () => {
      inCells = true
    },
    [CELL_FORMATS_END]: () => {
      inCells = false
    },
    [FORMAT_ENTRY]: ({ view }) => {
      if (inCells) context.codes.push(codeOf(view.getUint16(2, true), names))
    },
  }
  const of = (kind: number) => parts.filter((part) => kindOf(part.bytes) === kind)
  const walk = (kind: number, handlers: Handlers) => {
    for (const part of of(kind)) guarded(part.name, () => handle(part, handlers, beside, sink))
  }
  walk(BEGIN.book, book)
  walk(BEGIN.strings, strings)
  walk(BEGIN.styles, styles)
  const main = of(BEGIN.book)[0]?.name ?? ''
  for (const [index, entry] of sheets.entries())
    states.set(relations.target(main, entry.id) ?? '', { number: index + 1, entry })
  sink.part('sheet-names', 'attachment', sheets.map(({ name }) => name).join('\n'), 'name of a sheet')
  for (const part of of(BEGIN.sheet))
    guarded(part.name, () => {
      const known = states.get(part.name)
      const hidden = known
        ? { hidden: 'hidden sheet', veryHidden: 'very hidden sheet' }[known.entry.state]
        : 'sheet that the workbook does not list'
      const at = known ? `sheet${known.number}` : part.name
      const where = `sheet ${known?.number ?? ''}`.trim()
      readSheetBin(part.bytes, sink, at, where, { ...context, ...(hidden ? { hidden } : {}) }, beside)
      if (hidden) sink.observe(at, 'hidden-text', `The workbook holds a ${hidden}.`)
    })
  readNotes(of(BEGIN.comments), sink, guarded)
  for (const part of parts)
    if (!Object.values<number | undefined>(BEGIN).includes(kindOf(part.bytes)))
      guarded(part.name, () => handle(part, {}, beside, sink))
  const unused = context.strings.filter((_, index) => !context.used.has(index))
  sink.part('unused-strings', 'hidden', unused.join('\n'), 'text that no cell shows')
  sink.part('other', 'hidden', [...beside].join('\n'), 'other data of the workbook')
}

function readNotes(
  parts: readonly OfficePart[],
  sink: ExtractionSink,
  guarded: (at: string, read: () => void) => void,
): void {
  for (const part of parts)
    guarded(part.name, () => {
      const notes: string[] = []
      const rest = new Set<string>()
      handle(part, { [COMMENT_TEXT]: (record) => notes.push(wideAt(record, 1).text) }, rest, sink)
      sink.part(part.name, 'hidden', notes.join('\n'), 'comment on a cell')
      sink.part(`${part.name}/editors`, 'properties', [...rest].join('\n'), 'name of an editor')
      sink.observe(part.name, 'comment', 'It holds comments on cells.')
    })
}
