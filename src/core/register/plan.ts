import { SYSTEM_ACTORS } from '../office-snapshot.ts'
import { inTerms } from '../pack/in-terms.ts'
import type { Terms } from '../pack/terms.ts'
import { Refusal } from '../refusal.ts'
import { checkLength, checkValues, twinKey } from './check.ts'
import { chosenIdFor } from './chosen-id.ts'
import { hasEnded, type Register, type Row } from './describe.ts'
import type { Content, How, RegisterEntry, RowVersion } from './entry.ts'
import type { Given as Proof } from './identity.ts'
import { keeping } from './keeping.ts'
import { mayAdd, mayEdit, mayOpen, maySee, type rolesOn } from './may.ts'
import { type Registers, rowsOf } from './office.ts'
import { type Given, readValues, type Wrong } from './read.ts'
import type { Values } from './values.ts'

export type HistoryLine = {
  readonly at: string
  readonly by: string
  readonly how: How | 'erased'
  readonly values?: Values
  readonly reason?: string
}

/** Lines count from the heading, which is 1. */
export type Line = {
  readonly line: number
  readonly does: 'add' | 'change' | 'nothing' | 'wrong'
  readonly row?: string
  readonly says: readonly string[]
  readonly warns?: true
}

/** Undefined values erase the row. */
export type Change = { readonly row: string; readonly values: Values | undefined; readonly reason?: string }

export type RegisterContext = {
  readonly registers: Registers
  readonly roles: ReturnType<typeof rolesOn>
  readonly today: string
  readonly terms: Terms
}

export type Planned = { readonly how: How | 'erased'; readonly changes: readonly Change[] }
type PlannedLine = { readonly line: Line; readonly change?: Change }

export function opened(register: Register, roles: RegisterContext['roles']): void {
  if (!mayOpen(register, roles)) throw new Refusal('not-found', 'There is no such register.')
}

export function visible(
  registers: Registers,
  register: Register,
  by: string,
  roles: RegisterContext['roles'],
): readonly Row[] {
  return rowsOf(registers, register.id).filter((row) => maySee(register, row, by, roles))
}

/** Others do not learn that a row exists. */
export function seen(
  registers: Registers,
  register: Register,
  id: string,
  by: string,
  roles: RegisterContext['roles'],
): Row {
  const row = visible(registers, register, by, roles).find((one) => one.id === id)
  if (!row) throw new Refusal('not-found', 'There is no such row.')
  return row
}

function allowed(
  register: Register,
  before: Row | undefined,
  after: Pick<Row, 'values'>,
  by: string,
  roles: RegisterContext['roles'],
): void {
  if (before ? mayEdit(register, roles) : mayAdd(register, after, by, roles)) return
  throw new Refusal('not-yours', `You may not ${before ? 'change' : 'add'} ${register.one}.`)
}

function wrongly(faults: readonly Wrong[]): Refusal {
  return new Refusal('bad-input', faults.map(({ says }) => says).join(' '), faults)
}

function refusalOf(run: () => void): string | undefined {
  try {
    run()
    return undefined
  } catch (fault) {
    if (fault instanceof Refusal) return fault.message
    throw fault
  }
}

function same(a: Values, b: Values): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}

/** Two lines of a file must not write one row. */
export function twice(lines: readonly Line[]): Line[] {
  const first = new Map<string, number>()
  return lines.map((line) => {
    if (line.row === undefined || line.does === 'nothing') return line
    const earlier = first.get(line.row)
    first.set(line.row, earlier ?? line.line)
    return earlier === undefined
      ? line
      : { line: line.line, does: 'wrong', says: [`Line ${earlier} says something of the same row.`] }
  })
}

export function historyLine(
  entry: RegisterEntry,
  row: string,
  version: RowVersion | undefined,
): HistoryLine | undefined {
  const { at, by } = entry
  if (entry.what === 'erased') return entry.row === row ? { at, by, how: 'erased' } : undefined
  if (!entry.rows.some((named) => named.row === row)) return undefined
  const content = version?.content ? (JSON.parse(version.content) as Content) : undefined
  return { at, by, how: entry.how, ...content }
}

const CHOSEN = /^[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]$/

/** Throws for an id that the journal cannot use. */
function checkChosen(register: Register, row: string): Wrong[] {
  if (!register.chosen) return []
  if (SYSTEM_ACTORS.includes(row))
    return [{ field: 'id', says: `${register.chosen.label}: Countersign uses this name for itself.` }]
  return CHOSEN.test(row) ? [] : [{ field: 'id', says: `${register.chosen.label}: ${register.chosen.hint}` }]
}

export type Put = {
  readonly row?: string
  readonly chosen?: string
  readonly given: Given
  readonly by: string
  /** The `seq` that the page showed; a later writer gets a conflict. */
  readonly seen?: number
  readonly reason?: string
} & Proof

/** Throws `not-found`, `stale-version`, `bad-input` by field, `not-yours`. */
export function put(register: Register, row: string, command: Put, now: RegisterContext): Planned {
  const { by, seen: shown, reason } = command
  const before = rowsOf(now.registers, register.id).find((one) => one.id === row)
  if (command.row !== undefined && !before) throw new Refusal('not-found', 'There is no such row.')
  if (before && shown !== undefined && shown !== before.seq)
    throw new Refusal('stale-version', 'Somebody changed this row since you opened it. Look again.')
  const { values, faults } = judged(register, row, before, command.given, now)
  if (command.chosen !== undefined && before) faults.push({ field: 'id', says: 'There is already a row of that name.' })
  // The missing name is why there is no id.
  const causes = command.chosen || faults.length === 1 ? faults : faults.filter(({ field }) => field !== 'id')
  if (causes.length > 0) throw wrongly(causes)
  allowed(register, before, { values }, by, now.roles)
  return { how: before ? 'changed' : 'added', changes: [{ row, values, ...(reason ? { reason } : {}) }] }
}

