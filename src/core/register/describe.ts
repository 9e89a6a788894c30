import type { Role } from '../registers.ts'
import type { Values } from './values.ts'

/** A current row. `seq`: the journal entry that wrote it. */
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
  /** Uploaded pictures as 'hash/name', or names of files from the office file. */
  | 'pictures'
  /** Id of a registered person, or several. */
  | 'person'
  | 'people'
  /** Id of a row in the register named by `of`. */
  | 'row'

export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: FieldKind
  readonly required?: true
  /** Codes and their labels. */
  readonly options?: Readonly<Record<string, string>>
  readonly of?: string
  /** Minimum. */
  readonly least?: number
  /** Maximum. */
  readonly most?: number
  /** Default. */
  readonly usual?: string
  /** Roles that may change it from the default, if fewer than the register's. */
  readonly edit?: readonly Role[]
  /** A list of domains, each optionally with '*.'. */
  readonly domains?: true
  /** Cannot be unset: an office account never becomes a personal one. */
  readonly stays?: true
  /** Cannot be emptied once it is set; the sentence says what to do instead. */
  readonly final?: string
  /** Paragraphs of the policy for which the register only stores this field. */
  readonly paragraphs?: readonly string[]
  /** A code or identifier that may look like a password. */
  readonly code?: true
}

/** own: the person the row is about. */
export type Who = 'everyone' | 'own' | readonly Role[]

export type Register = {
  readonly id: string
  readonly title: string
  /** One row with its article: 'a consent'. */
  readonly one: string
  /** Its purpose and what depends on it. */
  readonly about: string
  readonly paragraphs: readonly string[]
  readonly fields: readonly Field[]
  /** The field that lists show first. */
  readonly name: string
  /** No two live rows agree in all of these; imports find rows by them. */
  readonly unique: readonly string[]
  /** Both days are required. */
  readonly dated?: true
  /** The last day is at most this many days after the day on which the row is written. */
  readonly longest?: number
  /** People choose the row ids, which other rows name; with the pattern and its message. */
  readonly chosen?: { readonly label: string; readonly hint: string }
  /** The only row's id. */
  readonly single?: string
  readonly see: Who
  readonly add: Who
  readonly edit: readonly Role[]
}

/** A row's days, both inclusive; absent means open. */
export const DAYS: readonly Field[] = [
  { name: 'from', label: 'From', kind: 'day', hint: 'The first day on which it applies. Empty means always.' },
  {
    name: 'until',
    label: 'Until',
    kind: 'day',
    hint: 'The last day on which it applies. Empty means until further notice.',
  },
]

export function fieldsOf(register: Register): readonly Field[] {
  if (register.single) return register.fields
  const days = register.dated
    ? DAYS.map((day) => ({ ...day, hint: day.hint!.split(' Empty')[0]!, required: true as const }))
    : DAYS
  return [...register.fields, ...days]
}

export function liveOn({ values }: Pick<Row, 'values'>, day: string): boolean {
  return within(values, day)
}

export function hasEnded({ values: { until } }: Pick<Row, 'values'>, day: string): boolean {
  return typeof until === 'string' && until < day
}

/** Both days inclusive; absent means open. */
export function within({ from, until }: { readonly from?: unknown; readonly until?: unknown }, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof until !== 'string' || day <= until)
}

/** A row's name in lists. */
export function rowName(register: Register, { id, values }: Pick<Row, 'id' | 'values'>): string {
  const named = values[register.name]
  return typeof named === 'string' && named !== '' ? named : id
}
