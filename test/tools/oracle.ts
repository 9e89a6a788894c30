import type { Condition, Entry } from '../../src/core/entry.ts'
import { itemFrom } from '../../src/core/item/item-from.ts'

/**
 * Checks invariants of an item's record from its entries alone, independently of the product. Returns one sentence
 * per breach.
 */
export function breaches(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry, index) => breach(entry, entries.slice(0, index)))
}

function breach(entry: Entry, before: readonly Entry[]): string[] {
  switch (entry.what) {
    case 'decided':
      return misjudged(entry, before)
    case 'ordered':
    case 'sending':
      return unlicensed(before, entry.at)
    case 'released':
      if (entry.by !== 'system') return unlicensed(before, entry.at)
      return before.at(-1)?.what === 'sending' ||
        before.some((one) => one.what === 'sending' && one.order === entry.order)
        ? []
        : ['the system sent what it had not begun to send']
    case 'emergency-released':
      return blockedBy(before) ? ['an emergency release of what nobody may approve'] : []
    case 'emergency-reviewed':
      return before.some((one) => one.what === 'emergency-released' && one.by === entry.by)
        ? ['somebody reviewed their own emergency release']
        : []
    case 'content-erased':
      return tooSoon(before)
    default:
      return []
  }
}

/** Why its content must not be destroyed at this point. */
function tooSoon(before: readonly Entry[]): string[] {
  const held = before.findLast(({ what }) => what === 'preserved' || what === 'preservation-ended')
  const { progress, tasks, hold, emergency } = itemFrom(before)
  return [
    ...(held?.what === 'preserved' ? ['erased under a legal hold'] : []),
    ...(hold ? ['erased while on hold'] : []),
    ...(OPEN.has(progress) ? [`erased while ${progress}`] : []),
    ...(tasks.some(({ done }) => !done) ? ['erased while it is to be taken down'] : []),
    ...(emergency && !emergency.outcome ? ['erased before the emergency was reviewed'] : []),
  ]
}

const OPEN = new Set(['new', 'awaiting', 'approved', 'scheduled', 'releasing'])

function misjudged(entry: Extract<Entry, { what: 'decided' }>, before: readonly Entry[]): string[] {
  const excluded = before.some((one) => one.what === 'conflict-declared' && one.person === entry.by)
  return [
    ...(entry.by === 'system' ? ['the system decided'] : []),
    ...(editorsOf(before).has(entry.by) ? [`${entry.by} decided on their own work`] : []),
    ...(excluded ? [`${entry.by} decided in spite of a conflict of interest`] : []),
    ...(entry.version === versionOf(before) ? [] : ['a decision on another version than the current']),
  ]
}

/** Why content must not go out at this point; empty when a live approval of exactly this version exists. */
function unlicensed(before: readonly Entry[], at: string): string[] {
  const version = versionOf(before)
  const approved = before.findLastIndex(({ what }) => what === 'certified')
  if (approved < 0) return ['released without any approval']
  const certificate = before[approved] as Extract<Entry, { what: 'certified' }>
  const since = before.slice(approved + 1)
  const ended = since.find(({ what }) => ENDS.has(what))
  const own = before.slice(before.findLastIndex(({ what }) => what === 'submitted'))
  const decided = own.some(
    (one) => one.what === 'carried' || (one.what === 'decided' && one.outcome.startsWith('approved')),
  )
  const hold = before.findLast(({ what }) => what === 'held' || what === 'lifted')
  return [
    ...(certificate.version === version ? [] : ['released another version than was approved']),
    ...(ended ? [`released after the approval had ended: ${ended.what}`] : []),
    ...(decided ? [] : ['released without anybody’s decision on this version']),
    ...(hold?.what === 'held' ? ['released while on hold'] : []),
    ...(at > certificate.until ? ['released after the approval had run out'] : []),
    ...(blockedBy(before) ? ['released although a finding blocks it'] : []),
    ...unmet(before, own, at),
  ]
}

const ENDS = new Set(['submitted', 'undone', 'recalled', 'withdrawn', 'lapsed', 'reviewed', 'routed'])

function unmet(before: readonly Entry[], own: readonly Entry[], at: string): string[] {
  const anew = own.findLastIndex(({ what }) => what === 'undone' || what === 'lapsed' || what === 'routed')
  const since = own.slice(anew + 1)
  const carried = own.find((one) => one.what === 'carried')
  const conditions =
    carried?.conditions ?? since.flatMap((one) => (one.what === 'decided' ? (one.conditions ?? []) : []))
  const evidence = new Set(own.flatMap((one) => (one.what === 'evidenced' ? [one.evidence] : [])))
  const confirmed = (id: string, who: string | undefined) =>
    before.some((one) => one.what === 'condition-met' && one.condition === id && one.by === who)
  const checks: Record<Condition['kind'], (condition: Condition) => boolean> = {
    'text-removed': () => carried !== undefined,
    before: ({ needs }) => at < needs,
    evidence: ({ needs }) => evidence.has(needs),
    confirmation: ({ id, who }) => confirmed(id, who),
  }
  return conditions.flatMap((one) =>
    checks[one.kind](one) ? [] : [`released although a condition is open: ${one.kind}`],
  )
}

function versionOf(entries: readonly Entry[]): string | undefined {
  return entries.findLast((one) => one.what === 'submitted')?.version
}

function editorsOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((one) => (one.what === 'submitted' ? [one.by] : [])))
}

/** The last review blocks, and nobody has recorded its findings as wrong since. */
function blockedBy(entries: readonly Entry[]): boolean {
  const last = entries.findLastIndex(({ what }) => what === 'reviewed')
  const reviewed = entries[last]
  if (reviewed?.what !== 'reviewed') return false
  const resolutions = new Map(
    entries.slice(last).flatMap((one) => (one.what === 'resolved' ? [[one.finding, one.resolution] as const] : [])),
  )
  return reviewed.review.findings.some(
    ({ severity }, index) => severity === 'block' && resolutions.get(`f${index + 1}`) !== 'dismissed',
  )
}
