import { byPart } from '../by-reading.ts'
import type { Part } from '../contract.ts'

type Table = { readonly start: number; readonly end: number; readonly cells: readonly string[]; readonly split: RegExp }

const SPLITS = [/,/, /\t/, /\|/, /;/, / {2,}/]
const LONGEST_HEADER = 400

const tablesOf = byPart((part) => read(part.text))

export function columnOf(part: Part, offset: number): string {
  const table = tablesOf(part).find((candidate) => candidate.start <= offset && offset < candidate.end)
  if (!table) return ''
  const lead = part.text.slice(Math.max(0, offset - 2_000), offset)
  const line = offset - lead.length + lead.lastIndexOf('\n') + 1
  const before = part.text.slice(Math.max(line, table.start), offset)
  return table.cells[before.split(table.split).length - 1] ?? ''
}

function read(text: string): Table[] {
  const tables: Table[] = []
  let start = 0
  let above: Header | undefined
  for (const block of text.split(/\n\s*\n/)) {
    const at = text.indexOf(block, start)
    start = at + block.length
    const carried = above && fits(block, above) ? { ...above, end: 0 } : undefined
    const header = carried ?? headerOf(block)
    if (header && (carried || block.includes('\n', header.end)))
      tables.push({ start: at + header.end, end: start, cells: header.cells, split: header.split })
    // A heading may have an empty line below it.
    above = block.includes('\n') ? undefined : cellsOf(block, block.length)
  }
  return tables
}

type Header = { readonly cells: readonly string[]; readonly split: RegExp; readonly end: number }

const MAX_CAPTIONS = 3

/** The line below a header continues it. */
function headerOf(block: string): Header | undefined {
  const lines = block.split('\n', MAX_CAPTIONS + 2)
  let end = 0
  for (const [index, line] of lines.slice(0, MAX_CAPTIONS + 1).entries()) {
    end += line.length + (index > 0 ? 1 : 0)
    const header = cellsOf(line, end)
    const next = lines[index + 1]
    if (header && next !== undefined && (index === 0 || next.split(header.split).length === header.cells.length))
      return header
  }
  return undefined
}

function cellsOf(line: string, end: number): Header | undefined {
  if (line.length === 0 || line.length > LONGEST_HEADER || /[.!?]$/.test(line.trim())) return undefined
  const split = SPLITS.find((candidate) => line.split(candidate).length > 1)
  const cells = split && line.split(split).map((cell) => cell.trim().toLowerCase())
  return split && cells?.every((cell) => cell.length < 40) ? { cells, split, end } : undefined
}

const fits = (block: string, { cells, split }: Header): boolean =>
  block.split('\n', 1)[0]!.split(split).length === cells.length
