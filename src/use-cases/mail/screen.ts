import { mustStand } from '../../core/clock/lapses.ts'
import { dayOf } from '../../core/deadline.ts'
import { type Deferred, firstAnswer, isDeferred, type MailAnswer } from '../../core/mail/answer.ts'
import type { Clearer } from '../../core/mail/clearance.data.ts'
import { waitsFor } from '../../core/mail/declare.ts'
import { headerOf, type Message, traceOf } from '../../core/mail/message.ts'
import { isReleasedByObserving, OBSERVED, observing, wasObserved } from '../../core/mail/observe.ts'
import { observedMessage } from '../../core/mail/observed-message.ts'
import { statusOfRepeat } from '../../core/mail/order.ts'
import { sides } from '../../core/mail/pass.ts'
import { type MailReason, mailReasons } from '../../core/mail/reason.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { Conflict, Refusal, refusalOf } from '../../core/refusal.ts'
import type { Verdict } from '../../core/review.ts'
import { basisOf, sameBasis } from '../../core/review-basis.ts'
import { isStopped } from '../../core/stop.ts'
import type { MailVerdict, Write } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'
import { recordSubmission } from '../items/submit.ts'
import { createDeferredChecks } from './deferred-checks.ts'
import { mayHold } from './held-limit.ts'
import { MAX_REPEATS, messageKeys } from './message-keys.ts'
import { type ReviewedMessage, reviewMessage } from './review-message.ts'

export type Asker = { readonly gateway: string; readonly queue?: string }

/** A deferral has a reason instead. */
type Settled = Exclude<MailAnswer['verdict'], 'defer'>

export type Answered = {
  readonly mail: MailVerdict
  readonly verdict: MailAnswer['verdict']
  readonly deferred?: Deferred
  readonly inside: readonly string[]
  readonly outside: readonly string[]
  readonly clearedBy?: Exclude<Clearer, 'nobody'>
}

