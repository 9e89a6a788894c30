import { readdirSync, readFileSync, statSync } from 'node:fs'
import { statOf } from '../../../gateway/setup/postfix.ts'

/** In which Linux counts the start of a process. */
const TICKS_PER_SECOND = 100

export const processIds = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** The name of the program may hold anything. */
const fieldsOf = (pid: number) =>
  statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ')

export const parentOf = (pid: number) => Number(fieldsOf(pid)[1])

/** Seconds since 1970. */
export function startOf(pid: number): number {
  const [, boot = 0] = /^btime (\d+)/m.exec(readFileSync('/proc/stat', 'latin1')) ?? []
  return Number(boot) + Number(fieldsOf(pid)[19] ?? 0) / TICKS_PER_SECOND
}

/** The boot is known to the second, so a change within a second of a start is not seen. */
export const changedAt = (file: string) => Math.floor(statSync(file).mtimeMs / 1000) - 1
