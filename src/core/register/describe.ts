import type { Role } from '../registers.ts'
import type { Values } from './values.ts'

/** `seq` is the journal entry that wrote it. */
export type Row = { readonly id: string; readonly seq: number; readonly values: Values }

const FIELD_KINDS = [
  'text',
  'long',
  'number',
  'flag',
  'day',
  'moment',
  'email',
  'phone',
  'url',
  'pattern',
  'choice',
  'choices',
  'list',
  /** 'hash/name', or names of the office file's pictures. */
  'pictures',
  'person',
  'people',
  /** A row of the register that `of` names. */
  'row',
] as const

export type FieldKind = (typeof FIELD_KINDS)[number]

export type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: FieldKind
  readonly required?: true
  readonly options?: Readonly<Record<string, string>>
  readonly of?: string
  readonly least?: number
  readonly most?: number
  readonly usual?: string
  /** Fewer roles than may edit the register. */
  readonly edit?: readonly Role[]
  readonly domains?: true
  /** Each line is an email address. */
  readonly addresses?: true
  /** Cannot be unset: an office account never becomes a personal one. */
  readonly stays?: true
  /** Cannot be emptied; the sentence says what to do instead. */
  readonly final?: string
  /** The register only stores this field for these paragraphs. */
  readonly paragraphs?: readonly string[]
  /** Its values may look like a password. */
  readonly code?: true
}

type More = Omit<Field, 'name' | 'label' | 'kind'>
type Describe = (name: string, label: string, more?: More) => Field

/** `field.day('poll', 'Day of the poll')` */
export const field = Object.fromEntries(
  FIELD_KINDS.map((kind): [FieldKind, Describe] => [
    kind,
    (name, label, more = {}) => ({ name, label, kind, ...more }),
  ]),
) as Readonly<Record<FieldKind, Describe>>

/** `own` is the person whom the row is about. */
export type Who = 'everyone' | 'own' | readonly Role[]

export type Register = {
  readonly id: string
  readonly title: string
  readonly one: string
  readonly about: string
  readonly paragraphs: readonly string[]
  readonly fields: readonly Field[]
  readonly name: string
  /** No two live rows agree in these; imports find rows by them. */
  readonly unique: readonly string[]
  readonly dated?: true
  /** Days from the day of writing to the last. */
  readonly longest?: number
  readonly chosen?: { readonly label: string; readonly hint: string }
  readonly single?: string
  readonly see: Who
  /** If absent, those who may edit. */
  readonly add?: Who
  readonly edit: readonly Role[]
}

export const DAYS: readonly Field[] = [
  field.day('from', 'From', { hint: 'The first day on which it applies. Empty means always.' }),
  field.day('until', 'Until', { hint: 'The last day on which it applies. Empty means until further notice.' }),
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

/** Both days are inclusive, and an absent one is open. */
export function within({ from, until }: { readonly from?: unknown; readonly until?: unknown }, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof until !== 'string' || day <= until)
}

export function rowName(register: Register, { id, values }: Pick<Row, 'id' | 'values'>): string {
  const named = values[register.name]
  return typeof named === 'string' && named !== '' ? named : id
}
