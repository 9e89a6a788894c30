import { readFileSync } from 'node:fs'

/* Processor time of others, where the system shows it; elsewhere the wall clock counts. */

const TICKS_A_SECOND = 100

/** All threads of another process, where the system shows it (proc(5), `stat`: its name, in brackets, may hold anything). */
export function workOf(pid: number | undefined): number | undefined {
  const fields = shown(`/proc/${pid}/stat`)
    ?.replace(/^[\s\S]*\) /, '')
    .split(' ')
  return fields && ((Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND) * 1_000
}

/** One thread of this process, by what `threadName` answered in it. */
export function workOfThread(name: string | undefined): number | undefined {
  const time = name === undefined ? undefined : shown(`/proc/self/task/${name}/schedstat`)?.split(' ')[0]
  return time === undefined ? undefined : Number(time) / 1_000_000
}

/** What the system calls this thread. */
export function threadName(): string | undefined {
  return /^\d+/.exec(shown('/proc/thread-self/stat') ?? '')?.[0]
}

function shown(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}
