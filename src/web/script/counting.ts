/** Milliseconds: each change is read out. */
const EVERY_MS = 5_000

/** Calls `show` with the seconds so far, every few seconds. Returns what ends it. */
export function counting(show: (seconds: number) => void): () => void {
  const began = Date.now()
  const timer = setInterval(() => show(Math.round((Date.now() - began) / 1_000)), EVERY_MS)
  return () => clearInterval(timer)
}
