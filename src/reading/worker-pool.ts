import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isRecording } from '../core/contents.ts'
import { Refusal } from '../core/refusal.ts'
import type { ExtractionResult } from './extraction-result.ts'
import type { FilmPack } from './film/pack.ts'
import { createFoundSoFar } from './found-so-far.ts'
import {
  HEAP_MB,
  KILL_MS,
  MEMORY_BYTES,
  MEMORY_WITH_FILM_BYTES,
  READER_START_MS,
  READING_MS,
  SHORTEST_READING_MS,
  SHORTEST_START_MS,
  SWOLLEN,
  TURN_MS,
  WAITS_AT_MOST,
  WATCH_MS,
} from './limits.ts'
import { clockFor } from './own-time.ts'
import { plainEnough } from './plain-enough.ts'
import { type FileToRead, type LongerRead, type ReadFile, readHere, readInPlace } from './read.ts'
import { sniff } from './sniff.ts'
import type { Job, WorkerReply } from './worker.ts'

/** One that hangs or exhausts memory is killed without harm to others. */
export type Readers = {
  /** Throws `Refusal` `busy` when all readers stay occupied for too long. */
  readonly read: ReadFile
  readonly ready: Promise<void>
  close(): void
}

type Reader = { readonly child: ChildProcess; readonly started: Promise<unknown>; used: boolean }

type Asked = { readonly file: FileToRead; readonly id: string; readonly longer?: LongerRead }

type Options = {
  readonly size?: number
  readonly execArgv?: readonly string[]
  readonly killAfter?: number
  readonly memory?: number
  /** Longer where a loader must compile the sources first. */
  readonly startWithin?: number
  /** Milliseconds that a file waits for a reader. */
  readonly turnWithin?: number
  /** For a service, not for a command that may read nothing. */
  readonly warm?: boolean
  readonly held?: (pid: number | undefined) => number
  readonly pack?: FilmPack
  /** Counts processor time, because nobody waits. */
  readonly patient?: boolean
}

const HERE = import.meta.url
/**
 * More arenas would keep twice the memory. glibc returns blocks of this many bytes at once: 570 MB at most instead of 770, for a tenth more processor
 * time.
 */
const LEAN = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '8000000', MALLOC_TRIM_THRESHOLD_: '8000000' }
const NOTHING: ExtractionResult = { parts: [], pictures: [], unread: [], observations: [] }
const ENDED = 'Its reading was ended, because nothing waits for it any more.'
const TOO_LARGE = 'Reading it needed too much memory and was stopped.'
const PAGE_BYTES = 4_096
/** Milliseconds before a reader is started again. */
const AGAIN_MS = 1_000
const A_LITTLE_LOWER = Math.min(19, getPriority() + 2)
const LOW = Math.min(19, getPriority() + 10)

