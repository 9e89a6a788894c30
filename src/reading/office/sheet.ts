import type { ExtractionSink } from '../reader.ts'
import { createFlow } from './flow.ts'
import { type CellFormat, isPaper } from './sheet-book.ts'
import { type Cell, createGrid } from './sheet-grid.ts'
import { displayText, headerText, makesText, plainly, wordsOf } from './sheet-values.ts'
import { type Attributes, type Walked, walkXml } from './xml.ts'

export type SheetContext = {
  readonly strings: readonly string[]
  readonly used: Uint8Array
  readonly formats: readonly CellFormat[]
  readonly since1904: boolean
  readonly hidden?: string
}

type Reading = {
  reference: string
  type: string
  style: number
  value: string
  formula: string
  inline: string
  seen: string
}

const NOTED: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  'x:dataValidation': ['validation', 'rule for a cell', ['promptTitle', 'prompt', 'errorTitle', 'error']],
  'x:hyperlink': ['links', 'link', ['location', 'tooltip', 'display']],
  'x:sheetPr': ['names', 'name of a sheet in code', ['codeName']],
  'x:protectedRange': ['names', 'name of a range', ['name']],
  'x:oleObject': ['objects', 'embedded object', ['progId', 'link']],
  'x:control': ['objects', 'form control', ['name']],
  'x:scenario': ['scenarios', 'scenario', ['name', 'comment']],
  'x:inputCells': ['scenarios', 'scenario', ['val']],
  'x:filter': ['filters', 'filter', ['val']],
  'x:cfRule': ['formulas', 'formula', ['text']],
  'x:customSheetView': ['names', 'name of a view', ['name']],
  'x:customFilter': ['filters', 'filter', ['val']],
}
const HEADERS = /^x:(?:odd|even|first)(?:Header|Footer)$/
const FORMULAS = /^(?:x:formula[12]?|\w+:f|\w+:sqref|x:cfRule)$/