/** A clear or observed email leaves a row in the mail log; a held or refused one becomes an item. */
export const screen = (deps: Dependencies) => {
  const { ports, read } = deps
  const keys = messageKeys(ports)
  const review = reviewMessage(deps)
  const record = recordSubmission(deps)
  const deferred = createDeferredChecks<ReviewedMessage>(ports)
  const mayHoldMore = mayHold(deps)

  return async (message: Message, asker: Asker): Promise<Answered> => {
    const snapshot = await ports.officeSnapshot()
    const { inside, outside } = sides(snapshot.office, message.recipients)
    const external = { ...message, recipients: outside }
    const answered = async (mail: MailVerdict, verdict: Settled | Deferred) => {
      if (isDeferred(verdict)) return { mail, verdict: 'defer' as const, deferred: verdict, inside, outside }
      const waits = verdict === 'hold' && mail.item !== null ? waitsFor(await read(mail.item)) : undefined
      return { mail, verdict, inside, outside, ...(waits ? { clearedBy: waits } : {}) }
    }
    if (outside.length === 0) return answered(internal(await keys.first(external), ports.now(), asker), 'release')
    let key = await keyFor(external, snapshot)
    for (let turn = 0; turn < MAX_REPEATS; turn++) {
      const known = await ports.mailVerdict(key)
      if (!known) {
        const mail = await screenNew(external, key, snapshot, asker)
        if (typeof mail !== 'string') return answered(mail, firstAnswer(mail))
        return answered(unchecked(key, ports.now(), asker), mail)
      }
      const verdict = await currentVerdict(external, known, snapshot, asker)
      if (verdict !== 'anew') return answered(known, verdict)
      key = await keys.next(key)
    }
    throw new Refusal('busy', 'This message was sent too many times.')
  }

  /** Trace headers do not count, because they differ on each try. */
  async function keyFor(message: Message, snapshot: OfficeSnapshot): Promise<string> {
    const key = await keys.first(message)
    const known = await ports.mailVerdict(key)
    const trace = known && traceOf(message)
    if (!trace || (known.item && (await keys.sameTrace(await read(known.item), message)))) return key
    const { verdict } = await review({ ...message, raw: trace }, snapshot)
    return verdict === 'clear' ? key : keys.exact(message)
  }

  async function screenNew(
    message: Message,
    key: string,
    snapshot: OfficeSnapshot,
    asker: Asker,
  ): Promise<MailVerdict | Deferred> {
    const reviewed = await reviewInTime(message, key, snapshot)
    if (!reviewed) return 'unfinished'
    const { at, verdict } = reviewed
    const ref = referenceOf(key)
    const reasons = mailReasons(reviewed.review, snapshot.pack)
    const observed = isObserved(verdict, reasons, snapshot)
    if (verdict === 'sign-off' && !observed && !(await mayHoldMore(message.sender, snapshot))) return 'limit'
    if (isStoppedUndecided(verdict, observed, snapshot)) return 'stopped'
    const mail: MailVerdict = {
      ...{ key, ref, at, verdict, reasons, gateway: asker.gateway },
      passes: observed ? [...reviewed.passes, OBSERVED] : reviewed.passes,
      item: verdict === 'clear' || observed ? null : ref,
    }
    return recordFirst(mail, reviewed, copyOf(ref, asker, at))
  }

  async function recordFirst(
    mail: MailVerdict,
    reviewed: ReviewedMessage,
    copy: Pick<Write, 'mailCopy'>,
  ): Promise<MailVerdict> {
    try {
      if (wasObserved(mail)) await ports.logMail(mail, observedMessage(mail, reviewed))
      else if (mail.item === null) await ports.logMail(mail)
      else await record(mail.ref, reviewed, { mail: { mail, ...copy } })
      return mail
    } catch (fault) {
      // Twice at once: both get the first answer.
      const first =
        fault instanceof Conflict || fault instanceof Refusal ? await ports.mailVerdict(mail.key) : undefined
      if (!first) throw fault
      if (first.item && copy.mailCopy) await ports.keepMailCopy(copy.mailCopy)
      return first
    }
  }

  async function currentVerdict(
    message: Message,
    mail: MailVerdict,
    snapshot: OfficeSnapshot,
    asker: Asker,
  ): Promise<Settled | Deferred | 'anew'> {
    if (mail.item === null) return loggedVerdict(mail, snapshot)
    const at = ports.now()
    const copy = copyOf(mail.ref, asker, at)
    const item = await read(mail.item)
    if (!(await keys.holds(item, mail.key))) return 'anew'
    const isValid = () => refusalOf(() => mustStand(item, snapshot, at)) === undefined
    const heldIfStopped = (given: ReturnType<typeof statusOfRepeat>) =>
      given === 'release' && isStopped(snapshot, mail.item!, item.version) ? 'hold' : given
    const verdict = heldIfStopped(statusOfRepeat(item, at, await isQueuedForRelease(mail.ref)))
    // The clock checks the approval, and the server tries again.
    if (verdict === 'release' && !isValid()) return 'unfinished'
    if (verdict === 'again') return screenAgain(message, { ...mail, item: mail.item }, snapshot, copy)
    // Without a Message-ID a repeat may be another message.
    if (verdict === 'sent' && headerOf(message.raw, 'message-id') === '') return 'anew'
    if (verdict === 'hold' && copy.mailCopy) await ports.keepMailCopy(copy.mailCopy)
    return verdict
  }

  /** A message that came back to its sender and was sent again. */
  async function screenAgain(
    message: Message,
    { key, ref, item }: Pick<MailVerdict, 'key' | 'ref'> & { readonly item: string },
    snapshot: OfficeSnapshot,
    copy: Pick<Write, 'mailCopy'>,
  ): Promise<Settled | Deferred | 'anew'> {
    const reviewed = await reviewInTime(message, key, snapshot)
    if (!reviewed) return 'unfinished'
    if (isStoppedUndecided(reviewed.verdict, false, snapshot)) return 'stopped'
    if (isObserved(reviewed.verdict, mailReasons(reviewed.review, snapshot.pack), snapshot)) return 'anew'
    await record(ref, reviewed, { mail: copy })
    return firstAnswer({ ...reviewed, item })
  }

  /** Something is found in an observed one, so a stop applies. */
  function isStoppedUndecided(verdict: Verdict, observed: boolean, { stop }: OfficeSnapshot): boolean {
    if (!stop) return false
    return observed || (verdict === 'clear' && stop.emailWaits)
  }

  function loggedVerdict(mail: MailVerdict, snapshot: OfficeSnapshot): 'release' | 'stopped' | 'anew' {
    if (!isStillObserved(mail, snapshot)) return 'anew'
    return isStoppedUndecided(mail.verdict, wasObserved(mail), snapshot) ? 'stopped' : 'release'
  }

  /** What was observed is checked anew once it would be held. */
  function isStillObserved(mail: MailVerdict, snapshot: OfficeSnapshot): boolean {
    return !wasObserved(mail) || isObserved(mail.verdict, mail.reasons, snapshot)
  }

  /** If no server holds a copy, the sender's retry is the release. */
  async function isQueuedForRelease(ref: string): Promise<boolean> {
    const orders = await ports.mailOrders({ ref, after: 0, limit: 100 })
    return orders.some(({ act }) => act === 'release') && (await ports.mailCopies(ref)).length > 0
  }

  function isObserved(verdict: Verdict, reasons: readonly MailReason[], { office }: OfficeSnapshot): boolean {
    return isReleasedByObserving(verdict, reasons, observing(office.observeOnly, dayOf(ports.now())))
  }

  /** Returns undefined when the sender's server should retry. */
  function reviewInTime(message: Message, key: string, snapshot: OfficeSnapshot): Promise<ReviewedMessage | undefined> {
    return deferred.settle({
      ...{ key, bytes: message.raw.length },
      check: () => review(message, snapshot),
      checkLonger: () => review(message, snapshot, true),
      stillGood: (earlier) => sameBasis(basisOf(earlier.snapshot, earlier.at), basisOf(snapshot, ports.now())),
    })
  }
}

export function referenceOf(key: string): string {
  return `M${key.slice(0, 20).toUpperCase()}`
}

function copyOf(ref: string, { gateway, queue }: Asker, at: string): Pick<Write, 'mailCopy'> {
  return queue ? { mailCopy: { ref, gateway, queue, at } } : {}
}

function internal(key: string, at: string, { gateway }: Asker): MailVerdict {
  const passes = [{ because: 'internal', detail: 'It stays inside the office, so it was not checked.' } as const]
  return { key, ref: referenceOf(key), at, verdict: 'clear', reasons: [], passes, gateway, item: null }
}

function unchecked(key: string, at: string, { gateway }: Asker): MailVerdict {
  return { key, ref: referenceOf(key), at, verdict: 'sign-off', reasons: [], passes: [], gateway, item: null }
}
