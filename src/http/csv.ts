import Papa from 'papaparse'
import { Refusal } from '../core/refusal.ts'
import { fieldsOf, type Register, type Row } from '../core/register/describe.ts'
import type { Value } from '../core/register/values.ts'

/** Registers as CSV (RFC 4180) for spreadsheets. Exports can be imported again. */

const MARK = '\uFEFF'
/** A cell that a spreadsheet would run as a formula is exported with an apostrophe, which the import removes. */
const FORMULA = /^'(?=[=+\-@\t\r])/

/**
 * One column for each field, after the id. Lists are separated by semicolons. Starts with a byte-order mark, for
 * Excel.
 */
export function toCsv(register: Register, rows: readonly Row[]): string {
  const fields = fieldsOf(register)
  return (
    MARK +
    Papa.unparse(
      {
        fields: ['id', ...fields.map(({ name }) => name)],
        data: rows.map(({ id, values }) => [id, ...fields.map(({ name }) => cell(values[name]))]),
      },
      { escapeFormulae: true },
    )
  )
}

function cell(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return [value].flat().join('; ')
}

/** Lines of a file by the names of their columns. `Refusal` `bad-input` for anything but such a file. */
export function fromCsv(register: Register, text: string): Record<string, string>[] {
  const names = ['id', ...fieldsOf(register).map(({ name }) => name)]
  const read = Papa.parse<Record<string, string>>(text.replace(MARK, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => columnOf(register, heading),
    transform: (value) => value.replace(FORMULA, ''),
  })
  const [fault] = read.errors.filter(({ code }) => code !== 'UndetectableDelimiter')
  if (fault)
    throw new Refusal('bad-input', `Line ${(fault.row ?? 0) + 2} of the file could not be read: ${fault.message}.`)
  const headings = read.meta.fields ?? []
  const unknown = headings.filter((heading) => !names.includes(heading))
  if (unknown.length > 0)
    throw new Refusal('bad-input', `There is no column “${unknown[0]}” here. Columns are: ${names.join(', ')}.`)
  if (read.data.length === 0) throw new Refusal('bad-input', 'The file holds no lines below its heading.')
  return read.data
}

/** Accepts the field's name or its label. */
function columnOf(register: Register, heading: string): string {
  const column = heading.trim()
  const field = fieldsOf(register).find(
    ({ name, label }) => name.toLowerCase() === column.toLowerCase() || label.toLowerCase() === column.toLowerCase(),
  )
  return field?.name ?? (column.toLowerCase() === 'id' ? 'id' : column)
}
