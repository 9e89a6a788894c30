import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4_096
const TICKS_A_SECOND = 100

export function measuredUse() {
  let [most, own] = [0, process.cpuUsage()]
  const ticks = new Map<number, number>()
  return {
    begin(): void {
      ;[most, own] = [0, process.cpuUsage()]
      ticks.clear()
    },

    /** Bytes. */
    held(pid: number | undefined): number {
      if (!pid) return 0
      try {
        const bytes = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES
        const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/.*\) /s, '').split(' ')
        most = Math.max(most, bytes)
        ticks.set(pid, Number(fields[11]) + Number(fields[12]))
        return bytes
      } catch {
        return 0
      }
    },

    end(): { readonly processor: number; readonly megabytes: number } {
      const { user, system } = process.cpuUsage(own)
      const read = [...ticks.values()].reduce((sum, one) => sum + one, 0) / TICKS_A_SECOND
      return { processor: read + (user + system) / 1e6, megabytes: Math.round(most / 1e6) }
    },
  }
}
