import { findingName } from '../content.ts'
import type { Entry, Place, Resolution } from '../entry.ts'
import type { Finding } from '../review.ts'

/**
 * A case is one rule and type in one version. Right: upheld, gone in the next version, a condition, or a declaration
 * judged wrong. Wrong: dismissed, approved with it, or declared by the sender. Anything else is no evidence and not
 * counted.
 */
export type RuleJudged = { readonly rule: string; readonly right: number; readonly wrong: number }

export type JudgedRules = ReadonlyMap<string, RuleJudged>

export const ENOUGH_JUDGED = 10

type Version = {
  readonly findings?: readonly Finding[]
  readonly resolutions: ReadonlyMap<string, Resolution | 'carried'>
  readonly decided?: { readonly outcome: 'approved' | 'conditions'; readonly removed: readonly Place[] }
  readonly declared?: 'right' | 'wrong'
}

const NEW: Version = { resolutions: new Map() }

export function judgedIn(entries: readonly Entry[]): readonly RuleJudged[] {
  const versions = versionsIn(entries)
  const counts = new Map<string, RuleJudged>()
  for (const [index, version] of versions.entries())
    for (const [rule, outcome] of outcomesOf(version, versions[index + 1])) {
      const { right, wrong } = counts.get(rule) ?? { right: 0, wrong: 0 }
      const isRight = outcome === 'right'
      counts.set(rule, { rule, right: right + Number(isRight), wrong: wrong + Number(!isRight) })
    }
  return [...counts.values()]
}

function versionsIn(entries: readonly Entry[]): readonly Version[] {
  const versions: Version[] = []
  let hash: string | undefined
  for (const entry of entries) {
    if (entry.what === 'submitted' && entry.version !== hash) {
      versions.push(NEW)
      hash = entry.version
    }
    const last = versions.at(-1)
    if (last) versions[versions.length - 1] = after(last, entry)
  }
  return versions
}

function after(version: Version, entry: Entry): Version {
  switch (entry.what) {
    case 'reviewed':
      return { ...version, findings: entry.review.findings, resolutions: new Map() }
    case 'resolved': {
      const resolution = entry.carried ? 'carried' : entry.resolution
      return { ...version, resolutions: new Map(version.resolutions).set(entry.finding, resolution) }
    }
    case 'decided': {
      const { decided: _, ...undecided } = version
      if (entry.outcome !== 'approved' && entry.outcome !== 'approved-with-conditions') return undecided
      const removed = (entry.conditions ?? []).flatMap(({ spans = [] }) => spans)
      return { ...version, decided: { outcome: entry.conditions?.length ? 'conditions' : 'approved', removed } }
    }
    case 'undone': {
      const { decided: _, ...undecided } = version
      return undecided
    }
    case 'self-released':
    case 'mail-declared':
      return { ...version, declared: 'wrong' }
    case 'declaration-judged':
      return entry.outcome === 'wrong' ? { ...version, declared: 'right' } : version
    default:
      return version
  }
}

function outcomesOf(version: Version, next: Version | undefined): readonly (readonly [string, 'right' | 'wrong'])[] {
  const removed = casesRemoved(version, next)
  const cases = new Map<string, { readonly rule: string; outcome: 'right' | 'wrong' }>()
  version.findings?.forEach((finding, index) => {
    const outcome = finding.severity === 'note' ? undefined : outcomeOf(finding, findingName(index), version, removed)
    const name = caseOf(finding)
    if (outcome && cases.get(name)?.outcome !== 'right') cases.set(name, { rule: finding.rule, outcome })
  })
  return [...cases.values()].map(({ rule, outcome }) => [rule, outcome] as const)
}

function outcomeOf(finding: Finding, name: string, version: Version, removed: ReadonlySet<string>) {
  const { decided, declared } = version
  const resolution = version.resolutions.get(name)
  if (resolution === 'carried') return undefined
  if (resolution === 'dismissed') return 'wrong'
  if (resolution === 'upheld') return 'right'
  if (declared) return declared
  if (decided?.removed.some((place) => overlaps(place, finding))) return 'right'
  if (decided) return decided.outcome === 'approved' ? 'wrong' : undefined
  return removed.has(caseOf(finding)) ? 'right' : undefined
}

const caseOf = ({ rule, type }: Finding) => `${rule} ${type}`

function overlaps(place: Place, { part, start, end }: Finding): boolean {
  return place.part === part && place.start < end && start < place.end
}

function casesRemoved(version: Version, next: Version | undefined): ReadonlySet<string> {
  if (!next?.findings) return new Set()
  const [own, later] = [countsOf(version), countsOf(next)]
  return new Set([...own].filter(([name, count]) => (later.get(name) ?? 0) < count).map(([name]) => name))
}

function countsOf({ findings = [] }: Version): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(caseOf(finding), (counts.get(caseOf(finding)) ?? 0) + 1)
  return counts
}
