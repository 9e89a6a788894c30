import type { Role } from '../registers.ts'

/** One description per register drives its validation, API, CSV, pages and history. To add a register, write one. */

export type Value = string | number | boolean | readonly string[]

/** The values of a row by the names of its fields; what was not given is absent. */
export type Values = Readonly<Record<string, Value>>

/** A row as it stands. `seq` is the entry of the register's journal that made it so. */
export type Row = { readonly id: string; readonly seq: number; readonly values: Values }

export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'flag'
  /** YYYY-MM-DD */
  | 'day'
  /** ISO 8601 */
  | 'moment'
  | 'email'
  | 'url'
  /** A regular expression without flags. */
  | 'pattern'
  | 'choice'
  | 'choices'
  | 'list'
  /** Pictures that were handed in, each 'hash/name'; or names of files that came with the office's file. */
  | 'pictures'
  /** The id of somebody on the register of people, or of several. */
  | 'person'
  | 'people'
  /** The id of a row of the register named by `of`. */
  | 'row'

export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: FieldKind
  readonly required?: true
  /** What may be chosen, and how it is said. */
  readonly options?: Readonly<Record<string, string>>
  readonly of?: string
  /** The smallest number that may be given. */
  readonly least?: number
  /** Stands for what was not given. */
  readonly usual?: string
  /** Roles that may set this to something else than is usual, where they are fewer than the register's. */
  readonly edit?: readonly Role[]
  /** Its entries are domains, each with '*.' before it or not. */
  readonly domains?: true
  /** Once it is set it stays: what is the office's never becomes somebody's own. */
  readonly stays?: true
  /** Paragraphs of the policy for which the register keeps this field and does no more. */
  readonly paragraphs?: readonly string[]
  /** A code or an identifier, which may look like a password and is none. */
  readonly code?: true
}

/** own: the person that the row is about. */
export type Who = 'everyone' | 'own' | readonly Role[]

export type Register = {
  readonly id: string
  readonly title: string
  /** One row of it, with its article: 'a consent'. */
  readonly one: string
  /** What it is for, and what hangs on it. */
  readonly about: string
  readonly paragraphs: readonly string[]
  readonly fields: readonly Field[]
  /** The field that a list shows first. */
  readonly name: string
  /** No two live rows agree in all of these; an import finds its row by them. */
  readonly unique: readonly string[]
  /** Both days must be given; otherwise they may be left open. */
  readonly dated?: true
  /** Its rows have ids that people choose and other rows name; the pattern and what to say when it is not met. */
  readonly chosen?: { readonly label: string; readonly hint: string }
  /** There is one row, with this id. */
  readonly single?: string
  readonly see: Who
  readonly add: Who
  readonly edit: readonly Role[]
}

/** Every row has its days, both inclusive; absent means open. */
export const DAYS: readonly Field[] = [
  { name: 'from', label: 'From', kind: 'day', hint: 'The first day on which it holds. Empty means always.' },
  {
    name: 'until',
    label: 'Until',
    kind: 'day',
    hint: 'The last day on which it holds. Empty means until further notice.',
  },
]

export function fieldsOf(register: Register): readonly Field[] {
  if (register.single) return register.fields
  const days = register.dated
    ? DAYS.map((day) => ({ ...day, hint: day.hint!.split(' Empty')[0]!, required: true as const }))
    : DAYS
  return [...register.fields, ...days]
}

/** Holds on this day, YYYY-MM-DD. */
export function liveOn({ values }: Pick<Row, 'values'>, day: string): boolean {
  return within(values, day)
}

/** The day lies between two days, both inclusive; absent means open. */
export function within({ from, until }: { readonly from?: unknown; readonly until?: unknown }, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof until !== 'string' || day <= until)
}

/** What a list calls a row. */
export function rowName(register: Register, { id, values }: Pick<Row, 'id' | 'values'>): string {
  const named = values[register.name]
  return typeof named === 'string' && named !== '' ? named : id
}
