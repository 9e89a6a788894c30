import { addDays } from '../calendar.ts'
import { inTerms } from '../pack/in-terms.ts'
import type { Terms } from '../pack/terms.ts'
import type { Role } from '../registers.ts'
import { ROLE_OPTIONS } from '../words.data.ts'
import type { Against } from './check-context.ts'
import { checkPerson } from './check-person.ts'
import { type Field, fieldsOf, hasEnded, liveOn, type Register, type Row, rowName } from './describe.ts'
import { fieldIn } from './in-terms.ts'
import { maySet } from './may.ts'
import type { Wrong } from './read.ts'
import { looksLikeSecret } from './secret.ts'
import type { Value, Values } from './values.ts'

/** Two labels at least: '*' or '*.uk' would include too much. */
const ENTRY = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i
const MAX_DOMAIN_CHARS = 253

function checkDomain(field: Field, entry: string, before: Value | undefined): string | undefined {
  if (field.domains !== true || [before ?? []].flat().some((one) => one === entry)) return undefined
  if (ENTRY.test(entry) && entry.length <= MAX_DOMAIN_CHARS) return undefined
  return `${field.label}: enter a domain like office.example, or *.office.example for every domain below it too.`
}

export function checkValues(values: Values, against: Against): Wrong[] {
  const fields = fieldsOf(against.register).map((field) => fieldIn(field, against.terms))
  return [
    ...fields.filter((field) => field.required && values[field.name] === undefined).map(missing),
    ...fields.flatMap((field) => checkField(field, values[field.name], against)),
    ...checkDays(values),
    ...checkLength(values, against),
    ...checkExample(values),
    ...checkRows(values),
    ...checkTwins(values, against),
    ...checkPerson(values, against),
  ]
}

/** SHA-256 and name, or the name of a picture of the office file. */
const PICTURE = /^(?:[0-9a-f]{64}\/)?[^/\\]+$/

const isChosen = ({ kind }: Field) => kind.startsWith('choice') || kind === 'person'

const missing = (field: Field): Wrong => ({
  field: field.name,
  says: `${isChosen(field) ? 'Choose' : 'Fill in'} “${field.label}”.`,
})

function checkField(field: Field, value: Value | undefined, against: Against): Wrong[] {
  const wrong = (says: string): Wrong[] => [{ field: field.name, says }]
  const reserved = reservedTo(field, value, against)
  if (reserved) return wrong(reserved)
  const kept = whyItStays(field, value, against.before?.[field.name])
  if (kept) return wrong(`${field.label}: ${kept}`)
  if (value === undefined) return []
  if (typeof value === 'number' && field.least !== undefined && value < field.least)
    return wrong(`${field.label}: ${field.least} at least.`)
  if (typeof value === 'number' && field.most !== undefined && value > field.most)
    return wrong(`${field.label}: ${field.most} at most.`)
  for (const one of [value].flat()) {
    if (typeof one !== 'string') continue
    const fault = checkOne(field, one, against) ?? checkDomain(field, one, against.before?.[field.name])
    if (fault) return wrong(fault)
  }
  return []
}

type Setting = Pick<Against, 'before' | 'roles' | 'terms'>

/** Names who alone can set the field, if these roles cannot. */
function reservedTo(field: Field, value: Value | undefined, { before, roles, terms }: Setting) {
  const { name, label, usual, edit = [] } = field
  const changed = JSON.stringify(value) !== JSON.stringify(before?.[name])
  if (!changed || value === usual || maySet(field, roles)) return undefined
  return `${label}: only ${edit.map((role) => roleName(role, terms)).join(' or ')} can set this.`
}

export function reservedIn(register: Register, values: Values, setting: Setting): string[] {
  const fields = fieldsOf(register).map((field) => fieldIn(field, setting.terms))
  return fields.flatMap((field) => reservedTo(field, values[field.name], setting) ?? [])
}

function whyItStays(field: Field, value: Value | undefined, before: Value | undefined): string | undefined {
  if (field.stays && before === true && value !== true) return 'this stays so. Close the account instead.'
  return before !== undefined && value === undefined ? field.final : undefined
}

function checkOne(field: Field, one: string, against: Against): string | undefined {
  if ((field.kind === 'person' || field.kind === 'people') && !known(against.rows('people'), one))
    return `${field.label}: there is no ${one} on the register of people.`
  if (field.kind === 'row' && !known(against.rows(field.of ?? ''), one))
    return `${field.label}: there is no row ${one} on the register it names.`
  if (field.kind === 'pictures' && !PICTURE.test(one)) return `${field.label}: hand the picture in; ${one} is none.`
  const prose = field.kind === 'text' || field.kind === 'long' || field.kind === 'list'
  if (prose && !field.code && !field.options && looksLikeSecret(one))
    return `${field.label}: this looks like a password. Passwords are never kept here; say where it is kept.`
  return undefined
}

const known = (rows: readonly Row[], id: string) => rows.some((row) => row.id === id)

/** Titles of the office begin with capitals, names of roles do not. */
function roleName(role: Role, terms: Terms): string {
  if (role === 'chief-executive') return `the ${terms.chiefExecutive}`
  return `the ${inTerms(ROLE_OPTIONS[role], terms).toLowerCase()}`
}

function checkDays({ from, until }: Values): Wrong[] {
  return typeof from === 'string' && typeof until === 'string' && until < from
    ? [{ field: 'until', says: 'It ends before it begins.' }]
    : []
}

/** Also of a later row: else rows could follow each other for years. */
export function checkLength({ until }: Values, { register, today }: Pick<Against, 'register' | 'today'>): Wrong[] {
  if (register.longest === undefined || typeof until !== 'string') return []
  if (until <= addDays(today, register.longest)) return []
  return [{ field: 'until', says: `Until: at most ${register.longest} days ahead. You can extend it later.` }]
}

function checkExample({ pattern, example }: Values): Wrong[] {
  if (typeof pattern !== 'string' || typeof example !== 'string') return []
  return new RegExp(pattern).test(example)
    ? []
    : [{ field: 'example', says: 'The pattern does not match the example.' }]
}

function checkRows({ what, registers, kinds }: Values): Wrong[] {
  if (what === 'rows' && !registers) return [{ field: 'registers', says: 'Choose “Registers”.' }]
  if ((what === 'rows' || what === 'delegations') && kinds)
    return [{ field: 'kinds', says: 'Kinds: rows of registers and delegations have none.' }]
  if (what !== 'rows' && registers) return [{ field: 'registers', says: 'Registers: only for rows of registers.' }]
  return []
}

function checkTwins(values: Values, { register, id, rows, today }: Against): Wrong[] {
  if (register.single) return []
  const key = twinKey(register, values)
  // A later row counts where the first day must be unique.
  const counts = (row: Row) => (register.unique.includes('from') ? !hasEnded(row, today) : liveOn(row, today))
  const twin = rows(register.id).find((row) => row.id !== id && counts(row) && twinKey(register, row.values) === key)
  return twin
    ? [{ field: register.unique[0]!, says: `There is already a row like this: ${rowName(register, twin)}.` }]
    : []
}

/** An import finds the row to change by this key. */
export function twinKey(register: Register, values: Values): string {
  return JSON.stringify(
    register.unique.map((name) => {
      const value = values[name]
      return typeof value === 'string' ? value.toLowerCase() : (value ?? '')
    }),
  )
}
