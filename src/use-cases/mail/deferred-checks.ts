import { isCutShort } from '../../core/review.ts'
import type { Ports } from '../../ports.ts'
import type { ReviewedDraft } from '../common/reviewer.ts'

/** A message is held after these tries, so that none is retried for ever. */
const MAX_TRIES = 6
const SHORTEST_MS = 1_800_000
const LONGEST_MS = 2 * 3_600_000
/** Milliseconds for the sender's server to retry. */
const KEPT_MS = 4 * 3_600_000
/** Further ones are checked when they come again. */
const MAX_KEPT = 20
const MAX_KEPT_BYTES = 200 << 20

type Checked<S extends ReviewedDraft> = { readonly begun: number; readonly bytes: number; seen?: S }

/** The sender's server retries while the check goes on in memory; the disk has a digest and a count. */
export function createDeferredChecks<S extends ReviewedDraft>(ports: Pick<Ports, 'deferMail' | 'now' | 'background'>) {
  const kept = new Map<string, Checked<S>>()

  return {
    /** Returns undefined while the sender's server should retry. */
    async settle(message: {
      readonly key: string
      readonly bytes: number
      check(): Promise<S>
      checkLonger(): Promise<S>
      /** False if the office has changed since the check. */
      stillGood(seen: S): boolean
    }): Promise<S | undefined> {
      const { key } = message
      const known = recent(key)
      if (known?.seen && message.stillGood(known.seen)) {
        kept.delete(key)
        return { ...known.seen, at: ports.now() }
      }
      const seen = await message.check()
      if (!isCutShort(seen.review) || seen.verdict === 'block') {
        kept.delete(key)
        return seen
      }
      const { since, tries } = await ports.deferMail(key, ports.now())
      const age = Date.parse(ports.now()) - Date.parse(since)
      if (age > LONGEST_MS || (tries > MAX_TRIES && age >= SHORTEST_MS)) {
        kept.delete(key)
        return seen
      }
      if (!known) goOn(message)
      return undefined
    },
  }

  function recent(key: string): Checked<S> | undefined {
    const now = Date.parse(ports.now())
    for (const [one, { begun }] of kept) if (now - begun > KEPT_MS) kept.delete(one)
    return kept.get(key)
  }

  /** Keeps the check in memory; past `MAX_KEPT` the retry starts it anew. */
  function goOn({ key, bytes, checkLonger }: { key: string; bytes: number; checkLonger(): Promise<S> }): void {
    const all = [...kept.values()].reduce((sum, one) => sum + one.bytes, bytes)
    if (!ports.background?.goesOn || kept.size >= MAX_KEPT || all > MAX_KEPT_BYTES) return
    const entry: Checked<S> = { begun: Date.parse(ports.now()), bytes }
    kept.set(key, entry)
    checkLonger().then(
      (seen) => {
        entry.seen = seen
      },
      () => kept.delete(key),
    )
  }
}
