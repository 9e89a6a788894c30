import { WAITS_AT_MOST } from './limits.ts'

/**
 * Time as a reader has it where nobody waits for the answer. On a machine busy with other things it waits for a processor, and a file is not to blame for that: what
 * counts is the processor time of whoever reads, never more than the wall clock shows, and never less than a part of it, so that
 * somebody is answered all the same.
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
