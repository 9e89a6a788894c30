import { TERMS } from '../pack/commissioner/terms.data.ts'
import type { Terms } from '../pack/terms.ts'
import { type Field, fieldsOf, type Register } from './describe.ts'
import { fieldIn } from './in-terms.ts'
import { patternFault } from './pattern.ts'
import type { Value, Values } from './values.ts'

export type Wrong = { readonly field: string; readonly says: string }

export type Given = Readonly<Record<string, unknown>>

/** Mail systems route by `%`, `!`, `:` and `,`. */
const ADDRESS = /^[\p{L}\p{N}.#$&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+$/u
const PHONE = /^\+?(?=(?:\D*\d){3})[\d ().-]{3,25}(?:,? ?(?:ext\.?|extension|x) ?\d{1,6})?$/i

export const isPhone = (text: string): boolean => PHONE.test(text)

const MAX_CHARS: Partial<Record<Field['kind'], number>> = { long: 200_000 }
const LONGEST_LINE = 500
const MAX_LINES = 500

/** An empty value is absent. */
export function readValues(register: Register, given: Given, terms: Terms = TERMS): { values: Values; wrong: Wrong[] } {
  const values: Record<string, Value> = {}
  const wrong: Wrong[] = []
  const fields = fieldsOf(register)
  for (const name of Object.keys(given))
    if (!fields.some((field) => field.name === name)) wrong.push({ field: name, says: 'There is no such field.' })
  for (const field of fields) {
    const read = readInTerms(field, given[field.name], terms) ?? field.usual
    if (read === undefined) continue
    if (typeof read === 'object' && 'says' in read) wrong.push({ field: field.name, says: read.says })
    else values[field.name] = read
  }
  return { values, wrong }
}

/** By code, or label in these terms or the first pack's. */
function readInTerms(field: Field, given: unknown, terms: Terms): Value | { says: string } | undefined {
  const read = readField(fieldIn(field, terms), given)
  const isWrong = typeof read === 'object' && 'says' in read
  if (!isWrong || !field.options) return read
  const other = readField(field, given)
  return typeof other === 'object' && 'says' in other ? read : other
}

function readField(field: Field, given: unknown): Value | { says: string } | undefined {
  if (given === undefined || given === null || given === '') return undefined
  switch (field.kind) {
    case 'list':
    case 'pictures':
    case 'choices':
    case 'people':
      return readList(field, given)
    case 'flag':
      return readFlag(field, given)
    case 'number':
      return Number.isFinite(Number(given)) ? Number(given) : { says: `${field.label} must be a number.` }
    default:
      return readLine(field, given)
  }
}

function readList(field: Field, given: unknown): Value | { says: string } | undefined {
  const parts = Array.isArray(given) ? given : String(given).split(/[;\n]/)
  const list = [...new Set(parts.map((part) => String(part).normalize('NFC').trim()).filter((part) => part !== ''))]
  if (list.length === 0) return undefined
  if (list.length > MAX_LINES) return { says: `${field.label}: at most ${MAX_LINES} lines.` }
  if (list.some((line) => line.length > LONGEST_LINE)) return { says: `${field.label}: a line is too long.` }
  const wrong = field.addresses && list.find((line) => !ADDRESS.test(line))
  if (wrong) return { says: `${field.label}: “${wrong}” is not an email address, like name@office.example.` }
  return field.options ? chosen(field, list) : list
}

function chosen(field: Field, list: readonly string[]): Value | { says: string } {
  const codes = list.map((one) => codeOf(field, one))
  const unknown = list.filter((_, index) => codes[index] === undefined)
  if (unknown.length > 0) return { says: `${field.label}: “${unknown[0]}” is none of ${choices(field)}.` }
  return codes as string[]
}

function codeOf(field: Field, text: string): string | undefined {
  const low = text.toLowerCase()
  const asCode = low.replace(/[\s_]+/g, '-')
  return Object.entries(field.options ?? {}).find(
    ([code, words]) => code === text || code === asCode || words.toLowerCase() === low,
  )?.[0]
}

function choices(field: Field): string {
  return Object.values(field.options ?? {}).join(', ')
}

function readFlag(field: Field, given: unknown): Value | { says: string } {
  if (typeof given === 'boolean') return given
  const text = String(given).trim().toLowerCase()
  if (/^(?:yes|y|true|1|on)$/.test(text)) return true
  if (/^(?:no|n|false|0|off)$/.test(text)) return false
  return { says: `${field.label} must be yes or no.` }
}

function readLine(field: Field, given: unknown): Value | { says: string } | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return { says: `${field.label} must be text.` }
  const text = String(given).normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (text === '') return undefined
  if (text.length > (MAX_CHARS[field.kind] ?? LONGEST_LINE)) return { says: `${field.label} is too long.` }
  if (field.kind !== 'long' && text.includes('\n')) return { says: `${field.label} must be one line.` }
  return SHAPES[field.kind]?.(field, text) ?? text
}

const SHAPES: Partial<Record<Field['kind'], (field: Field, text: string) => Value | { says: string } | undefined>> = {
  day: (field, text) =>
    readDay(text) ?? { says: `${field.label} must be a day, for example 2026-11-24 or 24/11/2026.` },
  moment: (field, text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text))
      ? new Date(text).toISOString()
      : { says: `${field.label} must be a day and a time, for example 2026-11-24T09:30Z.` },
  email: (field, text) =>
    ADDRESS.test(text) ? text : { says: `${field.label} must be an email address, like name@office.example.` },
  phone: (field, text) =>
    isPhone(text) ? text : { says: `${field.label} must be a telephone number, like 01632 960123 or 101.` },
  url: (field, text) =>
    /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) ? text : { says: `${field.label} must be a web address, with https://.` },
  choice: (field, text) => codeOf(field, text) ?? { says: `${field.label}: “${text}” is none of ${choices(field)}.` },
  pattern: (field, text) => {
    const fault = patternFault(text)
    return fault ? { says: `${field.label} ${fault}` } : text
  },
}

/** Accepts YYYY-MM-DD and British dates. */
function readDay(text: string): string | undefined {
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  const day = british ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}` : text
  const read = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00:00Z`) : undefined
  return read && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : undefined
}
