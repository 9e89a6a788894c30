import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Ledger } from './ledger.ts'
import { HEAP_MB, KILL_MS, MEMORY_BYTES, READER_START_MS, READING_MS, SHORTEST_READING_MS, WATCH_MS } from './limits.ts'
import { wallClock } from './own-time.ts'
import { plainEnough } from './plain-enough.ts'
import { type FileToRead, type ReadFile, readHere } from './read.ts'
import type { Job, Told } from './worker.ts'

/** Reading apart from the server: what hangs or swells is killed, and nothing else notices. */
export type Readers = { readonly read: ReadFile; close(): void }

type Reader = { readonly child: ChildProcess; readonly started: Promise<unknown> }

type Options = {
  /** How many files are read at once. */
  readonly size?: number
  /** For sources that Node cannot run as they are: a loader. */
  readonly execArgv?: readonly string[]
  readonly killAfter?: number
  readonly memory?: number
  /** A loader must compile the sources first. */
  readonly startWithin?: number
  /** Keep a reader that waits with everything loaded: for a service, not for a command that may read nothing. */
  readonly warm?: boolean
}

const HERE = import.meta.url
const PAGE_BYTES = 4_096
const A_LITTLE_LOWER = Math.min(19, getPriority() + 2)

/** Node only. Workers (the platform) have no processes: there `readHere` and its budget must do. */
export function createReaders(options: Options = {}): Readers {
  const { size = 2, killAfter = KILL_MS, memory = MEMORY_BYTES, execArgv = [], warm = false } = options
  const { startWithin = READER_START_MS } = options
  const startable = !HERE.endsWith('.ts') || options.execArgv !== undefined
  const idle: Reader[] = []
  const all = new Set<ChildProcess>()
  const waiting: (() => void)[] = []
  let busy = 0
  let closed = false
  // A process in an endless loop would not notice that its parent has gone.
  process.once('exit', close)
  if (warm && startable) spare()

  return {
    async read(file, id) {
      if (plainEnough(file) || !startable) return readHere(file, id, () => {}, READING_MS, wallClock())
      if (busy >= size) await new Promise<void>((go) => waiting.push(go))
      busy++
      try {
        return await apart(idle.pop() ?? start(), file, id)
      } finally {
        busy--
        waiting.shift()?.()
        if (warm && idle.length === 0 && !closed) spare()
      }
    },
    close,
  }

  function close(): void {
    closed = true
    for (const child of all) child.kill('SIGKILL')
    all.clear()
    idle.length = 0
    process.removeListener('exit', close)
  }

  /** Waits for the next file with everything loaded. */
  function spare(): void {
    const reader = start()
    reader.child.send('warm', () => {})
    rest(reader)
  }

  function start(): Reader {
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
    if (child.pid) setPriority(child.pid, A_LITTLE_LOWER)
    return reader
  }

  function apart(reader: Reader, file: FileToRead, id: string): Promise<Ledger> {
    const { child, started } = reader
    return new Promise((answer) => {
      let partial: Ledger = { parts: [], pictures: [], unread: [], observations: [] }
      let ended = false
      const end = (ledger: Ledger) => {
        if (ended) return
        ended = true
        clearTimeout(startsLate)
        clearTimeout(endsLate)
        clearInterval(watch)
        child.removeAllListeners('message')
        child.removeListener('exit', died)
        answer(ledger)
      }
      const stop = (why: string) => {
        child.kill('SIGKILL')
        end({ ...partial, unread: [...partial.unread, { part: id, why }] })
      }
      const died = () => stop('Reading it needed too much memory, or broke down.')
      const late = () => stop('Reading it took too long and was stopped.')
      const asked = performance.now()
      const startsLate = setTimeout(late, startWithin)
      let endsLate: ReturnType<typeof setTimeout> | undefined
      const watch = setInterval(() => {
        if (memoryOf(child.pid) > memory) stop('Reading it needed too much memory and was stopped.')
      }, WATCH_MS)
      child.once('exit', died)
      child.on('message', ({ ledger, done }: Told) => {
        partial = ledger ?? partial
        if (!done) return
        rest(reader)
        end(partial)
      })
      child.ref()
      child.channel?.ref()
      void started.then(() => {
        if (ended) return
        clearTimeout(startsLate)
        const within = Math.max(SHORTEST_READING_MS, READING_MS - (performance.now() - asked))
        endsLate = setTimeout(late, Math.min(killAfter, within + KILL_MS - READING_MS))
        child.send({ id, file, within } satisfies Job, (fault) => {
          if (fault) stop('Reading it broke down.')
        })
      })
    })
  }

  /** An idle process does not keep the program alive. */
  function rest(reader: Reader): void {
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