export function asked(register: Register, given: Given, now: RegisterContext): Values {
  const { values, faults } = judged(register, '', undefined, given, now)
  if (faults.length > 0) throw wrongly(faults)
  return values
}

const LARGEST_PICTURE = 5 * 1024 * 1024

/** Throws `not-yours`, `too-large`, `bad-input`. */
export function pictureAllowed(register: Register, bytes: number, roles: RegisterContext['roles']): void {
  if (!mayEdit(register, roles)) throw new Refusal('not-yours', `You may not change ${register.one}.`)
  if (!register.fields.some(({ kind }) => kind === 'pictures'))
    throw new Refusal('bad-input', 'This register has no pictures.')
  if (bytes === 0) throw new Refusal('bad-input', 'The picture is empty.')
  if (bytes > LARGEST_PICTURE) throw new Refusal('too-large', 'A picture may have up to 5 MB.')
}

export type End = { readonly day: string; readonly by: string; readonly reason: string }

export function end(register: Register, row: string, { day, by, reason }: End, now: RegisterContext): Planned {
  const before = seen(now.registers, register, row, by, now.roles)
  if (register.single) throw new Refusal('bad-input', 'This row cannot end; change it instead.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why it ends.')
  allowed(register, before, before, by, now.roles)
  const { values, wrong } = readValues(keeping(register, before.values), endedOn(before.values, day), now.terms)
  const faults = [...wrong, ...checkLength(values, { register, today: now.today })]
  if (faults.length > 0) throw wrongly(faults)
  return { how: 'ended', changes: [{ row, values, reason: reason.trim() }] }
}

/** A first day after the last one is dropped. */
export function endedOn({ from, ...rest }: Values, day: string): Values {
  const begun = typeof from === 'string' && from <= day ? { from } : {}
  return { ...rest, ...begun, until: day }
}

export function erase(register: Register, row: string, exists: boolean, now: RegisterContext): Planned {
  const { registers, roles, terms, today } = now
  if (!roles.some((role) => role === 'chief-executive' || role === 'data-protection-officer'))
    throw new Refusal(
      'not-yours',
      inTerms('Only the Chief Executive or the data protection officer can erase a row.', terms),
    )
  if (register.single) throw new Refusal('bad-input', 'This row cannot be erased; change it instead.')
  if (!exists) throw new Refusal('not-found', 'There is no such row.')
  const inPost = register.id === 'people' && rowsOf(registers, register.id).find(({ id }) => id === row)
  if (inPost && !hasEnded(inPost, today)) throw new Refusal('bad-input', STILL_IN_POST)
  return { how: 'erased', changes: [{ row, values: undefined }] }
}

/** One press must not take away the access of a person who works here. */
const STILL_IN_POST = 'This person is still in post. End the row first, and delete it after its last day.'

type LineContext = RegisterContext & {
  newId(): string
  readonly taken: ReadonlySet<string>
}

export function planLine(register: Register, record: Given, line: number, now: LineContext, by: string): PlannedLine {
  const { id, ...given } = record
  const named = typeof id === 'string' && id.trim() !== '' ? id.trim() : register.single
  const before = rowFor(register, named, given, now)
  const row = before?.id ?? named ?? chosenIdFor(register, given, now.taken) ?? now.newId()
  const revives = before !== undefined && !named && hasEnded(before, now.today)
  // Missing columns change nothing but the end of an ended row.
  const whole = { ...before?.values, ...(revives ? { until: undefined } : {}), ...given }
  const { values, faults } = judged(register, row, before, whole, now)
  if (!before && named && !register.chosen && !register.single)
    faults.push({ field: 'id', says: 'There is no row with this id. Leave it empty to add a row.' })
  const no = refusalOf(() => allowed(register, before, { values }, by, now.roles))
  const says = [...faults.map((fault) => fault.says), ...(no ? [no] : [])]
  if (says.length > 0) return { line: { line, does: 'wrong', says } }
  if (before && same(before.values, values)) return { line: { line, does: 'nothing', row, says: [] } }
  const back = revives && values['until'] === undefined ? ['It had ended, and is in force again.'] : []
  return { line: { line, does: before ? 'change' : 'add', row, says: back }, change: { row, values } }
}

function rowFor(
  register: Register,
  named: string | undefined,
  given: Given,
  { registers, today, terms }: RegisterContext,
): Row | undefined {
  const rows = rowsOf(registers, register.id)
  if (named) return rows.find((row) => row.id === named)
  const key = twinKey(register, readValues(register, given, terms).values)
  const twins = rows.filter((row) => twinKey(register, row.values) === key)
  return twins.find((row) => !hasEnded(row, today)) ?? twins[0]
}

function judged(register: Register, row: string, before: Row | undefined, given: Given, now: RegisterContext) {
  const { registers, roles, today, terms } = now
  const { values, wrong } = readValues(keeping(register, before?.values), given, terms)
  const against = { register, id: row, rows: (of: string) => rowsOf(registers, of), roles, today, terms }
  const faults: Wrong[] = [
    ...(before ? [] : checkChosen(register, row)),
    ...wrong,
    ...checkValues(values, { ...against, ...(before ? { before: before.values } : {}) }).filter(
      ({ field }) => !wrong.some((one) => one.field === field),
    ),
  ]
  return { values, faults }
}
