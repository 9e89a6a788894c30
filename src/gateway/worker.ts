import { type Api, ApiRefused, type Order } from './api.ts'
import { causeOf } from './fault.ts'
import type { HoldQueue } from './hold-queue.ts'
import { type NoticeMarks, StateUnwritable } from './notice-marks.ts'
import { pauseFor } from './pause.ts'
import type { Mail } from './post.ts'
import { bounceMail, messageIdOf, noticeMail } from './report.ts'
import { backoff, createRetries } from './retries.ts'

export type WorkerParts = {
  readonly api: Pick<Api, 'decisions' | 'receipt'>
  readonly queue: HoldQueue
  readonly post: (mail: Mail, id: string, passed: () => void) => Promise<void>
  readonly from: string
  readonly marks: NoticeMarks
  readonly log: (event: object) => void
  readonly count?: WorkerCounts
  readonly fatal: (fault: StateUnwritable) => void
  /** Milliseconds in which a copy that the server is still writing may appear. */
  readonly grace?: number
  readonly now?: () => number
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export type WorkerCounts = {
  order(act: string, outcome: string): void
  fault(part: 'order' | 'api', cause: string): void
  waiting(orders: number): void
}

const WAIT_SECONDS = 25
const GRACE_MS = 60_000
const AWAY_FIRST_MS = 500
const AWAY_LONGEST_MS = 5_000
/** All open orders are listed again this often, because an older one may concern this gateway later. */
const FULL_MS = 60_000
const AT_ONCE = 4

/** This is no failure, and is not logged. */
class NotYet extends Error {
  override readonly name = 'NotYet'
}

/**
 * Carries out orders on held messages, each until its receipt is accepted. Every step can be repeated: a release is a
 * rename in the mail server's queue, and a second one finds nothing to release.
 */
export function startWorker(parts: WorkerParts): { stop(): void; done: Promise<void> } {
  const { api, queue, from, log, count, marks, grace = GRACE_MS, now = Date.now, pause = pauseFor } = parts
  const retries = createRetries(now)
  const stopping = new AbortController()
  const { signal } = stopping
  let away = 0

  async function work(): Promise<void> {
    let after = 0
    let full = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      try {
        if (now() - full >= FULL_MS || retries.next(1) === 0) {
          after = await all()
          full = now()
        }
        const milliseconds = Math.min(WAIT_SECONDS * 1000, retries.next(full + FULL_MS - now()))
        const { decisions, next } = await api.decisions(after, Math.max(0, milliseconds / 1000))
        answered()
        await each(decisions)
        after = next
      } catch (fault) {
        if (fault instanceof StateUnwritable) return stopFor(fault)
        failedToAsk(fault)
        full = Number.NEGATIVE_INFINITY
        await pause(backoff(away, AWAY_FIRST_MS, AWAY_LONGEST_MS), signal)
      }
    }
  }

  async function all(): Promise<number> {
    const open = new Set<string>()
    for (let after = 0; ; ) {
      const { decisions, next } = await api.decisions(after, 0)
      answered()
      for (const order of decisions) open.add(keyOf(order))
      if (decisions.length === 0 || signal.aborted) {
        if (!signal.aborted) retries.keepOnly(open)
        count?.waiting(retries.count())
        return after
      }
      await each(decisions)
      after = next
    }
  }

  function answered(): void {
    if (away > 0) log({ worker: 'back', failures: away })
    away = 0
  }

  function failedToAsk(fault: unknown): void {
    if (signal.aborted) return
    away++
    count?.fault('api', causeOf(fault))
    if (away === 1) log({ worker: 'waiting', fault: causeOf(fault) })
  }

  async function each(orders: readonly Order[]): Promise<void> {
    const byMessage = new Map<string, Order[]>()
    for (const order of orders) byMessage.set(order.ref, [...(byMessage.get(order.ref) ?? []), order])
    const waiting = [...byMessage.values()]
    const hand = async () => {
      for (let some = waiting.shift(); some; some = waiting.shift())
        for (const order of some) if (!signal.aborted && retries.isDue(keyOf(order))) await attempt(order)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, hand))
    count?.waiting(retries.count())
  }

  async function attempt(order: Order): Promise<void> {
    const key = keyOf(order)
    try {
      const outcome = await carryOut(order)
      retries.done(key)
      done(order, outcome)
    } catch (fault) {
      if (fault instanceof StateUnwritable) throw fault
      if (fault instanceof ApiRefused) {
        retries.done(key)
        return done(order, 'refused', fault.problem)
      }
      const isNew = retries.failed(key, causeOf(fault))
      if (fault instanceof NotYet) return
      count?.fault('order', causeOf(fault))
      if (isNew) log({ ref: order.ref, order: order.act, fault: causeOf(fault) })
    }
  }

  function done(order: Order, outcome: string, problem = ''): void {
    count?.order(order.act, outcome)
    log({ ref: order.ref, order: order.act, outcome, ...(problem === '' ? {} : { because: problem }) })
  }

  function carryOut(order: Order): Promise<string> {
    switch (order.act) {
      case 'notify':
        return notify(order)
      case 'release':
        return release(order)
      case 'return':
        return giveBack(order)
      case 'discard':
        return discard(order)
    }
  }

  async function notify(order: Order): Promise<string> {
    if (order.sender !== '') await send(order, noticeMail)
    await api.receipt(order.ref, order.seq, 'notified')
    marks.forget(order)
    return 'notified'
  }

  async function release(order: Order): Promise<string> {
    const { ref, seq } = order
    const held = await queue.find(ref, order.copies)
    // Released before, and nothing is left to release: only the receipt is missing.
    if (held.length === 0) return order.begun ? report(order, 'released') : missing(order)
    const { copies } = await api.receipt(ref, seq, 'releasing')
    const gone = await queue.release(ref, copies)
    return report(order, gone === undefined ? 'missing' : 'released', gone)
  }

  async function giveBack(order: Order): Promise<string> {
    const held = await queue.find(order.ref, order.copies)
    const sent = marks.has(order) || (order.begun && order.sender === '')
    if (held.length === 0) return sent ? report(order, 'returned') : missing(order)
    await api.receipt(order.ref, order.seq, 'returning')
    if (order.sender !== '') await send(order, bounceMail)
    await queue.remove(order.ref, order.copies)
    return report(order, 'returned', held[0])
  }

  async function discard(order: Order): Promise<string> {
    await queue.remove(order.ref, order.copies)
    return report(order, 'discarded')
  }

  /** The server may still be writing it. After the grace period it does not hold it, and the sender was notified or will retry. */
  async function missing(order: Order): Promise<string> {
    if (now() - Date.parse(order.at) < grace) throw new NotYet()
    return report(order, 'missing')
  }

  type Final = 'released' | 'returned' | 'missing' | 'discarded'

  async function report(order: Order, outcome: Final, receipt = ''): Promise<string> {
    await api.receipt(order.ref, order.seq, outcome, receipt)
    marks.forget(order)
    return outcome
  }

  async function send(order: Order, write: typeof noticeMail): Promise<void> {
    const raw = await write(order, from)
    const mail = { raw, sender: '', recipients: [order.sender] }
    await marks.once(order, (passed) => parts.post(mail, messageIdOf(order, from), passed))
  }

  function stopFor(fault: StateUnwritable): void {
    log({ worker: 'stopped', fault: fault.reason })
    stopping.abort()
    parts.fatal(fault)
  }

  return { stop: () => stopping.abort(), done: work() }
}

const keyOf = ({ ref, seq }: Order) => `${ref} ${seq}`
