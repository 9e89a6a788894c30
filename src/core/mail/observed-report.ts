import { addDays } from '../calendar.ts'
import { dayOf } from '../deadline.ts'
import { holds, inPost } from '../in-post.ts'
import { type OfficeSnapshot, personOf } from '../office-snapshot.ts'
import type { Role } from '../registers.ts'
import { observing } from './observe.ts'
import type { ObservedCounts, ObservedRow } from './observed-store.ts'
import type { ObserveOnly } from './rules.ts'

type Cases = { readonly cases: number; readonly right: number; readonly wrong: number }

export type RuleReport = Cases & {
  readonly rule: string
  readonly precision: number | null
}

export type ObservedReport = {
  /** YYYY-MM-DD, inclusive. */
  readonly from: string
  readonly until: string
  readonly periods: readonly ObserveOnly[]
  readonly checked: number
  readonly observed: number
  readonly days: ObservedCounts['days']
  readonly rules: readonly RuleReport[]
  readonly kinds: readonly (Cases & { readonly type: string })[]
}

export const MAX_REPORT_DAYS = 90

export function observedReport(
  { days, cases }: ObservedCounts,
  settings: readonly ObserveOnly[] | undefined,
  at: string,
  count: number,
): ObservedReport {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return {
    from: firstDay(at, count),
    until: dayOf(at),
    periods: observing(settings, dayOf(at)),
    checked: sum(days.map(({ checked }) => checked)),
    observed: sum(days.map(({ observed }) => observed)),
    days,
    rules: grouped(cases, 'rule').map(({ name, ...counts }) => ({
      rule: name,
      ...counts,
      precision: counts.right + counts.wrong === 0 ? null : counts.right / (counts.right + counts.wrong),
    })),
    kinds: grouped(cases, 'type').map(({ name, ...counts }) => ({ type: name, ...counts })),
  }
}

export function firstDay(at: string, count: number): string {
  return addDays(dayOf(at), 1 - count)
}

function grouped(cases: ObservedCounts['cases'], by: 'rule' | 'type'): (Cases & { readonly name: string })[] {
  const sums = new Map<string, Cases>()
  for (const one of cases) {
    const before = sums.get(one[by]) ?? { cases: 0, right: 0, wrong: 0 }
    const { right, wrong } = one
    sums.set(one[by], {
      cases: before.cases + one.messages,
      right: before.right + right,
      wrong: before.wrong + wrong,
    })
  }
  return [...sums].map(([name, counts]) => ({ name, ...counts })).toSorted((a, b) => b.cases - a.cases)
}

export const REPORT_READERS: readonly Role[] = ['chief-executive', 'data-protection-officer', 'admin', 'auditor']

const JUDGES: readonly Role[] = ['chief-executive', 'data-protection-officer']

export function mayReadReport(snapshot: OfficeSnapshot, by: string, at: string): boolean {
  return holdsOne(snapshot, by, at, REPORT_READERS)
}

/** Only the sender and judges read the words, and only they judge. */
export function mayJudge(snapshot: OfficeSnapshot, { sender }: Pick<ObservedRow, 'sender'>, by: string, at: string) {
  const person = personOf(snapshot, by)
  const isSender = sender === by && person !== undefined && inPost(person, dayOf(at))
  return isSender || holdsOne(snapshot, by, at, JUDGES)
}

function holdsOne(snapshot: OfficeSnapshot, by: string, at: string, roles: readonly Role[]): boolean {
  const person = personOf(snapshot, by)
  return person !== undefined && roles.some((role) => holds(person, role, dayOf(at)))
}
