import { setTimeout as sleep } from 'node:timers/promises'

/** Waits that long, or until the signal aborts. */
export async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
