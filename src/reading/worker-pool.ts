import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../core/refusal.ts'
import type { ExtractionResult } from './extraction-result.ts'
import {
  HEAP_MB,
  KILL_MS,
  MEMORY_BYTES,
  READER_START_MS,
  READING_MS,
  SHORTEST_READING_MS,
  SHORTEST_START_MS,
  SWOLLEN,
  TURN_MS,
  WAITS_AT_MOST,
  WATCH_MS,
} from './limits.ts'
import { wallClock } from './own-time.ts'
import { plainEnough } from './plain-enough.ts'
import { type FileToRead, type LongerRead, type ReadFile, readHere, readInPlace } from './read.ts'
import type { Job, WorkerReply } from './worker.ts'

/** Reading apart from the server: what hangs or swells is killed, and nothing else notices. */
export type Readers = {
  /** A `Refusal` `busy` when all readers are at other files for too long. */
  readonly read: ReadFile
  /** Once a reader waits with everything loaded, where one is kept warm. */
  readonly ready: Promise<void>
  close(): void
}

type Reader = { readonly child: ChildProcess; readonly started: Promise<unknown> }

/** A file to be read; with `longer` in the background. */
type Asked = { readonly file: FileToRead; readonly id: string; readonly longer?: LongerRead }

type Options = {
  /** How many files are read at once. */
  readonly size?: number
  /** For sources that Node cannot run as they are: a loader. */
  readonly execArgv?: readonly string[]
  readonly killAfter?: number
  readonly memory?: number
  /** A loader must compile the sources first. */
  readonly startWithin?: number
  /** How long who comes waits for one of them. */
  readonly turnWithin?: number
  /** Keep a reader that waits with everything loaded: for a service, not for a command that may read nothing. */
  readonly warm?: boolean
}

const HERE = import.meta.url
const PAGE_BYTES = 4_096
/** One that ends before it is warm is started again, but not in a circle. */
const AGAIN_MS = 1_000
const A_LITTLE_LOWER = Math.min(19, getPriority() + 2)
const LOW = Math.min(19, getPriority() + 10)

