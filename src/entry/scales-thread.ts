import { parentPort } from 'node:worker_threads'
import type { Circumstances, Known } from '../../detectors/contract.ts'
import { rules as all } from '../../detectors/index.ts'
import type { Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { fullVoice } from './voice-node.ts'
import { warm } from './warm.ts'
import { weigh } from './weigh.ts'

/** Runs in a thread of its own, started by `scales.ts`: weighs one reading at a time, and tells of each rule when it has looked. */
export type ToWeigh = {
  readonly job: number
  readonly ledger: Ledger
  readonly circumstances: Circumstances
  readonly rules: readonly string[]
  /** Milliseconds: no rule is begun after them. */
  readonly within: number
  /** Where it differs from the last time. */
  readonly known?: Known
  /** Tell of each rule when it has looked: should the next have to be stopped, its findings are kept. Else of all at the end. */
  readonly stepwise: boolean
}
/** The first one, of no job: that it has learnt the rules. */
export type Told = {
  readonly job: number
  readonly steps: readonly Review[]
  readonly done: boolean
}

const hear = fullVoice()
const byId = new Map(all.map((rule) => [rule.id, rule]))
let known: Known

await warm(all, hear)
parentPort?.postMessage({ job: 0, steps: [], done: true } satisfies Told)
parentPort?.on(
  'message',
  async ({ job, ledger, circumstances, rules: ids, within, known: fresh, stepwise }: ToWeigh) => {
    const until = performance.now() + within
    known = fresh ?? known
    const rules = ids.map((id) => byId.get(id)!)
    const steps: Review[] = []
    const told = (step: Review) => {
      steps.push(step)
      if (stepwise) parentPort?.postMessage({ job, steps: steps.splice(0), done: false } satisfies Told)
    }
    await weigh({ ledger, circumstances, known }, rules, hear, told, () => performance.now() > until)
    parentPort?.postMessage({ job, steps, done: true } satisfies Told)
  },
)
