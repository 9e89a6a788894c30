import type { ExtractionSink } from '../reader.ts'
import type { Flow } from './flow.ts'
import type { OdfStyles } from './odf-styles.ts'
import { type Cell, createGrid } from './sheet-grid.ts'
import type { Attributes } from './xml.ts'

/** A row may declare a million empty repeats. */
const MAX_REPEATED = 1_048_576

type Grid = ReturnType<typeof createGrid>

export function createOdfSheets(sink: ExtractionSink, at: string, styles: OdfStyles) {
  const prefix = /^(?:content\.xml|)$/.test(at) ? '' : `${at}/`
  const grids = new Map<string, Grid>()
  let sheet: { number: number; why: string | undefined; rows: number; columns: boolean[] } | undefined
  let depth = 0
  let number = 0
  let row: { hidden: boolean; cells: Map<string, Cell[]> } | undefined
  let column = 0
  let cell: { attributes: Attributes; text: string } | undefined
  let notes: Flow | undefined

  const sheets = {
    get reading() {
      return sheet !== undefined
    },
    get takesText() {
      return cell !== undefined
    },
    open(attributes: Attributes, spreadsheet: boolean) {
      depth++
      if (depth > 1 || !spreadsheet) return
      const why = styles.unseen(attributes['table:style-name'])
      sheet = { number: ++number, why, rows: 0, columns: [] }
      if (why) sink.observe(`${prefix}sheet${number}`, 'hidden-text', 'The workbook holds a hidden sheet.')
    },
    close() {
      depth--
      if (depth > 0 || !sheet) return
      for (const grid of grids.values()) grid.finish()
      if ([...grids.keys()].some((why) => why !== ''))
        sink.observe(`${prefix}sheet${sheet.number}`, 'hidden-text', 'The sheet has hidden cells.')
      grids.clear()
      sheet = undefined
    },
    element(name: string, attributes: Attributes, flow: Flow) {
      if (!sheet) return
      notes = flow
      if (name === 'table:table-column') addColumns(attributes)
      else if (name === 'table:table-row') {
        sheet.rows += 1
        row = { hidden: /^(collapse|filter)$/.test(attributes['table:visibility'] ?? ''), cells: new Map() }
        repeatRows = repeat(attributes['table:number-rows-repeated'])
        column = 0
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') cell = { attributes, text: '' }
    },
    text(text: string) {
      if (cell) cell.text += text
    },
    end(name: string) {
      if (!sheet) return
      if (name === 'table:table-cell' || name === 'table:covered-table-cell') endCell()
      else if (name === 'table:table-row') endRow()
    },
    finish: () => {
      for (const grid of grids.values()) grid.finish()
    },
  }
  let repeatRows = 1
  return sheets

  function addColumns(attributes: Attributes) {
    const hidden = /^(collapse|filter)$/.test(attributes['table:visibility'] ?? '')
    for (let left = Math.min(20_000, repeat(attributes['table:number-columns-repeated'])); left > 0; left--)
      sheet?.columns.push(hidden)
  }

  function endCell() {
    if (!cell || !row || !sheet) return
    const { attributes, text } = cell
    cell = undefined
    const shown = text.trim().replace(/\n+/g, ' ')
    const value = heldBy(attributes)
    // A cell may hold more than it shows.
    if (shown !== '' && value.length > 5 && !digits(shown).includes(digits(value)))
      notes?.note('cell-values', 'hidden', 'value behind a cell', value)
    const why = sheet.why ?? unseen(row.hidden, sheet.columns[column], attributes)
    column++
    if (shown !== '' || value !== '') {
      const cells = row.cells.get(why) ?? []
      cells.push({ column, text: shown === '' ? value : shown })
      row.cells.set(why, cells)
    }
    column += Math.min(20_000, repeat(attributes['table:number-columns-repeated'])) - 1
  }

  function unseen(rowHidden: boolean, columnHidden: boolean | undefined, attributes: Attributes): string {
    if (rowHidden) return 'hidden row'
    if (columnHidden) return 'hidden column'
    return styles.unseen(attributes['table:style-name']) ?? ''
  }

  function endRow() {
    if (!row || !sheet) return
    for (const [why, cells] of row.cells) gridOf(why, sheet.number).add(sheet.rows, cells)
    sheet.rows += repeatRows - 1
    row = undefined
  }

  function gridOf(why: string, number: number): Grid {
    let grid = grids.get(why)
    if (!grid) {
      const own = `${prefix}sheet${number}`
      grid =
        why === ''
          ? createGrid(sink, own, 'attachment', `sheet ${number}`)
          : createGrid(sink, `${own}/${why.replace(/\W+/g, '-')}`, 'hidden', why)
      grids.set(why, grid)
    }
    return grid
  }
}

function heldBy(attributes: Attributes): string {
  return attributes['office:date-value'] ?? attributes['office:value'] ?? attributes['office:string-value'] ?? ''
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function repeat(value: string | undefined): number {
  return Math.min(MAX_REPEATED, Math.max(1, Number(value ?? 1) || 1))
}