/** Node only. Workers (the platform) have no processes: there `readHere` and its budget must do. */
export function createReaders(options: Options = {}): Readers {
  const { size = 2, killAfter = KILL_MS, memory = MEMORY_BYTES, execArgv = [], warm = false } = options
  const { startWithin = READER_START_MS, turnWithin = TURN_MS } = options
  const startable = !HERE.endsWith('.ts') || options.execArgv !== undefined
  const idle: Reader[] = []
  const all = new Set<ChildProcess>()
  const waiting: (() => void)[] = []
  let busy = 0
  let closed = false
  let before: Promise<unknown> = Promise.resolve()
  // A process in an endless loop would not notice that its parent has gone.
  process.once('exit', close)
  const ready = new Promise<void>((loaded) => (warm && startable ? spare(loaded) : loaded()))

  return {
    async read(file, id, longer) {
      if (plainEnough(file)) return readHere(file, id, () => {}, READING_MS, wallClock())
      if (longer) return startable ? readLonger(file, id, longer) : readInPlace(file, id, longer)
      return startable ? readInTurn(file, id) : readHere(file, id, () => {}, READING_MS, wallClock())
    },
    ready,
    close,
  }

  async function readInTurn(file: FileToRead, id: string): Promise<ExtractionResult> {
    const asked = performance.now()
    if (busy < size) busy++
    else await turn()
    try {
      return await readInWorker(idle.pop() ?? start(), { file, id }, asked)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
      if (warm && idle.length === 0 && !closed) spare()
    }
  }

  /** One at a time and with the lowest priority, beside the others: it takes no place from who waits for an answer. */
  function readLonger(file: FileToRead, id: string, longer: LongerRead): Promise<ExtractionResult> {
    const next = before.then(async () => {
      const reader = start(LOW)
      const extraction = await readInWorker(reader, { file, id, longer }, performance.now())
      reader.child.kill('SIGKILL')
      return extraction
    })
    before = next.catch(() => undefined)
    return next
  }

  /** A place that somebody leaves is handed on. */
  function turn(): Promise<void> {
    return new Promise((answer, reject) => {
      const go = () => {
        clearTimeout(late)
        answer()
      }
      const late = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1)
        reject(new Refusal('busy', 'More files are waiting to be read than can be read in time. Try again shortly.'))
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

  /** Waits for the next file with everything loaded. */
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
    const child = fork(script, [], {
      execArgv: [...execArgv, `--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    const reader: Reader = { child, started: new Promise((go) => child.once('message', go)) }
    child.once('exit', () => {
      all.delete(child)
      const at = idle.indexOf(reader)
      if (at >= 0) idle.splice(at, 1)
    })
    // The server keeps its share of the machine, and the reader enough to end in its time.
    if (child.pid) setPriority(child.pid, priority)
    return reader
  }

  /** `asked`: when the file was submitted; waiting for a reader was part of its time. */
  function readInWorker(reader: Reader, { file, id, longer }: Asked, asked: number): Promise<ExtractionResult> {
    const { child, started } = reader
    return new Promise((answer) => {
      let partial: ExtractionResult = { parts: [], pictures: [], unread: [], observations: [] }
      let ended = false
      const end = (extraction: ExtractionResult) => {
        if (ended) return
        ended = true
        clearTimeout(startsLate)
        clearTimeout(endsLate)
        clearInterval(watch)
        child.off('message', listen)
        child.removeListener('exit', died)
        answer(extraction)
      }
      const stop = (why: string, retry?: true) => {
        child.kill('SIGKILL')
        end({ ...partial, unread: [...partial.unread, { part: id, why, ...(retry ? { retry } : {}) }] })
      }
      const died = () => stop('Reading it needed too much memory, or broke down.')
      const late = () => stop('Reading it took too long and was stopped.', true)
      const startsLate = setTimeout(
        () => stop('It was not read: no reader could be started in time.', true),
        longer ? longer.within : Math.max(SHORTEST_START_MS, startWithin - (performance.now() - asked)),
      )
      let endsLate: ReturnType<typeof setTimeout> | undefined
      const watch = setInterval(() => {
        // A reader keeps some of what the file before it needed: one that reads nothing else may do.
        if (memoryOf(child.pid) > memory)
          stop('Reading it needed too much memory and was stopped.', longer ? undefined : true)
      }, WATCH_MS)
      child.once('exit', died)
      const listen = ({ extraction, at, done }: WorkerReply) => {
        partial = extraction ?? partial
        if (at) longer?.reached?.(at)
        if (!done) return
        if (!longer) rest(reader)
        end(partial)
      }
      child.on('message', listen)
      child.ref()
      child.channel?.ref()
      void started.then(() => {
        if (ended) return
        clearTimeout(startsLate)
        const within = longer?.within ?? Math.max(SHORTEST_READING_MS, READING_MS - (performance.now() - asked))
        const until = within + KILL_MS - READING_MS
        // In the background it waits for a processor behind everybody else.
        endsLate = setTimeout(late, longer ? until * WAITS_AT_MOST : Math.min(killAfter, until))
        child.send({ id, file, within, thorough: longer !== undefined } satisfies Job, (fault) => {
          if (fault) stop('Reading it broke down.')
        })
      })
    })
  }

  /** What one file left behind is not charged to the next. An idle process does not keep the program alive. */
  function rest(reader: Reader): void {
    if (memoryOf(reader.child.pid) > memory * SWOLLEN) {
      reader.child.kill('SIGKILL')
      return
    }
    reader.child.unref()
    reader.child.channel?.unref()
    idle.push(reader)
  }
}

/** Buffers lie outside the heap that Node can bound, so the whole process is watched where the system shows it. */
function memoryOf(pid: number | undefined): number {
  if (!pid || process.platform !== 'linux') return 0
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES
  } catch {
    return 0
  }
}
