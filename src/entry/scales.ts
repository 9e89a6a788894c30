import { Worker } from 'node:worker_threads'
import type { Known, Rule } from '../../detectors/contract.ts'
import { together } from '../core/inspect.ts'
import type { Review } from '../core/review.ts'
import { START_MS, WEIGHING_HEAP_MB } from '../reading/limits.ts'
import { after, clockOf } from '../reading/own-time.ts'
import { workOfThread } from '../reading/work-of.ts'
import type { Told, ToWeigh } from './scales-thread.ts'
import type { Weighed } from './weigh.ts'

/** Weighs a reading within so many milliseconds; what was not looked at by then is a failure of the review. */
export type WeighApart = (weighed: Weighed, rules: readonly Rule[], milliseconds: number) => Promise<Review>

/** `ready` when it has learnt the rules, which is nobody's time; then it has told its name, too. */
type Scale = { readonly thread: Worker; readonly ready: Promise<void>; name?: string; known?: Known }

const BROKEN = ['error', 'exit', 'messageerror'] as const

/** A reading that took nearly all the time is still looked at for a while. */
const SHORTEST_MS = 2_400

/** Node only: threads that hold the rules and the second voice, so that no text and no picture can stop the service. */
export function createScales(size = 2, script = new URL('./scales-thread.js', import.meta.url)): WeighApart {
  const idle: Scale[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let jobs = 0
  // The first draft with a picture does not wait for a thread to learn the rules.
  idle.push(start())

  return async (weighed, rules, milliseconds) => {
    if (busy >= size) await new Promise<void>((go) => waiting.push(go))
    busy++
    try {
      return await on(idle.pop() ?? start(), weighed, rules, Math.max(SHORTEST_MS, milliseconds))
    } finally {
      busy--
      waiting.shift()?.()
    }
  }

  function start(): Scale {
    const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: WEIGHING_HEAP_MB } })
    thread.unref()
    const scale: Scale = {
      thread,
      ready: new Promise((go) =>
        thread.once('message', ({ name }: Told) => {
          if (name !== undefined) scale.name = name
          go()
        }),
      ),
    }
    return scale
  }

  function on(scale: Scale, weighed: Weighed, rules: readonly Rule[], milliseconds: number): Promise<Review> {
    const { thread } = scale
    const steps: Review[] = []
    return new Promise((answer) => {
      const job = ++jobs
      const late = () => end('Checking it took too long and was stopped: not every rule has looked at all of it.')
      const startsLate = setTimeout(late, START_MS)
      let callOff = () => clearTimeout(startsLate)
      let ended = false
      const end = (failure?: string) => {
        ended = true
        callOff()
        thread.off('message', listen)
        for (const broken of BROKEN) thread.off(broken, breakDown)
        thread.unref()
        if (failure !== undefined)
          steps.push({ findings: [], unread: [], failures: [{ rule: 'inspection', why: failure }] })
        if (failure === undefined) idle.push(scale)
        else {
          // An error that comes late has nobody else to listen to it.
          thread.on('error', () => {})
          void thread.terminate()
          idle.push(start())
        }
        answer(together(steps, weighed.ledger))
      }
      // What it still says of a job that had waited too long for it is nobody's.
      const listen = ({ step, done, job: about }: Told) => {
        if (about !== job) return
        if (step) steps.push(step)
        if (done) end()
      }
      const breakDown = () => end('Checking it broke down: not every rule has looked at all of it.')
      thread.on('message', listen)
      for (const broken of BROKEN) thread.once(broken, breakDown)
      thread.ref()
      void scale.ready.then(() => {
        if (ended) return
        callOff()
        callOff = after(
          milliseconds,
          clockOf(() => workOfThread(scale.name)),
          late,
        )
        // What the office knows is sent when it has changed: what a rule made of it is kept.
        const known = scale.known === weighed.known ? {} : { known: weighed.known }
        scale.known = weighed.known
        const { ledger, circumstances } = weighed
        thread.postMessage({ job, ledger, circumstances, rules: rules.map(({ id }) => id), ...known } satisfies ToWeigh)
      })
    })
  }
}
