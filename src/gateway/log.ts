/** Writing to a pipe or file blocks, so the lines of this many milliseconds are one write. */
const GATHER_MS = 50
const MAX_LINES_KEPT = 500

export function lines(to: { write(text: string): unknown }): (event: object) => void {
  let waiting: string[] = []
  const write = () => {
    const all = waiting
    waiting = []
    if (all.length > 0) to.write(all.join(''))
  }
  process.once('exit', write)
  return (event) => {
    waiting.push(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
    if (waiting.length === 1) setTimeout(write, GATHER_MS)
    if (waiting.length >= MAX_LINES_KEPT) write()
  }
}
