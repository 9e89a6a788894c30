import type { ExtractionResult } from './extraction-result.ts'
import type { FoundSoFar, Progress, Reached } from './extractor.ts'
import { type FilmPack, usePack } from './film/pack.ts'
import { loadAll } from './formats.ts'
import { openNetworks } from './ocr/networks.ts'
import { clockFor } from './own-time.ts'
import { pdfEngine } from './pdf/engine.ts'
import { type FileToRead, readHere } from './read.ts'

/** The worker reads one file at a time. */
export type Job = {
  readonly id: string
  readonly file: FileToRead
  readonly within: number
  readonly thorough: boolean
  readonly patient: boolean
}
export type WorkerReply = {
  readonly extraction?: ExtractionResult
  readonly at?: Reached
  readonly soFar?: FoundSoFar
  readonly warm?: boolean
  readonly done: boolean
}

const TELL_EVERY_MS = 500

process.on('message', (job: Job | 'warm') => {
  if (job === 'warm') return void warmUp().then(() => process.send?.({ warm: true, done: false } satisfies WorkerReply))
  const { id, file, within, thorough, patient } = job
  let reportedAt = performance.now()
  const progress: Progress = (so) => {
    if ('at' in so) return void process.send?.({ at: so.at, done: false } satisfies WorkerReply)
    if ('soFar' in so) return void process.send?.({ soFar: so.soFar, done: false } satisfies WorkerReply)
    if (!so.textsRead && performance.now() - reportedAt < TELL_EVERY_MS) return
    reportedAt = performance.now()
    process.send?.({ extraction: so.extraction, done: false } satisfies WorkerReply)
  }
  void readHere(file, id, progress, within, clockFor(patient), thorough).then((extraction) =>
    process.send?.({ extraction, done: true } satisfies WorkerReply),
  )
})

const [, , pack] = process.argv
usePack(pack === undefined ? undefined : (JSON.parse(pack) as FilmPack))
process.send?.({ done: false } satisfies WorkerReply)
process.on('disconnect', () => process.exit())

/** A failure here recurs with its file and is reported then. */
async function warmUp(): Promise<void> {
  await Promise.allSettled([loadAll(), pdfEngine(), openNetworks()])
}
