import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const MEGABYTE = 1_024

/** The most memory, in megabytes, that this process and each reader it started held since the last call; Linux alone shows it. */
export function peaks(): { readonly readers: number; readonly own: number } {
  return { readers: Math.max(0, ...readers().map(taken)), own: taken(process.pid) }
}

/** The processes of those readers that live. */
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

/** Reads the mark that the kernel keeps, and sets it back to what is held now. */
function taken(pid: number): number {
  const peak = Number(/VmHWM:\s+(\d+)/.exec(outputOf(`/proc/${pid}/status`))?.[1] ?? 0) / MEGABYTE
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // It has ended meanwhile.
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
