/** `start` gets undefined after the time limit. */
type Waiting<W> = { readonly long: boolean; start(worker: W | undefined): void }

/** FIFO; at most `maxLong` long jobs at once, so that short ones never wait behind them. */
export function createTwoClassQueue<W>(maxLong: number, maxWaiting: number) {
  const idle: W[] = []
  const waiting = new Set<Waiting<W>>()
  let runningLong = 0

  function startNext(): void {
    while (idle.length > 0) {
      const job = firstAllowed()
      if (!job) return
      waiting.delete(job)
      if (job.long) runningLong++
      job.start(idle.pop()!)
    }
  }

  function firstAllowed(): Waiting<W> | undefined {
    for (const job of waiting) if (!job.long || runningLong < maxLong) return job
    return undefined
  }

  function finish(long: boolean): void {
    if (long) runningLong--
  }

  return {
    /** Undefined when no worker is free in time. */
    acquire(long: boolean, timeoutMs: number): Promise<W | undefined> {
      return new Promise((resolve) => {
        if (waiting.size >= maxWaiting) return resolve(undefined)
        const timer = setTimeout(() => {
          waiting.delete(job)
          resolve(undefined)
        }, timeoutMs)
        const job: Waiting<W> = {
          long,
          start(worker) {
            clearTimeout(timer)
            resolve(worker)
          },
        }
        waiting.add(job)
        startNext()
      })
    },
    /** `long` is the class of the finished job. */
    release(worker: W, long = false): void {
      finish(long)
      idle.push(worker)
      startNext()
    },
    /** Ends the job of a worker that no longer exists. */
    discard(long: boolean): void {
      finish(long)
      startNext()
    },
  }
}
