/** Who waits for a worker. `undefined` when the time is up, or when too many wait already. */
type Waiting<W> = { readonly long: boolean; go(worker: W | undefined): void }

/**
 * One line for what takes a moment and what takes long: whoever came first goes first, but at most `mostLong` workers are at
 * something long at once, so that a moment's work never waits behind it.
 */
export function createLanes<W>(mostLong: number, mostWaiting: number) {
  const idle: W[] = []
  const waiting = new Set<Waiting<W>>()
  let longNow = 0

  function next(): void {
    while (idle.length > 0) {
      const first = foremost()
      if (!first) return
      waiting.delete(first)
      if (first.long) longNow++
      first.go(idle.pop()!)
    }
  }

  function foremost(): Waiting<W> | undefined {
    for (const one of waiting) if (!one.long || longNow < mostLong) return one
    return undefined
  }

  const done = (long: boolean) => {
    if (long) longNow--
  }

  return {
    /** Waits up to so many milliseconds for a worker. */
    turn(long: boolean, milliseconds: number): Promise<W | undefined> {
      return new Promise((answer) => {
        if (waiting.size >= mostWaiting) return answer(undefined)
        const late = setTimeout(() => {
          waiting.delete(one)
          answer(undefined)
        }, milliseconds)
        const one: Waiting<W> = {
          long,
          go(worker) {
            clearTimeout(late)
            answer(worker)
          },
        }
        waiting.add(one)
        next()
      })
    },
    /** This worker can take something; `long` says what it comes from. */
    ready(worker: W, long = false): void {
      done(long)
      idle.push(worker)
      next()
    },
    /** A worker is no more. */
    gone(long: boolean): void {
      done(long)
      next()
    },
  }
}
