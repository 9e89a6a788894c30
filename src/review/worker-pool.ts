import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Known, Rule } from '../../detectors/contract.ts'
import { together } from './run-rules.ts'
import { Refusal } from '../core/refusal.ts'
import type { Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import {
  HEARING_MS,
  MOST_WAITING,
  PLAIN_TEXT,
  SHORTEST_WEIGHING_MS,
  WEIGHING_HEAP_MB,
  WEIGHING_YOUNG_MB,
} from '../reading/limits.ts'
import { type KnownTold, knownTeller } from './known-transfer.ts'
import { createLanes } from './queue.ts'
import type { Told, ToThread } from '../entry/review-worker.ts'
import { type SharedVoice, sharedVoice } from '../entry/classifier.ts'
import type { Weighed } from './review-reading.ts'

/**
 * Weighs a reading within so many milliseconds; what was not looked at by then is a failure of the review. A `Refusal`
 * `busy` when so much waits that its turn does not come in that time.
 */
export type WeighApart = (weighed: Weighed, rules: readonly Rule[], milliseconds: number) => Promise<Review>

/** `ready` once every thread has learnt the rules: whoever comes earlier waits as long as anybody does. */
export type Scales = {
  readonly weigh: WeighApart
  readonly ready: Promise<void>
  close(): void
}

type Options = {
  readonly voice?: SharedVoice
  readonly size?: number
  /** Milliseconds for the second voice, where there is more text than it hears at first. */
  readonly hearingMs?: number
}

type Scale = { readonly thread: Worker; readonly tell: (known: Known) => KnownTold; known?: Known }

const MUCH_WAITS = 'More is waiting to be checked than can be checked in time. Try again shortly.'
const STARTING = 'The service has just been started and is not ready to check anything. Try again shortly.'

const BROKEN = ['error', 'exit', 'messageerror'] as const

/** A thread stops by itself between two rules, and is warm for the next; one that is still at a rule after this is ended. */
const OVERDUE_MS = 600

/** A thread that ends before it has learnt the rules is started again, but not in a circle. */
const AGAIN_MS = 1_000

/** One for each processor, and never one alone: a long text leaves room for the short ones. */
const THREADS = Math.max(2, Math.min(8, availableParallelism()))

/** Node only: threads that hold the rules and the second voice, all at work at once, so that no text and no picture can stop the service. */
export function createScales({ voice = sharedVoice(), size = THREADS, hearingMs = HEARING_MS }: Options = {}): Scales {
  const lanes = createLanes<Scale>(Math.max(1, size - 1), MOST_WAITING)
  let jobs = 0
  let open = false
  let closed = false
  const alive = new Set<Worker>()
  // Whoever comes first does not wait for a thread to learn the rules.
  const threads = Array.from({ length: size }, () => new Promise<void>((ready) => start(ready)))
  return {
    weigh,
    ready: Promise.all(threads).then(() => {}),
    close() {
      closed = true
      for (const thread of alive) retire(thread)
    },
  }

  async function weigh(weighed: Weighed, rules: readonly Rule[], milliseconds: number): Promise<Review> {
    const long = isLong(weighed.ledger)
    const until = performance.now() + milliseconds
    const turn = await lanes.turn(long, milliseconds)
    if (!turn) throw new Refusal('busy', open ? MUCH_WAITS : STARTING)
    const { review, fit } = await on(
      turn,
      weighed,
      rules,
      Math.max(SHORTEST_WEIGHING_MS, until - performance.now()),
      long,
    )
    if (fit) lanes.ready(turn, long)
    else {
      lanes.gone(long)
      start()
    }
    return review
  }

  function start(learnt: () => void = () => {}): void {
    if (closed) return
    const thread = new Worker(new URL('../entry/review-worker.js', import.meta.url), {
      workerData: voice.taught,
      resourceLimits: { maxOldGenerationSizeMb: WEIGHING_HEAP_MB, maxYoungGenerationSizeMb: WEIGHING_YOUNG_MB },
    })
    const untie = voice.encoders.tie((encoder) => thread.postMessage({ encoder } satisfies ToThread, [encoder]))
    alive.add(thread)
    thread.once('exit', () => {
      alive.delete(thread)
      untie()
    })
    const failed = () => {
      thread.off('message', ready)
      for (const broken of BROKEN) thread.off(broken, failed)
      retire(thread)
      setTimeout(() => start(learnt), AGAIN_MS).unref()
    }
    const ready = () => {
      for (const broken of BROKEN) thread.off(broken, failed)
      thread.unref()
      open = true
      lanes.ready({ thread, tell: knownTeller() })
      learnt()
    }
    thread.once('message', ready)
    for (const broken of BROKEN) thread.once(broken, failed)
  }

  function on(scale: Scale, weighed: Weighed, rules: readonly Rule[], milliseconds: number, stepwise: boolean) {
    const { thread } = scale
    const steps: Review[] = []
    return new Promise<{ review: Review; fit: boolean }>((answer) => {
      const job = ++jobs
      const end = (failure?: string, retry?: true) => {
        clearTimeout(overdue)
        thread.off('message', listen)
        for (const broken of BROKEN) thread.off(broken, breakDown)
        thread.unref()
        if (failure !== undefined) {
          steps.push({
            findings: [],
            unread: [],
            failures: [{ rule: 'inspection', why: failure, ...(retry ? { retry } : {}) }],
          })
          retire(thread)
        }
        answer({ review: together(steps, weighed.ledger), fit: failure === undefined })
      }
      const listen = ({ steps: told, done, job: about }: Told) => {
        if (about !== job) return
        steps.push(...told)
        if (done) end()
      }
      const breakDown = () => end('Checking it broke down: not every rule has looked at all of it.')
      thread.on('message', listen)
      for (const broken of BROKEN) thread.once(broken, breakDown)
      thread.ref()
      const overdue = setTimeout(
        () => end('Checking it took too long and was stopped: not every rule has looked at all of it.', true),
        milliseconds,
      )
      // What the office knows is sent when it has changed: what a rule made of it is kept.
      const known = scale.known === weighed.known ? {} : { known: scale.tell(weighed.known) }
      scale.known = weighed.known
      const { ledger, circumstances } = weighed
      const within = Math.max(0, milliseconds - OVERDUE_MS)
      const asked = {
        job,
        ledger,
        circumstances,
        rules: rules.map(({ id }) => id),
        within,
        hearingMs,
        stepwise,
        ...known,
      }
      thread.postMessage(asked satisfies ToThread)
    })
  }
}

function isLong({ parts, pictures }: Ledger): boolean {
  return pictures.length > 0 || parts.reduce((sum, { text }) => sum + text.length, 0) > PLAIN_TEXT
}

function retire(thread: Worker): void {
  // An error that comes late has nobody else to listen to it.
  thread.on('error', () => {})
  void thread.terminate()
}
