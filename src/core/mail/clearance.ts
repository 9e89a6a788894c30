import type { Speaker } from '../../../detectors/contract.ts'
import type { Draft } from '../draft.ts'
import { fitsPattern } from '../finding-pattern.ts'
import { inPost } from '../in-post.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { isMedia } from '../press.ts'
import { type Finding, type Review, type Verdict, weightyOf } from '../review.ts'
import { plainDomain } from './address.ts'
import { CLEARANCES, CLEARERS, type Clearance, type Clearer, LIMITS, UNLISTED } from './clearance.data.ts'
import { headersOf } from './message.ts'
import type { MailRules } from './rules.ts'

/** Who clears held mail: its sender by a declaration, an approver, the Chief Executive personally, or nobody. */

type Sought = Pick<Finding, 'rule' | 'type' | 'severity'>

export function clearanceOf(finding: Sought): Clearance {
  return CLEARANCES.find((one) => covers(one, finding)) ?? UNLISTED
}

function covers({ matches, severity }: Clearance, finding: Sought): boolean {
  if (severity !== undefined && severity !== finding.severity) return false
  return matches.some((one) => fitsPattern(one, finding))
}

export function settingOf(id: string): `clears${string}` {
  return `clears${id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`
}

/** A choice outside the bounds of the class is ignored. */
function chosen(clearance: Clearance, rule: string, rules: MailRules | undefined): Clearer {
  const bySetting = rules?.[settingOf(clearance.id)]
  const byRule: Clearer | undefined = rules?.selfRelease?.includes(rule) ? 'sender' : undefined
  const wanted = [byRule, bySetting].find((one) => one !== undefined && clearance.allowed.includes(one))
  return wanted ?? clearance.clearedBy
}

const strictest = (all: readonly Clearer[]): Clearer =>
  all.reduce((worst, one) => (CLEARERS.indexOf(one) > CLEARERS.indexOf(worst) ? one : worst), 'sender' as Clearer)

/** What was not read or checked is never the sender's to clear. */
export function clearedByFindings(review: Review, verdict: Verdict, rules: MailRules | undefined): Clearer {
  if (verdict === 'block') return 'nobody'
  const weighty = weightyOf(review)
  const isIncomplete = review.unread.length > 0 || review.failures.length > 0
  return strictest([
    ...weighty.map((finding) => chosen(clearanceOf(finding), finding.rule, rules)),
    ...(weighty.some(({ reserved }) => reserved) ? (['chief-executive'] as const) : []),
    ...(isIncomplete || weighty.length === 0 ? (['approver'] as const) : []),
  ])
}

export const DECLARERS: readonly Speaker[] = ['staff', 'pcc', 'deputy-pcc']

export type Outgoing = {
  readonly snapshot: OfficeSnapshot
  readonly draft: Draft
  readonly review: Review
  readonly verdict: Verdict
  readonly by: string
  /** YYYY-MM-DD. */
  readonly day: string
}

export function clearedBy(outgoing: Outgoing): Clearer {
  const { review, verdict, snapshot } = outgoing
  const found = clearedByFindings(review, verdict, snapshot.office.mail)
  return found === 'sender' && whyNotTheSender(outgoing) ? 'approver' : found
}

/** Returns why, whatever was found; undefined if they may. */
export function whyNotTheSender(outgoing: Omit<Outgoing, 'verdict'>): string | undefined {
  const { snapshot, draft, review, by, day } = outgoing
  const { mail: rules, people, noSelfClearing = [] } = snapshot.office
  const sender = people.find(({ id }) => id === by)
  if (rules?.senderClears === 'off') return 'The office has an approver decide on every held email.'
  if (!sender || !inPost(sender, day)) return 'Its sender is not on the register of people.'
  if (!isSentBy(draft, sender.email)) return 'It was sent by one person in the name of another.'
  if (!(rules?.declarers ?? DECLARERS).includes(sender.type))
    return 'An approver decides on the held mail of people of this kind.'
  if (noSelfClearing.some(({ person }) => person === by)) return 'An approver decides on the held mail of this sender.'
  if (draft.recipients.some(({ address }) => isMedia(snapshot, address))) return 'It goes to a journalist.'
  if (draft.recipients.some(({ address }) => plainDomain(address) === undefined))
    return 'It does not say plainly where it goes.'
  if (isMany(draft.recipients, rules)) return 'It goes to many recipients.'
  if (peopleIn(review) > limit(rules?.declarePeople, LIMITS.people)) return 'It is about many people.'
  return undefined
}

/** Limits apply to one email and to one day. */
export function isMany(recipients: readonly { readonly address: string }[], rules: MailRules | undefined): boolean {
  const different = new Set(recipients.map(({ address }) => address.toLowerCase()))
  return different.size > limit(rules?.declareRecipients, LIMITS.recipients)
}

function limit(set: number | undefined, { usual, most }: { usual: number; most: number }): number {
  return Math.min(set ?? usual, most)
}

/** Sender, or From where there is none (RFC 5322, 3.6.2). */
function isSentBy({ sender, files }: Draft, email: string): boolean {
  const own = email.toLowerCase()
  const raw = files[0]?.bytes ?? new Uint8Array()
  const senders = headersOf(raw, 'sender').filter((one) => one !== '')
  const named = senders.length > 0 ? senders : headersOf(raw, 'from')
  return sender?.toLowerCase() === own && named.every((one) => onlyAddressIn(one) === own)
}

/** Anything but one plain mailbox is no address. */
function onlyAddressIn(header: string): string {
  const plain = header
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .replace(/\([^()]*\)/g, '')
    .trim()
  return (/^[^<>,;]*<([^<>]*)>$/.exec(plain)?.[1] ?? plain).trim().toLowerCase()
}

/** Each row of a list counts as a person. */
function peopleIn(review: Review): number {
  const counts = new Map<string, number>()
  for (const { rule, detector, related = [] } of weightyOf(review))
    if (detector === 'personal-data') counts.set(rule, (counts.get(rule) ?? 0) + Math.max(1, related.length))
  return Math.max(0, ...counts.values())
}

export function countByRule(review: Review): { rule: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { rule } of weightyOf(review)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => ({ rule, count }))
}
