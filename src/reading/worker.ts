import type { ExtractionResult } from './extraction-result.ts'
import type { PageReached, Progress } from './house.ts'
import { clockOf, ownWork, wallClock } from './own-time.ts'
import { type FileToRead, readHere } from './read.ts'
import { warmUp } from './warm.ts'

/** Runs in a process of its own, started by `worker-pool.ts`: reads one file at a time and answers with its ledger. */
export type Job = {
  readonly id: string
  readonly file: FileToRead
  readonly within: number
  readonly thorough: boolean
}
/** The first one says that it has started, and counts for no file. */
export type Told = {
  readonly ledger?: ExtractionResult
  /** Which page is being read. */
  readonly at?: PageReached
  readonly warm?: boolean
  readonly done: boolean
}

const TELL_EVERY_MS = 500

process.on('message', (job: Job | 'warm') => {
  if (job === 'warm') return void warmUp().then(() => process.send?.({ warm: true, done: false } satisfies Told))
  const { id, file, within, thorough } = job
  let told = performance.now()
  // What was read so far outlives the process if the rest has to be killed.
  const progress: Progress = (so) => {
    if ('at' in so) return void process.send?.({ at: so.at, done: false } satisfies Told)
    if (!so.textsRead && performance.now() - told < TELL_EVERY_MS) return
    told = performance.now()
    process.send?.({ ledger: so.ledger, done: false } satisfies Told)
  }
  void readHere(file, id, progress, within, thorough ? clockOf(ownWork) : wallClock(), thorough).then((ledger) =>
    process.send?.({ ledger, done: true } satisfies Told),
  )
})

process.send?.({ done: false } satisfies Told)
process.on('disconnect', () => process.exit())
