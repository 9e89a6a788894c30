import { WAITS_AT_MOST } from './limits.ts'

/** Processor time, so that a busy machine does not count against a file; never below a share of wall-clock time, so that reading ends. */
export type Clock = () => number

/** Milliseconds; undefined if unknown: wall-clock time counts then. */
export type Work = () => number | undefined

export function wallClock(): Clock {
  const start = performance.now()
  return () => performance.now() - start
}

/** Milliseconds for which a figure is good enough: asking the system takes ten microseconds. */
const GOOD_FOR = 10

export function clockOf(work: Work): Clock {
  const start = performance.now()
  const before = work()
  let [now, asked] = [before, 0]
  return () => {
    const passed = performance.now() - start
    if (before !== undefined && passed - asked >= GOOD_FOR) [now, asked] = [work(), passed]
    return before === undefined || now === undefined
      ? passed
      : Math.min(passed, Math.max(now - before, passed / WAITS_AT_MOST))
  }
}

/** Of all threads. Workers have the function but it throws there. */
export function ownWork(): number | undefined {
  try {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  } catch {
    return undefined
  }
}

export const clockFor = (patient: boolean): Clock => (patient ? clockOf(ownWork) : wallClock())
