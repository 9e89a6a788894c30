import { addDays } from '../calendar.ts'
import type { DelegationEntry } from '../delegation.ts'
import type { Entry } from '../entry.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { inTerms } from '../pack/in-terms.ts'
import { Refusal } from '../refusal.ts'
import type { RegisterEntry } from '../register/entry.ts'
import { rolesOn } from '../register/may.ts'
import type { Role } from '../registers.ts'
import type { StopEntry } from '../stop.ts'
import type { AnchorEntry } from './anchor.ts'
import type { MailLogEntry } from './mail-log.ts'

/** YYYY-MM-DD, inclusive. */
export type Period = { readonly from: string; readonly until: string }

export type Chain = {
  readonly stream: string
  readonly entries: readonly (Entry | DelegationEntry | StopEntry | RegisterEntry | AnchorEntry | MailLogEntry)[]
}

export const READERS: readonly Role[] = ['chief-executive', 'auditor', 'data-protection-officer', 'admin']

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The last year by default; throws `bad-input` for invalid days. */
export function periodOf(today: string, asked: { from?: string | undefined; until?: string | undefined }): Period {
  const until = asked.until || today
  const from = asked.from || addDays(until, -364)
  const isDay = (day: string) => DAY.test(day) && !Number.isNaN(Date.parse(day))
  if (!isDay(from) || !isDay(until) || from > until)
    throw new Refusal('bad-input', 'Give two days as YYYY-MM-DD, the earlier one first.')
  return { from, until }
}

export function inPeriod(at: string, { from, until }: Period): boolean {
  const day = at.slice(0, 10)
  return from <= day && day <= until
}

export function itemsOf(chains: readonly Chain[]): { readonly item: string; readonly entries: readonly Entry[] }[] {
  return chains
    .filter(({ stream }) => !stream.includes(':'))
    .map(({ stream, entries }) => ({ item: stream, entries: entries as readonly Entry[] }))
}

type Reviewed = Extract<Entry, { what: 'reviewed' }>

/** Only the first review of each version counts. */
export function reviewsOf(entries: readonly Entry[]): Reviewed[] {
  const first = new Map<string, Reviewed>()
  for (const entry of entries)
    if (entry.what === 'reviewed' && !first.has(entry.version)) first.set(entry.version, entry)
  return [...first.values()]
}

export function looks(snapshot: OfficeSnapshot, by: string, day: string, roles: readonly Role[]): boolean {
  return rolesOn(snapshot, by, day).some((role) => roles.includes(role))
}

/** Throws `not-yours` without one of the roles. */
export function mayLook(snapshot: OfficeSnapshot, by: string, day: string, roles: readonly Role[]): void {
  if (!looks(snapshot, by, day, roles))
    throw new Refusal(
      'not-yours',
      inTerms(`This is for ${either(roles.map((role) => ROLE[role] ?? role))}.`, snapshot.pack.terms),
    )
}

const either = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' or $1')

const ROLE: Partial<Record<Role, string>> = {
  'chief-executive': 'the Chief Executive',
  'data-protection-officer': 'the data protection officer',
  auditor: 'the auditor',
  admin: 'the administrator',
  registrar: 'the registrar',
}
