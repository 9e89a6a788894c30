import { isCutShort } from '../../core/review.ts'
import type { Ports } from '../../ports.ts'
import type { ReviewedDraft } from '../common/reviewer.ts'

/**
 * After so many tries in at least half an hour, or after two hours, it is held, so that no message is retried for ever.
 * So mail is not held because a server retries every second, or because the service has just been started.
 */
const MAX_TRIES = 6
const SHORTEST_MS = 1_800_000
const LONGEST_MS = 2 * 3_600_000
/** Milliseconds that a finished check waits for the sender's server to retry. */
const KEPT_MS = 4 * 3_600_000
/** Messages kept while they are checked or wait for a retry; a further one is checked when it comes again. */
const MAX_KEPT = 20
const MAX_KEPT_BYTES = 200 << 20

type Checked<S extends ReviewedDraft> = { readonly begun: number; readonly bytes: number; seen?: S }

/**
 * Mail whose check ran out of time: the sender's server keeps it and retries, while the check is completed in memory.
 * Only the digest and a count are stored on disk.
 */
export function createDeferredChecks<S extends ReviewedDraft>(ports: Pick<Ports, 'deferMail' | 'now' | 'background'>) {
  const kept = new Map<string, Checked<S>>()

  return {
    /** The completed check where possible; undefined while the sender's server should retry. */
    async settle(message: {
      readonly key: string
      readonly bytes: number
      check(): Promise<S>
      /** Checks with a longer time limit. */
      checkLonger(): Promise<S>
      /** Whether the office is still as it was during the check. */
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

  /**
   * Where the process ends with the response, or too much is kept already, the retry is checked from the beginning.
   */
  function goOn({ key, bytes, checkLonger }: { key: string; bytes: number; checkLonger(): Promise<S> }): void {
    const all = [...kept.values()].reduce((sum, one) => sum + one.bytes, bytes)
    if (!ports.background?.goesOn || kept.size >= MAX_KEPT || all > MAX_KEPT_BYTES) return
    const entry: Checked<S> = { begun: Date.parse(ports.now()), bytes }
    kept.set(key, entry)
    checkLonger().then(
      (seen) => {
        entry.seen = seen
      },
      // A retry starts again.
      () => kept.delete(key),
    )
  }
}
