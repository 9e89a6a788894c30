import { WAITS_AT_MOST } from './limits.ts'

/**
 * The time a reader has used where no one waits for the answer: its processor time, never more than the wall clock shows. On a busy
 * machine a file is not to blame for the wait. It is never less than a part of the wall clock, so that reading ends.
 */
export type Clock = () => number

/** Milliseconds of processor time so far; undefined where nobody can tell, and then the wall clock counts. */
export type Work = () => number | undefined

/** Where somebody waits for the answer. */
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

/** Calls `then` once so many milliseconds have counted. Answers how to call it off. */
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

/** All threads of this process. Workers know the function by name only: it throws there. */
export function ownWork(): number | undefined {
  try {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  } catch {
    return undefined
  }
}
