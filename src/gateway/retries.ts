/** Milliseconds: doubled after each failure up to a limit. */
export function backoff(failures: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(Math.max(failures - 1, 0), 30))
}

type Waiting = { readonly failures: number; readonly due: number; readonly cause: string }

const FIRST_MS = 1_000
const LONGEST_MS = 300_000

export function createRetries(now: () => number) {
  const waiting = new Map<string, Waiting>()
  return {
    isDue: (key: string) => (waiting.get(key)?.due ?? 0) <= now(),
    /** Returns whether the cause is a new one, so that it is logged once. */
    failed(key: string, cause: string): boolean {
      const before = waiting.get(key)
      const failures = (before?.failures ?? 0) + 1
      waiting.set(key, { failures, cause, due: now() + backoff(failures, FIRST_MS, LONGEST_MS) })
      return before?.cause !== cause
    },
    done: (key: string) => void waiting.delete(key),
    keepOnly(keys: ReadonlySet<string>): void {
      for (const key of waiting.keys()) if (!keys.has(key)) waiting.delete(key)
    },
    /** Returns milliseconds; `most` when none is due earlier. */
    next: (most: number) =>
      Math.max(
        0,
        [...waiting.values()].reduce((least, { due }) => Math.min(least, due - now()), most),
      ),
    count: () => waiting.size,
  }
}
