import type { Api, HeldCopy } from './api.ts'
import { causeOf } from './fault.ts'
import type { HoldQueue } from './hold-queue.ts'
import { pauseFor } from './pause.ts'

export type WatchParts = {
  readonly api: Pick<Api, 'held' | 'gone'>
  readonly queue: Pick<HoldQueue, 'all'>
  readonly log: (event: object) => void
  readonly holds: (messages: number) => void
  readonly now?: () => number
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const EACH_MS = 300_000
/** A copy younger than this may still be on its way into the queue. */
const YOUNG_MS = 120_000

/**
 * Looks now and then whether undecided mail is still in the hold queue. What is not was let go or deleted by hand, and the service notifies people.
 */
export function startWatch(parts: WatchParts): { stop(): void; done: Promise<void> } {
  const { api, queue, log, now = Date.now, pause = pauseFor } = parts
  const stopping = new AbortController()
  const { signal } = stopping
  let failing = ''

  async function look(): Promise<void> {
    const expected = await listed()
    parts.holds(expected.size)
    const held = await queue.all()
    if (held === undefined) return
    for (const [ref, copies] of expected) {
      const isThere = copies.some(({ copy, since }) => held.has(copy) || now() - Date.parse(since) < YOUNG_MS)
      if (isThere || signal.aborted) continue
      await api.gone(ref)
      log({ ref, watch: 'gone' })
    }
  }

  async function listed(): Promise<Map<string, HeldCopy[]>> {
    const expected = new Map<string, HeldCopy[]>()
    for (let after = ''; ; ) {
      const { held, next } = await api.held(after)
      for (const one of held) expected.set(one.ref, [...(expected.get(one.ref) ?? []), one])
      if (held.length === 0 || next === after) return expected
      after = next
    }
  }

  async function work(): Promise<void> {
    while (!signal.aborted) {
      try {
        await look()
        failing = ''
      } catch (fault) {
        const cause = causeOf(fault)
        if (cause !== failing && !signal.aborted) log({ watch: 'waiting', fault: cause })
        failing = cause
      }
      await pause(EACH_MS, signal)
    }
  }

  return { stop: () => stopping.abort(), done: work() }
}
