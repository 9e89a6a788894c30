import { Refusal } from '../refusal.ts'
import type { Office } from '../registers.ts'
import { REGISTERS, registerOf } from './all.ts'
import { fieldsOf, liveOn, type Row } from './describe.ts'
import type { Value, Values } from './values.ts'

export type Registers = ReadonlyMap<string, { readonly length: number; readonly rows: readonly Row[] }>

export function rowsOf(registers: Registers, register: string): readonly Row[] {
  return registers.get(register)?.rows ?? []
}

type Listed = Exclude<keyof Office, 'office' | 'marks' | 'secureDomains' | 'embargoes' | 'mail'>

/** The keys of the lists in office files. */
const HOME: Readonly<Record<Listed, string>> = {
  people: 'people',
  absences: 'absences',
  noSelfClearing: 'no-self-clearing',
  permissions: 'permissions',
  training: 'training',
  declarations: 'declarations',
  politicalInterests: 'political-interests',
  signatories: 'signatories',
  publicFigures: 'public-figures',
  contacts: 'contacts',
  consents: 'consents',
  media: 'media',
  parties: 'parties',
  elections: 'elections',
  candidates: 'candidates',
  topics: 'topics',
  labels: 'labels',
  references: 'references',
  accounts: 'accounts',
  retention: 'retention',
  websites: 'websites',
  languages: 'languages',
  observeOnly: 'observe-only',
  calibrations: 'calibrations',
  policyPacks: 'policy-packs',
}

/** Former people name old entries; expired courses are missed. */
const KEPT = new Set(['people', 'training'])

/** Live rows, and those that a register keeps. */
export function officeOn(registers: Registers, day: string): Office {
  const live = (register: string) => rowsOf(registers, register).filter((row) => liveOn(row, day))
  const lists = Object.fromEntries(
    Object.entries(HOME).map(([name, register]) => [
      name,
      (KEPT.has(register) ? rowsOf(registers, register) : live(register)).map(({ id, values }) => ({
        id,
        ...values,
      })),
    ]),
  ) as unknown as Pick<Office, Listed>
  const [mail] = rowsOf(registers, 'mail-rules')
  return {
    ...lists,
    office: (rowsOf(registers, 'office')[0]?.values ?? {}) as unknown as Office['office'],
    people: lists.people.map((person) => ({ ...person, roles: person.roles ?? [] })),
    accounts: lists.accounts
      .filter((account) => !('state' in account) || account.state === 'active' || account.state === undefined)
      .map((account) => ({ ...account, corporate: account.corporate === true })),
    secureDomains: live('secure-domains').map(({ values }) => String(values['domain'])),
    embargoes: live('embargoes').map(({ values }) => ({
      item: String(values['item']),
      until: String(values['embargo']),
      text: String(values['text']),
    })),
    ...(mail ? { mail: mail.values as unknown as NonNullable<Office['mail']> } : {}),
    marks: live('marks').map(({ id, values }) => ({
      ...({ files: [], ...values } as unknown as Omit<Office['marks'][number], 'id' | 'permissions'>),
      id,
      permissions: live('asset-permissions')
        .filter(({ values: permission }) => permission['mark'] === id)
        .map(({ values: permission }) => permission as unknown as Office['marks'][number]['permissions'][number]),
    })),
  }
}

export type Seed = { readonly id?: string; readonly values: Values }

const LISTS = new Set([...Object.keys(HOME), 'office', 'marks', 'secureDomains', 'embargoes', 'mail'])

/** A list that the file of an office leaves out is empty. */
export function officeIn(file: string): Office {
  const none = Object.fromEntries([...Object.keys(HOME), 'marks', 'secureDomains'].map((list) => [list, []]))
  return { ...none, ...JSON.parse(file) }
}

/** Throws, because a misspelt list would not count. */
export function checkLists(office: Office): void {
  const unknown = Object.keys(office).filter((name) => !LISTS.has(name))
  if (unknown.length > 0)
    throw new Refusal('bad-input', `The office file has lists that no register takes: ${unknown.join(', ')}.`)
}

export function seedsOf(office: Office): ReadonlyMap<string, readonly Seed[]> {
  const given = new Map<string, Record<string, unknown>[]>([
    ['office', [{ id: 'office', ...office.office }]],
    ...Object.entries(HOME).map(
      ([name, register]) =>
        [register, (office[name as Listed] ?? []) as unknown as Record<string, unknown>[]] as [
          string,
          Record<string, unknown>[],
        ],
    ),
    ['mail-rules', office.mail ? [{ id: 'mail-rules', ...office.mail }] : []],
    ['secure-domains', office.secureDomains.map((domain) => ({ domain }))],
    ['embargoes', (office.embargoes ?? []).map(({ until, ...rest }) => ({ ...rest, embargo: until }))],
    ['marks', office.marks.map(({ permissions: _, ...mark }) => mark)],
    [
      'asset-permissions',
      office.marks.flatMap(({ id, permissions }) => permissions.map((permission) => ({ mark: id, ...permission }))),
    ],
  ])
  return new Map(REGISTERS.map(({ id }) => [id, (given.get(id) ?? []).map((row) => seed(id, row))]))
}

/** Drops fields that the register does not have. */
function seed(register: string, { id, ...rest }: Record<string, unknown>): Seed {
  const values = Object.fromEntries(
    fieldsOf(registerOf(register)).flatMap(({ name }) => {
      const value = rest[name]
      const empty =
        value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      return empty ? [] : [[name, value as Value]]
    }),
  )
  return typeof id === 'string' ? { id, values } : { values }
}
