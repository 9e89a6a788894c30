import { words } from '../office/binary.ts'
import { codeOf } from '../office/sheet-book.ts'
import { type Cell, createGrid } from '../office/sheet-grid.ts'
import { displayText, headerText, packedNumber } from '../office/sheet-values.ts'
import { type ExtractionSink, Unreadable } from '../reader.ts'
import { type Biff, createCursor, records } from './biff.ts'

type Sheet = { readonly name: string; readonly at: number; readonly why: string | undefined }
type Row = Map<string, Cell[]>

const BOF = 0x809
const BIFF8 = 0x600
const ROUTINE = new Set([
  0x31, 0x293, 0xe0, 0x92, 0x87d, 0x892, 0x896, 0x89a, 0x863, 0x8c8, 0x41, 0x3d, 0xa1, 0x4d, 0xeb, 0xec, 0x5d, 0xd7,
  0x20b, 0xff, 0x1b7,
])

const DRAWINGS = 0xeb

/** A picture may span several records. */
export function drawingsOf(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  for (const record of records(bytes)) if (record.type === DRAWINGS) pieces.push(...record.pieces)
  return Uint8Array.from(Buffer.concat(pieces))
}

/** Data was overwritten. After the last sheet zeros are padding. */
function hasHoles(bytes: Uint8Array): boolean {
  for (const { type, at } of records(bytes)) if (type === 0) return bytes.subarray(at).some((byte) => byte !== 0)
  return false
}

export function readWorkbookBinary(bytes: Uint8Array, sink: ExtractionSink): void {
  const sheets: Sheet[] = []
  const begun = new Set<Sheet>()
  const strings: string[] = []
  const codes = new Map<number, string>()
  const formats: number[] = []
  const beside = new Map<string, string[]>()
  const headers: string[] = []
  let eight = true
  let since1904 = false
  let number = 0
  let sheet: Sheet | undefined
  let rows = new Map<number, Row>()
  let hiddenRows = new Set<number>()
  let hiddenColumns: [number, number][] = []
  let formula: { row: number; column: number } | undefined

  const note = (at: string, text: string) => {
    if (text.trim() !== '') beside.set(at, [...(beside.get(at) ?? []), text.trim()])
  }
  const put = (row: number, column: number, text: string) => {
    if (text.trim() === '') return
    const why =
      sheet?.why ??
      (hiddenRows.has(row)
        ? 'hidden row'
        : hiddenColumns.some(([from, to]) => column >= from && column <= to)
          ? 'hidden column'
          : '')
    const line = rows.get(row) ?? new Map<string, Cell[]>()
    rows.set(row, line)
    line.set(why, [...(line.get(why) ?? []), { column, text: text.trim() }])
  }
  const numeric = (value: number, format: number) =>
    displayText(String(value), codeOf(formats[format] ?? 0, codes), since1904)

  const handlers: Record<number, (record: Biff, view: DataView) => void> = {
    [BOF]: ({ at }, view) => {
      eight = view.byteLength < 2 || view.getUint16(0, true) >= BIFF8
      flush()
      sheet = sheets.find((candidate) => candidate.at === at)
      if (!sheet) return
      number = sheets.indexOf(sheet) + 1
      begun.add(sheet)
    },
    47: () => {
      sink.observe('', 'encrypted', 'It is locked with a password.')
      throw new Unreadable('It is locked with a password. Ask for a copy without one.')
    },
    34: (_, view) => {
      since1904 = view.getUint16(0, true) === 1
    },
    133: ({ pieces }, view) => {
      const name = eight ? short(pieces, 6) : latin(pieces[0]!.subarray(7))
      sheets.push({
        name,
        at: view.getUint32(0, true),
        why: ['', 'hidden sheet', 'very hidden sheet'][view.getUint8(4) & 3] || undefined,
      })
    },
    252: ({ pieces }) => {
      const cursor = createCursor(pieces)
      cursor.skip(8)
      while (cursor.more) {
        sink.budget.check()
        strings.push(cursor.rich())
      }
    },
    1054: ({ pieces }, view) => codes.set(view.getUint16(0, true), string(pieces, 2)),
    224: (_, view) => formats.push(view.getUint16(2, true)),
    520: (_, view) => {
      if (view.byteLength >= 16 && view.getUint32(12, true) & 0x20) hiddenRows.add(view.getUint16(0, true))
    },
    125: (_, view) => {
      if (view.getUint16(8, true) & 1) hiddenColumns.push([view.getUint16(0, true), view.getUint16(2, true)])
    },
    253: (_, view) => put(...cell(view), strings[view.getUint32(6, true)] ?? ''),
    516: ({ pieces }, view) => put(...cell(view), string(pieces, 6)),
    214: ({ pieces }, view) => put(...cell(view), string(pieces, 6)),
    515: (_, view) => put(...cell(view), numeric(view.getFloat64(6, true), view.getUint16(4, true))),
    638: (_, view) => put(...cell(view), numeric(packedNumber(view.getUint32(6, true)), view.getUint16(4, true))),
    189: (_, view) => {
      for (let at = 4, column = view.getUint16(2, true); at + 8 <= view.byteLength; at += 6, column++)
        put(
          view.getUint16(0, true),
          column,
          numeric(packedNumber(view.getUint32(at + 2, true)), view.getUint16(at, true)),
        )
    },
    6: ({ pieces }, view) => {
      const [row, column] = cell(view)
      formula = { row, column }
      if (view.getUint16(12, true) !== 0xffff)
        put(row, column, numeric(view.getFloat64(6, true), view.getUint16(4, true)))
      note('formulas', words(pieces[0]!.subarray(20)))
    },
    519: ({ pieces }) => {
      if (formula) put(formula.row, formula.column, string(pieces, 0))
    },
    20: ({ pieces }) => headers.push(headerText(string(pieces, 0))),
    21: ({ pieces }) => headers.push(headerText(string(pieces, 0))),
    438: ({ pieces }) => {
      const text = pieces[1]
      if (text) note('text-boxes', new TextDecoder(text[0] === 0 ? 'latin1' : 'utf-16le').decode(text.subarray(1)))
    },
  }

  if (hasHoles(bytes)) sink.budget.damage()
  for (const record of records(bytes)) {
    sink.budget.check()
    const first = record.pieces[0]!
    const handle = handlers[record.type]
    try {
      if (handle) handle(record, new DataView(first.buffer, first.byteOffset, first.byteLength))
      else if (!ROUTINE.has(record.type)) note('other', words(first))
    } catch (fault) {
      // A record shorter than declared is skipped and reported.
      if (!(fault instanceof RangeError)) throw fault
      sink.unread('', 'A record of the workbook is damaged.', 'save-again')
    }
  }
  flush()
  sayMissing(sheets.length - begun.size, sink)
  sink.part('sheet-names', 'attachment', sheets.map(({ name }) => name).join('\n'), 'name of a sheet')
  sink.part('print-headers', 'header-footer', headers.join('\n'), 'print header')
  for (const [at, lines] of beside)
    sink.part(at, at === 'formulas' ? 'properties' : 'hidden', [...new Set(lines)].join('\n'), RECORD_PLACES[at] ?? at)

  function flush() {
    handOver(sink, number, rows)
    rows = new Map()
    hiddenRows = new Set()
    hiddenColumns = []
  }

  function string(pieces: readonly Uint8Array[], from: number): string {
    const cursor = createCursor(pieces)
    cursor.skip(from)
    if (pieces[0]!.length <= from) return ''
    if (eight) return cursor.rich()
    const wide = pieces[0]!.length > from + 2 ? cursor.word() : cursor.byte()
    return cursor.letters(Math.min(wide, 65_535), false)
  }
}

