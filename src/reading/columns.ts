import type { ExtractionSink } from './reader.ts'

/* A sentence continues below, not to the right. */

const GAP = /[ \t]+[|│┃][ \t]+|[ \t]{3,}|\t/g
const SEPARATORS = ['\t', '   ', '|', '│', '┃']
const MIN_LINES = 2
const MAX_COLUMNS = 6
/** Words per line on average: table cells hold a word or a number. */
const WORDS_A_LINE = 2.5
/** Columns that start within this many characters of each other are one. */
const SLACK = 2

type Cell = { readonly text: string; readonly at: number; readonly column: number }

const mayHoldColumns = (text: string): boolean =>
  SEPARATORS.some((sign) => text.includes(sign)) && /\S(?:[ \t]{3,}|\t|[ \t]+[|│┃][ \t]+)\S/.test(text)

export function reportColumns(text: string, of: string, sink: ExtractionSink, at: string): void {
  if (!mayHoldColumns(text)) return
  const pieces: string[] = []
  const places: number[] = []
  for (const block of blocksIn(text)) {
    const isSigned = isSignature(text, block)
    for (const column of columnsOf(block)) {
      if (isSigned) {
        pieces.push(`${DELIMITER}\n`)
        places.push(column[0]!.at, column[0]!.at, column[0]!.at)
      }
      for (const cell of column) {
        pieces.push(cell.text, '\n')
        for (let i = 0; i <= cell.text.length; i++) places.push(cell.at + i)
      }
    }
  }
  if (pieces.length === 0) return
  places.push(text.length)
  sink.part(at, 'attachment', pieces.join(''), 'text column by column', { part: of, at: places })
}

/** RFC 3676, 4.3. */
const DELIMITER = '--'
const SIGNATURE_CHARS = 600

function isSignature(text: string, block: readonly (readonly Cell[])[]): boolean {
  const at = block[0]![0]!.at
  const before = text.slice(Math.max(0, at - SIGNATURE_CHARS), at)
  const from = before.search(/^-- ?$(?![\s\S]*^-- ?$)/m)
  return from >= 0 && !/\n[ \t]*\n/.test(before.slice(from).trimEnd())
}

function blocksIn(text: string): Cell[][][] {
  const found: Cell[][][] = []
  let open: Cell[][] = []
  let at = 0
  for (const line of [...text.split('\n'), '']) {
    const cells = cellsOf(line, at)
    if (cells.length > 1 && (open.length === 0 || fits(open[0]!, cells))) open.push(cells)
    else {
      if (open.length >= MIN_LINES) found.push([...open, goesOn(open[0]!, cells)])
      open = cells.length > 1 ? [cells] : []
    }
    at += line.length + 1
  }
  return found.filter((block) => isProse(block) && !isFields(block))
}

/** Other words before a colon may be the first column of a text. */
const FIELD =
  /^(?:from|to|cc|bcc|sender|sent|date|subject|reply-to|organi[sz]ation|message-id|importance|attachments?):$/i

const isFields = (lines: readonly (readonly Cell[])[]): boolean =>
  lines.slice(0, -1).every(([name]) => FIELD.test(name!.text))

function cellsOf(line: string, at: number): Cell[] {
  const cells: Cell[] = []
  let from = 0
  const add = (to: number) => {
    const text = line.slice(from, to).trim()
    const column = from + line.slice(from, to).search(/\S/)
    if (text !== '') cells.push({ text, at: at + column, column })
  }
  for (const gap of line.matchAll(GAP)) {
    add(gap.index)
    from = gap.index + gap[0].length
  }
  add(line.length)
  return cells.length <= MAX_COLUMNS ? cells : []
}

const fits = (first: readonly Cell[], other: readonly Cell[]): boolean =>
  first.length === other.length && first.every(({ column }, i) => Math.abs(column - other[i]!.column) <= SLACK)

function isProse(lines: readonly (readonly Cell[])[]): boolean {
  const cells = lines.flat().filter(({ text }) => text !== '')
  return cells.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) >= cells.length * WORDS_A_LINE
}

/** A following line that splits differently continues the column it starts in. */
const goesOn = (first: readonly Cell[], cells: readonly Cell[]): Cell[] =>
  first.map((one) => cells.find(({ column }) => Math.abs(column - one.column) <= SLACK) ?? { ...one, text: '' })

const columnsOf = (lines: readonly (readonly Cell[])[]): Cell[][] =>
  lines[0]!.map((_, column) => lines.map((cells) => cells[column]!).filter(({ text }) => text !== ''))
