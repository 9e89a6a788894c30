import { capacity } from '../authority.ts'
import { settled, type Wanted } from '../conditions.ts'
import { mustBeClear } from '../conflicts.ts'
import { findingName } from '../content.ts'
import { dayOf } from '../deadline.ts'
import type { DelegationNow } from '../delegation.ts'
import type { Entry, Outcome, SignOff } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { isAllowed } from '../item/transitions.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { mustHaveOpened, type Opened } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import { mustBeCheckedOn } from '../review-basis.ts'
import { comment, type Remark } from './follow.ts'

export type Decision = Opened & {
  readonly at: string
  readonly by: string
  readonly version: string
  readonly shown: string
  readonly outcome: Outcome
  readonly reason?: string
  readonly conditions?: readonly Wanted[]
  readonly remarks?: readonly Remark[]
  readonly parts?: readonly { readonly id: string; readonly text: string }[]
  readonly newSince?: string | undefined
  readonly acknowledged: readonly string[]
}

/** Throws unless the decision names the current version and findings. Nobody decides on their own work. */
export function decide(item: Item, snapshot: OfficeSnapshot, decision: Decision): Entry[] {
  const { at, by, version, shown, outcome } = decision
  if (item.progress === 'blocked')
    throw new Refusal('blocked', 'This version cannot be approved: change the text, or dispute the finding.')
  if (item.progress === 'checking') throw stillChecked()
  if (!isAllowed('items.decide: approve', item))
    throw new Refusal('wrong-state', `There is nothing to decide: this item is ${item.progress}.`)
  current(item, decision)
  const { signOff, under } = capacity(snapshot, item, by, dayOf(at))
  fitting(signOff, decision)
  if (outcome === 'approved' || outcome === 'approved-with-conditions') {
    mustBeClear(snapshot, item, by, dayOf(at))
    mustBeCheckedOn(item, snapshot, at)
    approvable(item, decision)
  }
  const asksForChange = outcome === 'returned' || outcome === 'rejected'
  const opened = asksForChange ? [] : mustHaveOpened(item, decision)
  const parts = decision.parts ?? []
  const conditions =
    outcome === 'approved-with-conditions'
      ? (decision.conditions ?? []).map((wanted) => settled(wanted, item, snapshot, parts, at))
      : []
  const remarks = (decision.remarks ?? []).flatMap((remark) => comment(item, parts, { ...remark, at, by }))
  return [
    ...remarks,
    {
      at,
      by,
      what: 'decided',
      version,
      shown,
      holder: signOff.holder,
      outcome,
      pack: { id: snapshot.pack.id, version: snapshot.pack.version },
      ...(decision.reason?.trim() ? { reason: decision.reason.trim() } : {}),
      ...(conditions.length > 0 ? { conditions } : {}),
      ...inWhoseRight(under, decision),
      acknowledged: decision.acknowledged,
      ...(opened.length > 0 ? { opened } : {}),
    },
  ]
}

function inWhoseRight(under: DelegationNow | undefined, { newSince }: Decision) {
  return { ...(under ? { under: under.id } : {}), ...(newSince ? { newSince } : {}) }
}

export function stillChecked(): Refusal {
  return new Refusal(
    'wrong-state',
    'It is still being checked. You can decide as soon as that is done, in a few minutes.',
  )
}

/** Throws `Conflict` if the page showed another version or other findings. */
function current(item: Item, { version, shown }: Decision): void {
  if (version !== item.version)
    throw new Refusal('stale-version', 'A newer version was submitted. Look at it before you decide.')
  if (shown !== item.shown)
    throw new Refusal(
      'stale-findings',
      'The findings have changed since you opened the page. Look again before you decide.',
    )
}

function fitting({ asks }: SignOff, { outcome, reason }: Decision): void {
  if (asks === 'advice' && outcome !== 'advised' && outcome !== 'returned')
    throw new Refusal('bad-input', 'Your advice is asked for, not a decision.')
  if (asks === 'approval' && outcome === 'advised')
    throw new Refusal('bad-input', 'A decision is asked for, not advice.')
  if (outcome === 'approved' || outcome === 'approved-with-conditions' || reason?.trim()) return
  throw new Refusal(
    'reason-needed',
    outcome === 'advised'
      ? 'Write your advice: the person who decides reads it.'
      : 'Say why, so that the author knows what to do.',
  )
}

function approvable(item: Item, decision: Decision): void {
  if (item.hold) throw new Refusal('on-hold', `It is on hold: ${item.hold.reason} Lift the hold first.`)
  if (decision.outcome === 'approved-with-conditions' && !decision.conditions?.length)
    throw new Refusal('bad-input', 'Name at least one condition, or approve without.')
  if (item.mail && decision.conditions?.some(({ kind }) => kind === 'text-removed'))
    throw new Refusal('bad-input', 'An email cannot be changed here. Return it, and say which words must go.')
  const grave = reservedFindings(item)
  const missing = grave.filter((name) => !decision.acknowledged.includes(name))
  const numbers = missing.map((name) => name.slice(1)).join(', ')
  if (missing.length > 0)
    throw new Refusal(
      'not-acknowledged',
      missing.length === 1
        ? `Tick the serious finding ${numbers} before you approve.`
        : `Tick the serious findings that are not ticked yet before you approve: ${numbers}.`,
    )
}

export function reservedFindings(item: Item): string[] {
  return (item.review?.findings ?? []).flatMap((finding, index) =>
    finding.reserved &&
    finding.severity !== 'note' &&
    item.resolutions.get(findingName(index))?.resolution !== 'dismissed'
      ? [findingName(index)]
      : [],
  )
}
