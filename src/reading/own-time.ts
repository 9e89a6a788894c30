import { WAITS_AT_MOST } from './limits.ts'

/**
 * Milliseconds a reader has used where nobody waits for the answer: processor time, at most wall-clock time. A busy
 * machine does not count against a file. It never falls below a share of wall-clock time, so that reading ends.
 */
export type Clock = () => number

/** Milliseconds of processor time so far, or undefined if unknown; then wall-clock time counts. */
export type Work = () => number | undefined

/** For readings whose sender waits. */
export function wallClock(): Clock {
  const start = performance.now()
  return () => performance.now() - start
}

export function clockOf(work: Work): Clock {
  const start = performance.now()
  const before = work()
  return () => {
    const passed = performance.now() - start
    const now = before === undefined ? undefined : work()
    return before === undefined || now === undefined
      ? passed
      : Math.min(passed, Math.max(now - before, passed / WAITS_AT_MOST))
  }
}

/** Calls `then` after this many counted milliseconds. Returns a function that cancels it. */
export function after(milliseconds: number, clock: Clock, then: () => void): () => void {
  const end = clock() + milliseconds
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    const left = end - clock()
    if (left <= 0) then()
    else timer = setTimeout(wait, Math.ceil(left))
  }
  timer = setTimeout(wait, Math.max(0, milliseconds))
  return () => clearTimeout(timer)
}

/** Processor time of all threads of this process. Workers have the function but it throws there. */
export function ownWork(): number | undefined {
  try {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  } catch {
    return undefined
  }
}

/** Counts processor time if nobody waits for the answer, and wall-clock time otherwise. */
export const clockFor = (patient: boolean): Clock => (patient ? clockOf(ownWork) : wallClock())