function sayMissing(sheets: number, sink: ExtractionSink): void {
  if (sheets > 0) sink.unread('', 'A sheet is not where the workbook says: parts may be missing.')
}

function handOver(sink: ExtractionSink, number: number, rows: ReadonlyMap<number, Row>) {
  const grids = new Map<string, ReturnType<typeof createGrid>>()
  const gridOf = (why: string) => {
    const at = `sheet${number}`
    const grid =
      grids.get(why) ??
      (why === ''
        ? createGrid(sink, at, 'attachment', `sheet ${number}`)
        : createGrid(sink, `${at}/${why.replace(/\W+/g, '-')}`, 'hidden', why))
    grids.set(why, grid)
    return grid
  }
  for (const [row, line] of [...rows].sort((a, b) => a[0] - b[0]))
    for (const [why, cells] of line)
      gridOf(why).add(
        row,
        cells.sort((a, b) => a.column - b.column),
      )
  for (const grid of grids.values()) grid.finish()
  if ([...grids.keys()].some(Boolean)) sink.observe(`sheet${number}`, 'hidden-text', 'The workbook has hidden cells.')
}

const RECORD_PLACES: Readonly<Record<string, string>> = {
  formulas: 'formula',
  'text-boxes': 'note on a cell or text box',
  other: 'other data of the workbook',
}

function cell(view: DataView): [number, number] {
  return [view.getUint16(0, true), view.getUint16(2, true)]
}

function short(pieces: readonly Uint8Array[], from: number): string {
  const cursor = createCursor(pieces)
  cursor.skip(from)
  const count = cursor.byte()
  return cursor.letters(count, (cursor.byte() & 1) === 1)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}
