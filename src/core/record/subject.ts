import { londonTime } from '../calendar.ts'
import type { Notice } from '../notice.ts'
import { REGISTERS } from '../register/all.ts'
import { type Registers, rowsOf } from '../register/office.ts'
import type { BundleFile } from './bundle/bundle.ts'
import { element, page, table } from './bundle/page.ts'
import type { Chain } from './record.ts'

/** For a subject access request (UK GDPR article 15). */
export type Held = {
  readonly entries: readonly {
    readonly stream: string
    readonly number: number
    readonly entry: Chain['entries'][number]
  }[]
  readonly rows: readonly { readonly register: string; readonly row: string; readonly values: object }[]
  readonly notices: readonly Notice[]
}

export function heldAbout(
  person: string,
  chains: readonly Chain[],
  registers: Registers,
  notices: readonly Notice[],
): Held {
  return {
    entries: chains.flatMap(({ stream, entries }) =>
      entries.flatMap((entry, index) => (names(entry, person) ? [{ stream, number: index + 1, entry }] : [])),
    ),
    rows: REGISTERS.flatMap(({ id: register }) =>
      rowsOf(registers, register)
        .filter(({ id, values }) => (register === 'people' && id === person) || names(values, person))
        .map(({ id: row, values }) => ({ register, row, values })),
    ),
    notices,
  }
}

export function names(value: unknown, person: string): boolean {
  if (value === person) return true
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => names(one, person))
}

export function subjectFiles(held: Held, about: { name: string; reference: string; at: string }): BundleFile[] {
  const title = `What is held about ${about.name}`
  const time = (at: string) => londonTime(at).replace('T', ' ')
  const index = page(
    title,
    element(
      'p',
      `Made for request ${about.reference} on ${time(about.at)}. Entries and rows may name other people: read them before it is handed over.`,
    ),
    element('h2', 'On the registers'),
    table(
      ['Register', 'Row', 'What it says'],
      held.rows.map(({ register, row, values }) => [register, row, JSON.stringify(values)]),
    ),
    element('h2', 'On the record'),
    table(
      ['When', 'Where', 'What'],
      held.entries.map(({ stream, number, entry }) => [
        time(entry.at),
        `${stream}, entry ${number}`,
        JSON.stringify(entry),
      ]),
    ),
    element('h2', 'What they were told'),
    table(
      ['When', 'What', 'About'],
      held.notices.map(({ at, kind, item }) => [time(at), kind, item ?? '']),
    ),
  )
  return [
    { name: 'index.html', content: index },
    { name: 'held.json', content: `${JSON.stringify(held, null, 2)}\n` },
  ]
}
