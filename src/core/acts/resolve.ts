import { rulers } from '../authority.ts'
import { findingName } from '../content.ts'
import { dayOf } from '../deadline.ts'
import type { Entry, SignOff } from '../entry.ts'
import { holds } from '../in-post.ts'
import type { Item } from '../item/state.ts'
import { isAllowed } from '../item/transitions.ts'
import { type OfficeSnapshot, personOf, SYSTEM } from '../office-snapshot.ts'
import { Refusal } from '../refusal.ts'
import type { Finding } from '../review.ts'

export type Explanation = {
  readonly at: string
  readonly by: string
  readonly finding: string
  readonly resolution: 'explained' | 'disputed'
  readonly reason: string
}

function findingOf(item: Item, name: string): Finding {
  const finding = item.review?.findings.find((_, index) => findingName(index) === name)
  if (!finding) throw new Refusal('not-found', `This version has no finding ${name}.`)
  return finding
}

export function explain(item: Item, command: Explanation): Entry[] {
  const { at, by, finding, resolution, reason } = command
  if (!item.editors.includes(by))
    throw new Refusal('not-yours', 'Only somebody who submitted a version can explain or dispute its findings.')
  if (!item.version || !isAllowed('items.explain', item))
    throw new Refusal('wrong-state', 'Findings can be explained while the item waits for a decision.')
  findingOf(item, finding)
  if (!reason.trim()) throw new Refusal('reason-needed', 'Say why: the person who decides reads it.')
  return [{ at, by, what: 'resolved', version: item.version, finding, resolution, reason: reason.trim() }]
}

export type Ruling = {
  readonly at: string
  readonly by: string
  readonly finding: string
  /** `dismissed`: the finding is wrong. `upheld`: it is right. */
  readonly ruling: 'dismissed' | 'upheld'
  readonly reason: string
  readonly signOffs: readonly SignOff[]
}

/** The Chief Executive personally, or the independent reviewer where none can. A ruling approves nothing. */
export function rule(item: Item, snapshot: OfficeSnapshot, command: Ruling): Entry[] {
  const { at, by, finding, ruling, reason } = command
  const day = dayOf(at)
  const person = personOf(snapshot, by)
  const chief = person !== undefined && holds(person, 'chief-executive', day)
  if (!chief && !rulers(snapshot, item, day).includes(by))
    throw new Refusal(
      'not-yours',
      `Only the ${snapshot.pack.terms.chiefExecutive} personally may record that a finding is wrong.`,
    )
  if (item.editors.includes(by))
    throw new Refusal('own-work', 'You submitted a version of this, so you cannot rule on its findings.')
  findingOf(item, finding)
  if (!item.version || item.resolutions.get(finding)?.resolution !== 'disputed')
    throw new Refusal('wrong-state', 'Nobody has disputed this finding.')
  if (!reason.trim()) throw new Refusal('reason-needed', 'Give the reason for the record.')
  const resolved: Entry = {
    at,
    by,
    what: 'resolved',
    version: item.version,
    finding,
    resolution: ruling,
    reason: reason.trim(),
  }
  const free = ruling === 'dismissed' && blocking(item).every((name) => name === finding)
  if (!free || item.progress !== 'blocked') return [resolved]
  return [resolved, { at, by: SYSTEM, what: 'routed', version: item.version, signOffs: command.signOffs }]
}

export function blocking(item: Item): string[] {
  return (item.review?.findings ?? []).flatMap((finding, index) =>
    finding.severity === 'block' && item.resolutions.get(findingName(index))?.resolution !== 'dismissed'
      ? [findingName(index)]
      : [],
  )
}
