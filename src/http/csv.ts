import Papa from 'papaparse'
import { Refusal } from '../core/refusal.ts'
import { fieldsOf, type Register, type Row } from '../core/register/describe.ts'
import type { Value } from '../core/register/values.ts'

/** RFC 4180; an export can be imported again. */

const MARK = '\uFEFF'
/** Exported with an apostrophe, which the import removes: spreadsheets run these as formulas. */
const FORMULA = /^'*[=+\-@\t\r\n]/
const ESCAPED = /^'(?='*[=+\-@\t\r\n])/

/** Lists are separated by semicolons. The byte-order mark is for Excel. */
export function toCsv(register: Register, rows: readonly Row[]): string {
  const fields = fieldsOf(register)
  return (
    MARK +
    Papa.unparse(
      {
        fields: ['id', ...fields.map(({ name }) => name)],
        data: rows.map(({ id, values }) => [id, ...fields.map(({ name }) => cell(values[name]))]),
      },
      { escapeFormulae: FORMULA },
    )
  )
}

export function csvOf(records: readonly Record<string, string>[]): string {
  return Papa.unparse([...records], { escapeFormulae: FORMULA })
}

function cell(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return [value].flat().join('; ')
}

/** The field of each heading; '' for one that is not imported. */
export type Mapping = Readonly<Record<string, string>>

/** Throws `bad-input`. */
export function fromCsv(register: Register, text: string): Record<string, string>[] {
  return recordsOf(register, readCsv(text))
}

/** Throws `bad-input`. */
export function recordsOf(register: Register, { data, headings }: Csv, mapping?: Mapping): Record<string, string>[] {
  const names = namesOf(register)
  const columns = headings.map(
    (heading) => [heading, mapping?.[heading] ?? guessed(register, heading) ?? heading] as const,
  )
  const used = columns.filter(([, name]) => name !== '')
  const unknown = used.find(([, name]) => !names.includes(name))
  if (unknown)
    throw new Refusal('bad-input', `There is no column “${unknown[0]}” here. Columns are: ${names.join(', ')}.`)
  const twice = used.find(([, name], index) => used.findIndex(([, other]) => other === name) !== index)
  if (twice) throw new Refusal('bad-input', `Two columns are “${labelOf(register, twice[1])}”. Choose one of them.`)
  return data.map((record) => Object.fromEntries(used.map(([heading, name]) => [name, record[heading] ?? ''])))
}

type Csv = { readonly data: readonly Record<string, string>[]; readonly headings: readonly string[] }

export type Column = {
  readonly heading: string
  readonly field: string | undefined
  readonly examples: readonly string[]
}

const EXAMPLES = 3

export function columnsOf(register: Register, { data, headings }: Csv): Column[] {
  return headings.map((heading) => ({
    heading,
    field: guessed(register, heading),
    examples: data.flatMap((record) => record[heading] || []).slice(0, EXAMPLES),
  }))
}

/** UTF-8, UTF-16 with a mark, or Windows-1252, as spreadsheets write. */
export function csvText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Throws `bad-input`. */
export function readCsv(text: string): Csv {
  if (text.includes('\0')) throw new Refusal('bad-input', 'This is not a CSV file. Save the list as “CSV UTF-8”.')
  const read = Papa.parse<Record<string, string>>(text.replace(MARK, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => heading.trim(),
    transform: (value) => value.replace(ESCAPED, ''),
  })
  const [fault] = read.errors.filter(({ code }) => code !== 'UndetectableDelimiter')
  if (fault)
    throw new Refusal('bad-input', `Line ${(fault.row ?? 0) + 2} of the file could not be read: ${fault.message}.`)
  if (read.data.length === 0) throw new Refusal('bad-input', 'The file holds no lines below its heading.')
  return { data: read.data, headings: read.meta.fields ?? [] }
}

const namesOf = (register: Register) => ['id', ...fieldsOf(register).map(({ name }) => name)]

function labelOf(register: Register, name: string): string {
  return fieldsOf(register).find((field) => field.name === name)?.label ?? name
}

const ALSO: Readonly<Record<string, readonly string[]>> = {
  name: ['full name', 'contact', 'journalist', 'contact name'],
  title: ['job title', 'post', 'position', 'job'],
  email: ['mail', 'e-mail', 'email address', 'work email'],
  phone: ['telephone', 'phone number', 'mobile', 'tel', 'work phone', 'business phone', 'number'],
  emails: ['email', 'mail', 'e-mail', 'email address'],
  outlet: ['organisation', 'publication', 'newspaper', 'media', 'company'],
  handle: ['account', 'username', 'user name', 'profile'],
  platform: ['network', 'site', 'channel'],
  url: ['link', 'web address'],
  poll: ['date', 'polling day', 'election day'],
  value: ['number', 'phone', 'telephone', 'contact'],
}

function guessed(register: Register, heading: string): string | undefined {
  const column = heading.toLowerCase()
  if (column === 'id') return 'id'
  const fields = fieldsOf(register)
  const exact = fields.find(({ name, label }) => name.toLowerCase() === column || label.toLowerCase() === column)
  return exact?.name ?? fields.find(({ name }) => ALSO[name]?.includes(column))?.name
}
