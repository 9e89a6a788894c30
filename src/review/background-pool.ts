import { LONGER_CLASSIFY_MS } from './time-limits.ts'
import type { ReviewWorkerPool, RunInPool } from './worker-pool.ts'

/** An idle pool frees its memory after this. */
const IDLE_MS = 60_000

/**
 * Node only. A pool of one thread for background checks, started on demand, so that they slow down no other request.
 */
export function createBackgroundPool(
  createPool: (options: { readonly size: number; readonly classifyMs: number }) => ReviewWorkerPool,
): RunInPool {
  let pool: ReviewWorkerPool | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let running = 0
  return async (input, rules, timeoutMs) => {
    clearTimeout(idle)
    running++
    pool ??= createPool({ size: 1, classifyMs: LONGER_CLASSIFY_MS })
    try {
      return await pool.run(input, rules, timeoutMs)
    } finally {
      if (--running === 0) idle = setTimeout(close, IDLE_MS).unref()
    }
  }

  function close(): void {
    pool?.close()
    pool = undefined
  }
}
