/** Milliseconds, since each change is read out. */
const EVERY_MS = 5_000

export function counting(show: (seconds: number) => void): () => void {
  const began = Date.now()
  const timer = setInterval(() => show(Math.round((Date.now() - began) / 1_000)), EVERY_MS)
  return () => clearInterval(timer)
}
