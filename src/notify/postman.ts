import type { Notice } from '../core/notice.ts'
import type { OfficeSnapshot } from '../core/office-snapshot.ts'
import { personOf } from '../core/office-snapshot.ts'
import type { Content } from '../core/register/entry.ts'
import { entryBefore } from '../core/register/identity.ts'
import type { Person } from '../core/registers.ts'
import type { Ports } from '../ports.ts'
import type { Mailer, Outcome } from './mail.ts'
import { wordsOf } from './notice-texts.ts'

type Outbox = Pick<Ports, 'takeNotices' | 'settleNotice' | 'officeSnapshot' | 'now' | 'rowVersions'>

export type Delivered = { readonly sent: number; readonly later: number; readonly failed: number }

/** Milliseconds; longer than a mail system takes to answer. */
const LEASE_MS = 120_000
const AT_ONCE = 20
const FIRST_PAUSE_S = 60
const LONGEST_PAUSE_S = 3600
/** With the pauses between them, most of a day: covers an outage, and the notice is still useful. */
const MAX_ATTEMPTS = 20

/**
 * Sends each waiting notice to a mail system once. A notice that may have been sent (a crash, a lost connection) is
 * not sent again: it is marked `unclear` and shown to the administrator. Reminders and the digest still reach the
 * person.
 */
export function createPostman(outbox: Outbox, mailer: Mailer, address: string) {
  return async function deliver(): Promise<Delivered> {
    const now = outbox.now()
    const until = later(now, LEASE_MS / 1000)
    const notices = await outbox.takeNotices({ now, until, limit: AT_ONCE })
    const snapshot = await outbox.officeSnapshot()
    const count = { sent: 0, later: 0, failed: 0 }
    let pause: Extract<Outcome, { state: 'later' }> | undefined
    for (const notice of notices) {
      // Once the server throttles us, defer the other notices without trying.
      const outcome = pause ?? (await attempt(notice, snapshot))
      if (outcome.state === 'later' && outcome.seconds) pause = outcome
      count[await settle(notice, outcome)]++
    }
    return count
  }

  async function attempt(notice: Notice, snapshot: OfficeSnapshot): Promise<Outcome> {
    if (notice.trouble === 'unclear') return { state: 'unclear' }
    const person = personOf(snapshot, notice.to)
    if (!person) return { state: 'refused', code: 'no-such-person' }
    const to = await addressFor(notice, person)
    if (!to) return { state: 'refused', code: 'no-such-address' }
    return mailer.send({ id: notice.id, to, ...wordsOf(notice, address) })
  }

  /** A change of address is also announced to the old address. */
  async function addressFor(notice: Notice, person: Person): Promise<string | undefined> {
    const changed = entryBefore(notice)
    if (changed === undefined) return person.email
    const older = (await outbox.rowVersions('people', person.id)).filter(({ seq }) => seq < changed)
    const content = older.at(-1)?.content
    return content ? String((JSON.parse(content) as Content).values['email']) : undefined
  }

  async function settle(notice: Notice, outcome: Outcome): Promise<keyof Delivered> {
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

function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** Math.max(0, attempts - 1))
}

function later(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString()
}
