import type { Circumstances } from '../../../detectors/contract.ts'
import { addDays } from '../../core/calendar.ts'
import { circumstances } from '../../core/circumstances.ts'
import { versionOf } from '../../core/content.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry, Excluded, SignOff } from '../../core/entry.ts'
import { type Claimed, claimedConflicts, exclusions } from '../../core/exclusions.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item, Progress } from '../../core/item/state.ts'
import { clearedBy } from '../../core/mail/clearance.ts'
import { type OfficeSnapshot, personOf } from '../../core/office-snapshot.ts'
import { isMedia } from '../../core/press.ts'
import { carriedResolutions, stillBlocking } from '../../core/resolutions.ts'
import type { Review, Verdict } from '../../core/review.ts'
import { basisOf, isCheckedOn } from '../../core/review-basis.ts'
import { route } from '../../core/route.ts'
import { withoutFormerSpeaker } from '../../core/speaking.ts'
import type { Ports, Text } from '../../ports.ts'
import { createRelatedItems } from './related-items.ts'

export type ReviewedDraft = {
  readonly draft: Draft
  readonly by: string
  readonly at: string
  readonly snapshot: OfficeSnapshot
  readonly review: Review
  readonly verdict: Verdict
  readonly text: Text
}

/** Rules, calendar and delegations still matter in these states. */
export const RECHECKED: readonly Progress[] = ['awaiting', 'approved', 'scheduled']

/** `at` is in ISO 8601. */
export function isOutdated(item: Item, snapshot: OfficeSnapshot, at: string): boolean {
  return RECHECKED.includes(item.progress) && !isCheckedOn(item, basisOf(snapshot, at))
}

const REJECTION_DAYS = 30
/** Covers thirty days, and items with the same content. */
const MAX_OF_AUTHOR = 200
const MAX_LIKE_IT = 20

export type Reviewer = ReturnType<typeof createReviewer>

export function createReviewer(ports: Ports) {
  const relatedItems = createRelatedItems(ports)

  async function review(draft: Draft, snapshot: OfficeSnapshot, at: string, by?: string, timeoutMs?: number) {
    return ports.review(draft, await circumstancesOf(draft, snapshot, at, by), timeoutMs)
  }

  /** The ordinary time limit where there is no background. */
  async function reviewLonger(draft: Draft, snapshot: OfficeSnapshot, at: string, by?: string) {
    const circumstances = await circumstancesOf(draft, snapshot, at, by)
    const { background } = ports
    return background ? background.review(draft, circumstances, () => {}) : ports.review(draft, circumstances)
  }

  /** Opens no file and reports each as unread. */
  async function reviewUnread(draft: Draft, snapshot: OfficeSnapshot, at: string, by?: string) {
    if (!ports.reviewUnread) throw new Error('This service cannot read drafts, so it cannot review them.')
    return ports.reviewUnread(draft, await circumstancesOf(draft, snapshot, at, by))
  }

  /** `by` is the author; an email has its sender in the envelope. */
  async function circumstancesOf(
    draft: Draft,
    snapshot: OfficeSnapshot,
    at: string,
    by?: string,
  ): Promise<Circumstances> {
    const day = dayOf(at)
    const circumstancesNow = {
      ...circumstances(draft, day, snapshot.calendar.inElectionPeriod(day)),
      ...(await relatedItems(draft, snapshot, at)),
    }
    const sender = draft.sender?.toLowerCase()
    const writer = snapshot.office.people.find(({ id, email }) => id === by || email.toLowerCase() === sender)
    if (!writer) return circumstancesNow
    const { id, name, title, aliases = [] } = writer
    return { ...circumstancesNow, writer: { names: [name, ...aliases, id], post: title } }
  }

  async function signOffsFor(
    id: string,
    now: Item,
    { draft, by, at, snapshot, review, verdict, text }: ReviewedDraft,
  ): Promise<{ signOffs: SignOff[]; excluded: Excluded[]; claimed: Claimed[] }> {
    const day = dayOf(at)
    const editors = [...new Set([...now.editors, by])]
    const author = now.author ?? by
    const excluded = exclusions(draft, editors, snapshot, text.parts)
    const claimed = claimedConflicts(draft, editors, snapshot)
    const before = withoutFormerSpeaker(now, draft.onBehalfOf).excluded
    const joined = personOf(snapshot, author)?.from
    const held = draft.kind === 'email'
    const found = held ? clearedBy({ snapshot, draft, review, verdict, by, day }) : undefined
    const facts = {
      kind: draft.kind,
      speaker: draft.author,
      review,
      verdict,
      author,
      editors,
      excluded: [...before.keys(), ...excluded.map(({ person }) => person)],
      electionPeriod: draft.electionPeriod ?? snapshot.calendar.inElectionPeriod(day),
      elections: snapshot.calendar.electionsOn(day),
      held,
      ...(found ? { clearedBy: found === 'sender' && now.signOffAsked ? ('approver' as const) : found } : {}),
      toMedia: draft.recipients.some(({ address }) => isMedia(snapshot, address)),
      reuse: await releasedBefore(id, draft, at),
      rejections: await rejectionsOf(author, at),
      newStarter: joined !== undefined && day < addDays(joined, snapshot.pack.newStarterDays),
    }
    return { signOffs: route(facts, snapshot, at, snapshot.calendar.isWorkingDay), excluded, claimed }
  }

  async function carriedOver(
    now: Item,
    seen: Pick<ReviewedDraft, 'review' | 'verdict' | 'text' | 'at'>,
    version: string,
  ): Promise<{ carried: Entry[]; verdict: Verdict }> {
    const { review, verdict, text, at } = seen
    if (!now.version || now.resolutions.size === 0) return { carried: [], verdict }
    const before = (await ports.openText(now.version)).parts
    const carried = carriedResolutions(now, before, { review, parts: text.parts, version, at })
    const dismissed = carried.flatMap((entry) =>
      entry.what === 'resolved' && entry.resolution === 'dismissed' ? [entry.finding] : [],
    )
    const free = verdict === 'block' && !stillBlocking(review, new Set(dismissed))
    return { carried, verdict: free ? 'sign-off' : verdict }
  }

  /** Exactly this content, under an approval that still holds. */
  async function releasedBefore(id: string, draft: Draft, at: string): Promise<boolean> {
    const version = await versionOf(draft, ports.digest)
    const rows = await ports.items({ version, limit: MAX_LIKE_IT })
    for (const row of rows) {
      if (row.item === id || row.progress !== 'released') continue
      const other = itemFrom((await ports.read(row.item)) as readonly Entry[])
      if (other.certificate && at <= other.certificate.until && !other.emergency) return true
    }
    return false
  }

  async function rejectionsOf(author: string, at: string): Promise<number> {
    const since = addDays(dayOf(at), -REJECTION_DAYS)
    const rows = await ports.items({ author, progress: ['rejected'], changedSince: since, limit: MAX_OF_AUTHOR })
    return rows.length
  }

  return { review, reviewLonger, reviewUnread, circumstancesOf, signOffsFor, carriedOver }
}
