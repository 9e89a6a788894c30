import type { Severity } from '../../../detectors/contract.ts'
import { findingName } from '../content.ts'
import type { Entry, Outcome } from '../entry.ts'
import { type PolicyPack, paragraphsIn } from '../pack/pack.ts'
import type { Finding } from '../review.ts'
import { type Declarations, declarationsOf } from './declared.ts'
import { inPeriod, type Period, reviewsOf } from './record.ts'

/** Milliseconds to a decision, nights and weekends included. */
export type Times = { readonly decisions: number; readonly median: number; readonly ninetieth: number }

/** `dismissed` counts false alarms. */
export type RuleCount = {
  readonly rule: string
  readonly found: number
  readonly disputed: number
  readonly dismissed: number
  readonly upheld: number
}

export type Statistics = {
  readonly period: Period
  readonly versions: number
  readonly released: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly severities: Readonly<Record<Severity, number>>
  readonly rules: readonly RuleCount[]
  readonly kinds: readonly ({ readonly kind: string } & Times)[]
  readonly deciders: readonly ({ readonly person: string } & Times)[]
  readonly declarations: Declarations
  readonly months: readonly string[]
  readonly paragraphs: readonly { readonly paragraph: string; readonly found: readonly number[] }[]
}

type Items = readonly { readonly item: string; readonly entries: readonly Entry[] }[]
type Found = { readonly at: string; readonly finding: Finding }
type Decided = { readonly kind: string; readonly by: string; readonly outcome: Outcome; readonly took: number }
type Resolved = { readonly rule: string; readonly resolution: string }

export function statistics(items: Items, period: Period, pack: PolicyPack): Statistics {
  const within = ({ at }: { readonly at: string }) => inPeriod(at, period)
  const all = items.flatMap(({ entries }) => entries.filter(within))
  const found: Found[] = items.flatMap(({ entries }) =>
    reviewsOf(entries)
      .filter(within)
      .flatMap(({ at, review }) => review.findings.map((finding) => ({ at, finding }))),
  )
  const decided = items.flatMap(({ entries }) => decisionsOf(entries, period))
  const resolved = items.flatMap(({ entries }) => resolutionsOf(entries, period))
  const months = monthsOf(period)
  return {
    ...{ period, months },
    versions: all.filter(({ what }) => what === 'submitted').length,
    released: all.filter(({ what }) => what === 'released' || what === 'emergency-released').length,
    outcomes: tally(OUTCOMES, decided, ({ outcome }) => outcome),
    severities: tally(SEVERITIES, found, ({ finding }) => finding.severity),
    rules: rulesOf(found, resolved),
    kinds: grouped(decided, ({ kind }) => kind).map(([kind, own]) => ({ kind, ...timesOf(own) })),
    deciders: grouped(decided, ({ by }) => by).map(([person, own]) => ({ person, ...timesOf(own) })),
    declarations: declarationsOf(items, period),
    paragraphs: paragraphsOf(found, months, pack),
  }
}

const OUTCOMES: readonly Outcome[] = ['approved', 'approved-with-conditions', 'advised', 'returned', 'rejected']
const SEVERITIES: readonly Severity[] = ['block', 'sign-off', 'note']

function decisionsOf(entries: readonly Entry[], period: Period): Decided[] {
  const decided: Decided[] = []
  let submitted: Extract<Entry, { what: 'submitted' }> | undefined
  for (const entry of entries) {
    if (entry.what === 'submitted') submitted = entry
    if (entry.what !== 'decided' || !submitted || !inPeriod(entry.at, period)) continue
    const took = Date.parse(entry.at) - Date.parse(submitted.at)
    decided.push({ kind: submitted.kind, by: entry.by, outcome: entry.outcome, took })
  }
  return decided
}

function resolutionsOf(entries: readonly Entry[], period: Period): Resolved[] {
  const resolved: Resolved[] = []
  let findings: readonly Finding[] = []
  for (const entry of entries) {
    if (entry.what === 'reviewed') findings = entry.review.findings
    if (entry.what !== 'resolved' || entry.carried || !inPeriod(entry.at, period)) continue
    const finding = findings.find((_, index) => findingName(index) === entry.finding)
    if (finding) resolved.push({ rule: finding.rule, resolution: entry.resolution })
  }
  return resolved
}

function rulesOf(found: readonly Found[], resolved: readonly Resolved[]): RuleCount[] {
  return grouped(found, ({ finding }) => finding.rule).map(([rule, own]) => {
    const times = (what: string) => resolved.filter((one) => one.rule === rule && one.resolution === what).length
    return {
      ...{ rule, found: own.length, disputed: times('disputed') },
      ...{ dismissed: times('dismissed'), upheld: times('upheld') },
    }
  })
}

function paragraphsOf(found: readonly Found[], months: readonly string[], pack: PolicyPack): Statistics['paragraphs'] {
  const named = found.flatMap(({ at, finding }) =>
    paragraphsIn(pack, finding.paragraphs).map((paragraph) => ({ at, paragraph })),
  )
  return grouped(named, ({ paragraph }) => paragraph)
    .map(([paragraph, own]) => ({
      paragraph,
      found: months.map((month) => own.filter(({ at }) => at.startsWith(month)).length),
    }))
    .toSorted((a, b) => a.paragraph.localeCompare(b.paragraph, 'en', { numeric: true }))
}

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const name = nameOf(one)
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return [...groups].toSorted(([a, own], [b, others]) => others.length - own.length || a.localeCompare(b))
}

function tally<K extends string, T>(names: readonly K[], all: readonly T[], nameOf: (one: T) => K): Record<K, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>
  for (const one of all) counts[nameOf(one)]++
  return counts
}

function timesOf(decided: readonly Decided[]): Times {
  const took = decided.map((one) => one.took).toSorted((a, b) => a - b)
  return { decisions: took.length, median: quantile(took, 0.5), ninetieth: quantile(took, 0.9) }
}

/** Nearest rank: a time that somebody really waited. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

function monthsOf({ from, until }: Period): string[] {
  const months: string[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  for (let name = from.slice(0, 7); name <= until.slice(0, 7); ) {
    months.push(name)
    if (++month > 12) [year, month] = [year + 1, 1]
    name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  }
  return months
}
