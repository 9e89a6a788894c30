import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Api, ApiRefused, type Order } from './api.ts'
import type { HoldQueue } from './hold-queue.ts'
import type { Mail } from './post.ts'
import { bounceMail, noticeMail } from './report.ts'

export type WorkerParts = {
  readonly api: Pick<Api, 'decisions' | 'receipt'>
  readonly queue: HoldQueue
  readonly post: (mail: Mail) => Promise<void>
  readonly from: string
  /** Folder of notices sent but not yet receipted, so that a kill in between notifies nobody twice. */
  readonly state: string
  readonly log: (event: object) => void
  /** Milliseconds in which a copy that the server is still writing may appear. */
  readonly grace?: number
}

const WAIT_SECONDS = 25
const GRACE_MS = 60_000
const RETRY_MS = 1_000
/** Each one starts a few processes of the mail server. */
const AT_ONCE = 4

/**
 * Carries out orders on held messages, each until its receipt is accepted. Every step can be repeated: a release is a
 * rename in the mail server's queue, and a second one finds nothing to release.
 */
export function startWorker(parts: WorkerParts): { stop(): void; done: Promise<void> } {
  const { api, queue, post, from, log, grace = GRACE_MS } = parts
  const completed = marks(parts.state)
  const stopping = new AbortController()
  let stopped = false

  async function work(): Promise<void> {
    let after = 0
    while (!stopped) {
      try {
        const { decisions, next } = await api.decisions(after, WAIT_SECONDS)
        const left = await each(decisions)
        // Starts again from the beginning when some orders were not finished.
        after = left === 0 ? next : 0
        if (left > 0) await pause(stopping.signal)
      } catch (fault) {
        log({ worker: 'waiting', fault: (fault as Error).name })
        after = 0
        await pause(stopping.signal)
      }
    }
  }

  /** Several messages at once, but the orders of one message in sequence. Returns how many orders are left. */
  async function each(orders: readonly Order[]): Promise<number> {
    const byMessage = new Map<string, Order[]>()
    for (const order of orders) byMessage.set(order.ref, [...(byMessage.get(order.ref) ?? []), order])
    const waiting = [...byMessage.values()]
    let left = 0
    const hand = async () => {
      for (let some = waiting.shift(); some; some = waiting.shift())
        for (const order of some) if (stopped || !(await done(order))) left++
    }
    await Promise.all(Array.from({ length: AT_ONCE }, hand))
    return left
  }

  async function done(order: Order): Promise<boolean> {
    try {
      const outcome = await carryOut(order)
      if (outcome === 'later') return false
      log({ ref: order.ref, order: order.act, outcome })
      return true
    } catch (fault) {
      // The order was replaced or withdrawn since it was read.
      const refused = fault instanceof ApiRefused
      log({
        ref: order.ref,
        order: order.act,
        ...(refused ? { outcome: 'refused' } : { fault: (fault as Error).name }),
      })
      return refused
    }
  }

  function carryOut(order: Order): Promise<string> {
    switch (order.act) {
      case 'notify':
        return notify(order)
      case 'release':
        return release(order)
      case 'return':
        return giveBack(order)
    }
  }

  async function notify(order: Order): Promise<string> {
    if (order.sender !== '') await completed.once(order, async () => tell(order, await noticeMail(order, from)))
    await api.receipt(order.ref, order.seq, 'notified')
    completed.forget(order)
    return 'notified'
  }

  async function release(order: Order): Promise<string> {
    const { ref, seq } = order
    const held = await queue.find(ref, order.copies)
    if (held.length === 0) {
      // Released before, and nothing is left to release: only the receipt is missing.
      if (order.state === 'releasing' || order.state === 'released') return report(order, 'released')
      return missing(order)
    }
    const { copies } = await api.receipt(ref, seq, 'releasing')
    const gone = await queue.release(ref, copies)
    return report(order, gone === undefined ? 'missing' : 'released', gone)
  }

  async function giveBack(order: Order): Promise<string> {
    const held = await queue.find(order.ref, order.copies)
    if (held.length === 0) return completed.has(order) ? report(order, 'returned') : missing(order)
    if (order.sender !== '') await completed.once(order, async () => tell(order, await bounceMail(order, from)))
    await queue.remove(order.ref, order.copies)
    return report(order, 'returned', held[0])
  }

  /**
   * The server may still be writing it. After the grace period it does not hold it, and the sender was notified or
   * will retry.
   */
  async function missing(order: Order): Promise<string> {
    if (Date.now() - Date.parse(order.at) < grace) return 'later'
    return report(order, 'missing')
  }

  async function report(order: Order, outcome: 'released' | 'returned' | 'missing', receipt = ''): Promise<string> {
    await api.receipt(order.ref, order.seq, outcome, receipt)
    completed.forget(order)
    return outcome
  }

  const tell = (order: Order, raw: Buffer) => post({ raw, sender: '', recipients: [order.sender] })

  return {
    stop() {
      stopped = true
      stopping.abort()
    },
    done: work(),
  }
}

/** One file per order whose notice to the sender was sent. */
function marks(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = ({ ref, seq }: Order) => join(folder, `told-${ref}-${seq}`)
  return {
    has: (order: Order) => existsSync(file(order)),
    async once(order: Order, send: () => Promise<void>): Promise<void> {
      if (existsSync(file(order))) return
      await send()
      const mark = openSync(file(order), 'w', 0o600)
      fsyncSync(mark)
      closeSync(mark)
    },
    forget: (order: Order) => rmSync(file(order), { force: true }),
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, RETRY_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
