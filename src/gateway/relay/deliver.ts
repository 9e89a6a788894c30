import type { HandedOver, Mail, NotTakenFor } from '../post.ts'
import { undeliveredMail } from '../report.ts'
import { backoff } from '../retries.ts'
import type { Kept, Spool } from './spool.ts'

export type DeliverParts = {
  readonly spool: Spool
  readonly handOver: (mail: Mail) => Promise<HandedOver>
  readonly from: string
  /** Seconds before the first retry; each wait is twice the one before, up to a quarter of an hour. */
  readonly retrySeconds: number
  readonly giveUpHours: number
  readonly log: (event: object) => void
  readonly count: (outcome: string) => void
}

const AT_ONCE = 8
const LONGEST_WAIT_MS = 900_000

/**
 * Sends what the relay is responsible for until the next server has accepted or rejected it. A message leaves the
 * disk after it was accepted; after a kill in between it goes twice, as with every mail server (RFC 5321, 6.1).
 */
export function startDelivery(parts: DeliverParts) {
  const { spool, handOver, from, retrySeconds, giveUpHours, log, count } = parts
  const due: string[] = []
  const timers = new Map<string, NodeJS.Timeout>()
  const failed = new Map<string, number>()
  const underWay = new Set<Promise<void>>()
  let stopped = false

  function add(id: string): void {
    due.push(id)
    pump()
  }

  function pump(): void {
    while (!stopped && underWay.size < AT_ONCE && due.length > 0) {
      const id = due.shift()!
      const one: Promise<void> = attempt(id)
        .catch((fault: Error) => {
          log({ queue: id, delivery: 'waiting', fault: fault.name })
          again(id)
        })
        .finally(() => {
          underWay.delete(one)
          pump()
        })
      underWay.add(one)
    }
  }

  async function attempt(id: string): Promise<void> {
    const kept = await spool.read('out', id)
    const { taken, refused, later } = await handOver(kept)
    if (refused.length === 0 && later.length === 0) return finished(id, 'delivered')
    const old = Date.now() - Date.parse(kept.at) > giveUpHours * 3_600_000
    const gone = old ? [...refused, ...later] : refused
    if (gone.length > 0) await bounce(kept, gone)
    if (gone.length === refused.length + later.length) return finished(id, taken.length > 0 ? 'delivered' : 'returned')
    if (later.length < kept.recipients.length)
      await spool.keep('out', { ...kept, recipients: later.map(({ recipient }) => recipient) })
    log({ queue: id, delivery: 'waiting', code: later[0]!.code })
    count('deferred')
    again(id)
  }

  async function finished(id: string, outcome: string): Promise<void> {
    await spool.remove('out', id)
    failed.delete(id)
    log({ queue: id, delivery: outcome })
    count(outcome)
  }

  /** Bounces to the sender under an id derived from the message's, so that a repetition replaces the first. */
  async function bounce(kept: Kept, gone: readonly NotTakenFor[]): Promise<void> {
    if (kept.sender === '') {
      // Without a sender it stays on the disk, and doctor reports it.
      const id = `${kept.id}x`
      await spool.keep('dead', { ...kept, id, recipients: gone.map(({ recipient }) => recipient) })
      return log({ queue: kept.id, delivery: 'dead', code: gone[0]!.code })
    }
    const id = `${kept.id}b`
    const raw = await undeliveredMail(kept, gone, from)
    await spool.keep('out', {
      id,
      ref: kept.ref,
      at: new Date().toISOString(),
      sender: '',
      recipients: [kept.sender],
      raw,
    })
    add(id)
  }

  function again(id: string): void {
    const times = (failed.get(id) ?? 0) + 1
    failed.set(id, times)
    const wait = backoff(times, retrySeconds * 1000, LONGEST_WAIT_MS)
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id)
        add(id)
      }, wait),
    )
  }

  for (const id of spool.list('out')) add(id)
  return {
    add,
    async stop(): Promise<void> {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(underWay)
    },
  }
}
