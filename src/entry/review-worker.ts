import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Circumstances, Known } from '../../detectors/contract.ts'
import { preparing } from '../../detectors/crest-and-logo/matcher/prepare.ts'
import { rules as all } from '../../detectors/index.ts'
import { createLine } from '../adapters/encoder/line.ts'
import type { Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { createVoice } from '../review/classifier/classify.ts'
import { type KnownTold, knownHearer } from '../review/known-transfer.ts'
import type { Taught } from './classifier.ts'
import { warm } from '../review/warm-up.ts'
import { weigh } from '../review/review-reading.ts'

/** Runs in a thread of its own, started by `scales.ts`: weighs one reading at a time, and tells of each rule when it has looked. */
export type ToWeigh = {
  readonly job: number
  readonly ledger: Ledger
  readonly circumstances: Circumstances
  readonly rules: readonly string[]
  /** Milliseconds: no rule is begun after them. */
  readonly within: number
  /** Where it differs from the last time. */
  readonly known?: KnownTold
  /** Milliseconds for the second voice, where there is more text than it hears at first. */
  readonly hearingMs: number
  /** Tell of each rule when it has looked: should the next have to be stopped, its findings are kept. Else of all at the end. */
  readonly stepwise: boolean
}
/** A way to an encoder of meanings comes by itself, and again when that one had to be started anew. */
export type ToThread = ToWeigh | { readonly encoder: MessagePort }
/** The first one, of no job: that it has learnt the rules. */
export type Told = {
  readonly job: number
  readonly steps: readonly Review[]
  readonly done: boolean
}

const { encode, use } = createLine()
const hear = createVoice({ ...(workerData as Taught), encode })
const byId = new Map(all.map((rule) => [rule.id, rule]))
const hearKnown = knownHearer()
let known: Known

parentPort?.on('message', (told: ToThread) => ('encoder' in told ? use(told.encoder) : void weighOne(told)))
await warm(all, hear)
parentPort?.postMessage({ job: 0, steps: [], done: true } satisfies Told)

async function weighOne({
  job,
  ledger,
  circumstances,
  rules: ids,
  within,
  hearingMs,
  known: fresh,
  stepwise,
}: ToWeigh) {
  const until = performance.now() + within
  if (fresh) known = hearKnown(fresh)
  const rules = ids.map((id) => byId.get(id)!)
  const steps: Review[] = []
  const told = (step: Review) => {
    steps.push(step)
    if (stepwise) parentPort?.postMessage({ job, steps: steps.splice(0), done: false } satisfies Told)
  }
  await weigh({ ledger, circumstances, known }, rules, hear, told, () => performance.now() > until, hearingMs)
  parentPort?.postMessage({ job, steps, done: true } satisfies Told)
  if (fresh) await prepare(known)
}

/** Between one weighing and the next: the first picture then does not wait for it. */
async function prepare({ marks }: Known) {
  for (const _ of preparing(marks)) {
    await new Promise((go) => setImmediate(go))
    if (marks !== known.marks) return
  }
}
