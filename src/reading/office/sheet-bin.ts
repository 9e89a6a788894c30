import type { ExtractionSink } from '../reader.ts'
import { type BinaryRecord, type Handlers, handle, wideAt } from './binary-records.ts'
import { type Cell, createGrid } from './sheet-grid.ts'
import { displayText, headerText, packedNumber } from './sheet-values.ts'

export type SheetContext = {
  readonly strings: string[]
  readonly used: Set<number>
  readonly codes: string[]
  since1904: boolean
  readonly hidden?: string
}

const HEADERS = 479

/** MS-XLSB 2.1.7.62. */
export function readSheetBin(
  bytes: Uint8Array,
  sink: ExtractionSink,
  at: string,
  where: string,
  context: SheetContext,
  beside: Set<string>,
): void {
  const grids = new Map<string, ReturnType<typeof createGrid>>()
  const hiddenColumns: [number, number][] = []
  let row = 0
  let column = -1
  let rowHidden = false
  let line = new Map<string, Cell[]>()
  const gridOf = (why: string) => {
    const grid =
      grids.get(why) ??
      (why === ''
        ? createGrid(sink, at, 'attachment', where)
        : createGrid(sink, `${at}/${why.replace(/\W+/g, '-')}`, 'hidden', `${where}, ${why}`))
    grids.set(why, grid)
    return grid
  }
  const endRow = () => {
    for (const [why, cells] of line) gridOf(why).add(row, cells)
    line = new Map()
  }
  const put = (text: string) => {
    if (text.trim() === '') return
    const inHidden = hiddenColumns.some(([from, to]) => column >= from && column <= to)
    const why = context.hidden ?? (rowHidden ? 'hidden row' : inHidden ? 'hidden column' : '')
    line.set(why, [...(line.get(why) ?? []), { column, text: text.trim() }])
  }
  const format = (view: DataView, place: number) => context.codes[view.getUint32(place, true) & 0xffffff] ?? ''
  const number = (value: number, code: string) => put(displayText(String(value), code, context.since1904))
  const string = (index: number) => {
    context.used.add(index)
    put(context.strings[index] ?? '')
  }
  const cell =
    (take: (record: BinaryRecord, value: number) => void, short = false) =>
    (record: BinaryRecord) => {
      column = short ? column + 1 : record.view.getUint32(0, true)
      take(record, short ? 4 : 8)
    }
  const style = (place: number) => place - 4
  const take = {
    packed: ({ view }: BinaryRecord, place: number) =>
      number(packedNumber(view.getUint32(place, true)), format(view, style(place))),
    real: ({ view }: BinaryRecord, place: number) => number(view.getFloat64(place, true), format(view, style(place))),
    text: (record: BinaryRecord, place: number) => put(wideAt(record, place).text),
    rich: (record: BinaryRecord, place: number) => put(wideAt(record, place + 1).text),
    shared: ({ view }: BinaryRecord, place: number) => string(view.getUint32(place, true)),
    nothing: () => undefined,
  }
  const handlers: Handlers = {
    0: ({ view }) => {
      endRow()
      row = view.getUint32(0, true)
      column = -1
      rowHidden = view.byteLength > 11 && (view.getUint8(11) & 0x10) !== 0
    },
    1: cell(take.nothing),
    2: cell(take.packed),
    3: cell(take.nothing),
    4: cell(take.nothing),
    5: cell(take.real),
    6: cell(take.text),
    7: cell(take.shared),
    // The formula follows its result.
    8: cell((record, place) => {
      take.text(record, place)
      words(record, wideAt(record, place).end, beside)
    }),
    9: cell((record, place) => {
      take.real(record, place)
      words(record, place + 8, beside)
    }),
    12: cell(take.nothing, true),
    13: cell(take.packed, true),
    14: cell(take.nothing, true),
    15: cell(take.nothing, true),
    16: cell(take.real, true),
    17: cell(take.text, true),
    18: cell(take.shared, true),
    60: ({ view }) => {
      if (view.getUint16(16, true) & 1) hiddenColumns.push([view.getUint32(0, true), view.getUint32(4, true)])
    },
    62: cell(take.rich),
    [HEADERS]: (record) => {
      const lines: string[] = []
      for (let place = 2; place + 4 <= record.bytes.length; ) {
        const { text, end } = wideAt(record, place)
        lines.push(headerText(text))
        place = end
      }
      sink.part(`${at}/print-header`, 'header-footer', lines.join('\n'), 'print header')
    },
  }
  handle({ bytes }, handlers, beside, sink)
  endRow()
  for (const grid of grids.values()) grid.finish()
  if ([...grids.keys()].some((why) => why.startsWith('hidden')) && !context.hidden)
    sink.observe(at, 'hidden-text', 'The workbook has hidden cells.')
}

function words({ bytes }: BinaryRecord, from: number, beside: Set<string>): void {
  const text = new TextDecoder('utf-16le')
  for (const start of [from, from + 1])
    for (const [run] of text.decode(bytes.subarray(start)).matchAll(/[ -~]{4,200}/g))
      if (/[A-Za-z]{3}|\d{6}/.test(run)) beside.add(run)
}
