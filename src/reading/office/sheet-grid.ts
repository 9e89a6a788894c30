import type { PartKind } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { meant } from './sheet-values.ts'

export type Cell = { readonly column: number; readonly text: string }
type Placed = { readonly column: number; readonly text: string; readonly start: number }
type Row = { readonly number: number; readonly cells: readonly Placed[] }

/** Characters, beyond which the grid is reported. */
const MAX_CONTEXT = 1_500_000
const LONGEST_HEADING = 60

/** Characters: a longer sheet is reported in stretches, with little in memory. */
const STRETCH = 1_000_000

/** Rows as lines with tabs; then each value with its heading, and values split over cells, joined. */
export function createGrid(sink: ExtractionSink, at: string, kind: PartKind, where: string) {
  let lines: string[] = []
  let rows: Row[] = []
  let length = 0
  let last = Number.NEGATIVE_INFINITY
  const table: Table = { headings: new Map(), before: Number.NEGATIVE_INFINITY, titled: false }
  const grid = {
    add(number: number, cells: readonly Cell[]) {
      if (cells.length === 0) return
      // A gap between two tables becomes a paragraph break.
      if (number > last + 1 && lines.length > 0) {
        lines.push('')
        length++
      }
      last = number
      const placed: Placed[] = []
      let line = ''
      for (const { column, text } of cells) {
        if (line !== '') line += '\t'
        placed.push({ column, text, start: length + line.length })
        line += text
      }
      rows.push({ number, cells: placed })
      lines.push(line)
      length += line.length + 1
      if (length > STRETCH) grid.finish()
    },
    finish() {
      const text = lines.join('\n')
      if (text.trim() !== '') {
        const id = sink.part(at, kind, text, where)
        for (const [suffix, view] of [
          ['headings', byHeading(rows, table)],
          ['joined', joined(rows)],
        ] as const)
          if (view.text !== '')
            sink.part(`${at}~${suffix}`, kind, view.text, where, { part: id, at: Uint32Array.from(view.at) })
      }
      for (const [column, heading] of table.headings) table.headings.set(column, { ...heading, start: -1 })
      lines = []
      rows = []
      length = 0
    },
  }
  return grid
}

type Table = { headings: Map<number, Placed>; before: number; titled: boolean }

type View = { text: string; readonly at: number[] }

function put(view: View, text: string, start: number, length = text.length) {
  for (let index = 0; index < text.length; index++) view.at.push(start + Math.min(index, Math.max(0, length - 1)))
  view.text += text
}

/** Each line repeats its heading: 'Date of birth: 01/02/1990'. */
function byHeading(rows: readonly Row[], table: Table): View {
  const view: View = { text: '', at: [] }
  for (const row of rows) {
    const begins = row.number > table.before + 1
    const header = isHeader(row, begins, table.titled)
    table.before = row.number
    table.titled = begins && row.cells.length === 1
    if (header) table.headings = new Map(row.cells.map((cell) => [cell.column, cell]))
    else if (begins) table.headings = new Map()
    if (header || view.text.length > MAX_CONTEXT) continue
    for (const cell of row.cells) {
      const heading = table.headings.get(cell.column)
      if (heading) pair(view, heading, cell)
    }
  }
  view.at.push(view.at.at(-1) ?? 0)
  return view
}

function isHeader(row: Row, begins: boolean, titled: boolean): boolean {
  if (!begins && !(titled && row.cells.length > 1)) return false
  return row.cells.every(isLabel)
}

function pair(view: View, heading: Placed, cell: Placed) {
  // A heading of an earlier stretch has no offset in this one.
  const start = heading.start < 0 ? cell.start : heading.start
  put(view, heading.text, start, heading.start < 0 ? 1 : heading.text.length)
  put(view, ': ', heading.start < 0 ? cell.start : start + heading.text.length, 1)
  put(view, meant(cell.text, heading.text), cell.start, cell.text.length)
  put(view, '\n', cell.start + cell.text.length, 1)
}

function isLabel({ text }: Placed): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/\d{3}|@/.test(text)
}

/** Joins 'SEC' and 'RET', or '999', '000' and '0018'. */
function joined(rows: readonly Row[]): View {
  const view: View = { text: '', at: [] }
  const take = (cells: readonly Placed[]) => {
    for (const run of runs(cells)) {
      if (view.text.length > MAX_CONTEXT) return
      for (const cell of run) put(view, cell.text, cell.start)
      put(view, '\n', run.at(-1)!.start, 1)
    }
  }
  for (const row of rows) take(row.cells)
  const columns = new Map<number, Placed[]>()
  for (const row of rows)
    for (const cell of row.cells) {
      const column = columns.get(cell.column)
      if (column) column.push(cell)
      else columns.set(cell.column, [cell])
    }
  for (const column of columns.values()) take(column)
  view.at.push(view.at.at(-1) ?? 0)
  return view
}

const LETTERS = /^[A-Z]{1,6}$/
const DIGITS = /^\d{1,6}$/
/** Digits per cell of NHS numbers, sort codes, telephones and cards. */
const SHAPES = /^(?:3,3,4|2,2,2|4,3,3|5,6|5,3,3|4,4,4,4|4,3,4|3,4,4)$/

function runs(cells: readonly Placed[]): (readonly Placed[])[] {
  const found: Placed[][] = []
  let kind = ''
  for (const cell of cells) {
    const next = kindOf(cell.text)
    if (next === kind && next !== '') found.at(-1)!.push(cell)
    else if (next !== '') found.push([cell])
    kind = next
  }
  return found.filter((run) => worthJoining(run, kindOf(run[0]!.text)))
}

function kindOf(text: string): string {
  if (LETTERS.test(text)) return 'letters'
  return DIGITS.test(text) ? 'digits' : ''
}

function worthJoining(run: readonly Placed[], kind: string): boolean {
  if (run.length < 2) return false
  if (kind === 'letters') return run.length <= 40
  if (run.every(({ text }) => /^(?:19|20)\d\d$/.test(text))) return false
  const single = run.every(({ text }) => text.length === 1)
  return SHAPES.test(run.map(({ text }) => text.length).join()) || (single && run.length >= 6 && run.length <= 16)
}
