/** A write to a pipe or a file holds up whoever makes it: the lines of that many milliseconds are one write. */
const GATHER_MS = 50
/** More are not kept back. */
const MAX_LINES_KEPT = 500

/** One JSON object a line. Those of a moment are written together; what is still to be written when the process ends, then. */
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
