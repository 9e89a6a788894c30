import { availableParallelism } from 'node:os'
import { type MessagePort, Worker } from 'node:worker_threads'
import type { Known, Rule } from '../../detectors/contract.ts'
import { Refusal } from '../core/refusal.ts'
import type { Review } from '../core/review.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'
import { createKnownSender, type KnownUpdate } from './known-transfer.ts'
import { mergeReviews } from './merge-reviews.ts'
import { createTwoClassQueue } from './queue.ts'
import type { ReviewInput } from './review-reading.ts'
import {
  CLASSIFY_MS,
  MAX_WAITING,
  REVIEW_HEAP_MB,
  REVIEW_YOUNG_MB,
  SHORT_TEXT,
  SHORTEST_REVIEW_MS,
} from './time-limits.ts'
import type { ReviewJob, ToWorker, WorkerReply } from './worker-thread.ts'

/** What was not checked in `timeoutMs` is a failure. Refusal: `busy`. */
export type RunInPool = (input: ReviewInput, rules: readonly Rule[], timeoutMs: number) => Promise<Review>

export type ReviewWorkerPool = {
  readonly run: RunInPool
  readonly ready: Promise<void>
  close(): void
}

export type PoolOptions = {
  readonly script: URL
  readonly workerData: unknown
  /** A new port after each restart of the encoder. Returns how to stop. */
  connectEncoder(use: (port: MessagePort) => void): () => void
  readonly size?: number
  readonly classifyMs?: number
}

type PoolWorker = { readonly thread: Worker; readonly updateOf: (known: Known) => KnownUpdate; known?: Known }
type Outcome = { readonly review: Review; readonly reusable: boolean }

const BUSY = 'Too many checks are waiting. Try again shortly.'
const STARTING = 'The service has just started and cannot check anything yet. Try again shortly.'
const BROKE_DOWN = 'Checking failed, so some rules did not finish. A person must check it.'
const STOPPED = 'Checking took too long and was stopped, so some rules did not finish. A person must check it.'

const FATAL = ['error', 'exit', 'messageerror'] as const

/** Milliseconds until a thread still in a rule is terminated. */
const STOP_GRACE_MS = 600

/** A thread that cannot start must not restart in a tight loop. */
const RESTART_MS = 1_000

/** At least two: a long text leaves a thread for short ones. */
const THREADS = Math.max(2, Math.min(8, availableParallelism()))

/** Node only: no draft can block the event loop. */
export function createReviewWorkerPool(options: PoolOptions): ReviewWorkerPool {
  const { size = THREADS, classifyMs = CLASSIFY_MS } = options
  const queue = createTwoClassQueue<PoolWorker>(Math.max(1, size - 1), MAX_WAITING)
  let jobs = 0
  let open = false
  let closed = false
  const alive = new Set<Worker>()
  const threads = Array.from({ length: size }, () => new Promise<void>((warm) => start(warm)))
  return {
    run,
    ready: Promise.all(threads).then(() => {}),
    close() {
      closed = true
      for (const thread of alive) terminate(thread)
    },
  }

  async function run(input: ReviewInput, rules: readonly Rule[], timeoutMs: number): Promise<Review> {
    const long = isLong(input.extraction)
    const until = performance.now() + timeoutMs
    const worker = await queue.acquire(long, timeoutMs)
    if (!worker) throw new Refusal('busy', open ? BUSY : STARTING)
    const timeLeft = Math.max(SHORTEST_REVIEW_MS, until - performance.now())
    const { review, reusable } = await reviewOn(worker, jobFor(worker, input, rules, timeLeft, long), timeLeft)
    if (reusable) queue.release(worker, long)
    else {
      queue.discard(long)
      start()
    }
    return review
  }

  function start(warm: () => void = () => {}): void {
    if (closed) return
    const thread = new Worker(options.script, {
      workerData: options.workerData,
      resourceLimits: { maxOldGenerationSizeMb: REVIEW_HEAP_MB, maxYoungGenerationSizeMb: REVIEW_YOUNG_MB },
    })
    const disconnect = options.connectEncoder((encoder) =>
      thread.postMessage({ encoder } satisfies ToWorker, [encoder]),
    )
    alive.add(thread)
    thread.once('exit', () => {
      alive.delete(thread)
      disconnect()
    })
    const failed = () => {
      thread.off('message', ready)
      for (const event of FATAL) thread.off(event, failed)
      terminate(thread)
      setTimeout(() => start(warm), RESTART_MS).unref()
    }
    const ready = () => {
      for (const event of FATAL) thread.off(event, failed)
      thread.unref()
      open = true
      queue.release({ thread, updateOf: createKnownSender() })
      warm()
    }
    thread.once('message', ready)
    for (const event of FATAL) thread.once(event, failed)
  }

  function jobFor(worker: PoolWorker, input: ReviewInput, rules: readonly Rule[], timeoutMs: number, long: boolean) {
    const { extraction, circumstances, known } = input
    // Rules cache what they prepared from it.
    const update = worker.known === known ? {} : { known: worker.updateOf(known) }
    worker.known = known
    return {
      job: ++jobs,
      extraction,
      circumstances,
      rules: rules.map(({ id }) => id),
      within: Math.max(0, timeoutMs - STOP_GRACE_MS),
      classifyMs,
      stepwise: long,
      ...update,
    }
  }
}

function reviewOn({ thread }: PoolWorker, job: ReviewJob, timeoutMs: number): Promise<Outcome> {
  const steps: Review[] = []
  return new Promise((resolve) => {
    const end = (reusable: boolean) => {
      clearTimeout(timer)
      thread.off('message', collect)
      for (const event of FATAL) thread.off(event, breakDown)
      thread.unref()
      if (!reusable) terminate(thread)
      resolve({ review: mergeReviews(steps, job.extraction), reusable })
    }
    const fail = (why: string, retry?: true) => {
      const failure = { rule: 'inspection', why, ...(retry ? { retry } : {}) }
      steps.push({ findings: [], unread: [], failures: [failure] })
      end(false)
    }
    const collect = (reply: WorkerReply) => {
      if (reply.job !== job.job) return
      steps.push(...reply.steps)
      if (reply.done) end(true)
    }
    const breakDown = () => fail(BROKE_DOWN)
    thread.on('message', collect)
    for (const event of FATAL) thread.once(event, breakDown)
    thread.ref()
    const timer = setTimeout(() => fail(STOPPED, true), timeoutMs)
    thread.postMessage(job satisfies ToWorker)
  })
}

function isLong({ parts, pictures }: ExtractionResult): boolean {
  return pictures.length > 0 || parts.reduce((sum, { text }) => sum + text.length, 0) > SHORT_TEXT
}

function terminate(thread: Worker): void {
  // A late error would be uncaught.
  thread.on('error', () => {})
  void thread.terminate()
}
