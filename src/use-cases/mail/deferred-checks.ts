import { isCutShort } from '../../core/review.ts'
import type { Ports } from '../../ports.ts'
import type { ReviewedDraft } from '../shared/reviewer.ts'

/** Then it is held: no message comes back for ever. */
const MAX_TRIES = 6
const LONGEST_MS = 2 * 3_600_000
/** How long a finished check waits for the next try of the sender's server. */
const KEPT_MS = 4 * 3_600_000
/** Messages that are checked or wait for their next try; one more is checked when it comes again. */
const MAX_KEPT = 20
const MAX_KEPT_BYTES = 200 << 20

type Checked<S extends ReviewedDraft> = { readonly begun: number; readonly bytes: number; seen?: S }

/**
 * Mail whose check ran out of time: the sender's server keeps it and tries again, while it is checked to its end in memory. Nothing of
 * it is kept on a disk but the digest and a count.
 */
export function createDeferredChecks<S extends ReviewedDraft>(ports: Pick<Ports, 'deferMail' | 'now' | 'background'>) {
  const kept = new Map<string, Checked<S>>()

  return {
    /** What was found, checked to its end where that is possible; undefined while the sender's server is to try again. */
    async settle(message: {
      readonly key: string
      readonly bytes: number
      check(): Promise<S>
      /** With more time than somebody waits for. */
      checkLonger(): Promise<S>
      /** Whether the office is still as it was then. */
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
      if (tries > MAX_TRIES || Date.parse(ports.now()) - Date.parse(since) > LONGEST_MS) {
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

  /** Where the process ends with the answer, or too much is kept already, the next try is checked from the beginning. */
  function goOn({ key, bytes, checkLonger }: { key: string; bytes: number; checkLonger(): Promise<S> }): void {
    const all = [...kept.values()].reduce((sum, one) => sum + one.bytes, bytes)
    if (!ports.background?.goesOn || kept.size >= MAX_KEPT || all > MAX_KEPT_BYTES) return
    const entry: Checked<S> = { begun: Date.parse(ports.now()), bytes }
    kept.set(key, entry)
    checkLonger().then(
      (seen) => {
        entry.seen = seen
      },
      // The next try begins anew.
      () => kept.delete(key),
    )
  }
}
