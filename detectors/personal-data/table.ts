import type { Part } from '../contract.ts'

/** Rows under a header, separated by commas, tabs, pipes, semicolons or columns of spaces. */
type Table = { readonly start: number; readonly end: number; readonly cells: readonly string[]; readonly split: RegExp }

const SPLITS = [/,/, /\t/, /\|/, /;/, / {2,}/]
const LONGEST_HEADER = 400

const known = new WeakMap<Part, readonly Table[]>()

/** The column header for an offset in a table row, or ''. */
export function columnOf(part: Part, offset: number): string {
  const tables = known.get(part) ?? read(part.text)
  known.set(part, tables)
  const table = tables.find((candidate) => candidate.start <= offset && offset < candidate.end)
  if (!table) return ''
  const lead = part.text.slice(Math.max(0, offset - 2_000), offset)
  if (!lead.includes('\n')) return ''
  const line = offset - lead.length + lead.lastIndexOf('\n') + 1
  const before = part.text.slice(Math.max(line, table.start), offset)
  return table.cells[before.split(table.split).length - 1] ?? ''
}

function read(text: string): Table[] {
  const tables: Table[] = []
  let start = 0
  for (const block of text.split(/\n\s*\n/)) {
    const at = text.indexOf(block, start)
    start = at + block.length
    const header = block.indexOf('\n') < 0 ? '' : block.slice(0, block.indexOf('\n'))
    if (header.length === 0 || header.length > LONGEST_HEADER || /[.!?]$/.test(header.trim())) continue
    const split = SPLITS.find((candidate) => header.split(candidate).length > 1)
    if (!split) continue
    const cells = header.split(split).map((cell) => cell.trim().toLowerCase())
    if (cells.every((cell) => cell.length < 40)) tables.push({ start: at + header.length, end: start, cells, split })
  }
  return tables
}