export function readSheet(
  bytes: Uint8Array,
  sink: ExtractionSink,
  at: string,
  where: string,
  context: SheetContext,
): Walked {
  const notes = createFlow(sink)
  const visible = createGrid(sink, at, context.hidden ? 'hidden' : 'attachment', context.hidden ?? where)
  let resultMissing = false
  const concealed = new Map<string, ReturnType<typeof createGrid>>()
  const columns: { from: number; to: number }[] = []
  let row = { number: 0, hidden: false, cells: [] as Cell[], concealed: new Map<string, Cell[]>() }
  let cell: Reading | undefined
  let column = 0
  let collecting = ''
  let aid = 0
  let white = false
  let steps = 0

  const openers: Record<string, (attributes: Attributes) => void> = {
    'x:col': (attributes) => {
      if (isTrue(attributes['hidden']) || Number(attributes['width'] ?? 9) < 0.3)
        columns.push({ from: Number(attributes['min']), to: Number(attributes['max']) })
    },
    'x:row': (attributes) => {
      const number = Number(attributes['r'] ?? row.number + 1)
      const hidden = isTrue(attributes['hidden']) || Number(attributes['ht'] ?? 15) < 1
      row = { number, hidden, cells: [], concealed: new Map() }
      column = 0
    },
    'x:c': (attributes) => {
      cell = {
        reference: attributes['r'] ?? '',
        type: attributes['t'] ?? 'n',
        style: Number(attributes['s'] ?? 0),
        value: '',
        formula: '',
        inline: '',
        seen: '',
      }
    },
    'x:rPh': () => aid++,
    'x:r': () => {
      white = false
    },
    'x:color': (attributes) => {
      white = isPaper(attributes)
    },
  }
  const closers: Record<string, () => void> = {
    'x:c': () => {
      if (cell) place(cell)
      cell = undefined
    },
    'x:row': () => {
      visible.add(row.number, row.cells)
      for (const [why, cells] of row.concealed) gridOf(why).add(row.number, cells)
    },
    'x:rPh': () => aid--,
  }

  const walked = walkXml(
    bytes,
    {
      open(name, attributes) {
        if (++steps % 2_000 === 0) sink.budget.check()
        openers[name]?.(attributes)
        collecting = name
        const noted = NOTED[name]
        if (noted)
          notes.note(
            noted[0],
            'properties',
            noted[1],
            noted[2]
              .map((key) => attributes[key])
              .filter(Boolean)
              .join('\t'),
          )
        foreign(name, attributes)
      },
      text(text) {
        if (cell) inCell(cell, text)
        else outside(text)
      },
      close(name) {
        closers[name]?.()
        collecting = ''
      },
      aside: (text) => notes.note('xml-comments', 'hidden', 'comment in the markup', text),
    },
    sink.budget,
  )
  visible.finish()
  if (resultMissing)
    sink.unread(at, 'A formula puts text together and its result is not in the file; a person must check it.')
  for (const grid of concealed.values()) grid.finish()
  if (concealed.size > 0) sink.observe(at, 'hidden-text', 'The sheet has hidden cells.')
  notes.finish(`${at}/notes`, 'properties')
  return walked

  function foreign(name: string, attributes: Attributes) {
    for (const key in attributes)
      if (key.startsWith('?') || (name.startsWith('?') && !key.startsWith('xmlns')))
        notes.note('unknown-markup', 'hidden', 'markup that Office ignores', attributes[key])
  }

  function inCell(cell: Reading, text: string) {
    if (collecting === 'x:v') cell.value += text
    else if (collecting === 'x:f') cell.formula += text
    else if (collecting === 'x:t' && aid === 0) {
      cell.inline += text
      if (!white) cell.seen += text
    } else if (text.trim() !== '') notes.note('reading-aids', 'hidden', 'reading aid of a cell', text)
  }

  function outside(text: string) {
    if (text.trim() === '') return
    if (HEADERS.test(collecting)) notes.note('print-headers', 'header-footer', 'print header', headerText(text))
    else if (FORMULAS.test(collecting)) notes.note('formulas', 'properties', 'formula', wordsOf(text))
    else notes.note('other', 'hidden', 'text outside the cells', text)
  }

  function place(cell: Reading) {
    column = columnOf(cell.reference) ?? column + 1
    const format = context.formats[cell.style]
    const whole = textOf(cell, format)
    const text = whole.trim()
    resultMissing ||= whole === '' && makesText(cell.formula)
    tellBeside(cell)
    if (text === '') return
    const why = row.hidden
      ? 'hidden row'
      : columns.some(({ from, to }) => column >= from && column <= to)
        ? 'hidden column'
        : format?.hidden
    if (why === undefined || context.hidden) {
      row.cells.push({ column, text })
      return
    }
    const cells = row.concealed.get(why) ?? []
    cells.push({ column, text })
    row.concealed.set(why, cells)
  }

  function tellBeside(cell: Reading) {
    if (cell.seen !== cell.inline)
      notes.note('seen', 'attachment', 'a cell without its white letters', plainly(cell.seen))
    if (cell.formula !== '') notes.note('formulas', 'properties', 'formula', wordsOf(cell.formula))
  }

  function textOf({ type, value, inline }: Reading, format: CellFormat | undefined): string {
    if (type === 's') return shared(Number(value))
    if (inline !== '') return plainly(inline)
    if (type === 'n') return displayText(value, format?.code ?? '', context.since1904)
    return type === 'b' ? ({ '1': 'TRUE', '0': 'FALSE' }[value] ?? value) : plainly(value)
  }

  function shared(index: number): string {
    if (index >= 0 && index < context.used.length) context.used[index] = 1
    return context.strings[index] ?? ''
  }

  function gridOf(why: string) {
    let grid = concealed.get(why)
    if (!grid) {
      grid = createGrid(sink, `${at}/${why.replace(/\W+/g, '-')}`, 'hidden', why)
      concealed.set(why, grid)
    }
    return grid
  }
}

function isTrue(value: string | undefined): boolean {
  return /^(1|true)$/.test(value ?? '')
}

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (!letters) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}
