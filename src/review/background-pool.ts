import { LONGER_HEARING_MS } from '../reading/limits.ts'
import { createScales, type Scales, type WeighApart } from './worker-pool.ts'
import type { SharedVoice } from '../entry/classifier.ts'

/** So long it waits for more to do; then its memory is given back. */
const IDLE_MS = 60_000

/** Node only: a thread for checks in the background, beside those that answer whoever waits. Started when it is needed. */
export function backgroundScales(voice: SharedVoice): WeighApart {
  let scales: Scales | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let atWork = 0
  return async (weighed, rules, milliseconds) => {
    clearTimeout(idle)
    atWork++
    scales ??= createScales({ voice, size: 1, hearingMs: LONGER_HEARING_MS })
    try {
      return await scales.weigh(weighed, rules, milliseconds)
    } finally {
      if (--atWork === 0) idle = setTimeout(rest, IDLE_MS).unref()
    }
  }

  function rest(): void {
    scales?.close()
    scales = undefined
  }
}
