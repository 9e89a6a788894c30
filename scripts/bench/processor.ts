import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds. Other work on the machine changes it less than wall-clock time. */
export type Processors = Readonly<Record<string, number>>

/** Milliseconds, with all threads. */
export function spentMs(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const TICK_MS = 10

type Counted = { readonly parent: number; readonly own: number; readonly ended: number }

/** Counts threads and children, running or ended. */
export function processors(of: Readonly<Record<string, number>>): Processors {
  const all = new Map<number, Counted>()
  for (const name of readdirSync('/proc')) {
    const counted = /^\d+$/.test(name) ? countedOf(Number(name)) : undefined
    if (counted) all.set(Number(name), counted)
  }
  const worked = (pid: number): number => {
    const one = all.get(pid)
    if (!one) return 0
    const started = [...all].filter(([, { parent }]) => parent === pid).map(([child]) => worked(child))
    return [one.own, one.ended, ...started].reduce((sum, ticks) => sum + ticks, 0)
  }
  return Object.fromEntries(Object.entries(of).map(([name, pid]) => [name, worked(pid) * TICK_MS]))
}

/** '3.1 ms of Postfix, 1.2 ms of gateway' */
export function workedSince(before: Processors, after: Processors, messages: number): string {
  return Object.entries(after)
    .map(([name, then]) => `${name} ${((then - (before[name] ?? 0)) / messages).toFixed(2)}`)
    .join(', ')
}

function countedOf(pid: number): Counted | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // A program name may hold spaces and brackets.
    const [, parent, , , , , , , , , , user, system, endedUser, endedSystem] = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return { parent: parent!, own: user! + system!, ended: endedUser! + endedSystem! }
  } catch {
    return undefined
  }
}
