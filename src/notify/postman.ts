import type { Entry } from '../core/entry.ts'
import { groupBy } from '../core/group-by.ts'
import { itemFrom } from '../core/item/item-from.ts'
import type { Mailer, MailOutcome } from '../core/mailer.ts'
import type { Notice, NoticeKind } from '../core/notice.ts'
import { factsFor, type NoticeFacts, noticeFacts } from '../core/notice-facts.ts'
import type { OfficeSnapshot } from '../core/office-snapshot.ts'
import { personOf } from '../core/office-snapshot.ts'
import type { Content } from '../core/register/entry.ts'
import { entryBefore } from '../core/register/identity.ts'
import type { Person } from '../core/registers.ts'
import type { Ports } from '../ports.ts'
import { digestOf, wordsOf } from './notice-texts.ts'

type Outbox = Pick<Ports, 'takeNotices' | 'settleNotice' | 'officeSnapshot' | 'now' | 'rowVersions' | 'read' | 'title'>

export type Delivered = { readonly sent: number; readonly later: number; readonly failed: number }

/** Milliseconds; longer than a mail system takes to answer. */
const LEASE_MS = 120_000
const AT_ONCE = 20
const FIRST_PAUSE_S = 60
const LONGEST_PAUSE_S = 3600
/** With the pauses between them, most of a day: covers an outage, and the notice is still useful. */
const MAX_ATTEMPTS = 20

/** A notice that may have been sent (a crash, a lost connection) is not sent again: it is marked `unclear` and shown to the administrator. */
export function createPostman(outbox: Outbox, mailer: Mailer, address: string) {
  return async function deliver(): Promise<Delivered> {
    const now = outbox.now()
    const until = later(now, LEASE_MS / 1000)
    const notices = await outbox.takeNotices({ now, until, limit: AT_ONCE })
    const snapshot = await outbox.officeSnapshot()
    const count = { sent: 0, later: 0, failed: 0 }
    let pause: Extract<MailOutcome, { state: 'later' }> | undefined
    const known = await Promise.all(notices.map((one) => withFacts(one, snapshot, now)))
    const overtaken = known.filter(({ facts, trouble }) => facts?.overtaken && trouble !== 'unclear')
    for (const { id } of overtaken) await outbox.settleNotice(id, { state: 'overtaken' })
    for (const group of grouped(known.filter((one) => !overtaken.includes(one)))) {
      // Once the server throttles us, defer the other notices without trying.
      const outcome = pause ?? (await attempt(group, snapshot, now))
      if (outcome.state === 'later' && outcome.seconds) pause = outcome
      for (const notice of group) count[await settle(notice, outcome)]++
    }
    return count
  }

  /** A group is sent, deferred or given up as a whole. */
  async function attempt(group: readonly Known[], snapshot: OfficeSnapshot, at: string): Promise<MailOutcome> {
    const [notice] = group as readonly [Known, ...Known[]]
    if (notice.trouble === 'unclear') return { state: 'unclear' }
    const person = personOf(snapshot, notice.to)
    if (!person) return { state: 'refused', code: 'no-such-person' }
    const to = await addressFor(notice, person)
    if (!to) return { state: 'refused', code: 'no-such-address' }
    const words = group.length > 1 ? digestOf(group, address, at) : wordsOf(notice, address, at, snapshot.pack.terms)
    return mailer.send({ id: notice.id, to, ...words })
  }

  /** A notice without facts is better than none: an item that cannot be read must not keep back the notices of others. */
  async function withFacts(notice: Notice, snapshot: OfficeSnapshot, at: string): Promise<Known> {
    return { ...notice, facts: await factsOf(notice, snapshot, at).catch(() => undefined) }
  }

  async function factsOf({ item: id, to, kind }: Notice, snapshot: OfficeSnapshot, at: string) {
    if (id === null) return undefined
    const [entries, title] = await Promise.all([outbox.read(id), outbox.title(id)])
    const item = itemFrom(entries as readonly Entry[])
    const reader = { snapshot, by: to, at }
    return factsFor(kind, item, noticeFacts(item, title, reader), reader)
  }

  /** A change of address is also announced to the old address. */
  async function addressFor(notice: Notice, person: Person): Promise<string | undefined> {
    const changed = entryBefore(notice)
    if (changed === undefined) return person.email
    const older = (await outbox.rowVersions('people', person.id)).filter(({ seq }) => seq < changed)
    const content = older.at(-1)?.content
    return content ? String((JSON.parse(content) as Content).values['email']) : undefined
  }

  async function settle(notice: Notice, outcome: MailOutcome): Promise<keyof Delivered> {
    if (outcome.state === 'sent') {
      await outbox.settleNotice(notice.id, { state: 'sent' })
      return 'sent'
    }
    if (outcome.state === 'later' && notice.attempts < MAX_ATTEMPTS) {
      const seconds = Math.max(outcome.seconds ?? 0, pauseAfter(notice.attempts))
      const notBefore = later(outbox.now(), seconds)
      await outbox.settleNotice(notice.id, { state: 'waiting', notBefore, trouble: outcome.code })
      return 'later'
    }
    const trouble = outcome.state === 'unclear' ? 'unclear' : outcome.code
    await outbox.settleNotice(notice.id, { state: 'failed', trouble })
    return 'failed'
  }
}

/** `facts`: what the person may know of the item. */
type Known = Notice & { readonly facts: NoticeFacts | undefined }

/** Never part of a digest: they must be noticed, or go to another address. */
const ALONE: ReadonlySet<NoticeKind> = new Set([
  ...(['anchor', 'digest', 'details-changed', 'details-changed-before', 'all-stopped', 'password-chosen'] as const),
  'decider-added',
  ...(['emergency', 'emergency-review', 'emergency-overdue', 'take-down'] as const),
])
/** As many notices to one person at once become one email. */
const DIGEST_FROM = 3

function grouped(notices: readonly Known[]): (readonly Known[])[] {
  const joins = ({ kind, trouble }: Known) => !ALONE.has(kind) && trouble !== 'unclear'
  const byPerson = groupBy(notices.filter(joins), ({ to }) => to)
  const digests = [...byPerson.values()].filter((group) => group.length >= DIGEST_FROM)
  const inDigest = new Set(digests.flat())
  return [...digests, ...notices.filter((notice) => !inDigest.has(notice)).map((notice) => [notice])]
}

function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** Math.max(0, attempts - 1))
}

function later(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString()
}