/** Node only: Worker platforms have no processes. */
export function createReaders(options: Options = {}): Readers {
  const { size = 2, killAfter = KILL_MS, memory = MEMORY_BYTES, execArgv = [], warm = false, patient = false } = options
  const held = options.held ?? memoryOf
  const withFilm = Math.max(memory, MEMORY_WITH_FILM_BYTES)
  const { startWithin = READER_START_MS, turnWithin = TURN_MS } = options
  const startable = !HERE.endsWith('.ts') || options.execArgv !== undefined
  const idle: Reader[] = []
  const all = new Set<ChildProcess>()
  const waiting: (() => void)[] = []
  let busy = 0
  let closed = false
  const before: Record<'films' | 'others', Promise<unknown>> = { films: Promise.resolve(), others: Promise.resolve() }
  // A process in an endless loop would not notice that its parent has gone.
  process.once('exit', close)
  const ready = new Promise<void>((loaded) => (warm && startable ? spare(loaded) : loaded()))

  return {
    async read(file, id, longer) {
      if (plainEnough(file)) return readHere(file, id, () => {}, READING_MS, clockFor(patient))
      if (longer) return startable ? readLonger(file, id, longer) : readInPlace(file, id, longer)
      return startable ? readInTurn(file, id) : readHere(file, id, () => {}, READING_MS, clockFor(patient))
    },
    ready,
    close,
  }

  async function readInTurn(file: FileToRead, id: string): Promise<ExtractionResult> {
    const asked = performance.now()
    if (busy < size) busy++
    else await turn()
    try {
      const reader = idle.pop() ?? start()
      const { used } = reader
      const extraction = await readInWorker(reader, { file, id }, asked)
      // What the file before left in memory may be to blame.
      return used && !closed && extraction.unread.some(({ why }) => why === TOO_LARGE)
        ? await readInWorker(start(), { file, id }, asked)
        : extraction
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
      if (warm && idle.length === 0 && !closed) spare()
    }
  }

  /** At the lowest priority: a file whose sender waits is never delayed, and a scan does not wait for a film. */
  function readLonger(file: FileToRead, id: string, longer: LongerRead): Promise<ExtractionResult> {
    const queue = isRecording(sniff(file.bytes, file.name)) ? 'films' : 'others'
    const next = before[queue].then(async () => {
      if (longer.ended?.aborted) return { ...NOTHING, unread: [{ part: id, why: ENDED }] }
      const reader = start(LOW)
      const extraction = await readInWorker(reader, { file, id, longer }, performance.now())
      reader.child.kill('SIGKILL')
      return extraction
    })
    before[queue] = next.catch(() => undefined)
    return next
  }

  function turn(): Promise<void> {
    return new Promise((answer, reject) => {
      const go = () => {
        clearTimeout(late)
        answer()
      }
      const late = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1)
        reject(new Refusal('busy', 'Too many files are waiting to be read. Try again shortly.'))
      }, turnWithin)
      waiting.push(go)
    })
  }

  function close(): void {
    closed = true
    for (const child of all) child.kill('SIGKILL')
    all.clear()
    idle.length = 0
    process.removeListener('exit', close)
  }

  function spare(isLoaded: () => void = () => {}): void {
    const reader = start()
    const { child } = reader
    const again = () => setTimeout(() => idle.length === 0 && !closed && spare(isLoaded), AGAIN_MS).unref()
    const loaded = ({ warm }: WorkerReply) => {
      if (!warm) return
      child.off('exit', again)
      child.off('message', loaded)
      isLoaded()
    }
    child.once('exit', again)
    child.on('message', loaded)
    child.send('warm', () => {})
    rest(reader)
  }

  function start(priority = A_LITTLE_LOWER): Reader {
    const script = fileURLToPath(new URL(HERE.endsWith('.ts') ? './worker.ts' : './worker.js', HERE))
    const child = fork(script, options.pack === undefined ? [] : [JSON.stringify(options.pack)], {
      execArgv: [...execArgv, `--max-old-space-size=${HEAP_MB}`],
      env: { ...process.env, ...LEAN },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    const reader: Reader = { child, started: new Promise((go) => child.once('message', go)), used: false }
    child.once('exit', () => {
      all.delete(child)
      const at = idle.indexOf(reader)
      if (at >= 0) idle.splice(at, 1)
    })
    // The server keeps its share of the machine, and the reader enough to finish in time.
    if (child.pid) setPriority(child.pid, priority)
    return reader
  }

  /** `asked`: when the file was submitted; waiting for a reader uses its time too. */
  function readInWorker(reader: Reader, { file, id, longer }: Asked, asked: number): Promise<ExtractionResult> {
    const { child, started } = reader
    return new Promise((answer) => {
      let partial: ExtractionResult = NOTHING
      const soFar = createFoundSoFar()
      let ended = false
      const end = (extraction: ExtractionResult) => {
        if (ended) return
        ended = true
        clearTimeout(startsLate)
        clearTimeout(endsLate)
        clearInterval(watch)
        child.off('message', listen)
        child.removeListener('exit', died)
        longer?.ended?.removeEventListener('abort', cancelled)
        answer(extraction)
      }
      const stop = (why: string, retry?: true) => {
        child.kill('SIGKILL')
        const stopped = { part: id, why, ...(retry ? { retry } : {}) }
        end(soFar.addTo({ ...partial, unread: [...partial.unread, stopped] }))
      }
      const cancelled = () => stop(ENDED)
      longer?.ended?.addEventListener('abort', cancelled)
      const died = () => stop('Reading it needed too much memory or failed.')
      const late = () => stop('Reading it took too long and was stopped.', true)
      const startsLate = setTimeout(
        () => stop('It was not read: no reader could be started in time.', true),
        longer ? longer.within : Math.max(SHORTEST_START_MS, startWithin - (performance.now() - asked)),
      )
      let endsLate: ReturnType<typeof setTimeout> | undefined
      const watch = setInterval(() => {
        // A reader retains some memory of the previous file, which one that reads nothing else may have.
        if (held(child.pid) > (longer && options.pack !== undefined ? withFilm : memory))
          stop(TOO_LARGE, longer ? undefined : true)
      }, WATCH_MS)
      child.once('exit', died)
      const listen = ({ extraction, at, soFar: found, done }: WorkerReply) => {
        soFar.take(found)
        partial = extraction ?? partial
        if (at) longer?.reached?.(at)
        if (!done) return
        reader.used = true
        if (!longer) rest(reader)
        end(partial)
      }
      child.on('message', listen)
      child.ref()
      child.channel?.ref()
      void started.then(() => {
        if (ended) return
        clearTimeout(startsLate)
        const waited = patient ? 0 : performance.now() - asked
        const within = longer?.within ?? Math.max(SHORTEST_READING_MS, READING_MS - waited)
        const until = within + KILL_MS - READING_MS
        // Waiting for a processor is not counted where nobody waits for the answer.
        const uncounted = longer !== undefined || patient
        endsLate = setTimeout(late, uncounted ? until * WAITS_AT_MOST : Math.min(killAfter, until))
        const job: Job = { id, file, within, thorough: longer !== undefined, patient: uncounted }
        child.send(job, (fault) => {
          if (fault) stop('Reading it failed.')
        })
      })
    })
  }

  /** Resets limits, so that one file's memory is not charged to the next. An idle process does not keep the program alive. */
  function rest(reader: Reader): void {
    if (held(reader.child.pid) > memory * SWOLLEN) {
      reader.child.kill('SIGKILL')
      return
    }
    reader.child.unref()
    reader.child.channel?.unref()
    idle.push(reader)
  }
}

/** Buffers are outside the heap that Node can limit. */
function memoryOf(pid: number | undefined): number {
  if (!pid || process.platform !== 'linux') return 0
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES
  } catch {
    return 0
  }
}
