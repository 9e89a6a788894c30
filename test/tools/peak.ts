import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const MEGABYTE = 1_024

/** Peak memory in megabytes of this process and each reader it started since the last call; Linux only. */
export function peaks(): { readonly readers: number; readonly own: number } {
  return { readers: Math.max(0, ...readers().map(taken)), own: taken(process.pid) }
}

/** Process ids of the readers that are alive. */
export function readers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === process.pid && outputOf(`/proc/${pid}/cmdline`).includes('reading/worker'))
    .map(Number)
}

const parentOf = (pid: string): number =>
  Number(
    outputOf(`/proc/${pid}/stat`)
      .replace(/^[\s\S]*\) /, '')
      .split(' ')[1],
  )

/** Reads the peak that the kernel keeps, and resets it to the current use. */
function taken(pid: number): number {
  const peak = Number(/VmHWM:\s+(\d+)/.exec(outputOf(`/proc/${pid}/status`))?.[1] ?? 0) / MEGABYTE
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // The process has ended.
  }
  return peak
}

function outputOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
