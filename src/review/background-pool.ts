import { LONGER_CLASSIFY_MS } from './time-limits.ts'
import type { ReviewWorkerPool, RunInPool } from './worker-pool.ts'

const IDLE_MS = 60_000

/** Node only. Started on demand, so that background checks slow down no request. */
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
