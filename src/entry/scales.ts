import { Worker } from 'node:worker_threads'
import type { Known, Rule } from '../../detectors/contract.ts'
import { together } from '../core/inspect.ts'
import type { Review } from '../core/review.ts'
import { WEIGHING_HEAP_MB } from '../reading/limits.ts'
import type { Told, ToWeigh } from './scales-thread.ts'
import type { Weighed } from './weigh.ts'

/** Weighs a reading within so many milliseconds; what was not looked at by then is a failure of the review. */
export type WeighApart = (weighed: Weighed, rules: readonly Rule[], milliseconds: number) => Promise<Review>

/** `ready` when it has learnt the rules: a thread that still does is not ended for being slow. */
type Scale = { readonly thread: Worker; ready: boolean; known?: Known }

const BROKEN = ['error', 'exit', 'messageerror'] as const

/** A reading that took nearly all the time is still looked at for a moment. */
const SHORTEST_MS = 1_000

/** Node only: threads that hold the rules and the second voice, so that no text and no picture can stop the service. */
export function createScales(size = 2, script = new URL('./scales-thread.js', import.meta.url)): WeighApart {
  const idle: Scale[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let jobs = 0
  // The first draft with a picture does not wait for a thread to learn the rules.
  idle.push(start())

  return async (weighed, rules, milliseconds) => {
    const until = performance.now() + milliseconds
    if (busy >= size) await new Promise<void>((go) => waiting.push(go))
    busy++
    try {
      return await on(idle.pop() ?? start(), weighed, rules, Math.max(SHORTEST_MS, until - performance.now()))
    } finally {
      busy--
      waiting.shift()?.()
    }
  }

  function start(): Scale {
    const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: WEIGHING_HEAP_MB } })
    thread.unref()
    const scale: Scale = { thread, ready: false }
    thread.once('message', () => {
      scale.ready = true
    })
    return scale
  }

  function on(scale: Scale, weighed: Weighed, rules: readonly Rule[], milliseconds: number): Promise<Review> {
    const { thread } = scale
    const steps: Review[] = []
    return new Promise((answer) => {
      const job = ++jobs
      const end = (failure?: string, broken = false) => {
        clearTimeout(timer)
        thread.off('message', listen)
        for (const broken of BROKEN) thread.off(broken, breakDown)
        thread.unref()
        if (failure !== undefined)
          steps.push({ findings: [], unread: [], failures: [{ rule: 'inspection', why: failure }] })
        if (failure === undefined || (!scale.ready && !broken)) idle.push(scale)
        else {
          // An error that comes late has nobody else to listen to it.
          thread.on('error', () => {})
          void thread.terminate()
        }
        answer(together(steps, weighed.ledger))
      }
      const timer = setTimeout(
        () => end('Checking it took too long and was stopped: not every rule has looked at all of it.'),
        milliseconds,
      )
      // What it still says of a job that had waited too long for it is nobody's.
      const listen = ({ step, done, job: about }: Told) => {
        if (about !== job) return
        if (step) steps.push(step)
        if (done) end()
      }
      const breakDown = () => end('Checking it broke down: not every rule has looked at all of it.', true)
      thread.on('message', listen)
      for (const broken of BROKEN) thread.once(broken, breakDown)
      thread.ref()
      // What the office knows is sent when it has changed: what a rule made of it is kept.
      const known = scale.known === weighed.known ? {} : { known: weighed.known }
      scale.known = weighed.known
      const { ledger, circumstances } = weighed
      thread.postMessage({ job, ledger, circumstances, rules: rules.map(({ id }) => id), ...known } satisfies ToWeigh)
    })
  }
}
